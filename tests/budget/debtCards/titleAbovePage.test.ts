import { expect, test } from "vitest";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import { printedCells } from "../printedCells.ts";
import { card, documentOf, tablePage } from "./cardPages.ts";

test("a card that goes on below the gazette's title, on a page without the list's header, stays whole", () => {
  const { lines } = card(0, {
    number: "6.5",
    names: ["China - X RAY"],
    eur: "24.179.712",
    rsd: "2.698.700.072",
  });
  const page = tablePage(2, []);
  const continued = tablePage(2, [
    [-6, { number: "32", name: "Службени гласник РС", rsd: "Број 113/2017" }],
    ...lines.slice(3),
  ]);
  // The header's own runs are left out.
  const runs = continued.runs.filter(
    ({ y, text }) => !page.runs.some((run) => run.y === y && run.text === text),
  );
  const reading = readDebtList(documentOf(tablePage(1, lines.slice(0, 3)), { ...continued, runs }));
  expect(reading?.lines.map(printedCells)).toEqual([
    ["6.5", "China - X RAY", "24.179.712", "2.698.700.072", "21.03.2014.", "21.09.2025.", "0", "3% фиксна"],
  ]);
  expect(reading?.warnings.filter(({ key }) => key === "budget:textUnread")).toEqual([]);
});
