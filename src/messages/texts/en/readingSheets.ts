/** What a user should know of a workbook's sheets before its figures are trusted. */
export default {
  sheetHidden: 'The sheet "{{sheet}}" is hidden; it was read like the others.',
  sheetWithoutCells: 'The sheet "{{sheet}}" is a chart or a macro sheet and was left out.',
  hiddenRows_one: 'On the sheet "{{sheet}}" {{count}} hidden row was read like the others.',
  hiddenRows_other: 'On the sheet "{{sheet}}" {{count}} hidden rows were read like the others.',
  hiddenColumns_one: 'On the sheet "{{sheet}}" {{count}} hidden column was read like the others.',
  hiddenColumns_other: 'On the sheet "{{sheet}}" {{count}} hidden columns were read like the others.',
  notCalculated_one:
    'On the sheet "{{sheet}}" {{count}} formula has no result in the file ({{cells}}), so the cell was left empty. Open the file in Excel, save it, and read it again.',
  notCalculated_other:
    'On the sheet "{{sheet}}" {{count}} formulas have no result in the file ({{cells}} …), so the cells were left empty. Open the file in Excel, save it, and read it again.',
  errorCells_one: 'On the sheet "{{sheet}}" {{count}} cell holds an error instead of a value ({{cells}}).',
  errorCells_other:
    'On the sheet "{{sheet}}" {{count}} cells hold an error instead of a value ({{cells}} …).',
  numbersTooLong_one:
    'On the sheet "{{sheet}}" {{count}} number has more digits than a cell keeps ({{cells}}); its last digits may differ from those once entered.',
  numbersTooLong_other:
    'On the sheet "{{sheet}}" {{count}} numbers have more digits than a cell keeps ({{cells}} …); their last digits may differ from those once entered.',
  scaledCells_one:
    'On the sheet "{{sheet}}" {{count}} number is shown in thousands or millions by its format ({{cells}}), but the cell holds the whole amount, which was read. Compare it with the unit that the table states.',
  scaledCells_other:
    'On the sheet "{{sheet}}" {{count}} numbers are shown in thousands or millions by their format ({{cells}} …), but the cells hold the whole amounts, which were read. Compare them with the unit that the table states.',
  cellsUnderMerge_one:
    'On the sheet "{{sheet}}" {{count}} value lies under a merged cell where nobody sees it ({{cells}}); it was left out.',
  cellsUnderMerge_other:
    'On the sheet "{{sheet}}" {{count}} values lie under merged cells where nobody sees them ({{cells}} …); they were left out.',
  dates1904: "The workbook counts its dates from 1904, as Excel for Mac once did; they were converted.",
  manualCalculation:
    "The workbook is calculated only when a user asks for it, so results of formulas may be out of date. Calculate it in Excel (F9), save it, and read it again.",
  calculationWanted:
    "The file asks to be calculated when it is opened: results of its formulas, zeros above all, may not be calculated yet. Open it in Excel, save it, and read it again.",
  macrosLeftOut: "The workbook holds macros; they were neither run nor read.",
  linksLeftOut:
    "The workbook refers to other workbooks; these were not opened, and results that depend on them are those of the last time it was saved.",
  objectsLeftOut: "The workbook holds embedded objects; they were not read.",
  picturesLeftOut: "The workbook holds pictures; tables within pictures were not read.",
  queriesLeftOut:
    "The workbook takes data from outside; nothing was fetched, and its cells are those of the last time it was saved.",
  codePageAssumed:
    "The workbook does not say how its letters are encoded; {{encoding}} was assumed. Look at words with letters such as č, š or đ.",
} as const;
