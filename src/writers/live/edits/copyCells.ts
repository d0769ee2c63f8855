import { columnOfKey, keyOf, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { contains, intersection, lastColumn, lastRow } from "../../blocks.ts";
import { Problem } from "../../../messages/message.ts";
import type { GridEntry } from "../../gridWorkbook.ts";
import { WHOLE_SHEET } from "../block.ts";
import { withTableName } from "../formulas/rename.ts";
import { fillFormula } from "../formulas/shift.ts";
import { EMPTY_CELL, holds, withSheet } from "../model/liveState.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";
import { tableAt } from "../model/references.ts";
import { sheetWith } from "../model/sheetWith.ts";
import { enterCells } from "./enterCells.ts";

/** Cells of a sheet. */
export interface CellsOnSheet {
  readonly sheetId: string;
  readonly block: Block;
}

/**
 * Copies cells as spreadsheets do: formulas with their references slid along, values, and, outside of tables, looks. A larger
 * target is filled with repetitions of what is copied; a table grows where it is pasted right below it or beside it.
 * @throws Problem where it would not fit on the sheet
 */
export function copyCells(state: LiveState, from: CellsOnSheet, to: CellsOnSheet): LiveState {
  const target = repeated(from.block, to.block);
  return copyInto(state, from, { sheetId: to.sheetId, block: target }, target);
}

/**
 * Copies cells into those around them, again and again, as far as the larger block goes. A block that is not larger
 * changes nothing.
 * @throws Problem as copyCells
 */
export function extendCells(state: LiveState, from: CellsOnSheet, to: Block): LiveState {
  const { sheetId, block } = from;
  const isDown = to.rows > block.rows;
  const [row, column] = [
    isDown ? lastRow(block) + 1 : block.row,
    isDown ? block.column : lastColumn(block) + 1,
  ];
  const parts: Block[] = isDown
    ? [
        { ...block, row: to.row, rows: block.row - to.row },
        { ...block, row, rows: lastRow(to) - lastRow(block) },
      ]
    : [
        { ...block, column: to.column, columns: block.column - to.column },
        { ...block, column, columns: lastColumn(to) - lastColumn(block) },
      ];
  return parts
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .reduce((before, part) => copyInto(before, from, { sheetId, block: part }, block), state);
}

/** @param start the cell that shows the first of those that are copied: of all repetitions one begins there */
function copyInto(
  state: LiveState,
  from: CellsOnSheet,
  to: CellsOnSheet,
  start: Pick<Block, "row" | "column">,
): LiveState {
  const source = sheetWith(state, from.sheetId);
  const target = to.block;
  requireRoom(target);
  const before = sheetWith(state, to.sheetId);
  const entries: GridEntry[] = [];
  const looks = new Map<number, LiveCell>();
  for (let row = target.row; row <= lastRow(target); row += 1) {
    for (let column = target.column; column <= lastColumn(target); column += 1) {
      const at = {
        row: from.block.row + turned(row - start.row, from.block.rows),
        column: from.block.column + turned(column - start.column, from.block.columns),
      };
      const cell = source.cells.get(keyOf(at.row, at.column)) ?? EMPTY_CELL;
      looks.set(keyOf(row, column), cell);
      if (holds(cell) || holds(before.cells.get(keyOf(row, column))))
        entries.push({
          row,
          column,
          content: contentAt({ sheet: source, ...at }, cell, before, { row, column }),
        });
    }
  }
  return withLooks(enterCells(state, to.sheetId, entries, { fills: false }), to.sheetId, looks);
}

/** Cells drawn as those that they were copied from, except in tables. */
function withLooks(state: LiveState, sheetId: string, looks: ReadonlyMap<number, LiveCell>): LiveState {
  const sheet = sheetWith(state, sheetId);
  const cells = new Map(sheet.cells);
  for (const [key, { drawn, planned, note, runs }] of looks) {
    const now = cells.get(key) ?? EMPTY_CELL;
    // A note comes along; where there is none to come, the one that is there stays.
    const noted = note ?? now.note;
    if (tableAt(sheet, rowOfKey(key), columnOfKey(key))) {
      if (noted !== now.note) cells.set(key, { ...now, ...(noted ? { note: noted } : {}) });
      continue;
    }
    const { value, formula } = now;
    cells.set(key, {
      value,
      formula,
      drawn,
      ...(planned ? { planned } : {}),
      ...(noted ? { note: noted } : {}),
      ...(runs ? { runs } : {}),
    });
  }
  return withSheet(state, { ...sheet, cells });
}

/** The place within what is repeated; before its beginning too. */
function turned(steps: number, count: number): number {
  return ((steps % count) + count) % count;
}

/** As large as what is copied, or as many times as large as the target allows. */
function repeated(from: Block, to: Block): Block {
  const rows = to.rows % from.rows === 0 ? to.rows : from.rows;
  const columns = to.columns % from.columns === 0 ? to.columns : from.columns;
  return { ...to, rows, columns };
}

/** @throws Problem for cells beyond the last row or column */
export function requireRoom(block: Block): void {
  if (!contains(WHOLE_SHEET, block)) throw new Problem("errors:gridNoRoom");
}

interface SourceCell {
  readonly sheet: LiveSheet;
  readonly row: number;
  readonly column: number;
}

function contentAt(
  from: SourceCell,
  { value, formula }: LiveCell,
  target: LiveSheet,
  to: { readonly row: number; readonly column: number },
): GridEntry["content"] {
  if (formula === null) return { kind: "value", value };
  return { kind: "formula", formula: formulaAt(from, formula, target, to) };
}

/** The formula in its new place. What meant the row of a table says so by the table's name once it stands elsewhere. */
function formulaAt(
  from: SourceCell,
  formula: string,
  target: LiveSheet,
  to: { readonly row: number; readonly column: number },
): string {
  const table = tableAt(from.sheet, from.row, from.column);
  const isWithin =
    table !== null && from.sheet.id === target.id && tableAt(target, to.row, to.column) === table;
  const named = table && !isWithin ? withTableName(formula, table) : formula;
  return fillFormula(named, to.row - from.row, to.column - from.column);
}

/** Copies the first row of the cells down over the others, or the first column to the right. */
export function fillCells(
  state: LiveState,
  { sheetId, block }: CellsOnSheet,
  to: "down" | "right",
): LiveState {
  const isDown = to === "down";
  if ((isDown ? block.rows : block.columns) < 2) return state;
  const first = isDown ? { ...block, rows: 1 } : { ...block, columns: 1 };
  const rest = isDown
    ? { ...block, row: block.row + 1, rows: block.rows - 1 }
    : { ...block, column: block.column + 1, columns: block.columns - 1 };
  return copyCells(state, { sheetId, block: first }, { sheetId, block: rest });
}

/** Whether some of the cells, and not all, are of a table, or of a merged cell. */
export function tears(block: Block, other: Block): boolean {
  return intersection(block, other) !== null && !contains(block, other);
}
