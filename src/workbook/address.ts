import type { Block, BlockRef } from "./plan.ts";

/** Excel's last row and column, from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const ALL_ROWS = LAST_ROW + 1;
export const ALL_COLUMNS = LAST_COLUMN + 1;

/** A cell of a sheet as one number, for sets and maps. */
export type CellKey = number;
export const keyOf = (row: number, column: number): CellKey => row * ALL_COLUMNS + column;
export const rowOfKey = (key: CellKey): number => Math.floor(key / ALL_COLUMNS);
export const columnOfKey = (key: CellKey): number => key % ALL_COLUMNS;

export function placeOfKey(key: CellKey): { readonly row: number; readonly column: number } {
  return { row: rowOfKey(key), column: columnOfKey(key) };
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1, both from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:C5"; a single cell is "B3". */
export function blockAddress(block: Block): string {
  const first = cellAddress(block.row, block.column);
  const last = cellAddress(block.row + block.rows - 1, block.column + block.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$3". */
export function fixedAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A sheet's name as it stands before "!": always in apostrophes, which every reader of formulas takes. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'Otplata'!$B$3". */
export function fixedOnSheet(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!${fixedAddress(row, column)}`;
}

/** "'Otplata'!$A$2:$A$25". */
export function fixedBlock(block: BlockRef): string {
  const first = fixedAddress(block.row, block.column);
  const last = fixedAddress(block.row + block.rows - 1, block.column + block.columns - 1);
  return `${quotedSheet(block.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Row and column, from 0, of "B3" or "$b$3"; null for anything that is no cell of a sheet. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | null {
  const match = ADDRESS.exec(text);
  if (!match) return null;
  const column =
    [...(match[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}
