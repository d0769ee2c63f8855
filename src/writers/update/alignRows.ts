import { NOTHING, type Content } from "./cellContent.ts";

/** A row of a sheet with its cells beside tables. */
export interface RowOfCells {
  readonly row: number;
  readonly cells: readonly (readonly [column: number, content: Content])[];
}

/** Weights of a cell that a row has in common with another; in the same column it counts a little more. */
const COMMON = 4;
const SAME_COLUMN = 1;

/**
 * Which row each written row is now: the pairing, in order, under which most cells agree (the heaviest common
 * subsequence). A row that nothing is left of goes along with the one above it, or below it where none is above.
 * @returns row now by row as written
 */
export function alignRows(
  written: readonly RowOfCells[],
  found: readonly RowOfCells[],
): ReadonlyMap<number, number> {
  const { from, writtenTo, foundTo } = otherRows(written, found);
  const pairs = heaviestPairs(written.slice(from, writtenTo), found.slice(from, foundTo));
  for (const [index, line] of written.entries())
    if ((index < from || index >= writtenTo) && weightOf(line, line) > 0) pairs.set(line.row, line.row);
  const rowOf = new Map<number, number>();
  let shift: number | null = null;
  for (const { row } of written) {
    const now = pairs.get(row);
    if (now !== undefined) shift = now - row;
    if (shift !== null) rowOf.set(row, row + shift);
  }
  const first = written.find(({ row }) => pairs.has(row));
  const firstShift = first ? (pairs.get(first.row) ?? first.row) - first.row : 0;
  for (const { row } of written) if (!rowOf.has(row)) rowOf.set(row, row + firstShift);
  return rowOf;
}

/** What is left where the rows at the top and at the bottom stand as they were written: to pair all with all takes square time. */
function otherRows(
  written: readonly RowOfCells[],
  found: readonly RowOfCells[],
): { readonly from: number; readonly writtenTo: number; readonly foundTo: number } {
  let from = 0;
  while (isSameRow(written[from], found[from])) from += 1;
  let [writtenTo, foundTo] = [written.length, found.length];
  while (Math.min(writtenTo, foundTo) > from && isSameRow(written[writtenTo - 1], found[foundTo - 1])) {
    writtenTo -= 1;
    foundTo -= 1;
  }
  return { from, writtenTo, foundTo };
}

function isSameRow(one: RowOfCells | undefined, other: RowOfCells | undefined): boolean {
  return (
    one !== undefined &&
    one.row === other?.row &&
    one.cells.length === other.cells.length &&
    one.cells.every(([column, content], index) => {
      const cell = other.cells[index];
      return cell?.[0] === column && cell[1] === content;
    })
  );
}

function heaviestPairs(written: readonly RowOfCells[], found: readonly RowOfCells[]): Map<number, number> {
  const weights = written.map((line) => found.map((other) => weightOf(line, other)));
  const weight = (i: number, j: number): number => weights[i]?.[j] ?? 0;
  const width = found.length + 1;
  // What can still be gained from row i of the written and row j of the found ones on.
  const gains = new Float64Array((written.length + 1) * width);
  const gain = (i: number, j: number): number => gains[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => (weight(i, j) > 0 ? weight(i, j) + gain(i + 1, j + 1) : 0);
  for (let i = written.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      gains[i * width + j] = Math.max(paired(i, j), gain(i + 1, j), gain(i, j + 1));
    }
  }
  const pairs = new Map<number, number>();
  let j = 0;
  for (const [i, line] of written.entries()) {
    // Passing over found rows that this one gains nothing from.
    while (j < found.length && gain(i, j) !== paired(i, j) && gain(i, j) === gain(i, j + 1)) j += 1;
    const other = found[j];
    if (other && weight(i, j) > 0 && gain(i, j) === paired(i, j)) {
      pairs.set(line.row, other.row);
      j += 1;
    }
  }
  return pairs;
}

function weightOf(line: RowOfCells, other: RowOfCells): number {
  let weight = 0;
  for (const [column, content] of line.cells) {
    if (content === NOTHING) continue;
    const same = other.cells.filter(([, one]) => one === content);
    if (same.length > 0) weight += COMMON + (same.some(([at]) => at === column) ? SAME_COLUMN : 0);
  }
  // Of two equal pairings the one that moves nothing.
  return weight > 0 ? weight * 2 + (line.row === other.row ? 1 : 0) : 0;
}
