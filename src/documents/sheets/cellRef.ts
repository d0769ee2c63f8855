import type { CellSpan } from "../parts.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./rawSheet.ts";

/** A cell's place from its name ("B7" is row 6, column 1); null for what is none on a worksheet. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(name) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > MOST_ROWS || column > MOST_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** The cells of a range ("A1:C2"); null for what is none. */
export function spanOf(range: string): CellSpan | null {
  const [first, last] = range.split(":").map(cellPlace);
  if (!first || last === null) return null;
  const end = last ?? first;
  const [rows, columns] = [end.row - first.row + 1, end.column - first.column + 1];
  return rows < 1 || columns < 1 ? null : { ...first, rows, columns };
}
