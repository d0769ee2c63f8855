import { columnOfKey, keyOf, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { lastColumn, lastRow } from "../../blocks.ts";

/** Fewer rows that each build on the next are no depth that an engine could not reach. */
const FEW_ROWS = 20;

/** "$A$1", "Sheet2!A$1" in a formula of the engine. */
const REFERENCE = /(?:\b(\w+)!)?\$?\b[A-Z]{1,3}(\$?)(\d+)\b/g;

/** Where formulas build on formulas of other rows, one row after the other, as balances do. */
export interface RunningRows {
  readonly block: Block;
  /** Which rows each row reads. */
  readonly reads: "above" | "below";
}

/**
 * Finds columns of formulas that run: each row reads one before it, or one below.
 * @param sheet its name in the formulas
 * @param inputs the sheet's cells by number, formulas with "=" before them and texts with an apostrophe
 * @returns blocks as wide as such columns beside each other, from the top
 */
export function runningRows(sheet: string, inputs: ReadonlyMap<number, string>): RunningRows[] {
  const keys = [...inputs].flatMap(([key, input]) => (input.startsWith("=") ? [key] : []));
  const found: RunningRows[] = [];
  for (const block of columnBlocks(keys)) {
    if (block.rows < FEW_ROWS) continue;
    const readIn = (row: number): Set<number> =>
      rowsReadIn(sheet, inputs.get(keyOf(row, block.column)) ?? "");
    if ([...readIn(lastRow(block))].some((row) => row < lastRow(block) && row >= block.row))
      found.push({ block, reads: "above" });
    else if ([...readIn(block.row)].some((row) => row > block.row && row <= lastRow(block)))
      found.push({ block, reads: "below" });
  }
  return joined(found);
}

/** Rows of the sheet itself that a formula reads by references that go along when it is filled down. */
function rowsReadIn(sheet: string, formula: string): Set<number> {
  const rows = new Set<number>();
  for (const [, of, fixed, row] of formula.matchAll(REFERENCE))
    if ((of === undefined || of === sheet) && fixed === "") rows.add(Number(row) - 1);
  return rows;
}

/** Blocks of the same rows that read the same way become one. */
function joined(found: readonly RunningRows[]): RunningRows[] {
  const all: RunningRows[] = [];
  for (const { block, reads } of found.toSorted((a, b) => a.block.row - b.block.row)) {
    const at = all.findIndex((one) => one.reads === reads && lastRow(one.block) >= block.row);
    const other = all[at]?.block;
    if (!other) {
      all.push({ block, reads });
      continue;
    }
    const column = Math.min(other.column, block.column);
    const rows = Math.max(lastRow(other), lastRow(block)) + 1 - other.row;
    const columns = Math.max(lastColumn(other), lastColumn(block)) + 1 - column;
    all[at] = { block: { row: other.row, column, rows, columns }, reads };
  }
  return all;
}

/**
 * The block in parts, in an order in which a part needs no more than the parts before it: whole where rows read the ones
 * above, since an engine goes through a range from the top; else a few rows at a time from the bottom.
 */
export function partsInOrder({ block, reads }: RunningRows): Block[] {
  if (reads === "above") return [block];
  const parts: Block[] = [];
  for (let end = lastRow(block) + 1; end > block.row; end -= FEW_ROWS) {
    const row = Math.max(block.row, end - FEW_ROWS);
    parts.push({ ...block, row, rows: end - row });
  }
  return parts;
}

/** Cells that stand below each other, as blocks of one column. */
export function columnBlocks(keys: readonly number[]): Block[] {
  const byColumn = keys.toSorted((a, b) => columnOfKey(a) - columnOfKey(b) || a - b);
  const blocks: Block[] = [];
  for (const key of byColumn) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const last = blocks.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      blocks.splice(-1, 1, { ...last, rows: last.rows + 1 });
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  return blocks;
}
