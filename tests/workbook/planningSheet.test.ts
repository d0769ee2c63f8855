import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { AssumedExchangeRate } from "../../src/dossier/userWords.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import type { Currency } from "../../src/money/currency.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { agreesWithEngine } from "../../src/writers/agreement.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { FLOATING, LARGE, ROAD, sampleDossier, X_RAY, YEN } from "./dossier.ts";
import { cardOf } from "../dossier/matching/printedCards.ts";
import { changed } from "./formulas/changedPlan.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { OPEN_RATE, X_RAY_REST } from "./forwardLoans.ts";
import { plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const assumed = (year: number, base: Currency, quote: Currency, rate: string): AssumedExchangeRate => ({
  year,
  base,
  quote,
  rate: decimal(rate),
});

/** A word on each pair in some way: direct, the other way round, over the euro, and nothing. */
const WORDS = [
  assumed(2022, "CNY", "RSD", "16.5"),
  assumed(2022, "EUR", "RSD", "117.3"),
  assumed(2023, "EUR", "CNY", "7.5"),
  assumed(2023, "RSD", "EUR", "0.0085"),
  assumed(2024, "USD", "EUR", "0.9"),
  assumed(2031, "USD", "RSD", "100"),
];

function planOf(
  loans: readonly LoanTerms[],
  asOf: string,
  more: Partial<Dossier> = {},
  language: (typeof LANGUAGES)[number] = "en",
): WorkbookPlan {
  return buildWorkbook({ ...sampleDossier(language, asOf, loans), assumedRates: WORDS, ...more });
}

/** The named columns of a table, row by row. */
const rows = (plan: WorkbookPlan, table: string, ...keys: string[]): string[] => {
  const columns = keys.map((key) => valuesOf(plan, table, key));
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]).join(" | "));
};

const plainBlanks = (text: string): string => text.replaceAll("\u00a0", " ");

/** Formula cells of the sheet that, calculated, do not show the engine's figure. */
function wrongCells(plan: WorkbookPlan): string[] {
  const sheets = new PlanSheets(plan);
  const sheet = sheetOf(plan, "planning");
  return [...cellsOfSheet(sheet)]
    .filter(({ cell }) => cell.formula !== undefined)
    .filter(({ cell, row, column }) => !agreesWithEngine(cell, sheets.shown(sheet.name, row, column)))
    .map(({ cell, row, column }) => `${row}:${column} ${cell.formula ?? ""}`);
}

/** Cells outside tables, row by row, as texts. */
function linesOf(plan: WorkbookPlan): string[] {
  const { cells } = sheetOf(plan, "planning");
  return [...new Set(cells.map(({ row }) => row))].map((row) =>
    cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map(({ value }) => plain(value))
      .join(" | "),
  );
}

