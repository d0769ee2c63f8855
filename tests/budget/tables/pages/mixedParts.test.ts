import { expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import type { Page, Rule } from "../../../../src/documents/document.ts";
import { drawnDocument, drawnPage, level, upright, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

/** Ruling lines are asked for page by page, so that a table may have them on some of its pages only. */
const EDGES = [40, 100, 160, 420, 560];
const MIDDLES = [70, 130, 290, 490];
const HEADER: Drawn[] = [
  ...["Раздео", "Екон.", "ОПИС", "Укупна средства"].map((text, at): Drawn => [
    55,
    { middle: MIDDLES[at] ?? 0 },
    text,
  ]),
  ...MIDDLES.map((middle, at): Drawn => [75, { middle }, String(at + 1)]),
];
const row = (y: number, code: string, account: string, name: string, amount = ""): Drawn[] => [
  ...(code ? [[y, { middle: 70 }, code] as Drawn] : []),
  ...(account ? [[y, { middle: 130 }, account] as Drawn] : []),
  [y, { left: 165 }, name],
  ...(amount ? [[y, { right: 555 }, amount] as Drawn] : []),
];
const FIRST = [...row(95, "16", "", "МИНИСТАРСТВО ФИНАНСИЈА"), ...row(115, "", "511", "Зграде", "5.000.000")];
const SECOND = [
  ...row(95, "", "512", "Машине и опрема", "7.000.000"),
  ...row(115, "17", "", "МИНИСТАРСТВО ОДБРАНЕ"),
  ...row(135, "", "513", "Остало", "9.000.000"),
];
/** Lines around the header and each row that is 20 points high. */
const ruled = (from: number, to: number): Rule[] => [
  ...Array.from({ length: (to - from) / 20 + 1 }, (_, at) => level(from + 20 * at)),
  ...EDGES.map((x) => upright(x, from, to)),
];
const WHOLE = [
  "16 |  | МИНИСТАРСТВО ФИНАНСИЈА | ",
  " | 511 | Зграде | 5.000.000",
  " | 512 | Машине и опрема | 7.000.000",
  "17 |  | МИНИСТАРСТВО ОДБРАНЕ | ",
  " | 513 | Остало | 9.000.000",
];
const rowsOf = (...pages: Page[]): string[][] => {
  const tables = tablesOfPages(drawnDocument(...pages));
  for (const { headers } of tables) expect(headers).toEqual(["Раздео", "Екон.", "ОПИС", "Укупна средства"]);
  return tables.map((table) => shown(table).filter((text) => text !== "1 | 2 | 3 | 4"));
};

test("a table whose ruling lines are known on its first page alone goes on under the same header", () => {
  const first = drawnPage(1, [...HEADER, ...FIRST], ruled(40, 120));
  expect(rowsOf(first, drawnPage(2, [...HEADER, ...SECOND]))).toEqual([WHOLE]);
});

test("words over several columns, found over one of them on the second page, head the same table", () => {
  const above = (drawn: readonly Drawn[]): Drawn[] =>
    drawn.filter(([, , text]) => text !== "Раздео" && text !== "Екон.");
  const first = drawnPage(1, [...HEADER, ...FIRST], ruled(40, 120));
  const tables = tablesOfPages(
    drawnDocument(first, drawnPage(2, [...above(HEADER), [55, { middle: 130 }, "Екон."], ...SECOND])),
  );
  expect(tables.map(({ headers }) => headers)).toEqual([["Раздео", "Екон.", "ОПИС", "Укупна средства"]]);
});

test("a table without known ruling lines on its first page goes on within those of pages without a header", () => {
  const second = drawnPage(2, SECOND, ruled(80, 140));
  expect(rowsOf(drawnPage(1, [...HEADER, ...FIRST]), second)).toEqual([WHOLE]);
});

test("the same header in other columns heads another table", () => {
  const first = drawnPage(1, [...HEADER, ...FIRST], ruled(40, 120));
  const moved = (drawn: readonly Drawn[]): Drawn[] =>
    drawn.map(([y, place, text]) => [y, "middle" in place ? { middle: place.middle + 80 } : place, text]);
  expect(rowsOf(first, drawnPage(2, [...moved(HEADER), ...moved(SECOND)]))).toHaveLength(2);
});

test("ruling lines of another number of columns are another table's", () => {
  const narrow = ruled(80, 140).filter(({ x1, x2 }) => !(x1 === 100 && x2 === 100));
  const tables = tablesOfPages(
    drawnDocument(drawnPage(1, [...HEADER, ...FIRST]), drawnPage(2, SECOND, narrow)),
  );
  expect(tables).toHaveLength(2);
});
