import { describe, expect, it } from "vitest";
import { readTerms, termsToJson } from "../../../src/loan/termsJson.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { agreesWithEngine } from "../../../src/writers/agreement.ts";
import { everyCell } from "../../everyCell.ts";
import { sampleDossier, X_RAY } from "../dossier.ts";
import { tableOf } from "../readPlan.ts";
import { PlanSheets } from "./planSheets.ts";

describe("the model of a spreadsheet", () => {
  it("calculates every formula of the sample's workbook as the engine says", () => {
    const plan = buildWorkbook(sampleDossier("en"));
    const sheets = new PlanSheets(plan);
    let formulas = 0;
    const differing = [...everyCell(plan)].flatMap(({ cell, sheet, row, column }) => {
      if (cell.formula === undefined) return [];
      formulas += 1;
      const shown = sheets.shown(sheet.name, row, column);
      return agreesWithEngine(cell, shown)
        ? []
        : [{ sheet: sheet.name, row, column, formula: cell.formula, shown, value: cell.value }];
    });
    expect(differing.slice(0, 5)).toEqual([]);
    expect(formulas).toBeGreaterThan(1000);
    expect(sheets.doubts).toEqual([]);
  });

  it("calculates a schedule of 1,200 months from its last row, which leans on all above", () => {
    // A drawdown of 12,000.00 in 1,200 equal parts: 10.00 a month, so 10.00 are left before the last.
    const loan = readTerms(
      {
        ...termsToJson(X_RAY),
        sources: {},
        facility: "12000.00",
        drawdowns: [{ date: "1990-01-21", amount: "12000.00" }],
        firstInterest: "1990-02-21",
        firstPrincipal: "1990-02-21",
        lastPrincipal: "2090-01-21",
        monthsBetween: 1,
      },
      {},
    );
    const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [loan]));
    const table = tableOf(plan, "tblSchedule_x_ray");
    const sheet = plan.sheets.find(({ tables }) => tables.includes(table));
    const column = table.column + table.columns.findIndex(({ key }) => key === "opening");
    expect(table.rows.length).toBe(1200);
    const last = new PlanSheets(plan).shown(sheet?.name ?? "", table.row + 1200, column);
    expect(last).toEqual({ kind: "number", value: "10" });
  });
});