describe("the sheet of budget planning", () => {
  const plan = planOf([X_RAY, ROAD, LARGE, FLOATING, YEN], "2021-08-31");

  it("begins with what the request asks for; how it is counted stands below", () => {
    const { cells } = sheetOf(plan, "planning");
    const rowOf = (beginning: string): number =>
      cells.find(({ value }) => plain(value).startsWith(beginning))?.row ?? -1;
    expect(rowOf("For the budget request")).toBe(5);
    const notes = ["Each line is", "Prepayments", "Terms of these"].map(rowOf);
    for (const row of notes) {
      expect(row).toBeGreaterThan(rowOf("If foreign currencies"));
      expect(row).toBeLessThan(tableOf(plan, "tblPlanNeeds").row);
    }
  });

  it("has lines by loan, part and year, with the rate and what it rests on", () => {
    expect(
      rows(plan, "tblPlanNeeds", "id", "account", "year", "amount", "rsd", "thousands", "eur").slice(0, 3),
    ).toEqual([
      "x-ray | 6122 | 2022 | 17075000.00 | 281737500.00 | 281738 | 2401854.22",
      // / 7.5 / 0.0085 = 267,843,137.25; of the interest, 1,427,185.42, 22,387,222.27.
      "x-ray | 6122 | 2023 | 17075000.00 | 267843137.00 | 267843 | 2276666.67",
      "x-ray | 6122 | 2024 | 17075000.00 | 292527193.00 | 292527 | 2505208.57",
    ]);
    expect(valuesOf(plan, "tblPlanNeeds", "basis").slice(0, 3)).toEqual([
      "assumed",
      "crossed from assumed rates",
      "last known, not assumed",
    ]);
  });

  it("asks for each pair that is not given, beside the last known rate, and keeps words on other years", () => {
    expect(rows(plan, "tblAssumedRates", "year", "base", "quote", "rate", "lastKnown")).toEqual([
      "2022 | CNY | RSD | 16.5 | 17.131900",
      "2022 | EUR | RSD | 117.3 | 116.767600",
      "2022 | USD | RSD |  | 87.296400",
      "2022 | JPY | RSD |  | ",
      "2023 | EUR | CNY | 7.5 | 7.535800",
      "2023 | RSD | EUR | 0.0085 | 0.008564",
      "2023 | USD | RSD |  | 87.296400",
      "2023 | JPY | RSD |  | ",
      "2024 | USD | EUR | 0.9 | 0.823655",
      "2024 | EUR | RSD |  | 116.767600",
      "2024 | CNY | RSD |  | 17.131900",
      "2024 | JPY | RSD |  | ",
      "2031 | USD | RSD | 100 | 87.296400",
    ]);
  });

  it("has formulas that give the engine's figures", () => {
    expect(wrongCells(plan)).toEqual([]);
    expect(wrongCells(planOf([X_RAY, ROAD, LARGE, FLOATING], "2021-08-31"))).toEqual([]);
    expect(wrongCells(planOf([ROAD, YEN], "2014-12-31", { assumedRates: [] }))).toEqual([]);
    expect(wrongCells(planOf([X_RAY], "2021-08-31", { rates: [] }))).toEqual([]);
    const live = [...cellsOfSheet(sheetOf(plan, "planning"))].filter(
      ({ cell }) => cell.formula !== undefined,
    );
    expect(live.length).toBeGreaterThan(300);
  });

  it("says where a sum is not known for want of a rate, and not where nothing is to be paid", () => {
    // 2022: the last known of the yen is nothing, and yen are not due after 2021.
    const known = linesOf(planOf([X_RAY, YEN], "2021-08-31")).find((line) => line.startsWith("Total"));
    expect(known).toMatch(/^Total \| {2}\| 313855575\.00 \|/);
    const unknown = linesOf(planOf([X_RAY], "2021-08-31", { rates: [] })).find((line) =>
      line.startsWith("Total"),
    );
    expect(unknown).toMatch(/^Total \| {2}\| 313855575\.00 \| [\d.]+ \| no rate entered \|/);
  });

  it("has a block for the request: account, its name, dinars of three years, thousands, euros", () => {
    const lines = linesOf(planOf([X_RAY], "2021-08-31"));
    const at = lines.findIndex((line) => line.startsWith("For the budget request"));
    expect(lines.slice(at + 2, at + 7)).toEqual([
      " |  | In dinars | In thousands of dinars | In euros",
      "Account | Name of the account | 2022 | 2023 | 2024 | 2022 | 2023 | 2024 | 2022 | 2023 | 2024",
      "4422 | Interest to foreign governments | 32118075.00 | 22387222.00 | 15601450.00 | 32118 | 22387 | 15601 | 273811.38 | 190291.39 | 133611.12",
      "6122 | Repayment of principal to foreign governments | 281737500.00 | 267843137.00 | 292527193.00 | 281738 | 267843 | 292527 | 2401854.22 | 2276666.67 | 2505208.57",
      "Total |  | 313855575.00 | 290230359.00 | 308128643.00 | 313856 | 290230 | 308128 | 2675665.60 | 2466958.06 | 2638819.69",
    ]);
  });

  it("marks what rests on projected rates and on drawdowns to come", () => {
    expect(rows(planOf([FLOATING], "2021-12-31"), "tblPlanNeeds", "part", "year", "certainty")).toEqual([
      "principal | 2022 | ",
      "principal | 2023 | with drawdowns to come",
      "principal | 2024 | with drawdowns to come",
      "interest | 2022 | with drawdowns to come",
      "interest | 2023 | with drawdowns to come",
      "interest | 2024 | projected reference rate; with drawdowns to come",
    ]);
    expect(wrongCells(planOf([FLOATING], "2021-12-31"))).toEqual([]);
  });

  it("says where a law prints other principal for the year, as long as it does, and that more may be due later", () => {
    const card = cardOf({ name: "X RAY", year: 2022, instalment: "20.000.000 CNY", first: "21.03.2014." });
    const printed = planOf([X_RAY], "2021-08-31", { loans: [{ terms: X_RAY, cards: [card] }] });
    const more = "may be more: for 2022 the law prints more than the schedule has";
    const certainty = (): string[] =>
      rows(printed, "tblPlanNeeds", "part", "year", "certainty").map(plainBlanks);
    expect(certainty()).toEqual([
      "principal | 2022 | the law prints CNY 20,000,000.00 for this year",
      `principal | 2023 | ${more}`,
      `principal | 2024 | ${more}`,
      `interest | 2022 | ${more}`,
      `interest | 2023 | ${more}`,
      `interest | 2024 | ${more}`,
    ]);
    expect(wrongCells(printed)).toEqual([]);
    // 240,000,000 CNY in 24 instalments: 20,000,000 a year, as the law prints.
    const drawn = new PlanSheets(
      changed(printed, "tblDrawdowns", "amount", 0, { kind: "number", number: decimal("240000000") }),
    );
    const { row, column } = tableOf(printed, "tblPlanNeeds");
    const at = tableOf(printed, "tblPlanNeeds").columns.findIndex(({ key }) => key === "certainty");
    const { name } = sheetOf(printed, "planning");
    expect([...Array(6).keys()].map((line) => drawn.shown(name, row + 1 + line, column + at)?.value)).toEqual(
      Array(6).fill(""),
    );
  });

  it("says where a balance was printed before repayment began", () => {
    const card = cardOf({ name: "X RAY", year: 2024, instalment: "0", first: "21.03.2025." });
    const terms: LoanTerms = {
      ...X_RAY_REST,
      sources: { ...X_RAY_REST.sources, openingBalance: { mark: "computed", text: "law.pdf" } },
    };
    const printed = planOf([terms], "2024-08-31", { loans: [{ terms, cards: [card] }] });
    expect(rows(printed, "tblPlanNeeds", "part", "year", "certainty").slice(0, 2)).toEqual([
      "principal | 2025 | may be more: repayment had not begun on the day of the printed balance",
      "principal | 2026 | ",
    ]);
    expect(wrongCells(printed)).toEqual([]);
  });

  it("names loans that are in no sum, and those whose terms are partly assumed", () => {
    const lines = linesOf(plan).join("\n");
    expect(lines).toContain("Not in any sum, for want of a schedule: =Мост Земун-Борча. The summary says");
    expect(lines).toContain("Terms of these loans are partly assumed: X RAY.");
  });

  it("is there without loans, with the table to enter rates in", () => {
    const empty = planOf([], "2021-08-31", { assumedRates: [] });
    expect(sheetOf(empty, "planning").tables.map(({ name }) => name)).toEqual(["tblAssumedRates"]);
    expect(tableOf(empty, "tblAssumedRates").rows).toHaveLength(3);
    expect(wrongCells(empty)).toEqual([]);
  });

  it.each(LANGUAGES)("is one that Excel takes, in %s", (language) => {
    expect(checkPlan(planOf([X_RAY, ROAD], "2021-08-31", {}, language))).toEqual([]);
  });
});

