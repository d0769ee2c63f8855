import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/messages/language.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import type { BuildOptions } from "../../src/workbook/buildOptions.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { FLOATING, PAYMENTS, sampleDossier, X_RAY, X_RAY_CARD } from "./dossier.ts";
import { plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const dossier: Dossier = { ...sampleDossier("en"), payments: PAYMENTS };
const namesOf = (plan: WorkbookPlan): Record<string, string> =>
  Object.fromEntries(plan.sheets.map(({ key, name }) => [key, name]));

/** Everything that formulas, links, charts and names of the plan mention. */
const mentions = (plan: WorkbookPlan): string =>
  JSON.stringify(plan, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));

describe("the plan for a workbook that is already open", () => {
  // Names that Excel allows and that are hard on formulas.
  const RENAMED = new Map([
    ["summary", "Pregled 'za' odbor!"],
    ["loans", "Uslovi & $A$1"],
    ["schedule:x-ray", "Skeneri ~ (2014)"],
    ["balances", "payments"],
    ["memory", "Otplata"],
  ]);

  it("keeps the names that its sheets bear; all formulas, links, charts and names follow", () => {
    const plan = buildWorkbook(dossier, { sheetNames: RENAMED });
    expect(namesOf(plan)).toMatchObject(Object.fromEntries(RENAMED));
    // A sheet whose own name was given to another one gets a number behind it.
    expect(namesOf(plan)["payments"]).toBe("Payments (2)");
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.names).toEqual([{ name: "AsOf", sheet: "Pregled 'za' odbor!", row: 2, column: 1 }]);
    const mentioned = mentions(plan);
    const found = [
      "'Skeneri ~ (2014)'!$",
      // Sentences name the sheets as they are called.
      "typed on the sheet “Pregled 'za' odbor!”.",
      "On the sheet “Uslovi & $A$1”",
    ].filter((words) => mentioned.includes(words));
    expect(found).toHaveLength(3);
    expect(mentioned.includes("'X RAY'!")).toBe(false);
  });

  it("calls a loan in tables what it is called, whatever its sheet is named", () => {
    const plan = buildWorkbook(dossier, { sheetNames: RENAMED });
    expect(valuesOf(plan, "tblBalances", "loan")).toEqual(
      valuesOf(buildWorkbook(dossier), "tblBalances", "loan"),
    );
  });

  it("takes no name of a sheet that isn't ours, regardless of case", () => {
    const takenNames = ["SUMMARY", "x ray", "Rates", "Rates (2)", "Otplata memory"];
    const plan = buildWorkbook(dossier, { takenNames });
    expect(namesOf(plan)).toMatchObject({
      summary: "Summary (2)",
      "schedule:x-ray": "X RAY (2)",
      rates: "Rates (3)",
      memory: "Otplata memory (2)",
      loans: "Loans",
    });
    expect(checkPlan(plan)).toEqual([]);
  });

  it.each(LANGUAGES)("is the same again for the names that it gave itself, in %s", (language) => {
    const first = buildWorkbook({ ...dossier, settings: { ...dossier.settings, language } });
    const sheetNames = new Map(first.sheets.map(({ key, name }) => [key, name]));
    const again = buildWorkbook({ ...dossier, settings: { ...dossier.settings, language } }, { sheetNames });
    expect(again).toEqual(first);
  });

  it("leaves room for columns that the user added to the drawdowns", () => {
    const placed = (options: BuildOptions): number =>
      tableOf(buildWorkbook(sampleDossier("en", "2022-08-31", [FLOATING]), options), "tblFixings").column;
    expect(placed({})).toBe(5);
    expect(placed({ extraColumns: new Map([["tblDrawdowns", 3]]) })).toBe(8);
    expect(placed({ extraColumns: new Map([["tblLoans", 3]]) })).toBe(5);
  });

  it("makes room beside each table that something of ours stands right of", () => {
    const plan = buildWorkbook(dossier);
    const crowded = plan.sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) => {
        const end = table.column + table.columns.length;
        const rows = [table.row, table.row + table.rows.length] as const;
        const beside = (row: number, column: number): boolean =>
          row >= rows[0] && row <= rows[1] && column >= end;
        const cells = sheet.cells.some(({ row, column }) => beside(row, column));
        const tables = sheet.tables.some((other) => beside(other.row, other.column));
        const charts = sheet.charts.some(({ at }) => beside(at.row, at.column));
        return cells || tables || charts ? [table.name] : [];
      }),
    );
    expect(crowded).toEqual([
      "tblDrawdowns",
      "tblFixings",
      "tblFees",
      "tblPrepayments",
      "tblCancellations",
      "tblReschedulings",
      "tblInstalments",
      "tblOwnDays",
      "tblDefaultInterest",
    ]);
    for (const name of crowded) {
      const roomy = buildWorkbook(dossier, { extraColumns: new Map([[name, 2]]) });
      const tables = plan.sheets.find((one) => one.tables.some((table) => table.name === name))?.tables ?? [];
      const next = tables[tables.findIndex((table) => table.name === name) + 1];
      expect(tableOf(roomy, next?.name ?? "").column, name).toBe((next?.column ?? 0) + 2);
    }
  });

  it.each(LANGUAGES)("tells the rows of its tables apart by their keys, in %s", (language) => {
    const plan = buildWorkbook({ ...dossier, settings: { ...dossier.settings, language } });
    for (const table of plan.sheets.flatMap(({ tables }) => tables)) {
      expect([table.name, table.keys.length > 0]).toEqual([table.name, true]);
      const columns = table.keys.map((key) => table.columns.findIndex((column) => column.key === key));
      expect([table.name, columns.includes(-1)]).toEqual([table.name, false]);
      const keys = table.rows.map((row) =>
        JSON.stringify(columns.map((column) => plain(row[column]?.value ?? { kind: "blank" }))),
      );
      expect([table.name, new Set(keys).size]).toEqual([table.name, table.rows.length]);
    }
  });
});

describe("what was read from cells of a workbook", () => {
  const NAME = "Dugovi.xlsx · List1!A1:H40";
  const card = {
    ...X_RAY_CARD,
    source: { document: NAME, page: 1, row: "6.5", text: "X RAY", cell: "List1!B7" },
  };
  const sample = sampleDossier("en");
  const plan = buildWorkbook({
    ...sample,
    documents: sample.documents.map((document) => ({ ...document, name: NAME, kind: "cells", pages: 1 })),
    lines: [card],
    loans: [{ terms: X_RAY, cards: [card] }],
    unscheduled: [],
  });

  it("is shown with its cell and without a page", () => {
    expect(valuesOf(plan, "tblDocuments", "kind")).toEqual(["cells of a workbook"]);
    expect(valuesOf(plan, "tblDocuments", "pages")).toEqual([""]);
    expect(valuesOf(plan, "tblLines", "page")).toEqual(["List1!B7"]);
    const lines = sheetOf(plan, "summary").cells.map(({ value }) => plain(value));
    expect(lines.join(" ")).toContain(`${NAME}, cell List1!B7`);
    expect(checkPlan(plan)).toEqual([]);
  });
});
