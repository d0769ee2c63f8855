/** A rectangle of cells of one sheet, from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Of a sheet: "Excel specifications and limits", Microsoft Support. */
export const ALL_ROWS = 1_048_576;
export const ALL_COLUMNS = 16_384;
export const WHOLE_SHEET: Block = { row: 0, column: 0, rows: ALL_ROWS, columns: ALL_COLUMNS };

/** Cells of a sheet are kept by this number. */
export const keyOf = (row: number, column: number): number => row * ALL_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / ALL_COLUMNS);
export const columnOfKey = (key: number): number => key % ALL_COLUMNS;

export const lastRow = ({ row, rows }: Block): number => row + rows - 1;
export const lastColumn = ({ column, columns }: Block): number => column + columns - 1;

/** The block from one corner to the other, whichever they are. */
export function blockBetween(row: number, column: number, otherRow: number, otherColumn: number): Block {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  };
}

export function contains(outer: Block, inner: Block): boolean {
  const down = inner.row - outer.row;
  const right = inner.column - outer.column;
  return down >= 0 && right >= 0 && down + inner.rows <= outer.rows && right + inner.columns <= outer.columns;
}

export function intersection(a: Block, b: Block): Block | null {
  const [top, left] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [bottom, right] = [Math.min(lastRow(a), lastRow(b)), Math.min(lastColumn(a), lastColumn(b))];
  return top > bottom || left > right ? null : blockBetween(top, left, bottom, right);
}

export function boundingBlock(a: Block, b: Block): Block {
  return blockBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export const sameBlock = (a: Block, b: Block): boolean => contains(a, b) && contains(b, a);

export const isWholeColumns = ({ rows }: Block): boolean => rows === ALL_ROWS;
export const isWholeRows = ({ columns }: Block): boolean => columns === ALL_COLUMNS;
export const isUnbounded = (block: Block): boolean => isWholeColumns(block) || isWholeRows(block);

/** "A" for 0, "XFD" for the last one: 26 letters, of which none is a zero. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? "" : columnLetters(before)) + String.fromCodePoint(65 + (column % 26));
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** "B3:C5", "B3", "B:C", "3:5": without the sheet. */
export function addressOf(block: Block): string {
  const { row, column } = block;
  if (isWholeRows(block)) return `${row + 1}:${lastRow(block) + 1}`;
  if (isWholeColumns(block)) return `${columnLetters(column)}:${columnLetters(lastColumn(block))}`;
  const first = cellAddress(row, column);
  return block.rows === 1 && block.columns === 1
    ? first
    : `${first}:${cellAddress(lastRow(block), lastColumn(block))}`;
}

/** "$B$3:$C$5": the same, and each part fixed. */
export function fixedAddressOf(block: Block): string {
  return addressOf(block).replace(/[A-Z]+|\d+/gu, "$$$&");
}

/**
 * Reads "B3", "$B$3:C5", "B:C", "3:5"; null for anything else.
 */
export function parseBlock(text: string): Block | null {
  const parts = text.trim().split(":").map(readCorner);
  const [first, last = first] = parts;
  if (!first || !last || parts.length > 2) return null;
  const isCell = first.row !== null && first.column !== null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null))
    return null;
  if (!isCell && parts.length < 2) return null;
  const block = blockBetween(
    first.row ?? 0,
    first.column ?? 0,
    last.row ?? ALL_ROWS - 1,
    last.column ?? ALL_COLUMNS - 1,
  );
  return contains(WHOLE_SHEET, block) ? block : null;
}

/** "$B$3", "B", "3"; null for anything else. */
function readCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/iu.exec(text);
  if (!match || text === "") return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

/**
 * A sheet's name before "!". In apostrophes where it has other signs than letters, digits, "_" and ".", begins with a digit or a
 * point, or could be read as a cell in either notation: "A1", "R1C1", "RC".
 */
export function sheetPrefix(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d{1,7}$/iu.test(name) &&
    !/^(?:R\d*)?(?:C\d*)?$/iu.test(name);
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Takes the sheet off "'Moj list'!A1": its name, and the rest. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:''|[^'])+)'!(.*)$/su.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const end = text.indexOf("!");
  if (end < 1 || text.startsWith("'")) return { sheet: null, rest: text };
  return { sheet: text.slice(0, end), rest: text.slice(end + 1) };
}
