import { expect, test } from "vitest";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import type { Page } from "../../../src/documents/document.ts";
import { card, documentOf, tablePage, type PageLine } from "./cardPages.ts";

const LOAN = { names: ["Export - Import Bank of China – X RAY"], eur: "24.179.712", rsd: "2.698.700.072" };
const HEADING: PageLine[] = [[2, { name: "2. Директне обавезе - спољни дуг" }]];
const scan = (number: number): Page => ({ number, width: 595, height: 842, runs: [] });

/** Rows of the cards that are said to stand behind a page that was not read, with its number. */
function doubted(...pages: Page[]): [string, unknown][] {
  return (readDebtList(documentOf(...pages))?.lines ?? []).flatMap(({ row, warnings }) =>
    warnings
      .filter(({ key }) => key === "budget:cardBehindUnread")
      .map(({ params }): [string, unknown] => [row, params["page"]]),
  );
}

test("cards behind a page that was not read are doubted until a section begins: their headings may stand on it", () => {
  const first = card(1.5, { ...LOAN, number: "6.4" });
  const second = card(0, { ...LOAN, number: "6.5" });
  const third = card(0, { ...LOAN, number: "6.6" });
  const begun = tablePage(1, [[0, { name: "Кредити страних влада" }], ...first.lines], HEADING);
  expect(doubted(begun, scan(2), tablePage(3, second.lines), tablePage(4, third.lines))).toEqual([
    ["6.5", 2],
    ["6.6", 2],
  ]);
  expect(doubted(begun, scan(2), tablePage(3, second.lines, HEADING))).toEqual([]);
  expect(doubted(begun, tablePage(2, second.lines), scan(3))).toEqual([]);
});

test("no card goes on behind such a page: what stands there may be another's", () => {
  const whole = card(0, { ...LOAN, number: "6.4" });
  const [last] = whole.lines.slice(-1);
  const rest: PageLine[] = last ? [[0, last[1]]] : [];
  const begun = tablePage(1, whole.lines.slice(0, -1), HEADING);
  const pages = [begun, scan(2), tablePage(3, rest)];
  const lines = readDebtList(documentOf(...pages))?.lines ?? [];
  expect(lines.map(({ row, rate, warnings }) => [row, rate?.text, warnings.map(({ key }) => key)])).toEqual([
    ["6.4", undefined, ["budget:conditionMissing"]],
    ["", "3% фиксна", expect.arrayContaining(["budget:cardBehindUnread", "budget:cardWithoutNumber"])],
  ]);
  expect(lines[0]?.balanceEur).not.toBeNull();
});

test("prose of a card's last cell does not take in what stands behind such a page", () => {
  const whole = card(0, { ...LOAN, number: "6.4", rate: ["стандардна стопа CEB"] });
  const next = card(1.5, { ...LOAN, number: "7.1" });
  const pages = [tablePage(1, whole.lines, HEADING), scan(2)];
  const behind = tablePage(3, [[0, { name: "Еурофима" }], ...next.lines]);
  const lines = readDebtList(documentOf(...pages, behind))?.lines ?? [];
  expect(lines.map(({ row, rate }) => [row, rate?.text])).toEqual([
    ["6.4", "стандардна стопа CEB"],
    ["7.1", "3% фиксна"],
  ]);
});

test("a name that begins right above such a page is told, and no part of the rate above it", () => {
  const whole = card(0, { ...LOAN, number: "6.4" });
  const begun = [...whole.lines, [whole.end, { number: "6.5", name: "Остале стране владе" }] as PageLine];
  const behind = card(0, { ...LOAN, number: "6.6" });
  const list = readDebtList(documentOf(tablePage(1, begun, HEADING), scan(2), tablePage(3, behind.lines)));
  expect(list?.lines.map(({ row, rate }) => [row, rate?.text])).toEqual([
    ["6.4", "3% фиксна"],
    ["6.6", "3% фиксна"],
  ]);
  expect(list?.warnings).toContainEqual({
    key: "budget:textUnread",
    params: { text: "Остале стране владе", page: 1 },
  });
});
