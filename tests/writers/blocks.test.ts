import { overlap, sameBlock } from "../../src/writers/blocks.ts";
import { blocksOf } from "../../src/workbook/layout/blocksOf.ts";
import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";

/** Cells drawn as text: "#" is one. */
function drawn(...lines: readonly string[]): { row: number; column: number }[] {
  return lines.flatMap((line, row) =>
    [...line].flatMap((sign, column) => (sign === "#" ? [{ row, column }] : [])),
  );
}

describe("cells put together into rectangles", () => {
  it.each([
    ["a block", ["##", "##"], ["0,0 2x2"]],
    ["two blocks side by side", ["##.#", "##.#"], ["0,0 2x2", "0,3 2x1"]],
    ["a gap between rows", ["##", "..", "##"], ["0,0 1x2", "2,0 1x2"]],
    ["a step", ["#.", "##"], ["0,0 1x1", "1,0 1x2"]],
    ["nothing", [".."], []],
  ] as const)("%s", (_, lines, expected) => {
    const found = blocksOf(drawn(...lines));
    expect(found.map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`)).toEqual(
      expected,
    );
  });

  it("cover each cell once, and nothing else", () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(9) }), {
      selector: ({ row, column }) => `${row},${column}`,
    });
    fc.assert(
      fc.property(cells, (wanted) => {
        const covered = blocksOf(wanted).flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) => {
            return `${row + Math.floor(index / columns)},${column + (index % columns)}`;
          }),
        );
        expect(covered.sort()).toEqual(wanted.map(({ row, column }) => `${row},${column}`).sort());
      }),
    );
  });
});

describe("two rectangles", () => {
  const at = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

  it.each([
    ["share a cell", at(0, 0, 3, 3), at(2, 2, 1, 1), true],
    ["only touch below each other", at(0, 0, 3, 3), at(3, 0, 1, 3), false],
    ["only touch side by side", at(0, 0, 3, 3), at(0, 3, 3, 1), false],
    ["lie one within the other", at(0, 0, 9, 9), at(4, 4, 1, 1), true],
  ] as const)("%s", (_, a, b, expected) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
  });

  it("are the same in all four numbers", () => {
    expect(sameBlock(at(1, 2, 3, 4), at(1, 2, 3, 4))).toBe(true);
    expect(sameBlock(at(1, 2, 3, 4), at(1, 2, 4, 3))).toBe(false);
  });
});
