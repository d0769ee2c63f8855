import inputsTerms from "./inputsTerms.ts";

/** What is wrong with a cell that the user has edited, and what to do; what to know of cells that were taken over. */
export default {
  ...inputsTerms,
  expected: "{{header}}: here stands “{{found}}”, but {{expected}} was expected. Correct the cell.",
  empty: "{{header}}: the cell is empty. Enter {{expected}}.",
  expectedText: "a text",
  expectedId: "the id of a loan, as in the table tblLoans",
  expectedDate: "a date (such as 21.03.2014)",
  expectedAmount: "an amount in figures",
  expectedNumber: "a number",
  expectedPercent: "a percentage (such as 3%)",
  expectedChoice: "one of the words that the cell offers",
  expectedCurrency: "a currency by its three letters (such as CNY)",
  expectedDayCount: "a day count (such as ACT/360)",
  expectedMonths: "the number of months between two due dates (such as 6)",
  expectedIndex: "the reference rate that the rate floats with (such as EURIBOR6M)",

  cellError: "{{header}}: the cell shows the error {{found}}. Correct its formula, or enter the value.",
  dateWithTime: "{{header}}: the number {{found}} is a date with a time of day. Enter the date alone.",
  dateFromNumber: "{{header}}: the number {{found}} is no date. Enter the date with day, month and year.",
  dateOutOfRange:
    "{{header}}: here stands {{found}}; only dates from {{first}} to {{last}} are taken. Correct the date.",
  dateUnknownOrder:
    "{{header}}: the text “{{found}}” may mean either of two dates. Enter day, month and year with dots, such as 21.03.2014.",
  noSuchDay: "{{header}}: here stands “{{found}}”, and there is no such day. Correct the date.",
  tooManyDigits:
    "{{header}}: the number {{found}} has more digits than a cell keeps exactly (15). Round it; in a formula, with ROUND.",
  amountTooFine:
    "{{header}}: the amount {{found}} is finer than the smallest unit of {{currency}} (decimals: {{decimals}}). Round it.",
  numberAmbiguous: "{{header}}: the text “{{found}}” may mean either of two numbers. Enter it as a number.",
  percentTooLarge:
    "{{header}}: here stands {{found}}, which in this cell is {{percent}}. If {{meant}} is meant, enter it with the percent sign.",
  wholeBetween:
    "{{header}}: here stands {{found}}; a whole number from {{from}} to {{to}} was expected. Correct the cell.",
  notPositive: "{{header}}: the amount is {{found}}; it must be more than 0. Correct it.",
  rateNotPositive: "{{header}}: an exchange rate must be more than 0. Correct it.",
  expectedYear: "the year that the rate is assumed for (such as 2027)",
  assumedTwice:
    "{{header}}: a rate of {{pair}} for {{year}} already stands in the cell {{first}}. Keep one of the two.",
  samePair: "{{header}}: both currencies of the pair are {{currency}}. Correct one of them.",
  notListed: "{{header}}: “{{found}}” is not known. Choose one of: {{list}}.",
  onlyWithFloatingRate:
    "{{header}}: only a floating rate has this. Empty the cell, or choose the floating rate.",
  onlyWithKnownRate:
    "{{header}}: a rate that is not known has none. Empty the cell, or choose another kind of rate; a rate to reckon with stands in the column of assumed rates.",
  assumedBoth:
    "{{header}}: a rate is assumed here for all periods, and others by day in the table tblRatePath. Keep one of the two.",
  unknownLoan:
    "{{header}}: there is no loan “{{found}}” in the table tblLoans (loans: {{list}}). Correct the id, or add the loan there.",
  loanRenamed:
    "{{header}}: the loan {{old}} is now called {{id}} in the table tblLoans. Enter {{id}} here too.",
  loanTwice:
    "{{header}}: the id {{loan}} already stands in the cell {{first}}. Give each loan an id of its own.",
  noDrawdown:
    "The loan {{loan}} has no drawdown. Enter at least one in the table tblDrawdowns, with this id, a date and an amount; if you only changed the id, change it there too.",
  noFixing:
    "The loan {{loan}} has a floating rate, but no value of the reference rate. Enter at least one in the table tblFixings, with this id, the date from which it holds and the value; or choose the fixed rate.",
  contradiction: "The schedule of the loan {{loan}} cannot be computed. {{reason}}",
  noArrears: "What is overdue on the loan {{loan}} cannot be computed. {{reason}}",

  tableGone:
    "The table {{table}} is no longer on this sheet. Undo its removal, or insert a table with that name and the headers: {{columns}}.",
  tableNotRead: "The table {{table}} was not read. Move it back to the sheet it came from.",
  columnMissing:
    "The table {{table}} has no column “{{header}}” any more. Restore the column, or its header in the first row of the table.",
  asOfNotRead: "The cell {{header}} was moved to a sheet that is not read. Move it back to the summary.",

  memoryGone:
    "The hidden sheet on which Otplata keeps what the sheets were made from is gone, so nothing can be read back. Undo its deletion, open an earlier copy of the workbook, or import the documents again.",

  formula:
    "{{sheet}}, cell {{cell}} ({{header}}): here stands a formula; its present result, {{found}}, was used.",
  dateAsText: "{{sheet}}, cell {{cell}} ({{header}}): the text “{{found}}” was read as the date {{date}}.",
  numberAsText:
    "{{sheet}}, cell {{cell}} ({{header}}): the text “{{found}}” was read as the number {{number}}.",
  rowWithoutData:
    "{{sheet}}, cell {{cell}}: this row of the table {{table}} has nothing in Otplata's own columns and was passed over.",
  belowTable:
    "{{sheet}}, cell {{cell}}: what stands right below the table {{table}} is not part of it and was not read. Put a row into the table and move it there.",
  rowsOfRemovedLoan_one:
    "The loan {{loan}} was taken out; {{count}} row of the table {{table}} that belongs to it is not used.",
  rowsOfRemovedLoan_other:
    "The loan {{loan}} was taken out; {{count}} rows of the table {{table}} that belong to it are not used.",
  paymentsOfRemovedLoan_one:
    "There is no loan {{loan}} any more; {{count}} payment on it stays in the table.",
  paymentsOfRemovedLoan_other:
    "There is no loan {{loan}} any more; {{count}} payments on it stay in the table.",
  fixingsNotUsed_one:
    "The loan {{loan}} has a fixed rate; {{count}} value of a reference rate entered for it is not used.",
  fixingsNotUsed_other:
    "The loan {{loan}} has a fixed rate; {{count}} values of a reference rate entered for it are not used.",
  asOfGone: "The cell with the name AsOf, for the day of the balances, is gone. The day stays {{date}}.",
  sheetGone:
    "The sheet with the table {{table}} was deleted. What it held when it was last written is used, and the sheet is made anew.",
  copiedSheet:
    "The sheet “{{sheet}}” is a copy. What is changed on it is not read; make changes on the sheet “{{original}}”.",
  notForDecision:
    "{{header}}: here stands a loan, but the line is said to be none. Empty the cell, or choose another word.",
  notWithoutDates:
    "{{header}}: here stands a date, but the decision holds for all lines of the name. Empty the cell, or say that it holds only with these dates.",
  decisionNewLoan:
    "{{sheet}}, cell {{cell}} ({{header}}): no line is the loan {{loan}} so far, so this one stands as a loan of its own under that id. If another was meant, correct the id.",
  mappingUnknown:
    "{{header}}: no table with the headers “{{found}}” was explained. Restore the headers, or delete the row and explain the table in the pane.",
  toleranceNegative: "{{header}}: the tolerance is {{found}}, and must not be below 0. Correct it.",
  checkTwice: "{{header}}: the check {{check}} stands already in cell {{first}}. Delete one of the two rows.",
  noteWithoutState: "{{header}}: beside the note no decision is chosen. Choose one, or empty the note.",
  findingUnknown:
    "{{header}}: no finding has this key, so it is not known what the decision and note beside it are about. Restore the key, or write them in the row of the finding and delete this one.",
  findingTwice:
    "{{header}}: the same finding stands in cell {{first}} too, with another decision or note. Keep one of the two rows and delete the other.",
  notesDeleted_one:
    "{{count}} decision on a finding went with the row that was deleted; the finding itself is written again.",
  notesDeleted_other:
    "{{count}} decisions on findings went with the rows that were deleted; the findings themselves are written again.",
  rolesCount:
    "{{header}}: number of roles: {{found}}; number of columns of the table: {{columns}}. Enter one role for each column, with semicolons between them.",
} as const;
