export default {
  heading: "This workbook",
  looking: "Looking at this workbook…",
  none: "Otplata has written nothing into this workbook yet. Choose documents, or read cells of the workbook; before anything is written you see what it will be.",
  current: "The sheets are up to date.",
  changed: "Inputs have changed since the sheets were written. Recalculate to bring the sheets up to date.",
  interrupted:
    "The last writing was not finished, so sheets may be out of date. What was to be written is kept in the workbook: finish the writing.",
  faults_one: "One input cell cannot be used. Until it is corrected, the sheets stay as they are.",
  faults_other:
    "{{count, number}} input cells cannot be used. Until they are corrected, the sheets stay as they are.",
  otherVersion:
    "The sheets were written by Otplata {{version}}; this is {{own}}. Recalculate to bring them to this version.",
  holds: "Loans in the workbook: {{loans}}. Documents: {{documents}}.",
  unwritten: "The pane holds changes that are not in the workbook yet.",
  recalculate: "Recalculate",
  check: "Check",
  summary: "Show the summary",
  finish: "Finish writing",
  again: "Try again",
  lookAgain: "Look again",

  cellsHint:
    "Debts in cells of this workbook can be read too: a table with a line for each loan, or debts pasted from a law.",
  readSelection: "The cells selected in this workbook",
  readSheet: "This whole sheet",
  theSelection: "the selected cells",
  theSheet: "the sheet",

  write: "Write into this workbook",
  nothingToWrite: "There is nothing to write yet: choose a document and at least one loan first.",
  notWrittenYet: "Otplata has written no sheets into this workbook yet.",
  notWatched:
    "Excel does not report changes in this workbook, so the pane cannot tell by itself that inputs have changed. Recalculate after you edit them.",

  reading: "Reading the workbook…",
  comparing: "Comparing the cells with the program’s calculation…",
  writing: "Writing",
  writingStarted: "Writing into the workbook.",
  writingSheets: "Writing: {{done}} of {{of}} sheets",
  stopWriting: "Stop writing",

  previewHeading: "What will be written",
  previewShown: "The preview is shown. Nothing has been written yet.",
  previewAgain:
    "The workbook or your choices have changed since the preview. Nothing was written; this is what would be written now.",
  nothingChanges: "The sheets hold everything already.",
  sheetRenamed: "It is called {{before}} now.",
  sheetsSame: "Unchanged: {{sheets}}.",
  looksReplaced:
    "The layout changes on: {{sheets}}. There the colours, conditional formats and validation rules that you gave to Otplata's cells are replaced.",
  othersUntouched: "All other sheets of the workbook are left as they are.",
  sheetLeft:
    "The sheet {{sheet}} stays, but is no longer kept up to date: its loan is not among the chosen ones.",
  nameTaken: "The workbook has a sheet {{name}} of its own. Otplata's will be called {{instead}}.",
  tableReleased:
    "The table {{table}} stands on a sheet that is not Otplata's. It turns into plain cells there; the table is made anew on its own sheet.",
  inTheWay_one: "One cell of yours would be lost",
  inTheWay_other: "{{count, number}} cells of yours would be lost",
  inTheWayHint: "To keep them, cancel, move them to a free place, and begin again.",
  wayWritten: "{{content}} stands where Otplata writes",
  wayFormula: "{{content}} was typed over a formula",
  wayRowGone: "{{content}} belongs to a row that is no longer there",
  wayInput: "{{content}} differs from what is to be written",
  writeOver_one: "Write over this cell",
  writeOver_other: "Write over these {{count, number}} cells",
  writeNow: "Write",
  dismiss: "Cancel",
  dismissed: "Nothing was written.",

  writtenHeading: "Written",
  written_one: "{{count, number}} cell was written; sheets: {{sheets}}.",
  written_other: "{{count, number}} cells were written; sheets: {{sheets}}.",
  checkHeading: "Check",
  agree_one: "{{count, number}} cell agrees with the program’s calculation.",
  agree_other: "{{count, number}} cells agree with the program’s calculation.",
  differ_one: "{{count, number}} cell differs from the program’s calculation.",
  differ_other: "{{count, number}} cells differ from the program’s calculation.",
  columnEngine: "program",
  columnShown: "sheet",
  differs: "shows {{shown}}, the program has {{engine}}",
  altered_one:
    "Excel has put something else into {{count, number}} cell of a table than was written: it fills a formula into the whole column. Type the formula into the cell again, then choose Undo Calculated Column Automatically beside it.",
  altered_other:
    "Excel has put something else into {{count, number}} cells of tables than was written: it fills a formula into the whole column. Type each formula into its cell again, then choose Undo Calculated Column Automatically beside it.",
  alteredCell: "holds {{stands}}, to be {{meant}}",
  grown:
    "Excel has made the table {{table}} on the sheet {{sheet}} larger than it was written: it now takes up {{address}}. Set its size back under Table Design, Resize Table.",
  unfurnished:
    "Excel has refused some of the widths, frozen panes or page set-up on these sheets: {{sheets}}. No figure is affected; set up what you miss by hand.",
  nothingToCompare: "There are no formulas to compare.",
  checkChanged:
    "Inputs have changed since the sheets were written, so there is nothing to compare the cells with. Recalculate: the cells are checked afterwards.",
  checkInterrupted: "The last writing was not finished. Finish it first: the cells are checked afterwards.",
  checkOtherVersion:
    "The sheets were written by Otplata {{version}}, so this version cannot check them. Recalculate: the cells are checked afterwards.",

  cancelled: "Writing was stopped",
  failed: "Writing failed",
  untouched: "Nothing was written; the workbook is as it was.",
  complete: "Complete: {{sheets}}.",
  incomplete: "Not complete, or not for certain: {{sheets}}.",
  finishHint: "Finish the writing: the workbook is then the same as after an undisturbed one.",
  copyDetails: "Copy the details",
  copied: "The details were copied.",
  copyRefused: "Excel does not let the pane use the clipboard. Select the text below and copy it.",

  cell: "{{sheet}}!{{cell}}",
  selectCell: "{{sheet}}!{{cell}}: select this cell",
  selected: "Cell {{cell}} on the sheet {{sheet}} is selected.",
  more_one: "and {{count, number}} more",
  more_other: "and {{count, number}} more",
  empty: "an empty cell",
  text: "“{{text}}”",
  true: "TRUE",
  false: "FALSE",

  connecting: "Connecting to Excel…",
  silent:
    "Excel does not answer, so the pane works as in a browser: the workbook is downloaded as a file. To try again, close the pane and open it anew.",
  answered: "Excel has answered now.",
  connect: "Work in this workbook (what was chosen in the pane is lost)",
  tooOld:
    "This version of Excel lacks {{missing}}, so Otplata cannot write into the open workbook; it is downloaded as a file instead, whose formulas need Excel {{file}} or newer. Needed for writing are Excel 2021 or newer, Microsoft 365, or Excel on the web.",
} as const;
