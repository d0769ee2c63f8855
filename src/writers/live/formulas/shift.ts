import type { Block } from "../../../workbook/plan.ts";
import { columnLetters, ALL_COLUMNS, ALL_ROWS } from "../../../workbook/address.ts";
import { type Token, sheetOfToken } from "../../formulas/tokens.ts";
import { parse } from "./parsed.ts";
import type { ReferableSheet } from "./referable.ts";

/** Rows or columns put in before `at` (count above 0), or taken out from `at` on (below 0). */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where first..last lie afterwards; null when they are gone, also over the sheet's end. */
export function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  const { at, count } = shift;
  if (count >= 0) {
    const end = (shift.axis === "row" ? ALL_ROWS : ALL_COLUMNS) - 1;
    const from = first >= at ? first + count : first;
    return from > end ? null : [from, Math.min(end, last >= at ? last + count : last)];
  }
  const end = at - count;
  if (first >= at && last < end) return null;
  const newFirst = first >= end ? first + count : Math.min(first, at);
  const newLast = last >= end ? last + count : last >= at ? at - 1 : last;
  return [newFirst, newLast];
}

export function shiftBlock<T extends Block>(block: T, shift: Shift): T | null {
  const isRow = shift.axis === "row";
  const whole = isRow ? block.rows === ALL_ROWS : block.columns === ALL_COLUMNS;
  if (whole) return block;
  const first = isRow ? block.row : block.column;
  const span = shiftSpan(first, first + (isRow ? block.rows : block.columns) - 1, shift);
  if (!span) return null;
  const [from, to] = span;
  return isRow
    ? { ...block, row: from, rows: to - from + 1 }
    : { ...block, column: from, columns: to - from + 1 };
}

/** Rows and columns of a reference, both ends; null where it is of whole columns or rows. */
export interface Spans {
  readonly rows: readonly [number, number] | null;
  readonly columns: readonly [number, number] | null;
}

/** Which rows (of a shift of columns) or columns (of a shift of rows) move; all where it isn't said. */
export type Band = readonly [number, number] | null;

/**
 * The formula after rows or columns of a sheet have moved: its references follow, those to cells that are gone become #REF!.
 * @param own the sheet that the formula stands on
 */
export function shiftFormula(
  formula: string,
  own: ReferableSheet,
  moved: ReferableSheet,
  shift: Shift,
  band: Band,
): string {
  return mapReferences(formula, (sheetName) => {
    const isMoved =
      sheetName === null ? own.id === moved.id : sheetName.toLowerCase() === moved.name.toLowerCase();
    return isMoved ? (spans) => shiftSpans(spans, shift, band) : null;
  });
}

function shiftSpans({ rows, columns }: Spans, shift: Shift, band: Band): Spans | null {
  const across = shift.axis === "row" ? columns : rows;
  if (band && (!across || across[0] < band[0] || across[1] > band[1])) return { rows, columns };
  const along = shift.axis === "row" ? rows : columns;
  if (!along) return { rows, columns };
  const moved = shiftSpan(along[0], along[1], shift);
  if (!moved) return null;
  return shift.axis === "row" ? { rows: moved, columns } : { rows, columns: moved };
}

/** The formula as filling it down or to the right changes it: references without "$" move along, #REF! over the sheet's ends. */
export function fillFormula(formula: string, down: number, right: number): string {
  return mapReferences(formula, () => ({ rows, columns }, fixed) => {
    const slide = (span: readonly [number, number] | null, by: number, ends: readonly [boolean, boolean]) =>
      span && ([ends[0] ? span[0] : span[0] + by, ends[1] ? span[1] : span[1] + by] as const);
    const moved = { rows: slide(rows, down, fixed.rows), columns: slide(columns, right, fixed.columns) };
    const leaves = (span: readonly [number, number] | null, count: number): boolean =>
      span !== null && span.some((at) => at < 0 || at >= count);
    return leaves(moved.rows, ALL_ROWS) || leaves(moved.columns, ALL_COLUMNS) ? null : moved;
  });
}

/**
 * What a name means in a cell: its references without "$" are written for the first cell of a sheet, and go on at the sheet's
 * other end (the cell at the left is XFD1).
 */
