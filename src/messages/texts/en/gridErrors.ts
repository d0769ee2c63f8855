/** What the spreadsheet in the browser refuses. */
export default {
  gridTearsTable:
    'That would tear the table "{{table}}" apart, so nothing was changed. Choose rows or columns that run through the whole table, or none of it.',
  gridTableHeader:
    'The header row of the table "{{table}}" cannot be deleted alone, so nothing was changed. Delete rows below it.',
  gridLastRow:
    'A table keeps at least one row, so the last row of "{{table}}" was not deleted. Empty its cells instead.',
  gridTearsMerge:
    "That would tear a merged cell apart, so nothing was changed. Choose cells that hold all of it, or none.",
  gridNoRoom:
    "What is pasted does not fit on the sheet here, so nothing was changed. Paste it further up or to the left.",
  gridPushedOff:
    "Cells at the end of the sheet hold something that would leave it, so nothing was changed. Empty them first.",
  gridFormula:
    'The formula "={{formula}}" cannot be read, so nothing was changed. Check its brackets, quotation marks and commas; decimals are written with a point.',
  gridNotTaken: "That cannot be put into a workbook, so nothing was changed. {{why}}",
  gridSpillInTable:
    'The formula gives several values, and each cell of the table "{{table}}" holds one, so nothing was changed. Put it outside the table, or an "@" before what it shall take one value of.',
  gridHeader:
    'A column of the table "{{table}}" is headed by a text of at most 255 characters, not by a formula, so nothing was changed. Type a short text there, or paste beside the header.',
  gridSheetName:
    'A sheet cannot be called "{{name}}". A name has 1 to 31 characters, none of them \\ / ? * [ ] : and no apostrophe at its ends.',
  gridSheetNameTaken: 'A sheet is called "{{name}}" already. Choose another name.',
  gridSheetGone:
    'The sheet "{{sheet}}" is no longer in the workbook. Undo what was done to it, or recalculate so that it is made again.',
  gridNothingThere:
    'There is nothing in the chosen cells of the sheet "{{sheet}}". Select cells that hold a table, and try again.',
  gridUnexpected:
    "The workbook could not be written for an unexpected reason. Nothing was changed. Try again; if it happens again, report it with the details.",
  gridCalculation:
    "The workbook could not be calculated after its last change, so what its cells show is out of date. Undo the change, or load the page anew.",
  gridKept:
    "A workbook that was kept here was made by another version and cannot be opened by this one. It was left as it is.",
  openDates1904:
    "The file {{document}} counts its days from 1904, as old versions of Excel for Mac did, so every date would be four years off. Turn this off in Excel (Options, Advanced, 1904 date system), check the dates, save, and open it again.",
  openWithoutMemory:
    "The file {{document}} holds sheets of this program, but the hidden sheet with its data was deleted, so it cannot be gone on with. Open an earlier copy, or import the file as a document.",
  openMemory: "The file {{document}} cannot be gone on with: {{reason}}",
  cellsFarApart:
    "On the sheet {{sheet}} cells stand so far apart that it cannot be read (row {{row}} is one of them). Delete what stands far to the right of our tables or below them, and try again.",
};
