/** What of our sheets is no longer as it was written. */
export default {
  notAsWritten: "The sheets are not as they were written.",
  notLookedAt:
    "The inputs are as they were when the sheets were written. Check tells whether the cells are, too.",
  sameInputs: "The inputs are as they were when the sheets were written.",
  cell: "{{stands}} instead of {{meant}}",
  goneSheet: "The sheet {{name}} is gone.",
  goneTable: "On the sheet {{sheet}}, the table {{name}} is gone.",
  goneColumn: "On the sheet {{sheet}}, the column {{name}} of a table is gone.",
  goneRow: "On the sheet {{sheet}}, the row of a table that stood in row {{name}} is gone.",
  checkMoved:
    "Rows, columns or tables were moved since the sheets were written, so cells cannot be compared where they stand. Recalculate: the cells are checked afterwards.",
  checkGone:
    "A part of the sheets is gone, so its cells cannot be compared. Recalculate: the cells are checked afterwards.",
  heading: "You have changed",
  places_one: "{{count}} place",
  places_other: "{{count, number}} places",
  restore: "Restore",
  restoreCell: "Restore {{cell}}",
  restoreAll: "Restore all",
  restoreFormulas_one: "Restore the formula",
  restoreFormulas_other: "Restore {{count, number}} formulas",
  restoreWritten: "Restore what was written",
  keep: "Keep",
  restored_one: "{{count}} cell holds again what was written into it.",
  restored_other: "{{count, number}} cells hold again what was written into them.",
  formulas_one: "{{count}} formula was typed over, so its cell no longer follows the loan's terms.",
  formulas_other:
    "{{count, number}} formulas were typed over, so their cells no longer follow the loans' terms.",
  goneBack: "What was deleted comes back when you recalculate; it cannot be restored by itself.",
  movedBack:
    "Rows or columns were moved, so formulas cannot be restored one by one; recalculating puts all of them in place.",
  ofDay: "{{column}}, {{day}}",
  newRow: "new row",
  inputRowGone:
    "{{sheet}}: row {{row}} was deleted ({{loan}}). It is a loss of input, so it can only be undone or typed again.",
  none: "nothing",
  was: "before",
  is: "now",
  effect: "What it changes",
  effectOf: "{{loan}}, as of {{day}}",
  foreseen: "{{cells}} on {{sheets}} will be written",
  foreseenCells_one: "{{count}} cell",
  foreseenCells_other: "{{count, number}} cells",
  foreseenSheets_one: "{{count}} sheet",
  foreseenSheets_other: "{{count}} sheets",
  foreseenRest_one: "The other {{count}} sheet and your own sheets stay as they are.",
  foreseenRest_other: "The other {{count}} sheets and your own sheets stay as they are.",
  cellNotOurs: "This cell is none of the program's.",
  added_one: "{{count}} sheet will be added.",
  added_other: "{{count}} sheets will be added.",
  addedCells_one:
    "{{cells}}, {{count, number}} of them with a formula that is compared with the engine afterwards.",
  addedCells_other:
    "{{cells}}, {{count, number}} of them with formulas that are compared with the engine afterwards.",
};
