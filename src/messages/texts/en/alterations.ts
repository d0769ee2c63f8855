/** What of our sheets is no longer as it was written. */
export default {
  notAsWritten: "The sheets are not as they were written.",
  notLookedAt:
    "The inputs are as they were when the sheets were written. Check tells whether the cells are, too.",
  sameInputs: "The inputs are as they were when the sheets were written.",
  cells_one:
    "{{count, number}} cell holds something else than was written into it. Recalculate to put it back; you see beforehand what would be lost.",
  cells_other:
    "{{count, number}} cells hold something else than was written into them. Recalculate to put them back; you see beforehand what would be lost.",
  cell: "{{stands}} instead of {{meant}}",
  goneSheet: "The sheet {{name}} is gone.",
  goneTable: "On the sheet {{sheet}}, the table {{name}} is gone.",
  goneColumn: "On the sheet {{sheet}}, the column {{name}} of a table is gone.",
  goneRow: "On the sheet {{sheet}}, the row of a table that stood in row {{name}} is gone.",
  checkMoved:
    "Rows, columns or tables were moved since the sheets were written, so cells cannot be compared where they stand. Recalculate: the cells are checked afterwards.",
  checkGone:
    "A part of the sheets is gone, so its cells cannot be compared. Recalculate: the cells are checked afterwards.",
};
