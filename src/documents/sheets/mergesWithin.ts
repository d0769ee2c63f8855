import { Problem } from "../../messages/message.ts";
import type { CellSpan } from "../parts.ts";

/**
 * Merged cells as far as they lie within a block, counted from its first row and column.
 * @throws Problem when they overlap: no program writes such a sheet, and laying it out could take forever
 */
export function mergesWithin(
  merges: readonly CellSpan[],
  block: CellSpan,
  sheet: string,
  document: string,
): CellSpan[] {
  const within: CellSpan[] = [];
  let places = 0;
  for (const merge of merges) {
    const top = Math.max(merge.row, block.row);
    const left = Math.max(merge.column, block.column);
    const rows = Math.min(merge.row + merge.rows, block.row + block.rows) - top;
    const columns = Math.min(merge.column + merge.columns, block.column + block.columns) - left;
    // One that begins outside of the block has its text there: what is left of it here is empty.
    if (rows < 1 || columns < 1 || rows * columns === 1 || top !== merge.row || left !== merge.column)
      continue;
    places += rows * columns;
    if (places > block.rows * block.columns)
      throw new Problem("errors:mergesOverlap", { document, sheet }, { document });
    within.push({ row: top - block.row, column: left - block.column, rows, columns });
  }
  return within;
}
