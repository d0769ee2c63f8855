import type { SheetRow } from "./sheetCells.ts";

/** Rows that are counted from 0: so many are no chance. */
const FEWEST_ROWS = 3;
/** Columns that are counted from 0: so many are no chance. */
const FEWEST_COLUMNS = 3;
/** How a program heads a column of row numbers that has no heading. */
const UNNAMED = /^unnamed: 0$/iu;

/**
 * Rows without the numbers that a program has put around a table: 0, 1, 2 and so on above its columns and beside its
 * rows. They are no part of the document, and stand in the cards' own columns where a sheet has them on each page.
 */
export function withoutIndex(rows: readonly SheetRow[]): readonly SheetRow[] {
  const [top] = rows;
  if (top === undefined) return rows;
  const first = top.cells.findIndex((cell) => cell !== null);
  const from = first === 1 && isCounted(rows.slice(1), 0) ? 1 : 0;
  if (isCountedAcross(top, from)) return from === 0 ? rows.slice(1) : withoutFirst(rows.slice(1));
  const isUnnamed = from === 1 || UNNAMED.test(top.cells[0]?.text ?? "");
  return isUnnamed && isCounted(rows.slice(1), 0) ? [top, ...withoutFirst(rows.slice(1))] : rows;
}

/** Whether a row has nothing but 0, 1, 2 and so on, from a column on. */
function isCountedAcross({ cells }: SheetRow, from: number): boolean {
  const counted = cells.slice(from);
  return counted.length >= FEWEST_COLUMNS && counted.every((cell, at) => cell?.text === String(at));
}

/** Whether each row is numbered in a column, from 0 on: again from 0 where tables were put under one another. */
function isCounted(rows: readonly SheetRow[], column: number): boolean {
  let last = -1;
  for (const { cells } of rows) {
    const text = cells[column]?.text;
    if (text === "0") last = 0;
    else if (text === String(last + 1)) last += 1;
    else return false;
  }
  return rows.length >= FEWEST_ROWS;
}

function withoutFirst(rows: readonly SheetRow[]): SheetRow[] {
  return rows.flatMap((row) => {
    const cells = [null, ...row.cells.slice(1)];
    return cells.some((cell) => cell !== null) ? [{ ...row, cells }] : [];
  });
}
