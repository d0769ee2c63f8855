import { describe, expect, it } from "vitest";
import { decimal } from "../../src/money/decimal.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { assumingDossier } from "./outlookDossier.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { ASSUMED, ASSUMED_INDEX, fromBalance } from "./forwardLoans.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { asCalculated, changed, emptied, shown } from "./formulas/changedPlan.ts";
import { PlanSheets } from "./formulas/planSheets.ts";

const PERCENT = { kind: "constant", percent: decimal("3") } as const;
const named = (id: string, terms: LoanTerms, changes: Partial<LoanTerms> = {}): LoanTerms => ({
  ...terms,
  ...changes,
  id,
  name: id,
});
const rest = (changes: Record<string, unknown>): LoanTerms =>
  fromBalance(X_RAY, "2024-08-31", "25612500.00", {
    rate: { kind: "unknown" },
    assumedRate: { kind: "constant", percent: "3" },
    ...changes,
  });

/** Loans whose rate is assumed, repaid in every way; of some of them principal follows from the rate. */
const LOANS: readonly LoanTerms[] = [
  named("equal", ASSUMED),
  named("bullet", ASSUMED, { repayment: { kind: "bullet" }, firstPrincipal: ASSUMED.lastPrincipal }),
  named(
    "stated",
    rest({
      firstPrincipal: "2024-09-21",
      repayment: {
        kind: "custom",
        instalments: [
          { date: "2024-09-21", amount: "20000000.00" },
          { date: "2025-09-21", amount: "5612500.00" },
        ],
      },
    }),
  ),
  named("register", ASSUMED, { remainder: "balance" }),
  named("annuity", ASSUMED, { repayment: { kind: "annuity" } }),
  named("annuity by index", ASSUMED_INDEX, { repayment: { kind: "annuity" } }),
  named(
    "added",
    rest({
      firstInterest: "2024-09-21",
      firstPrincipal: "2025-09-21",
      lastPrincipal: "2028-09-21",
      capitalisedUntil: "2025-03-21",
    }),
  ),
  named(
    "rescheduled",
    rest({
      reschedulings: [
        {
          date: "2024-12-10",
          accrued: "capitalised",
          firstInterest: "2025-03-21",
          firstPrincipal: "2025-03-21",
          lastPrincipal: "2027-03-21",
          monthsBetween: 6,
          repayment: { kind: "annuity" },
        },
      ],
    }),
  ),
  // With a published balance beside its plan.
  named("x-ray", X_RAY, { rate: { kind: "unknown" }, assumedRate: PERCENT, repayment: { kind: "annuity" } }),
];
const OWED_OPEN = ["annuity", "annuity by index", "added", "rescheduled", "x-ray"];

const isAssumption = (table: string, key: string): boolean =>
  table === "tblRatePath" || key === "assumedRate";

/** What each formula cell shows, by sheet and address; but for numbers that tell changes apart, and the known part of sums. */
function numbersOf(plan: WorkbookPlan): ReadonlyMap<string, string> {
  const sheets = new PlanSheets(plan);
  return new Map(
    plan.sheets.flatMap((sheet) =>
      [...cellsOfSheet(sheet)].flatMap(({ cell, row, column, table }): [string, string][] => {
        const isControl = sheet.key.startsWith("schedule:") && !table?.name.startsWith("tblSchedule");
        if (
          cell.formula === undefined ||
          isControl ||
          isChangedLoan(cell.formula) ||
          isKnownPart(sheets, sheet, row)
        )
          return [];
        const value = sheets.shown(sheet.name, row, column);
        return [[`${sheet.key} ${cellAddress(row, column)}`, `${value?.kind ?? ""} ${value?.value ?? ""}`]];
      }),
    ),
  );
}

/** Whether a loan's own sheet says that something was changed, as 0 or 1. */
const isChangedLoan = (formula: string): boolean =>
  /^IFERROR\(IF\('[^!]*'!\$A\$3=.*,0,1\),1\)$/u.test(formula);

/** A sum of what is known is less where less is known, as its row says. */
const isKnownPart = (sheets: PlanSheets, { key, name }: SheetPlan, row: number): boolean =>
  key === "planning" && sheets.shown(name, row, 1)?.value === "known part";

const errorsIn = (numbers: ReadonlyMap<string, string>): string[] =>
  [...numbers].flatMap(([place, value]) => (value.startsWith("error") ? [`${place}: ${value}`] : []));

/** Numbers that are another number than before: what does not rest on the rate is as it was, the rest stands open. */
function others(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([place, value]) => {
    const was = before.get(place) ?? "";
    return value.startsWith("number") && value !== was ? [`${place}: ${was} -> ${value}`] : [];
  });
}

