import { describe, expect, test } from "vitest";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { said } from "../../messages/sayable.ts";
import { linesOf } from "../cellTables/shapedLists.ts";
import { card, documentOf, ROW, tablePage, type PageLine } from "./cardPages.ts";

// Pages on which the balances of a card stand in a row of their own, above its number and name or below its labels.
// Balances are those of China Exim's loans in the budget law 2025.

const HEADINGS: PageLine[] = [
  [0, { name: "I. ДИРЕКТНЕ ОБАВЕЗЕ:" }],
  [1.5, { name: "2. Спољни дуг" }],
];
const CARDS = [
  ["6.1", "Систем NUCTECH", "3.260.487", "381.549.413"],
  ["6.2", "Аутопут Е763 Обреновац", "172.098.329", "20.139.325.061"],
  ["6.3", "Костолац Б", "367.239.176", "42.975.136.324"],
] as const;
const TOTAL = { eur: "542.597.992", rsd: "63.496.010.798" };

function read(side: "above" | "below", end: PageLine[] = []) {
  let at = 0;
  const lines = CARDS.flatMap(([number, name, eur, rsd]): PageLine[] => {
    const { lines: rows, end: below } = card(side === "above" ? at + ROW : at, { number, names: [name] });
    const alone: PageLine = [side === "above" ? at : below, { eur, rsd }];
    at = side === "above" ? below : below + ROW;
    return [...rows, alone];
  });
  const shifted = end.map(([height, cells]): PageLine => [at + height, cells]);
  const list = readDebtList(documentOf(tablePage(1, [...lines, ...shifted], HEADINGS)));
  if (list === null) throw new Error("no list found");
  return list;
}

const EXPECTED = CARDS.map(([number, name, eur, rsd]) => [number, name, "21.09.2025.", eur, rsd]);

describe("balances in a row of their own", () => {
  test("above the cards belong to the card below, and it is said", () => {
    const list = read("above", [[0, { name: "УКУПНО:", ...TOTAL }]]);
    expect(linesOf(list)).toEqual(EXPECTED);
    expect(list.totals.map(({ agrees }) => agrees)).toEqual([true]);
    expect(list.warnings.map(said).filter((words) => words.includes("rows of figures"))).toHaveLength(1);
  });

  test("above a total that has its own there, too", () => {
    const list = read("above", [
      [0, TOTAL],
      [ROW, { name: "УКУПНО:" }],
    ]);
    expect(linesOf(list)).toEqual(EXPECTED);
    expect(list.totals.map(({ agrees }) => agrees)).toEqual([true]);
  });

  test("above a page's end belong to the card of the next page, whatever is printed between", () => {
    const pages = CARDS.map(([number, name, eur, rsd], at) => {
      const next = CARDS[at + 1];
      const { lines, end } = card(ROW, { number, names: [name] });
      const own: PageLine[] = at === 0 ? [[0, { eur, rsd }]] : [[0, { name: "Закон о буџету" }]];
      const last: PageLine[] = next ? [[end, { eur: next[2], rsd: next[3] }]] : [];
      return tablePage(at + 1, [...own, ...lines, ...last], at === 0 ? HEADINGS : []);
    });
    expect(linesOf(readDebtList(documentOf(...pages))!)).toEqual(EXPECTED);
  });

  test("below the cards belong to the card above", () => {
    const list = read("below", [[0, { name: "УКУПНО:", ...TOTAL }]]);
    expect(linesOf(list)).toEqual(EXPECTED);
    expect(list.warnings.map(said).filter((words) => words.includes("rows of figures"))).toEqual([]);
  });
});
