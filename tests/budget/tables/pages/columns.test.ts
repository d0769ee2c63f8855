import { expect, test } from "vitest";
import { columnsOf, type Column } from "../../../../src/budget/tables/pages/columns.ts";
import type { Piece } from "../../../../src/budget/tables/pages/pageLines.ts";

/** Columns that are numbered below their headers: the numbers stand in the columns' middles. */
const ANCHORS = [
  { left: 48, right: 52, text: "Економска класификација", above: "" },
  { left: 198, right: 202, text: "ОПИС", above: "" },
  { left: 370, right: 374, text: "Укупна средства", above: "" },
];
const piece = (text: string, left: number, right: number, y: number): Piece => ({
  ...{ text, left, right, y },
  size: 10,
});
const ROWS = Array.from({ length: 9 }, (_, at): Piece[] => [
  piece(String(411 + at), 42, 58, 100 + 15 * at),
  // Longer than the title below: it is not the longest piece that stands over two columns.
  piece("Плате, додаци и накнаде запослених", 90, at === 0 ? 300 : 240, 100 + 15 * at),
  piece("31.410.000", 340, 390, 100 + 15 * at),
]).flat();
const edges = (columns: readonly Column[]): [string, number][] =>
  columns.map(({ header, right }) => [header, right]);

test("columns end in the middle between what stands in them", () => {
  expect(edges(columnsOf(ANCHORS, ROWS, true))).toEqual([
    ["Економска класификација", 74],
    ["ОПИС", 320],
    ["Укупна средства", Infinity],
  ]);
});

test("a title below the table that stands over the gap between two columns joins none", () => {
  const title = piece("IV. ЗАВРШНЕ ОДРЕДБЕ", 56, 150, 260);
  expect(columnsOf(ANCHORS, [...ROWS, title], true)).toEqual(columnsOf(ANCHORS, ROWS, true));
});

test("columns that most rows join are one", () => {
  const whole = ROWS.map((one) => (one.left === 42 ? { ...one, right: 95 } : one));
  expect(edges(columnsOf(ANCHORS, whole, true)).map(([, right]) => right)).not.toContain(74);
});
