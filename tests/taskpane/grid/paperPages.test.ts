import { describe, expect, it } from "vitest";
import { lengthOf, paperOf, type Lines, type Paper } from "../../../src/taskpane/grid/paperPages.ts";
import type { SheetLayout } from "../../../src/taskpane/grid/sheetLayout.ts";
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
const rowsOf = ({ pages }: Paper): Lines[] => pages.map(({ rows }) => rows);

describe("a sheet on paper", () => {
  it("is one page where its set-up says so, however long it is", () => {
    const paper = paperOf(print({ fitHeight: 1 }), layout(many(200, 20), many(4, 100)), used(200, 4), []);
    expect(paper.pages).toEqual([
      { rows: { from: 0, to: 200 }, columns: { from: 0, to: 4 }, repeated: { from: 0, to: 0 } },
    ]);
    expect(200 * 20 * paper.scale).toBeLessThanOrEqual(1031);
  });

  it("has the rows of its headings on each page after the one that they stand on", () => {
    const paper = paperOf(print({ repeatRows: [2, 3] }), layout(many(120, 20), [100]), used(120, 1), []);
    expect(paper.pages.map(({ repeated }) => repeated)).toEqual([
      { from: 0, to: 0 },
      { from: 2, to: 4 },
      { from: 2, to: 4 },
    ]);
    expect(rowsOf(paper)).toEqual([
      { from: 0, to: 51 },
      { from: 51, to: 100 },
      { from: 100, to: 120 },
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
      { rows: { from: 0, to: 10 }, columns: { from: 0, to: 2 }, repeated: { from: 0, to: 0 } },
    ]);
    expect(paper.scale).toBe(1);
  });

  it("lies on its side where nobody has said how", () => {
    expect(paperOf(null, layout([20], [3000]), used(1, 1), [])).toMatchObject({
      orientation: "landscape",
      scale: 1030 / 3000,
    });
  });

  it("has each row and column once, and pages on which they have room", () => {
    const size = fc.integer({ min: 6, max: 300 });
    const sizes = fc.array(size, { minLength: 1, maxLength: 60 });
    const set = fc.record({
      orientation: fc.constantFrom("portrait", "landscape"),
      fitWidth: fc.integer({ min: 1, max: 4 }),
      fitHeight: fc.constantFrom(0, 1),
      repeatRows: fc.option(fc.constant([0, 0] as const), { nil: undefined }),
    });
    fc.assert(
      fc.property(sizes, sizes, set, (heights, widths, { repeatRows, ...how }) => {
        const of = layout(heights, widths);
        const plan = print({ ...how, ...(repeatRows && { repeatRows }) });
        const paper = paperOf(plan, of, used(heights.length, widths.length), []);
        const cells = new Set<string>();
        for (const { rows, columns, repeated } of paper.pages) {
          const isOneRow = rows.to - rows.from === 1;
          expect(lengthOf(of.lefts, columns)).toBeLessThanOrEqual(paper.width + 0.5);
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
