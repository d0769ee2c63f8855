import { ALL_COLUMNS, ALL_ROWS, lastColumn, lastRow, type Block } from "../block.ts";
import { hasReferences, rewritten, writeCorner, type Corner, type Line, type Reference } from "./parts.ts";

/** Rows or columns put in before `at` (count above 0), or taken out from `at` on (below 0). */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Which columns (of a shift of rows) or rows (of one of columns) move, both ends; null for all. */
export type Band = readonly [number, number] | null;

/**
 * Where the lines from first to last are after the shift; null when none of them is left. Lines taken out of a range make it
 * shorter; lines put in before its first move it, between its lines make it longer. What is pushed over the sheet's end is gone.
 */
export function shiftSpan(
  first: number,
  last: number,
  { axis, at, count }: Shift,
): readonly [number, number] | null {
  if (count > 0) {
    const end = (axis === "row" ? ALL_ROWS : ALL_COLUMNS) - 1;
    const from = first < at ? first : first + count;
    return from > end ? null : [from, Math.min(end, last < at ? last : last + count)];
  }
  const goneUntil = at - count - 1;
  const taken = (line: number): number => Math.max(0, Math.min(line, goneUntil + 1) - at);
  const left = last - first + 1 - (taken(last + 1) - taken(first));
  const from = first - taken(first);
  return left > 0 ? [from, from + left - 1] : null;
}

/** The block after the shift; null when it is gone. Whole columns stay when rows move, and the other way round. */
export function shiftBlock<T extends Block>(block: T, shift: Shift): T | null {
  if (shift.axis === "row") {
    if (block.rows === ALL_ROWS) return block;
    const span = shiftSpan(block.row, lastRow(block), shift);
    return span && { ...block, row: span[0], rows: span[1] - span[0] + 1 };
  }
  if (block.columns === ALL_COLUMNS) return block;
  const span = shiftSpan(block.column, lastColumn(block), shift);
  return span && { ...block, column: span[0], columns: span[1] - span[0] + 1 };
}

/** The formula with each reference in its new words. @param follow null for one that stays */
export function mapReferences(formula: string, follow: (reference: Reference) => string | null): string {
  return rewritten(formula, (part) => (part.kind === "reference" ? follow(part) : null));
}

/** The lines that a reference spans; null for all. */
export function spanOf({ from, to }: Reference, of: "row" | "column"): readonly [number, number] | null {
  const first = from[of];
  const last = (to ?? from)[of];
  return first && last && [Math.min(first.at, last.at), Math.max(first.at, last.at)];
}

/** The cells that it means, on whatever sheet. */
export function blockOf(reference: Reference): Block {
  const [top, bottom] = spanOf(reference, "row") ?? [0, ALL_ROWS - 1];
  const [left, right] = spanOf(reference, "column") ?? [0, ALL_COLUMNS - 1];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What is left of a reference to cells that are gone. */
export const lost = ({ prefix }: Reference): string => `${prefix}#REF!`;

/**
 * The reference in words, in Excel's order: the smaller line first, each with its own "$".
 * @param line where each of its lines goes
 */
export function written(
  { prefix, from, to }: Reference,
  line: (of: "row" | "column", line: Line, end: "first" | "last") => number,
): string {
  const moved = (of: "row" | "column"): readonly [Line | null, Line | null] => {
    const [one, other] = [from[of], (to ?? from)[of]];
    if (!one || !other) return [null, null];
    const [first, last] = one.at <= other.at ? [one, other] : [other, one];
    const ends = [
      { ...first, at: line(of, first, "first") },
      { ...last, at: line(of, last, "last") },
    ] as const;
    return ends[0].at <= ends[1].at ? ends : [ends[1], ends[0]];
  };
  const [rows, columns] = [moved("row"), moved("column")];
  const corners: Corner[] = [
    { row: rows[0], column: columns[0] },
    { row: rows[1], column: columns[1] },
  ];
  return prefix + (to === null ? corners.slice(0, 1) : corners).map(writeCorner).join(":");
}

/**
 * The formula after lines of a sheet have moved. References to one cell in several sheets, and to other workbooks, stay.
 * @param isMoved whether a reference belongs to the sheet: by its name, or null for the formula's own
 */
export function followShift(
  formula: string,
  isMoved: (sheet: string | null) => boolean,
  shift: Shift,
  band: Band,
): string {
  const across = shift.axis === "row" ? "column" : "row";
  return mapReferences(formula, (reference) => {
    const { on } = reference;
    if (on?.last || on?.book || !isMoved(on && on.first)) return null;
    const span = spanOf(reference, shift.axis);
    const width = spanOf(reference, across);
    if (!span || (band && (!width || width[0] < band[0] || width[1] > band[1]))) return null;
    const after = shiftSpan(span[0], span[1], shift);
    if (!after) return lost(reference);
    if (after[0] === span[0] && after[1] === span[1]) return null;
    return written(reference, (of, { at }, end) => (of === shift.axis ? after[end === "first" ? 0 : 1] : at));
  });
}

/** The formula as it is copied so many rows down and columns to the right: what is not fixed goes along. */
export function slid(formula: string, down: number, right: number): string {
  if ((down === 0 && right === 0) || !hasReferences(formula)) return formula;
  return mapReferences(formula, (reference) => {
    const lines: [of: "row" | "column", at: number][] = [];
    const text = written(reference, (of, { at, fixed }) => {
      const to = fixed ? at : at + (of === "row" ? down : right);
      lines.push([of, to]);
      return to;
    });
    const isOutside = lines.some(([of, at]) => at < 0 || at >= (of === "row" ? ALL_ROWS : ALL_COLUMNS));
    return isOutside ? lost(reference) : text;
  });
}

/**
 * What a name's formula means in a cell: "relative references in a name are relative to the active cell", here to the first of a
 * sheet, and go on at the sheet's other end.
 */
export function nameIn(formula: string, row: number, column: number): string {
  return mapReferences(formula, (reference) =>
    written(reference, (of, { at, fixed }) => {
      if (fixed) return at;
      return of === "row" ? (at + row) % ALL_ROWS : (at + column) % ALL_COLUMNS;
    }),
  );
}