describe("assumed rates that are emptied", () => {
  const plan = buildWorkbook(sampleDossier("en", "2024-12-31", LOANS));
  const open = emptied(plan, isAssumption);

  it("leave no error and no other number on any sheet: what rests on them stands open", () => {
    const [before, after] = [numbersOf(plan), numbersOf(open)];
    expect(before.size).toBeGreaterThan(3000);
    expect([...errorsIn(before), ...errorsIn(after)]).toEqual([]);
    expect(others(before, after)).toEqual([]);
  });

  it("leave in the known part of a budget request what does not need them", () => {
    const sheets = new PlanSheets(open);
    const planning = open.sheets.find(({ key }) => key === "planning")!;
    const end = Math.min(...planning.tables.map(({ row }) => row));
    const rows = Array.from({ length: end }, (_, row) => row).filter((row) =>
      isKnownPart(sheets, planning, row),
    );
    const [needs, parts, years] = ["rsd", "part", "year"].map((key) => shown(open, "tblPlanNeeds", key));
    const known = (needs ?? [])
      .filter((need, at) => parts?.[at] === "principal" && years?.[at] === "2025" && need !== "open")
      .reduce((sum, need) => sum + Number(need), 0);
    expect(known).toBeGreaterThan(1_000_000_000);
    // Of interest, of principal, of both, and of both with other rates: in the first year, in dinars.
    const changed = [90, 99, 101, 110].map((percent) => Math.round((known * percent) / 100));
    expect(rows.map((row) => Number(sheets.shown(planning.name, row, 2)?.value))).toEqual([
      0,
      known,
      known,
      ...changed,
    ]);
  });

  it("leave principal as it was where it does not follow from the rate, and open where it does", () => {
    for (const { id } of LOANS) {
      const table = `tblSchedule_${id.replaceAll(/[ -]/g, "_")}`;
      const [was, is] = [plan, open].map((one) => shown(one, table, "closing"));
      expect(shown(open, table, "interest").every((cell) => cell === "")).toBe(true);
      if (OWED_OPEN.includes(id)) expect(is?.filter((cell) => cell !== "").length, id).toBeLessThan(2);
      else expect(is, id).toEqual(was);
    }
  });

  it("leave balance, repayments and the years to come of such a loan empty, and say why", () => {
    const at = shown(open, "tblBalances", "id").indexOf("annuity");
    for (const key of ["repaid", "interestPaid", "balance", "accrued", "instalmentsLeft"])
      expect(shown(open, "tblBalances", key)[at], key).toBe("");
    expect(shown(open, "tblBalances", "interestBasis")[at]).toBe("open: equal payments need a rate");
    for (const key of ["nextPrincipal", "nextInterest", "nextTotal"])
      expect(shown(open, "tblUpcoming", key)[at], key).toBe("");
    expect(shown(open, "tblOwed", "balance")[at]).toBe("");
    expect(shown(open, "tblMeasures", "life")[at]).toBe("");
    const years = shown(open, "tblDebtService", "id");
    for (const key of ["principal", "interest", "total", "budgetprincipal"])
      expect(shown(open, "tblDebtService", key).filter((_, row) => years[row] === "annuity")).toEqual([
        "",
        "",
      ]);
  });

  it("come back when they are typed again", () => {
    const typed = changed(
      open,
      "tblLoans",
      "assumedRate",
      LOANS.findIndex(({ id }) => id === "annuity"),
      {
        kind: "number",
        number: decimal("0.03"),
      },
    );
    expect(shown(typed, "tblSchedule_annuity", "closing")).toEqual(
      shown(plan, "tblSchedule_annuity", "closing"),
    );
  });

  it("assume nothing by a line of the path without a number", () => {
    const numberless = emptied(plan, (table, key) => table === "tblRatePath" && key === "percent");
    expect(shown(numberless, "tblSchedule_annuity_by_index", "rate")).toEqual(["", "", ""]);
    expect(errorsIn(numbersOf(numberless))).toEqual([]);
  });

  it("leave sums of the outlook without what is open, and no error", () => {
    const outlook = emptied(buildWorkbook(assumingDossier("en")), isAssumption);
    expect(errorsIn(numbersOf(outlook))).toEqual([]);
    const rows = shown(outlook, "tblOutlook", "interestBasis");
    const open = rows.flatMap((basis, row) => (basis === "open: rate not known" ? [row] : []));
    expect(open).toHaveLength(4);
    for (const year of [2024, 2025]) {
      const interest = shown(outlook, "tblOutlook", `interest ${year}`);
      expect(open.map((row) => interest[row])).toEqual(["", "", "", ""]);
    }
  });

  it("are the same in the page's engine", async () => {
    const wanted = asCalculated(open);
    const { differ, agree } = await (await writtenLive(wanted)).compare(wanted);
    expect(differ).toEqual([]);
    expect(agree).toBeGreaterThan(3000);
  });
});
