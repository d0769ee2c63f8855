import { describe, expect, it } from "vitest";
import { sharedWidths, type BrokenText } from "../../../src/workbook/layout/sharedWidths.ts";
import { textLength } from "../../../src/workbook/layout/textLength.ts";

const words = (letters: number): string =>
  "word "
    .repeat(Math.ceil(letters / 5))
    .slice(0, letters)
    .trim();
const column = (at: number, ...lengths: readonly number[]): BrokenText[] =>
  lengths.map((length, row) => ({ row, column: at, text: words(length) }));
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe("widths that texts share", () => {
  it("give the room to the column that makes the rows high", () => {
    const rows = [...column(0, 40, 40, 40), ...column(1, 400, 400, 400)];
    const [short = 0, long = 0] = sharedWidths([8, 8], rows, 60);
    expect(long).toBeGreaterThan(2 * short);
    expect(short + long).toBeLessThanOrEqual(60);
    expect(short + long).toBeGreaterThan(50);
  });

  it("take no more than the longest texts need, however much room there is", () => {
    expect(total(sharedWidths([8, 8], [...column(0, 19, 14), ...column(1, 12)], 500))).toBeLessThanOrEqual(
      19 + 12 + 6,
    );
  });

  it("leave alone what no text breaks in, and give what everything else needs though there is no room", () => {
    expect(sharedWidths([30, 12, 40], column(1, 200), 10)).toEqual([30, 12, 40]);
  });

  it("widen no column for a text that another cell of its row is higher than by far", () => {
    const rows = [...column(0, 30, 30), ...column(1, 600, 600)];
    const [first = 0] = sharedWidths([8, 8], rows, 50);
    expect(first).toBeLessThan(20);
  });

  it("hold the longest word, unless it is a file's name", () => {
    expect(sharedWidths([4], [{ row: 0, column: 0, text: "obezbeđivanje sredstava" }], 0)[0]).toBe(15);
    expect(sharedWidths([4], [{ row: 0, column: 0, text: `${"a".repeat(90)}.pdf` }], 0)[0]).toBe(20);
  });

  it("hold an amount with its currency, which nothing breaks well", () => {
    const width = (text: string): number | undefined =>
      sharedWidths([4], [{ row: 0, column: 0, text }], 0)[0];
    expect(width("97.911.731,16\u00a0USD na dan 31.05.2013.")).toBe(17 + 2);
    expect(width("10.934.123.456,00\u00a0RSD na dan 31.05.2013.")).toBe(21 + 2);
  });

  it("count Cyrillic letters as wider than Latin ones and digits, in a workbook of any language", () => {
    expect(textLength("Mašine 512")).toBe(10);
    expect(textLength("Машине 512")).toBeCloseTo(10.72);
  });
});
