import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { agreesWithEngine } from "../../../src/writers/agreement.ts";
import { everyCell } from "../../../src/writers/everyCell.ts";
import { sampleDossier } from "../dossier.ts";
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
});
