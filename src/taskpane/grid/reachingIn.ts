import type { GridSheet, GridWorkbook } from "../../writers/gridWorkbook.ts";

/** Columns that a text may run on over. */
const FURTHEST = 30;

/**
 * The cell of a row that begins left of what is seen and reaches into it: a merged one, or a text that runs on over empty
 * cells. None, or its column alone.
 * @param first the first column that is seen @param frozen columns that are always seen
 */
export function reachingIn(
  book: GridWorkbook,
  sheet: GridSheet,
  row: number,
  first: number,
  frozen: number,
): number[] {
  const merge = sheet.merges.find(
    (block) => block.row === row && block.column < first && block.column + block.columns > first,
  );
  if (merge) return merge.column >= frozen ? [merge.column] : [];
  if (first === 0 || book.cell(sheet.id, row, first).value !== null) return [];
  for (let column = first - 1; column >= Math.max(frozen, first - FURTHEST); column -= 1) {
    const { value } = book.cell(sheet.id, row, column);
    if (value !== null) return typeof value === "string" ? [column] : [];
  }
  return [];
}
