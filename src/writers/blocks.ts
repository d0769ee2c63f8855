import type { Block } from "../workbook/plan.ts";

export const lastRow = (block: Block): number => block.row + block.rows - 1;
export const lastColumn = (block: Block): number => block.column + block.columns - 1;

/** Of something larger, the block alone. */
export function blockAlone({ row, column, rows, columns }: Block): Block {
  return { row, column, rows, columns };
}

export function contains(outer: Block, inner: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

export function intersection(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingBlock(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** Whether two rectangles share a cell. */
export function overlap(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function sameBlock(a: Block, b: Block): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of the rectangle without the others, as rectangles. */
export function without(whole: Block, others: readonly Block[]): Block[] {
  let left: Block[] = [whole];
  for (const other of others)
    left = left.flatMap((one) => (overlap(one, other) ? around(one, other) : [one]));
  return left;
}

/** The parts of a rectangle above, below, left and right of another that it overlaps. */
function around(whole: Block, hole: Block): Block[] {
  const [bottom, right] = [whole.row + whole.rows, whole.column + whole.columns];
  const top = Math.max(whole.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const from = Math.max(whole.column, hole.column);
  const to = Math.min(right, hole.column + hole.columns);
  const parts = [
    { ...whole, rows: top - whole.row },
    { row: top, column: whole.column, rows: end - top, columns: from - whole.column },
    { row: top, column: to, rows: end - top, columns: right - to },
    { ...whole, row: end, rows: bottom - end },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
