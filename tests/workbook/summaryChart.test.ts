import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { BlockRef, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { X_RAY_REST } from "./forwardLoans.ts";
import { plain } from "./readPlan.ts";

/** So many loans of CNY 3, 6, 9 ... million on 31 August 2024, each in three equal instalments to September 2025. */
function loansOf(count: number, times = 1n): LoanTerms[] {
  return Array.from({ length: count }, (_, at): LoanTerms => {
    const amount = { minor: BigInt(at + 1) * times * 300_000_000n, currency: "CNY" } as const;
    const openingBalance = { date: day("2024-08-31"), amount, interestFrom: null };
    return { ...X_RAY_REST, id: `loan-${at + 1}`, name: `Zajam ${at + 1}`, facility: null, openingBalance };
  });
}

const planOf = (count: number, times = 1n): WorkbookPlan =>
  buildWorkbook(sampleDossier("en", "2024-12-31", loansOf(count, times)));

function valuesAt(plan: WorkbookPlan, { sheet, row, column, rows }: BlockRef): string[] {
  const found = plan.sheets.find(({ name }) => name === sheet);
  return Array.from({ length: rows }, (_, down) => {
    const own = found?.cells.find((cell) => cell.row === row + down && cell.column === column);
    const table = found?.tables.find((one) => row > one.row && row <= one.row + one.rows.length);
    const cell = own ?? table?.rows[row + down - table.row - 1]?.[column - table.column];
    return cell ? plain(cell.value) : "";
  });
}

describe("the Summary's chart of many loans in one currency", () => {
  const plan = planOf(8);
  const [chart] = plan.sheets[0]?.charts ?? [];

  it("tells the five largest apart, the others are one", () => {
    expect(chart?.kind).toBe("stacked");
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Zajam 8",
      "Zajam 7",
      "Zajam 6",
      "Zajam 5",
      "Zajam 4",
      "3 other loans",
    ]);
  });

  it("draws what is owed at the end of each year", () => {
    expect(chart && valuesAt(plan, chart.categories)).toEqual(["2024", "2025"]);
    // After the instalment of September 2024 two thirds are left: of 24 million 16, of the others, 9 + 6 + 3, 12.
    const of = (name: string): string[] =>
      chart?.series.flatMap((one) => (one.name === name ? valuesAt(plan, one.values) : [])) ?? [];
    expect(of("Zajam 8")).toEqual(["16000000.00", "0.00"]);
    expect(of("3 other loans")).toEqual(["12000000.00", "0.00"]);
  });

  it("stands on formulas that give the same in the page, in a workbook that Excel takes", async () => {
    expect(checkPlan(plan)).toEqual([]);
    const { differ } = await (await writtenLive(plan)).compare(plan);
    expect(differ).toEqual([]);
  });

  it("shows each of loans that a cell could not hold the sum of", () => {
    const huge = planOf(8, 333_333n);
    expect(huge.sheets[0]?.charts[0]?.series).toHaveLength(8);
  });

  it("shows each of loans whose sum is too long only between two due dates", () => {
    const drawn = loansOf(8, 100_000n).map((terms): LoanTerms => ({
      ...X_RAY,
      id: terms.id,
      name: terms.name,
      facility: null,
      drawdowns: [
        { date: day("2013-03-21"), amount: { minor: 1_000_000n, currency: "CNY" } },
        { date: day("2025-12-30"), amount: terms.openingBalance!.amount },
      ],
      lastPrincipal: day("2026-03-21"),
    }));
    const sums = drawn.reduce((sum, { drawdowns }) => sum + drawdowns[1]!.amount.minor, 0n);
    expect(sums).toBeGreaterThan(10n ** 15n);
    const plan = buildWorkbook(sampleDossier("en", "2024-12-31", drawn));
    expect(plan.sheets[0]?.charts[0]?.series).toHaveLength(8);
  });

  it("shows each of fewer loans, one upon the other", () => {
    const few = planOf(3).sheets[0]?.charts[0];
    expect(few?.kind).toBe("stacked");
    expect(few?.series.map(({ name }) => name)).toEqual(["Zajam 1", "Zajam 2", "Zajam 3"]);
  });
});