export function nameAt(formula: string, row: number, column: number): string {
  return mapReferences(formula, () => ({ rows, columns }, fixed) => ({
    rows: rows && [
      fixed.rows[0] ? rows[0] : (rows[0] + row) % ALL_ROWS,
      fixed.rows[1] ? rows[1] : (rows[1] + row) % ALL_ROWS,
    ],
    columns: columns && [
      fixed.columns[0] ? columns[0] : (columns[0] + column) % ALL_COLUMNS,
      fixed.columns[1] ? columns[1] : (columns[1] + column) % ALL_COLUMNS,
    ],
  }));
}

interface Fixed {
  readonly rows: readonly [boolean, boolean];
  readonly columns: readonly [boolean, boolean];
}

/** Says where a reference goes, and on which sheet if it is another; null for #REF!. */
type Move = (spans: Spans, fixed: Fixed) => (Spans & { readonly prefix?: string }) | null;

/** The formula with each reference moved. @param mover null for references of that sheet that stay */
export function mapReferences(formula: string, mover: (sheetName: string | null) => Move | null): string {
  const { tokens } = parse(formula);
  let out = formula.startsWith("=") ? "=" : "";
  for (let index = 0; index < tokens.length;) {
    const reference = referenceAt(tokens, index);
    if (!reference) {
      out += tokens[index]?.text ?? "";
      index += 1;
      continue;
    }
    const { sheet, from, to, length } = reference;
    const move = mover(sheet && sheetOfToken(sheet));
    const written = tokens.slice(index, index + length).map(({ text }) => text);
    out += move ? movedReference(sheet?.text ?? "", from, to, move) : written.join("");
    index += length;
  }
  return out;
}

/** The reference that begins at the token: "A1", "A1:B2", "A:B", each with a sheet before it or without. */
function referenceAt(
  tokens: readonly Token[],
  index: number,
): {
  readonly sheet: Token | null;
  readonly from: string;
  readonly to: string | null;
  readonly length: number;
} | null {
  const sheet = tokens[index]?.kind === "sheet" ? (tokens[index] ?? null) : null;
  const at = sheet ? index + 1 : index;
  const first = tokens[at];
  if (!first || !isReference(first)) return null;
  const second = tokens[at + 1]?.text === ":" ? tokens[at + 2] : undefined;
  const to = second?.kind === first.kind ? second.text : null;
  return { sheet, from: first.text, to, length: (sheet ? 1 : 0) + (to === null ? 1 : 3) };
}

function isReference({ kind }: Token): boolean {
  return kind === "cell" || kind === "column" || kind === "row";
}

const PART = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function movedReference(prefix: string, from: string, to: string | null, move: Move): string {
  const [a, b] = inOrder(partsOf(from), partsOf(to ?? from));
  const moved = move(
    {
      rows: a.row === null || b.row === null ? null : [a.row, b.row],
      columns: a.column === null || b.column === null ? null : [a.column, b.column],
    },
    { rows: [a.fixedRow, b.fixedRow], columns: [a.fixedColumn, b.fixedColumn] },
  );
  if (!moved) return "#REF!";
  const { rows, columns } = moved;
  const write = (part: Parts, end: 0 | 1): string =>
    (columns ? (part.fixedColumn ? "$" : "") + columnLetters(columns[end]) : "") +
    (rows ? (part.fixedRow ? "$" : "") + String(rows[end] + 1) : "");
  return (moved.prefix ?? prefix) + (to === null ? write(a, 0) : `${write(a, 0)}:${write(b, 1)}`);
}

/** "C5:A$7" as "A5:C$7": what is put in or taken out between two corners lies between the smaller and the larger. */
function inOrder(a: Parts, b: Parts): readonly [Parts, Parts] {
  const rows = (a.row ?? 0) <= (b.row ?? 0) ? [a, b] : [b, a];
  const columns = (a.column ?? 0) <= (b.column ?? 0) ? [a, b] : [b, a];
  const corner = (end: 0 | 1): Parts => {
    const [{ row, fixedRow }, { column, fixedColumn }] = [rows[end] ?? a, columns[end] ?? a];
    return { row, fixedRow, column, fixedColumn };
  };
  return [corner(0), corner(1)];
}

interface Parts {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

function partsOf(text: string): Parts {
  const [, dollar1 = "", letters, dollar2 = "", digits] = PART.exec(text) ?? [];
  const column = letters
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : null;
  return {
    column,
    row: digits === undefined ? null : Number(digits) - 1,
    fixedColumn: letters !== undefined && dollar1 === "$",
    fixedRow: (letters === undefined ? dollar1 : dollar2) === "$",
  };
}
