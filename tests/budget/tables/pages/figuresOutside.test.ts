import { expect, test } from "vitest";
import type { LaidTable } from "../../../../src/budget/tables/laidTable.ts";
import { figuresOutside } from "../../../../src/budget/tables/pages/figuresOutside.ts";
import type { Page } from "../../../../src/documents/document.ts";

/** A page from its lines: [left edge, text] on baselines 20 points apart, 5 points a letter. */
function pageOf(
  number: number,
  ...lines: readonly (readonly (readonly [x: number, text: string])[])[]
): Page {
  const runs = lines.flatMap((pieces, line) =>
    pieces.map(([x, text]) => ({ text, x, y: 100 + 20 * line, width: 5 * text.length, size: 10 })),
  );
  return { number, width: 595, height: 842, runs };
}

function tableOf(page: number, ...amounts: readonly string[]): LaidTable {
  const rows = amounts.map((amount) => ({ page, cells: [{ lines: [amount] }] }));
  return { page, name: null, headers: ["Износ"], headersAbove: [""], before: [], rows };
}

const ROWS = pageOf(
  1,
  [
    [50, "Плате"],
    [400, "1.250.000"],
  ],
  [
    [50, "Камате"],
    [400, "7.500.000"],
  ],
);

test("an amount that stands in no table is said, with its page", () => {
  expect(figuresOutside([ROWS], [tableOf(1, "1.250.000", "7.500.000")], new Set())).toEqual([]);
  expect(figuresOutside([ROWS], [tableOf(1, "1.250.000")], new Set())).toEqual([
    { key: "tables:figuresOutside", params: { page: 1, count: 1, list: "7.500.000" } },
  ]);
});

test("the same amount twice needs two cells", () => {
  const twice = pageOf(
    1,
    [
      [50, "Плате"],
      [400, "1.250.000"],
    ],
    [
      [50, "Камате"],
      [400, "1.250.000"],
    ],
  );
  expect(figuresOutside([twice], [tableOf(1, "1.250.000")], new Set())).toHaveLength(1);
  expect(figuresOutside([twice], [tableOf(1, "1.250.000", "1.250.000")], new Set())).toEqual([]);
});

test("a row that began on the page before has that page", () => {
  const second = pageOf(2, [[400, "1.250.000"]]);
  expect(figuresOutside([second], [tableOf(1, "1.250.000")], new Set())).toEqual([]);
  expect(figuresOutside([second], [tableOf(3, "1.250.000")], new Set())).toHaveLength(1);
});

test("neither sentences nor pages that another reader answers for are looked at", () => {
  // 9 points between the words and the amount: a space of justified text.
  const sentence = pageOf(1, [
    [50, "износи"],
    [89, "684.836.610.000"],
    [173, "динара"],
  ]);
  expect(figuresOutside([sentence], [], new Set())).toEqual([]);
  expect(figuresOutside([ROWS], [], new Set([1]))).toEqual([]);
});
