import { expect, test } from "vitest";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { card, documentOf, tablePage, WRAP, type PageLine } from "./cardPages.ts";

const HEADING: PageLine[] = [[2, { name: "2. Директне обавезе - спољни дуг" }]];

test("a page that begins with a total of lists, without a header above it, goes on with the list", () => {
  const sums = { eur: "24.179.712", rsd: "2.698.700.072" };
  const { lines } = card(0, { ...sums, number: "6.5", names: ["Export - Import Bank of China – X RAY"] });
  const label = ["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ (спољни +", "унутрашњи дуг)"] as const;
  const rest: PageLine[] = [
    [0, { name: label[0], ...sums }],
    [WRAP, { name: label[1] }],
  ];
  const withHeader = tablePage(2, rest);
  const bare = { ...withHeader, runs: withHeader.runs.filter(({ y }) => y >= 105) };
  const list = readDebtList(documentOf(tablePage(1, lines, HEADING), bare));
  expect(list?.totals).toMatchObject([{ label: label.join(" "), agrees: true, page: 2 }]);
});

test("a page with totals of another table is no part of a list whose end was not read", () => {
  const { lines } = card(0, { number: "6.5", names: ["IBRD"] });
  const other = tablePage(2, [
    [0, { name: "УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", eur: "1.000", rsd: "5.000" }],
  ]);
  const bare = { ...other, runs: other.runs.filter(({ y }) => y >= 105) };
  const list = readDebtList(documentOf(tablePage(1, lines, HEADING), bare));
  expect(list?.totals).toEqual([]);
  expect(list?.warnings.filter(({ key }) => key === "budget:textUnread")).toEqual([]);
});

test.each([
  [["УКУПНО ИНДИРЕКТНЕ", "ОБАВЕЗЕ - СПОЉНИ ДУГ"]],
  [["УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ", "(спољни + унутрашњи дуг)"]],
  [["УКУПНО ИНДИРЕКТНЕ", "ОБАВЕЗЕ (спољни + унутрашњи", "дуг)"]],
])("the label of a total may be cut into lines wherever its column ends: %j", (label) => {
  const total = label.map((name, at): PageLine => [
    at * WRAP,
    at === 0 ? { name, eur: "1.000", rsd: "100.000" } : { name },
  ]);
  const list = readDebtList(
    documentOf(tablePage(1, card(0, { names: ["IBRD"], number: "1.1" }).lines, HEADING), tablePage(2, total)),
  );
  expect(list?.totals.map((one) => one.label)).toEqual([label.join(" ")]);
  expect(list?.warnings.filter(({ key }) => key === "budget:textUnread")).toEqual([]);
});
