import { describe, expect, it } from "vitest";
import { lengthOf, paperOf, type Lines, type Paper } from "../../../src/taskpane/grid/sheet/paperPages.ts";
import type { SheetLayout } from "../../../src/taskpane/grid/sheet/sheetLayout.ts";
import type { PrintPlan } from "../../../src/workbook/plan.ts";
import fc from "../../fastCheck.ts";

function layout(heights: readonly number[], widths: readonly number[]): SheetLayout {
  const starts = (sizes: readonly number[]): number[] =>
    sizes.reduce<number[]>((all, size) => [...all, (all.at(-1) ?? 0) + size], [0]);
  return { rows: heights.length, columns: widths.length, tops: starts(heights), lefts: starts(widths) };
}

const many = (count: number, size: number): number[] => Array.from({ length: count }, () => size);
const print = (how: Partial<PrintPlan>): PrintPlan => ({
  orientation: "portrait",
  fitWidth: 1,
  fitHeight: 0,
  footer: "",
  ...how,
});
const used = (rows: number, columns: number): { rows: number; columns: number } => ({ rows, columns });
const NONE: Lines = { from: 0, to: 0 };
const rowsOf = ({ pages }: Paper): Lines[] => pages.map(({ rows }) => rows);

describe("a sheet on paper", () => {
  it("is one page where its set-up says so, however long it is", () => {
    const paper = paperOf(print({ fitHeight: 1 }), layout(many(200, 20), many(4, 100)), used(200, 4), []);
    expect(paper.pages).toEqual([
      { rows: { from: 0, to: 200 }, columns: { from: 0, to: 4 }, repeated: NONE, repeatedColumns: NONE },
    ]);
    // 11.69 inches less margins of 0.6 and 0.7: 997.4 pixels, 24 % of the rows' height.
    expect(paper.scale).toBe(0.24);
  });

  it("has the rows of its headings on each page after the one that they stand on", () => {
    const paper = paperOf(print({ repeatRows: [2, 3] }), layout(many(120, 20), [100]), used(120, 1), []);
    expect(paper.pages.map(({ repeated }) => repeated)).toEqual([
      { from: 0, to: 0 },
      { from: 2, to: 4 },
      { from: 2, to: 4 },
    ]);
    expect(rowsOf(paper)).toEqual([
      { from: 0, to: 49 },
      { from: 49, to: 96 },
      { from: 96, to: 120 },
    ]);
  });

  it("has the columns of its names on each page to the right of the one that they stand on", () => {
    // 697.9 pixels: six columns of 100, then two that are repeated and four.
    const how = print({ fitWidth: 0, repeatColumns: [0, 1] });
    const { pages } = paperOf(how, layout([20], many(12, 100)), used(1, 12), []);
    expect(pages.map(({ columns, repeatedColumns }) => [columns, repeatedColumns])).toEqual([
      [{ from: 0, to: 6 }, NONE],
      [
        { from: 6, to: 10 },
        { from: 0, to: 2 },
      ],
      [
        { from: 10, to: 12 },
        { from: 0, to: 2 },
      ],
    ]);
  });

  it("has no chart in two pieces, and what lies beyond the used cells too", () => {
    const chart = { at: { row: 40, column: 0, rows: 20, columns: 3 } };
    const paper = paperOf(print({}), layout(many(80, 20), many(9, 50)), used(30, 2), [chart]);
    expect(rowsOf(paper)).toEqual([
      { from: 0, to: 40 },
      { from: 40, to: 60 },
    ]);
    expect(paper.pages[0]?.columns).toEqual({ from: 0, to: 3 });
  });

  it("prints only the area that is to be printed", () => {
    const paper = paperOf(print({ area: used(10, 2) }), layout(many(80, 20), many(9, 50)), used(70, 9), []);
    expect(paper.pages).toEqual([
      { rows: { from: 0, to: 10 }, columns: { from: 0, to: 2 }, repeated: NONE, repeatedColumns: NONE },
    ]);
    expect(paper.scale).toBe(1);
  });

  it("is as large as it is where it is fitted to no number of pages, as Excel's “automatic” is in a file", () => {
    const paper = paperOf(print({ fitWidth: 0 }), layout(many(4, 20), many(20, 100)), used(4, 20), []);
    expect(paper.scale).toBe(1);
    // 8.27 inches less half an inch twice: 697.9 pixels.
    expect(paper.pages.map(({ columns }) => columns)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 12 },
      { from: 12, to: 18 },
      { from: 18, to: 20 },
    ]);
  });

  it("takes no more pages down than it is to", () => {
    const paper = paperOf(print({ fitHeight: 2 }), layout(many(300, 20), [100]), used(300, 1), []);
    expect(paper.pages).toHaveLength(2);
  });

  it("lies on its side where nobody has said how", () => {
    expect(paperOf(null, layout([20], [3000]), used(1, 1), [])).toMatchObject({
      orientation: "landscape",
      // 10.69 inches are 1,026.2 pixels.
      scale: 0.34,
    });
  });

  it("has each row and column once, and pages on which they have room", () => {
    const size = fc.integer({ min: 6, max: 100 });
    const sizes = fc.array(size, { minLength: 1, maxLength: 60 });
    const set = fc.record({
      orientation: fc.constantFrom("portrait", "landscape"),
      fitWidth: fc.integer({ min: 1, max: 4 }),
      fitHeight: fc.constantFrom(0, 1),
      repeatRows: fc.option(fc.constant([0, 0] as const), { nil: undefined }),
      repeatColumns: fc.option(fc.constant([0, 0] as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(sizes, sizes, set, (heights, widths, { repeatRows, repeatColumns, ...how }) => {
        const of = layout(heights, widths);
        const plan = print({
          ...how,
          ...(repeatRows && { repeatRows }),
          ...(repeatColumns && { repeatColumns }),
        });
        const paper = paperOf(plan, of, used(heights.length, widths.length), []);
        const cells = new Set<string>();
        for (const { rows, columns, repeated, repeatedColumns } of paper.pages) {
          const isOneRow = rows.to - rows.from === 1;
          const across = lengthOf(of.lefts, columns) + lengthOf(of.lefts, repeatedColumns);
          expect(across).toBeLessThanOrEqual(paper.width + 0.5);
          if (!isOneRow)
            expect(lengthOf(of.tops, rows) + lengthOf(of.tops, repeated)).toBeLessThanOrEqual(
              paper.height + 0.5,
            );
          for (let row = rows.from; row < rows.to; row += 1)
            for (let column = columns.from; column < columns.to; column += 1) {
              expect(cells.has(`${row} ${column}`)).toBe(false);
              cells.add(`${row} ${column}`);
            }
        }
        expect(cells.size).toBe(heights.length * widths.length);
        expect(new Set(paper.pages.map(({ columns }) => columns.from)).size).toBeLessThanOrEqual(
          how.fitWidth,
        );
      }),
    );
  });
});
