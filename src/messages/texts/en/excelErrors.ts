export default {
  excelCellEditing:
    "A cell is being edited in Excel, so Excel takes no changes. Press Enter or Esc in the sheet, then try again.",
  excelTooLarge:
    "Excel refused the request because it is too large. Try again; if it happens again, choose fewer loans or documents.",
  excelItemGone:
    "A sheet or a table that was being worked on is no longer there: it was deleted or renamed meanwhile. Read the workbook again and repeat.",
  excelSheetGone:
    'The sheet "{{sheet}}" is no longer in the workbook: it was deleted or renamed. Undo that, or recalculate so that the sheet is made again.',
  excelProtected:
    "Excel refused the change: a sheet or the workbook is protected or open for reading only. Take the protection away (Review tab) or save a copy, and try again.",
  excelSheetProtected:
    'The sheet "{{sheet}}" is protected, so it was not touched and nothing else was written either. Take the protection away (Review tab, Unprotect Sheet), and try again.',
  excelStructureProtected:
    'The structure of the workbook is protected, so the sheet "{{sheet}}" cannot be made or renamed; nothing was written. Take the protection away (Review tab, Protect Workbook), and try again.',
  excelConnection:
    "Excel did not answer or broke off the request. Check the connection and whether the workbook still opens, then try again: the writing is repeated from its beginning.",
  excelBusy: "Excel is busy with too many requests. Wait a moment and try again.",
  excelNotSupported:
    "This version of Excel lacks something that the program needs. Excel 2021 or later, Microsoft 365 or Excel on the web is needed; update Excel, or save the workbook as a file instead.",
  excelUnexpected:
    "Excel refused the request for an unexpected reason ({{code}}). Try again; if it happens again, report it with the details.",
  excelStillCalculating:
    "Excel has been calculating for more than ten seconds, so the cells cannot be compared yet. Wait until it is done, then check again.",
  excelNothingSelected:
    "No cells are selected (perhaps a chart or a picture is). Select the cells of one table, and try again.",
  excelSeveralAreas_one: "{{count}} area is selected. Select the cells of one table, and try again.",
  excelSeveralAreas_other:
    "{{count}} separate areas are selected. Select the cells of one table as a single area, and try again.",
  excelNothingThere:
    'There is nothing in the chosen cells of the sheet "{{sheet}}". Select cells that hold a table, and try again.',
  excelSelectionTooLarge_one:
    "{{count}} cell is selected; the program reads at most {{most}} at once. Select only the table.",
  excelSelectionTooLarge_other:
    "{{count}} cells are selected; the program reads at most {{most}} at once. Select only the table.",
};
