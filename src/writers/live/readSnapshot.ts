import { columnOfKey, keyOf, rowOfKey } from "../../workbook/address.ts";
import type { Block } from "../../workbook/plan.ts";
import { boundingBlock } from "../blocks.ts";
import type {
  BlockSnapshot,
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../workbook/snapshot.ts";
import { RowEnds } from "../../workbook/rowEnds.ts";
import { lastResultOf, type Calculated } from "./model/calculated.ts";
import type { Calculator } from "./engine/calculator.ts";
import { EMPTY_CELL, holds, type LiveSheet, type LiveState } from "./model/liveState.ts";

/** What a cell shows, calculated. */
export type ValueAt = (sheet: LiveSheet, row: number, column: number) => Calculated;

/** What cells show by what was calculated; where a formula was not, what it gave last. */
export function valuesOf(calculator: Pick<Calculator, "resultAt" | "spilledAt">): ValueAt {
  return (sheet, row, column) => {
    const cell = sheet.cells.get(keyOf(row, column)) ?? EMPTY_CELL;
    const last = lastResultOf(cell);
    if (last) return { value: last.value, isError: last.isError };
    if (cell.formula !== null) return calculator.resultAt(sheet, row, column);
    const spilled = cell.value === null ? calculator.spilledAt(sheet, row, column) : null;
    return spilled ?? { value: cell.value, isError: false };
  };
}

/** Cells that formulas of the sheet fill, each block from the formula's own. */
export type SpillsOf = (sheet: LiveSheet) => readonly Block[];

const read = new WeakMap<LiveSheet, { readonly version: number; readonly snapshot: SheetSnapshot }>();

/**
 * The workbook as it stands, for reading back what the user has made of it.
 * @param version of a sheet's results: a sheet that is the same with the same results is not read again
 */
export function readSnapshot(
  state: LiveState,
  valueAt: ValueAt,
  version: (sheet: LiveSheet) => number,
  spillsOf: SpillsOf,
): WorkbookSnapshot {
  return {
    sheets: state.sheets.map((sheet) => {
      const known = read.get(sheet);
      if (known?.version === version(sheet)) return known.snapshot;
      const snapshot = sheetSnapshot(sheet, valueAt, spillsOf);
      read.set(sheet, { version: version(sheet), snapshot });
      return snapshot;
    }),
    tables: state.sheets.flatMap((sheet) =>
      sheet.tables.map(({ id, name, block, headers }) => ({
        id,
        name,
        sheetId: sheet.id,
        row: block.row,
        column: block.column,
        headers,
        rows: block.rows - 1,
      })),
    ),
    names: state.names.flatMap(({ name, at, own }) => (own && own.sheetId !== null ? [] : [{ name, at }])),
  };
}

function sheetSnapshot(sheet: LiveSheet, valueAt: ValueAt, spillsOf: SpillsOf): SheetSnapshot {
  const { id, name, key, hidden } = sheet;
  const isRead = key !== null || sheet.tables.length > 0;
  const block = isRead ? usedCells(sheet, valueAt, spillsOf(sheet)) : null;
  return { id, name, key, hidden, protected: false, block };
}

const NO_CELLS: readonly CellSnapshot[] = [];

/** All cells of the sheet as far as it is used. @throws Problem where they stand too far apart */
export function usedCells(sheet: LiveSheet, valueAt: ValueAt, spilled: readonly Block[] = []): BlockSnapshot {
  const used = usedBlock(sheet, spilled);
  if (!used) return { row: 0, column: 0, cells: [] };
  const ends = new RowEnds(sheet.name);
  const last = used.column + used.columns - 1;
  for (const key of sheet.cells.keys()) ends.add(rowOfKey(key), Math.min(columnOfKey(key), last));
  for (const { row, column, rows, columns } of spilled)
    for (let down = 0; down < rows; down += 1) ends.add(row + down, column + columns - 1);
  const cells = Array.from({ length: used.rows }, (_row, down) => {
    const row = used.row + down;
    const columns = ends.of(row) + 1 - used.column;
    if (columns <= 0) return NO_CELLS;
    return Array.from({ length: columns }, (_cell, across) =>
      cellSnapshot(sheet, row, used.column + across, valueAt),
    );
  });
  return { row: used.row, column: used.column, cells };
}

export function cellsIn(sheet: LiveSheet, block: Block, valueAt: ValueAt): CellSnapshot[][] {
  return Array.from({ length: block.rows }, (_row, down) =>
    Array.from({ length: block.columns }, (_cell, across) =>
      cellSnapshot(sheet, block.row + down, block.column + across, valueAt),
    ),
  );
}

function cellSnapshot(sheet: LiveSheet, row: number, column: number, valueAt: ValueAt): CellSnapshot {
  const { formula, drawn } = sheet.cells.get(keyOf(row, column)) ?? EMPTY_CELL;
  const { value, isError } = valueAt(sheet, row, column);
  return {
    value: value === "" ? null : value,
    ...(isError ? { error: true as const } : {}),
    formula,
    numberFormat: drawn.numberFormat,
  };
}

/**
 * The smallest block with all cells that hold something, and all tables; null for an empty sheet.
 * @param spilled what its formulas fill
 */
export function usedBlock(sheet: LiveSheet, spilled: readonly Block[] = []): Block | null {
  let used: Block | null = null;
  const add = (block: Block): void => {
    used = used ? boundingBlock(used, block) : block;
  };
  for (const [key, cell] of sheet.cells) {
    if (holds(cell)) add({ row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 });
  }
  for (const { block } of sheet.tables) add(block);
  for (const block of spilled) add(block);
  return used;
}