it("colours a rate that is far from the last known one beside it", () => {
  const plan = planOf([X_RAY], "2021-08-31");
  const table = tableOf(plan, "tblAssumedRates");
  const [row, line] = [table.row + 1, table.row + 2];
  expect(sheetOf(plan, "planning").conditionalFormats).toContainEqual({
    at: expect.objectContaining({ row, column: 3, columns: 1 }),
    formula: `AND(N($D${line})>0,N($E${line})>0,OR($D${line}>2.5*$E${line},$E${line}>2.5*$D${line}))`,
    look: "bad",
  });
});

it("plans nothing of a loan that was taken out, and no sum that it belongs to", () => {
  // Both begin with a balance: the day of the one that is gone is not known any more.
  const both = buildWorkbook(sampleDossier("en", "2024-09-30", [X_RAY_REST, OPEN_RATE]));
  const sheets = new PlanSheets(changed(both, "tblLoans", "id", 0, { kind: "blank" }));
  const { name } = sheetOf(both, "planning");
  const { row } = tableOf(both, "tblPlanNeeds");
  const shown = [...Array(row).keys()].map((at) =>
    [0, 1, 2].map((column) => sheets.shown(name, at, column)?.value),
  );
  const errors = shown.flat().filter((value) => typeof value === "string" && value.startsWith("#"));
  expect(errors).toEqual([]);
  expect(shown.filter(([account]) => account === "6122").map(([, what, sum]) => [what, sum])).toEqual([
    ["Repayment of principal to foreign governments", "open"],
    // The other loan's two instalments of 8,537,500.00 in 2025, at 17.1319.
    ["known part", "292527193"],
  ]);
});
