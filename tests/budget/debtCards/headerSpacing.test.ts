import { expect, test } from "vitest";
import { readDebtList } from "../../../src/budget/debtCards/readDebtList.ts";
import type { TextRun } from "../../../src/documents/document.ts";
import { linesOf } from "../cellTables/shapedLists.ts";
import { card, documentOf, tablePage } from "./cardPages.ts";

/** A page whose header's lines stand so many font sizes apart, "Назив дуга" on the first of them. */
function pageWith(spacing: number) {
  const { lines } = card(0, { number: "6.5", names: ["X RAY"], eur: "23.751.816", rsd: "2.773.444.547" });
  const page = tablePage(1, lines);
  const isOfHeader = (run: TextRun): boolean => run.y < 105;
  const size = page.runs[0]?.size ?? 0;
  const down = spacing * size;
  const runs = page.runs.map((run) => {
    if (!isOfHeader(run)) return { ...run, y: run.y + down };
    return { ...run, y: 80 + (run.text === "број" || run.text === "EUR" ? down : 0) };
  });
  return documentOf({ ...page, runs });
}

test.each([0.6, 1.2, 1.5, 1.8, 2.2])("a header's two lines %s font sizes apart are one header", (spacing) => {
  const list = readDebtList(pageWith(spacing));
  if (list === null) throw new Error("no list found");
  expect(linesOf(list)).toEqual([["6.5", "X RAY", "21.09.2025.", "23.751.816", "2.773.444.547"]]);
});
