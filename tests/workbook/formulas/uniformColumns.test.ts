import { describe, expect, it } from "vitest";
import { decimalText } from "../../../src/money/decimal.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { checkPlan } from "../../../src/writers/check/checkPlan.ts";
import { sampleDossier } from "../dossier.ts";
import { valuesOf } from "../readPlan.ts";
import { shown } from "./changedPlan.ts";
import type { CellPlan, TablePlan } from "../../../src/workbook/plan.ts";
import { fewestForms } from "../../../src/workbook/formulas/oneForm.ts";
import { unlikeColumns } from "../../../src/writers/check/tables.ts";
import { fileFormula } from "../../../src/writers/formulas/fileFormula.ts";
import { workbookOfSeeds } from "./workbookOfSeeds.ts";

describe("the forms that a column needs", () => {
  it.each([
    [
      "one that gives all rows, though some would rather have another",
      [["a", "b"], ["b"], ["a", "b"]],
      ["b 0,1,2"],
    ],
    [
      "the plainer of two that give as many",
      [
        ["a", "b"],
        ["a", "b"],
      ],
      ["a 0,1"],
    ],
    ["the one of the most rows first", [["a"], ["b"], ["b"]], ["b 1,2", "a 0"]],
    ["none for a row that no form gives", [["a"], []], ["a 0", "given 1"]],
    ["none at all", [[], []], ["given 0,1"]],
  ])("%s", (_, column, expected) => {
    expect(fewestForms(column).map(({ form, rows }) => `${form ?? "given"} ${rows.join()}`)).toEqual(
      expected,
    );
  });
});

describe("schedules of 120 loans of all kinds", () => {
  const tables = Array.from({ length: 12 }, (_, at) => workbookOfSeeds(2000 + 10 * at, 10, false)).flatMap(
    ({ plan }) =>
      plan.sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => name.startsWith("tblSchedule_"))),
  );
  const column = (table: TablePlan, key: string): CellPlan[] | null => {
    const index = table.columns.findIndex((one) => one.key === key);
    return index < 0 ? null : table.rows.map((row) => row[index] as CellPlan);
  };
  const numbers = (cells: readonly CellPlan[]): string[] =>
    cells.map(({ value }) => (value.kind === "number" ? decimalText(value.number) : ""));

  it("have one formula in each column, or none", () => {
    expect(
      tables.flatMap((table) => unlikeColumns(table).map(({ header }) => `${table.name} ${header}`)),
    ).toEqual([]);
  });

  it("have none that is too long for Excel", () => {
    const lengths = tables.flatMap(({ name, rows }) =>
      (rows[0] ?? []).map(({ formula }) => (formula === undefined ? 0 : fileFormula(formula, name).length)),
    );
    expect(Math.max(...lengths)).toBeGreaterThan(1000);
    expect(Math.max(...lengths)).toBeLessThan(8192);
  });

  it("show a given figure in grey, beside the column that gives it and empty in all other rows", () => {
    let given = 0;
    for (const table of tables) {
      for (const { key } of table.columns.filter((one) => one.key.startsWith("given "))) {
        const cells = column(table, key) as CellPlan[];
        const shown = column(table, key.slice("given ".length)) as CellPlan[];
        const isGiven = cells.map(({ value }) => value.kind !== "blank");
        expect(shown.map(({ look }) => look === "computed")).toEqual(isGiven);
        expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
        isGiven.forEach((is, row) => {
          if (is) expect(cells[row]?.value).toEqual(shown[row]?.value);
        });
        given += isGiven.filter(Boolean).length;
      }
    }
    expect(given).toBeGreaterThan(100);
  });

  it("number the terms in force from 1, as agreed, to those of the last rescheduling", () => {
    const all = tables.flatMap((table) => {
      const terms = column(table, "terms");
      return terms ? [[...new Set(numbers(terms))]] : [];
    });
    expect(all.length).toBeGreaterThan(10);
    for (const terms of all) expect(terms).toEqual(terms.map((_, index) => String(index + 1)));
  });
});

describe("a loan of 30E/360 ISDA that was drawn, prepaid and rescheduled several times", () => {
  const rescheduled = (date: string, firstPrincipal: string, lastPrincipal: string) => ({
    date,
    accrued: "due",
    writeDown: null,
    rate: null,
    firstInterest: firstPrincipal,
    firstPrincipal,
    lastPrincipal,
    monthsBetween: 6,
    repayment: null,
    capitalisedUntil: null,
  });
  const loan = readTerms(
    {
      id: "loan",
      name: "Loan",
      currency: "USD",
      drawdowns: [
        { date: "2018-01-27", amount: "7001509795.13" },
        { date: "2019-03-27", amount: "443577.41" },
      ],
      rate: { kind: "fixed", percent: "3" },
      dayCount: "30E/360 ISDA",
      firstInterest: "2018-09-12",
      firstPrincipal: "2019-03-12",
      lastPrincipal: "2030-03-12",
      monthsBetween: 6,
      repayment: { kind: "equal-principal" },
      prepayments: [{ date: "2020-01-12", amount: "791221499.70", order: "pro-rata", respread: false }],
      reschedulings: [2020, 2021, 2022, 2023, 2024].map((year) =>
        rescheduled(`${year}-12-17`, `${year + 1}-06-12`, `${year + 8}-06-12`),
      ),
    },
    { document: "terms" },
  );

  it("has rows with given figures where one formula for all would be too long for Excel", () => {
    const plan = buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [loan]));
    expect(checkPlan(plan)).toEqual([]);
    const [table] = plan.sheets.flatMap((sheet) =>
      sheet.tables.filter(({ name }) => name === "tblSchedule_loan"),
    );
    const given = table?.columns.findIndex(({ key }) => key === "given balanceDays") ?? -1;
    const isGiven = table?.rows.map((row) => row[given]?.value.kind === "number") ?? [];
    expect([...new Set(isGiven)].toSorted()).toEqual([false, true]);
    for (const key of ["days", "balanceDays", "principal", "interest", "closing"])
      expect(shown(plan, "tblSchedule_loan", key).map(Number)).toEqual(
        valuesOf(plan, "tblSchedule_loan", key).map(Number),
      );
  });
});
