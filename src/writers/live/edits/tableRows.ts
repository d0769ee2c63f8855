import { keyOf, rowOfKey, columnOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { lastColumn, lastRow } from "../../blocks.ts";
import { dataBody } from "../formulas/referable.ts";
import { fillFormula } from "../formulas/shift.ts";
import { EMPTY_CELL, holds, laidAnew, withSheet } from "../model/liveState.ts";
import type { LiveCell, LiveSheet, LiveState, LiveTable } from "../model/liveState.ts";
import type { CellValue } from "../model/calculated.ts";
import { shiftCells } from "./shiftCells.ts";

/** A table with the sheet that it stands on. @throws Error where there is none of the name */
export function tableIn(
  state: LiveState,
  name: string,
): { readonly sheet: LiveSheet; readonly table: LiveTable } {
  for (const sheet of state.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

/**
 * Puts an empty row into the table, before its row `index` or at its end; only the table's own columns move. Columns in
 * which every row has the same formula go on in it.
 * @throws Problem where another table below would be torn
 */
export function insertTableRow(state: LiveState, name: string, index: number): LiveState {
  const { sheet, table } = tableIn(state, name);
  const body = dataBody(table);
  const row = body.row + index;
  const band = [body.column, lastColumn(body)] as const;
  const formulas = calculatedColumns(sheet, table);
  const isFree = ![...sheet.cells].some(
    ([key, cell]) => rowOfKey(key) >= row && within(key, band) && holds(cell),
  );
  const isLast = index === body.rows;
  const shifted =
    isLast && isFree ? state : shiftCells(state, sheet.id, { axis: "row", at: row, count: 1 }, band);
  const grown = isLast ? resized(shifted, name, { ...table.block, rows: table.block.rows + 1 }) : shifted;
  const now = tableIn(grown, name);
  const cells = new Map(now.sheet.cells);
  if (isLast) copyLooks(cells, row - 1, row, body);
  for (const [column, formula] of formulas) {
    const before = cells.get(keyOf(row, column)) ?? EMPTY_CELL;
    cells.set(keyOf(row, column), { ...before, value: null, formula: fillFormula(formula, index, 0) });
  }
  return withSheet(grown, { ...now.sheet, cells });
}

function within(key: number, [from, to]: readonly [number, number]): boolean {
  return columnOfKey(key) >= from && columnOfKey(key) <= to;
}

/** A row more below the last one, drawn as it is. */
export function copyLooks(cells: Map<number, LiveCell>, from: number, to: number, body: Block): void {
  for (let column = body.column; column <= lastColumn(body); column += 1) {
    const like = cells.get(keyOf(from, column)) ?? EMPTY_CELL;
    const now = cells.get(keyOf(to, column)) ?? EMPTY_CELL;
    cells.set(keyOf(to, column), {
      value: now.value,
      formula: now.formula,
      drawn: like.drawn,
      ...(like.planned ? { planned: like.planned } : {}),
      ...(now.note ? { note: now.note } : {}),
    });
  }
}

/** Takes a row out of the table; its only one is emptied, as a table keeps one. @throws Problem where another table below would be torn */
export function deleteTableRow(state: LiveState, name: string, index: number): LiveState {
  const { sheet, table } = tableIn(state, name);
  const body = dataBody(table);
  if (body.rows === 1) return withSheet(state, { ...sheet, cells: emptied(sheet, body) });
  const band = [body.column, lastColumn(body)] as const;
  return shiftCells(state, sheet.id, { axis: "row", at: body.row + index, count: -1 }, band);
}

function emptied(sheet: LiveSheet, block: Block): Map<number, LiveCell> {
  const cells = new Map(sheet.cells);
  for (let column = block.column; column <= lastColumn(block); column += 1) {
    const key = keyOf(block.row, column);
    cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), value: null, formula: null });
  }
  return cells;
}

/** The table over another block, its header where it was. Headers of new columns are taken from their cells. */
export function resized(state: LiveState, name: string, block: Block): LiveState {
  const { sheet, table } = tableIn(state, name);
  const headers = Array.from({ length: block.columns }, (_none, index) => {
    const known = table.headers[index];
    if (known !== undefined) return known;
    return String(sheet.cells.get(keyOf(block.row, block.column + index))?.value ?? `${index + 1}`);
  });
  const tables = sheet.tables.map((one) => (one === table ? { ...table, block, headers } : one));
  return laidAnew(withSheet(state, { ...sheet, tables }));
}

/** Columns in which every row has the same formula, with the formula as it stands in the first row. */
export function calculatedColumns(sheet: LiveSheet, table: LiveTable): Map<number, string> {
  const body = dataBody(table);
  const found = new Map<number, string>();
  for (let column = body.column; column <= lastColumn(body); column += 1) {
    const formula = sheet.cells.get(keyOf(body.row, column))?.formula ?? null;
    if (formula === null) continue;
    let isSame = true;
    for (let row = body.row + 1; isSame && row <= lastRow(body); row += 1) {
      const other = sheet.cells.get(keyOf(row, column))?.formula ?? null;
      isSame = other === formula || other === fillFormula(formula, row - body.row, 0);
    }
    if (isSame) found.set(column, formula);
  }
  return found;
}

/**
 * Sorts the table's rows by a column, empty ones last; formulas slide along with their rows, as when they are copied.
 * @param valueAt what a cell shows
 */
export function sortTable(
  state: LiveState,
  name: string,
  column: number,
  ascending: boolean,
  valueAt: (row: number, column: number) => CellValue,
): LiveState {
  const { sheet, table } = tableIn(state, name);
  const body = dataBody(table);
  const rows = Array.from({ length: body.rows }, (_none, offset) => {
    const row = body.row + offset;
    const cells = Array.from({ length: body.columns }, (_cell, across) =>
      sheet.cells.get(keyOf(row, body.column + across)),
    );
    return { by: valueAt(row, body.column + column), offset, cells };
  });
  const sign = ascending ? 1 : -1;
  rows.sort((a, b) => {
    if (a.by === b.by) return 0;
    if (a.by === null) return 1;
    if (b.by === null) return -1;
    return a.by < b.by ? -sign : sign;
  });
  const cells = new Map(sheet.cells);
  rows.forEach((row, offset) =>
    row.cells.forEach((cell, across) => {
      const key = keyOf(body.row + offset, body.column + across);
      if (!cell) cells.delete(key);
      else if (cell.formula === null) cells.set(key, cell);
      else cells.set(key, { ...cell, formula: fillFormula(cell.formula, offset - row.offset, 0) });
    }),
  );
  return withSheet(state, { ...sheet, cells });
}
