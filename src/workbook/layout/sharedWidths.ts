import { textLength } from "./textLength.ts";

/** A cell whose text breaks into lines. */
export interface BrokenText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** No column of such texts is narrower than this, if a text in it is longer, nor wider; in characters. */
const NARROWEST = 10;
const WIDEST = 60;
/** The longest words, file names among them, may be broken; amounts with their currencies only where they are longer still. */
const LONGEST_WORD = 18;
const LONGEST_AMOUNT = 26;
/** Air at both sides of a text. */
const PADDING = 2;
/** What is lost at the ends of lines where words are not broken. */
const RAGGED = 1.08;
/** What a line counts for that another cell of the same row needs anyway. */
const HIDDEN = 0.15;
const STEPS = [1, 2, 4, 8] as const;

interface Cell {
  readonly row: Row;
  readonly length: number;
  lines: number;
}

/** The two highest cells of a row, in lines. */
interface Row {
  readonly cells: Cell[];
  first: number;
  second: number;
}

/**
 * Widths at which the rows of a sheet are as low as its width allows: characters are given, a few at a time, to the column
 * where each saves the most lines. What is narrow in one document is wide in another, so no fixed width would do.
 * @param least what each column needs for everything else in it, in characters
 * @param room how wide all columns together may be, in characters; what `least` needs is given in any case
 * @returns a width for each column of `least`
 */
export function sharedWidths(
  least: readonly number[],
  texts: readonly BrokenText[],
  room: number,
): readonly number[] {
  const widths = [...least];
  for (const { column, text } of texts) {
    const width = widths[column] ?? 0;
    // Nothing asks for more than its longest word, and no word for more than that.
    if (width < LONGEST_AMOUNT + PADDING) widths[column] = Math.max(width, narrowestFor(text));
  }
  const columns = columnsOf(texts);
  const breakAnew = (column: number): void => {
    for (const cell of columns.get(column) ?? []) {
      const lines = linesAt(cell.length, widths[column] ?? 0);
      if (lines === cell.lines) continue;
      cell.lines = lines;
      rank(cell.row);
    }
  };
  for (const column of columns.keys()) breakAnew(column);
  for (let left = room - sumOf(widths); left >= 1;) {
    let best = { column: -1, step: 0, saved: 0 };
    for (const [column, cells] of columns) {
      const width = widths[column] ?? 0;
      for (const step of STEPS) {
        if (step > left || width + step > WIDEST) break;
        const saved = savedAt(cells, width + step) / step;
        if (saved > best.saved) best = { column, step, saved };
      }
    }
    if (best.step === 0) break;
    widths[best.column] = (widths[best.column] ?? 0) + best.step;
    left -= best.step;
    breakAnew(best.column);
  }
  return widths;
}

function columnsOf(texts: readonly BrokenText[]): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Row>();
  const columns = new Map<number, Cell[]>();
  for (const { row: index, column, text } of texts) {
    const row = rows.get(index) ?? { cells: [], first: 1, second: 1 };
    rows.set(index, row);
    const cell = { row, length: textLength(text), lines: 1 };
    row.cells.push(cell);
    const cells = columns.get(column);
    if (cells) cells.push(cell);
    else columns.set(column, [cell]);
  }
  return columns;
}

function rank(row: Row): void {
  row.first = 1;
  row.second = 1;
  for (const { lines } of row.cells) {
    if (lines > row.first) [row.first, row.second] = [lines, row.first];
    else if (lines > row.second) row.second = lines;
  }
}

/** Lines that the rows lose if a column's cells become so wide. */
function savedAt(cells: readonly Cell[], width: number): number {
  let saved = 0;
  for (const { row, length, lines } of cells) {
    if (lines === 1) continue;
    const then = linesAt(length, width);
    if (lines === row.first) saved += row.first - Math.max(row.second, then);
    saved += HIDDEN * (lines - then);
  }
  return saved;
}

function narrowestFor(text: string): number {
  // An amount is held together by a no-break space, and a spreadsheet that has no room for it breaks it anywhere.
  const words = text
    .split(/[^\S\u00a0]+/u)
    .map((word) => Math.min(textLength(word), word.includes("\u00a0") ? LONGEST_AMOUNT : LONGEST_WORD));
  return Math.min(textLength(text), Math.max(NARROWEST, ...words)) + PADDING;
}

function linesAt(length: number, width: number): number {
  const inner = width - PADDING;
  return length <= inner ? 1 : Math.ceil((length * RAGGED) / Math.max(1, inner));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
