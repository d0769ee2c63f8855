import { describe, expect, it, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { BlockRef, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { X_RAY_REST } from "./forwardLoans.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { plain, sheetOf, withDay } from "./readPlan.ts";

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

test("the bars of the chart are those behind, the one of the day and those to come, wherever the day stands", () => {
  const plan = buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));
  const [chart] = sheetOf(plan, "summary").charts;
  const shown = (typed: string): string[] => {
    const sheets = new PlanSheets(withDay(plan, day(typed)));
    const values = (block: BlockRef | undefined): unknown[] =>
      Array.from({ length: block?.rows ?? 0 }, (_, at) =>
        sheets.cell(block?.sheet ?? "", (block?.row ?? 0) + at, block?.column ?? 0),
      );
    const of = [chart?.categories, ...(chart?.series ?? []).map((series) => series.values)].map(values);
    return (of[0] ?? []).map((label, at) => [label, ...of.slice(1).map((series) => series[at])].join("|"));
  };
  // 24 instalments of 8,537,500 from 204,900,000, two a year from 2014.
  const typed = shown("2022-08-31");
  expect(typed).toHaveLength(14);
  expect(typed.slice(7, 11)).toEqual([
    "2020.|85375000||",
    "2021.|68300000||",
    "31.08.||59762500|",
    "2022.|||51225000",
  ]);
  expect(shown("2009-12-31").slice(0, 2)).toEqual(["31.12.||0|", "2013.|||204900000"]);
  expect(shown("2031-01-01").slice(-2)).toEqual(["2025.|0||", "01.01.||0|"]);
  expect(new Set(chart?.series.map(({ colour }) => colour)).size).toBe(3);
});
