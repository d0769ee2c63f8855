/** The history of a loan: what was published of it, beside its schedule. */
export default {
  // What is missing for a figure.
  missingCurrency:
    "The loan's own currency is not known, so the printed balance cannot be converted. Enter the loan's terms.",
  missingBalance: "No balance is printed there.",
  missingDay:
    '"{{document}}" does not state the day of its balances, so no rate can be chosen for them. Import the whole law, or state the day (in the pane, at the document; on the command line, with --list-day).',
  missingRate:
    "No rate {{from}}/{{to}} of {{date}} is known. Import the rate list of that day, or enter the rate.",
  opening: "The schedule begins with what was owed on this day: {{amount}}.",
  forecast:
    "The debt list of {{from}} forecast {{forecast}} for {{to}} ({{basis}}); {{printed}} is printed: {{difference}}, {{percent}}.",
  forecastWhy:
    "The debt list of {{from}} forecast {{forecast}} for {{to}} ({{basis}}); {{printed}} is printed: {{difference}}, {{percent}}. {{why}}",
  noForecast: "The debt list of {{from}} gives no balance for {{to}} to compare. {{reason}}",
  noteBeforeOpening: "The schedule begins with the balance of {{date}} and says nothing of this day.",
  noteOpening: "The schedule begins with the balance of this day: that they agree proves nothing.",
  reported: "{{amount}} was owed, as reported.",
  reportedBeside:
    "{{amount}} was owed, as reported; {{planned}} by the schedule. Difference: {{difference}}.",
  reportedUndated: "{{amount}} was owed, as reported without a day. Nothing tells of which day it is.",
  reportedLikely:
    "{{amount}} was owed, as reported without a day. The schedule's {{planned}} from {{from}} to {{to}} is as much at {{needed}} {{quote}} for one {{base}}; {{rate}} was the rate of {{date}}, {{off}} away. At no other time does a known rate fit, so it is taken for the balance of then: an inference.",
  noteLikelyDay:
    "The day is assumed: the document does not state it, and its balances stand at a rate that is known for this day alone.",
  noteStillDrawn:
    "Repayment begins on {{first}}, and it is assumed when the loan was drawn: the difference may be what was not drawn yet.",
  // What happened.
  signed: "The agreement was signed.",
  signedAs: "The agreement was signed: {{agreement}}.",
  ceiling: "Ceiling of the loan: {{amount}}.",
  drawn: "Drawn: {{amount}}.",
  prepaid: "Repaid before it was due: {{amount}}.",
  cancelled: "Cancelled, no longer to be drawn: {{amount}}.",
  rescheduled: "Rescheduled: principal is due from {{first}} to {{last}}.",
  plannedLoan: "Planned as a loan to be taken: {{amounts}}.",
  plannedGuarantee: "Planned as a guarantee to be given: {{amounts}}.",
  plannedEither: "Planned as a loan or guarantee: {{amounts}}.",
  plannedWithout: "Planned; no amount is printed.",
  number: "{{value}}",
  amountIn: "{{currency}} {{value}}",
  both: "{{first}}; {{second}}",
  instalment: "Principal for {{year}}, as printed: {{printed}}.",
  instalmentAgrees:
    "Principal for {{year}}: {{printed}} as printed, {{planned}} by the schedule. They agree.",
  instalmentRounded:
    "Principal for {{year}}: {{printed}} as printed, {{planned}} by the schedule. They agree to the unit that is printed.",
  instalmentDiffers:
    "Principal for {{year}}: {{printed}} as printed, {{planned}} by the schedule. Difference: {{difference}}.",
  changed: 'Against "{{document}}": {{change}}',
  "paid-principal_one": "Principal paid in {{year}}: {{amount}} ({{count}} payment).",
  "paid-principal_other": "Principal paid in {{year}}: {{amount}} ({{count}} payments).",
  "paid-interest_one": "Interest paid in {{year}}: {{amount}} ({{count}} payment).",
  "paid-interest_other": "Interest paid in {{year}}: {{amount}} ({{count}} payments).",
  "paid-fee_one": "Fees paid in {{year}}: {{amount}} ({{count}} payment).",
  "paid-fee_other": "Fees paid in {{year}}: {{amount}} ({{count}} payments).",
  "paid-default-interest_one": "Default interest paid in {{year}}: {{amount}} ({{count}} payment).",
  "paid-default-interest_other": "Default interest paid in {{year}}: {{amount}} ({{count}} payments).",
  // The sheet.
  sheet: "History – {{loan}}",
  caution:
    "CAUTION: exchange rates changed since this history was made. What happened to the loan may not follow yet: recalculate with Otplata.",
  subtitle: "History of the loan: published balances beside the schedule, in {{currency}}",
  bandPrinted: "seen in documents, as printed",
  bandConverted: "computed at the rate of the day",
  bandPlanned: "computed from the loan's terms",
  bandAssumed: "computed from terms of which some are assumed",
  colPair: "Pair",
  colRate: "Rate for one euro",
  colRateDate: "Rate of",
  colOwn: "In the currency of the loan",
  colPlanned: "Balance by the schedule",
  colDifference: "Difference",
  colPlannedEur: "By the schedule in EUR",
  colDifferenceEur: "Difference in EUR",
  colPercent: "Difference in percent",
  colNeeded: "Rate at which they agree",
  colPublished: "Published balance",
  colWhen: "When",
  colWhat: "What happened",
  notStated: "not stated",
  inYear: "{{year}}",
  noteRates:
    "Printed euros are converted at a rate of the same day or of up to five days before, from the sheet of exchange rates, where its source stands and how it is known. Difference: published less schedule.",
  scheduleComputed: "The schedule's balances are computed from the loan's terms.",
  scheduleAssumed:
    "The schedule's balances are computed from the loan's terms, of which these are assumed or without a source: {{terms}}.",
  headEvents: "What happened to the loan",
  headChartData: "What the chart draws",
  chart: "Published balances and the schedule ({{currency}})",
  chartAlt:
    "{{loan}}: the schedule's balance as stairs, and the published balances as points. The figures stand in the table above.",
  // The command.
  aboutStory:
    "Prints the history of loans: every published balance beside the schedule's for its day, and what happened.",
  howKnown:
    "EUR and RSD: seen, as printed. In the loan's currency: computed, at the rates named below. Difference: published less schedule.",
  noSchedule: "No schedule can be built for it, so the published balances stand alone.",
  noBalances: "No balance of it was read.",
  rateUsed: "{{base}}/{{quote}} {{rate}} of {{date}} ({{source}}) [{{mark}}].",
  // The pane.
  paneLoading: "Looking up what was published…",
  paneChartText_one:
    "{{loan}}: {{count}} published balance as a point, beside the schedule's balance as stairs. The table below has the figures.",
  paneChartText_other:
    "{{loan}}: {{count}} published balances as points, beside the schedule's balance as stairs. The table below has the figures.",
  paneKeySchedule: "by the schedule",
  paneKeyPublished: "published",
  paneTable: "Published balances of {{loan}} beside the schedule, in {{currency}}",
  paneNoFigure: "not known",
  panePrinted: "Printed: {{amounts}} [{{mark}}].",
  paneColDay: "As of",
  paneColSchedule: "By schedule",
  paneColPublished: "Published",
  paneDayIs: "day",
  paneInEuros: "By the schedule in euros at the same rate: {{planned}}. Difference: {{difference}}.",
  panePercent: "Difference: {{difference}}, {{percent}} of the schedule's balance.",
  paneNeeded: "They agree at a rate of {{rate}} for one euro.",
  paneEvent: "{{says}} [{{mark}}]",
} as const;
