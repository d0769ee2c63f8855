import type { Block } from "../../workbook/plan.ts";
import { contains, lastColumn, lastRow } from "../blocks.ts";
import { ALL_COLUMNS, ALL_ROWS, keyOf } from "../../workbook/address.ts";

/** Numbers of the block's cells, row by row. */
export function* keysIn(block: Block): Generator<number> {
  for (let row = block.row; row <= lastRow(block); row += 1)
    for (let column = block.column; column <= lastColumn(block); column += 1) yield keyOf(row, column);
}

export const WHOLE_SHEET: Block = { row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS };

/** A sheet's name before "!": in apostrophes only where Excel needs them. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads "B3", "$B$3:C5", "B:C", "3:5"; null for anything else. */
export function parseBlock(text: string): Block | null {
  const [from = "", to, more] = text.trim().split(":");
  if (more !== undefined) return null;
  const first = cornerOf(from);
  const last = to === undefined ? first : cornerOf(to);
  if (!first || !last) return null;
  const isCells = first.row !== null && first.column !== null && last.row !== null && last.column !== null;
  const isAlike =
    (first.row === null) === (last.row === null) && (first.column === null) === (last.column === null);
  if (!isAlike || (!isCells && to === undefined)) return null;
  const [top, bottom] = [first.row ?? 0, last.row ?? ALL_ROWS - 1];
  const [left, right] = [first.column ?? 0, last.column ?? ALL_COLUMNS - 1];
  const block = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  return contains(WHOLE_SHEET, block) ? block : null;
}

const CORNER = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i;

/** "B3", "B" or "3". */
function cornerOf(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = CORNER.exec(text);
  if (!match || text === "") return null;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return null;
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
  };
}

/** Takes the sheet off "'Moj list'!A1": its name, and the rest. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/su.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), rest: match[3] ?? "" };
}

/** Rows that are looked through together; a block that lies in more than so many such strips is looked at for every cell. */
const STRIP = 16;
const TALL = 64;

/** The block that holds a cell, of blocks that do not overlap; quick however many there are. */
export function blockFinder<B extends Block>(
  blocks: readonly B[],
): (row: number, column: number) => B | undefined {
  const strips = new Map<number, B[]>();
  const tall: B[] = [];
  for (const block of blocks) {
    const [from, to] = [Math.floor(block.row / STRIP), Math.floor(lastRow(block) / STRIP)];
    if (to - from > TALL) tall.push(block);
    else
      for (let strip = from; strip <= to; strip += 1) {
        const known = strips.get(strip);
        if (known) known.push(block);
        else strips.set(strip, [block]);
      }
  }
  return (row, column) => {
    const place = { row, column, rows: 1, columns: 1 };
    const holdsIt = (block: B): boolean => contains(block, place);
    return strips.get(Math.floor(row / STRIP))?.find(holdsIt) ?? tall.find(holdsIt);
  };
}
