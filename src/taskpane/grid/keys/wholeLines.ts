import type { GridSelection, GridSheet } from "../../../writers/gridWorkbook.ts";

type Axis = "row" | "column";

const usedRows = ({ rows }: GridSheet): number => Math.max(1, rows);
const usedColumns = ({ columns }: GridSheet): number => Math.max(1, columns);

/** Rows from `first` to `last`, as far as the sheet is used. */
export function wholeRows(sheet: GridSheet, first: number, last: number): GridSelection {
  const row = Math.min(first, last);
  const block = { row, column: 0, rows: Math.abs(last - first) + 1, columns: usedColumns(sheet) };
  return { sheetId: sheet.id, row: first, column: 0, block };
}

/** Columns from `first` to `last`, as far as the sheet is used. */
export function wholeColumns(sheet: GridSheet, first: number, last: number): GridSelection {
  const column = Math.min(first, last);
  const block = { row: 0, column, rows: usedRows(sheet), columns: Math.abs(last - first) + 1 };
  return { sheetId: sheet.id, row: 0, column: first, block };
}

/** The table around the selected cell, or where it is chosen already, or there is none, all of the sheet. */
export function allCells(sheet: GridSheet, { row, column, block }: GridSelection): GridSelection {
  const table = sheet.tables.find(
    ({ block: of }) =>
      row >= of.row && row < of.row + of.rows && column >= of.column && column < of.column + of.columns,
  );
  const isChosen = table && block.rows >= table.block.rows && block.columns >= table.block.columns;
  const all = { row: 0, column: 0, rows: usedRows(sheet), columns: usedColumns(sheet) };
  return { sheetId: sheet.id, row, column, block: table && !isChosen ? table.block : all };
}

/** Whether whole rows, or whole columns, are chosen; null for cells. */
export function chosenLines(sheet: GridSheet, { block }: GridSelection): Axis | null {
  if (block.column === 0 && block.columns >= usedColumns(sheet) && block.rows < usedRows(sheet)) return "row";
  if (block.row === 0 && block.rows >= usedRows(sheet) && block.columns < usedColumns(sheet)) return "column";
  return null;
}
