import { expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { fromBalance, X_RAY_REST } from "./forwardLoans.ts";
import { plain, sheetOf } from "./readPlan.ts";

/** The rest of a second loan with the terms of X RAY: the same is assumed of both. */
const OTHER = fromBalance(X_RAY, "2024-08-31", "17075000.00", { id: "other", name: "Drugi zajam" });
const LATER = fromBalance(X_RAY, "2025-04-30", "8537500.00", { id: "later", name: "Kasniji zajam" });

function lines(loans: Parameters<typeof sampleDossier>[2]): string[] {
  const plan = buildWorkbook(sampleDossier("en", "2024-12-31", loans));
  return sheetOf(plan, "summary").cells.map(({ value }) => plain(value).replaceAll("\u00a0", " "));
}

test("a loan that begins with a balance has its sentence", () => {
  expect(lines([X_RAY_REST]).join(" ")).toMatch(
    /: the schedule begins with the balance of 31 Aug 2024, CNY 25,612,500\.00\./u,
  );
});

test("loans that begin with balances of one day are named in one sentence", () => {
  const text = lines([X_RAY_REST, OTHER, LATER]).join(" ");
  expect(text.match(/What was drawn and paid before that day is not known/gu)).toHaveLength(2);
  expect(text).toMatch(
    /These schedules begin with the balance of 31 Aug 2024: .*\(CNY 25,612,500\.00\); .*\(CNY 17,075,000\.00\)\./u,
  );
  expect(text).toContain("the schedule begins with the balance of 30 Apr 2025, CNY 8,537,500.00.");
});

test("what is assumed of several loans alike stands once, with their names", () => {
  const of = (loans: Parameters<typeof lines>[0]) =>
    lines(loans)
      .join(" ")
      .match(/(?:\S+(?: \S+)? · )?[^·]*?the last interest date/gu) ?? [];
  expect(of([X_RAY_REST])).toHaveLength(1);
  // Of one loan the whole page is.
  expect(of([X_RAY_REST])[0]).not.toContain(" · Interest runs");
  expect(of([X_RAY_REST, OTHER])).toHaveLength(1);
  expect(of([X_RAY_REST, OTHER])[0]).toContain("Drugi zajam ·");
});

test("the printed page of several loans says of what day the oldest balance is that they are counted from", () => {
  const older = { ...fromBalance(X_RAY, "2013-05-31", "25612500.00"), id: "older", name: "Stariji zajam" };
  const drawn = { ...X_RAY, id: "drawn", name: "Povučen zajam" };
  const printed = (loans: Parameters<typeof lines>[0]): string => {
    const sheet = sheetOf(buildWorkbook(sampleDossier("en", "2026-12-02", loans)), "summary");
    const rows = sheet.print.area?.rows ?? 0;
    const cells = sheet.cells.filter(({ row }) => row < rows);
    return cells.map(({ value }) => plain(value).replaceAll("\u00a0", " ")).join("\n");
  };
  expect(printed([X_RAY_REST, older, drawn])).toContain(
    "Counted from earlier balances, the oldest of 31 May 2013.",
  );
  expect(printed([X_RAY, drawn])).not.toContain("Counted from earlier balances");
});
