/** Of the workbook's words those that only whole workbooks need. */
export default {
  figuresOf: "{{document}}: {{says}}",
  readOpening:
    "{{loan}}: the schedule begins with the balance of {{date}}, {{amount}}. What was drawn and paid before that day is not known, and those cells are empty. What is repaid, interest and fees are counted from that day.",
  readOpenings:
    "These schedules begin with the balance of {{date}}: {{loans}}. What was drawn and paid before that day is not known, and those cells are empty. What is repaid, interest and fees are counted from that day.",
  noteOpening:
    "This schedule begins with the balance that was owed on {{date}}. Interest of the first period runs from {{from}} on; the balance is taken as unchanged since.",
  noteOpenings:
    "Loans that begin with a stated balance: {{loans}}. Of them only what falls due after the day of that balance is known; cells for what came before are empty.",
  noteRateUnknown:
    "{{loan}}: the rate is not known for all periods. Without it interest stands open, and every sum that needs it is empty. A rate can be assumed on the sheet of loans; every sum that it enters is assumed then, and says so.",
  noteWorkings:
    "All rows of a column of a table have one formula, as Excel expects it. Where rows are computed in different ways, for instance each from the schedule of its own loan, their formulas stand on this sheet, and the table looks the results up. Nothing needs to be entered here.",
  noteFormulasGone:
    "formulas are gone that this workbook was written with: something was typed over them, or they were emptied. By sheet they stand at the end.",
  headFormulasBySheet: "Formulas that are gone, by sheet",
  colSheet: "Sheet",
  colFormulasWritten: "Formulas written",
  colFormulasGone: "Gone",
  headChangedLoans: "Loans whose own sheet no longer shows what was computed (1)",
  headStillListed: "On the sheet of loans (1)",
  headCrossedRates: "Exchange rates that cross rates were computed of",
  headStandsStill: "Still on the sheet of rates (1)",
  headLoanOpening: "Opening balance, as on the sheet “{{sheet}}”",
  headLoanRegister: "Amount divided into instalments, as on the sheet “{{sheet}}”",
  headLoanAssumed: "Rate that is not known, as on the sheet “{{sheet}}”",
  headInterest: "What interest rests on, where the rate is not known",
  colOthers_one: "{{count}} other loan",
  colOthers_other: "{{count}} other loans",
  colAllLoans: "All loans",
  wordPaymentsOpen: "open: equal payments need a rate",
  colRegisterOf: "Divided by the register",
  colRegisterParts: "By how many instalments",
} as const;
