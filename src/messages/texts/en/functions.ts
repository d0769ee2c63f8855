/** What the worksheet functions say: headers of a schedule, and why a cell shows #VALUE! or #N/A. */
export default {
  colRatePercent: "Interest rate, %",
  colNote: "Note",
  missing: "The argument {{name}} is missing. Enter it.",
  notNumber: 'The argument {{name}} must be a number; "{{found}}" is not one.',
  negative: "The argument {{name}} is {{found}}; it must not be negative.",
  notPositive: "The argument {{name}} is {{found}}; it must be more than 0.",
  amountTooFine:
    "The argument {{name}} is {{found}}; an amount has at most two decimals. Round it, with {{function}}.",
  notWhole: "The argument {{name}} is {{found}}; it must be a whole number from {{least}} to {{most}}.",
  notDay:
    'The argument {{name}} must be a date without a time, from 1 March 1900 on; "{{found}}" is not one. A date entered as text has to be entered as a date.',
  notOneOf: 'The argument {{name}} is "{{found}}"; it must be one of: {{list}}.',
  notCalendars:
    'The argument {{name}} is "{{found}}"; it must name one or more of these, separated by commas: {{list}}.',
  notAfter: "The argument {{later}} is {{to}}; it must be after the argument {{earlier}}, {{from}}.",
  before: "The argument {{later}} is {{to}}; it must not be before the argument {{earlier}}, {{from}}.",
  icmaNeedsLoan:
    "The argument {{name}} is {{found}}, which needs the regular periods of a loan. Use the function {{function}}, or another day count.",
  holidaysUnknown:
    "The holidays around {{date}} are not known ({{calendars}}), so the day of payment cannot be told. Leave the calendar out to heed weekends only.",
  notText: "The argument {{name}} must be text.",
  notNumberText: 'The argument {{name}} is "{{found}}", which is not a number.',
  ambiguousNumber:
    'The argument {{name}} is "{{found}}", which can mean two different numbers. Write it with decimals, or without a separator.',
  tooLong: "From {{earlier}} to {{later}} it is more than {{years}} years. Check both dates.",
  failed: "Unexpected fault: {{reason}}. Please report it with the arguments of the function.",
  tooManyDigits: "The result {{found}} has more digits than the 15 that a cell holds exactly.",
} as const;
