import type { GridSheet, GridTallCell } from "../../../writers/gridWorkbook.ts";
import { digitWidth } from "./textWidth.ts";

/** Width of a cell's margins, in pixels. */
export const CELL_MARGINS = 6;
export const PLAIN_WIDTH = 9;
const PLAIN_HEIGHT = 22;
/** Of a row that was made low. */
const LEAST_HEIGHT = 6;
const LINE_HEIGHT = 19;
/** Pixels in a point. */
const POINT = 4 / 3;
/** Free rows and columns after what is used. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;

/** Where rows and columns of a sheet lie, in pixels at 100 %. Each list is one longer than there are: its last is the end. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
}

/** @param tall the cells of the sheet that may need a row higher than a plain one */
export function layoutOf(sheet: GridSheet, tall: Iterable<GridTallCell>): SheetLayout {
  const rows = sheet.rows + SPARE_ROWS;
  const columns = sheet.columns + SPARE_COLUMNS;
  const character = digitWidth();
  const lefts = sums(columns, (column) =>
    Math.round((sheet.widths.get(column) ?? PLAIN_WIDTH) * character + CELL_MARGINS),
  );
  const lines = linesByRow(sheet, tall);
  const tops = sums(rows, (row) => {
    const fixed = sheet.heights.get(row);
    if (fixed !== undefined) return Math.max(LEAST_HEIGHT, Math.round(fixed * POINT));
    return Math.max(PLAIN_HEIGHT, Math.round((lines.get(row) ?? 1) * LINE_HEIGHT + 3));
  });
  return { rows, columns, tops, lefts };
}

/** How many plain lines high a row is, where that is more than one. */
function linesByRow(sheet: GridSheet, tall: Iterable<GridTallCell>): Map<number, number> {
  const most = new Map<number, number>();
  for (const { row, column, size, text } of tall) {
    const scale = size / 11;
    const perLine = Math.max(1, Math.floor((sheet.widths.get(column) ?? PLAIN_WIDTH) / (scale * 1.12)));
    const lines = (text === null ? 1 : linesOf(text, perLine)) * scale;
    most.set(row, Math.max(most.get(row) ?? 1, lines));
  }
  return most;
}

function sums(count: number, size: (index: number) => number): number[] {
  const all = [0];
  for (let index = 0; index < count; index += 1) all.push((all[index] ?? 0) + size(index));
  return all;
}

/** Lines that a text takes, broken between words. */
function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      lines += Math.max(0, Math.ceil(used / perLine) - 1);
      if (used > perLine) used %= perLine;
    }
    return sum + lines;
  }, 0);
}

/** Index of the row or column that the position lies in. */
export function indexAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

export function sizeAt(starts: readonly number[], index: number): number {
  return (starts[index + 1] ?? 0) - (starts[index] ?? 0);
}

/** The width in characters that makes a column so many pixels wide. */
export function charactersOf(pixels: number): number {
  return Math.min(255, Math.max(1, Math.round((pixels - CELL_MARGINS) / digitWidth())));
}

/** The height in points that a row of so many pixels has; of a plain row for null. */
export function pointsOf(pixels: number | null): number {
  return Math.min(409, Math.max(1, Math.round((pixels ?? PLAIN_HEIGHT) / POINT)));
}

/** The width, in characters, at which the longest of the texts fits; what is very long is broken into lines instead. */
export function widthFor(texts: Iterable<string>): number {
  let longest = 0;
  for (const text of texts) longest = Math.max(longest, ...text.split("\n").map(({ length }) => length));
  return Math.min(60, Math.max(4, Math.ceil(longest * 1.1) + 1));
}
