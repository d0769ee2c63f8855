import { describe, expect, it } from "vitest";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { emptyRun } from "./cellsCount.ts";
import { cellsRun, countWorkbook } from "./cellsRun.ts";
import { PlanSheets } from "./planSheets.ts";
import { workbookOfSeeds } from "./workbookOfSeeds.ts";

/** `npm run cells` runs many more. */
const LOANS = 150;

describe("the cells of schedules, calculated from their formulas alone", () => {
  it(`show what the engine computes, for ${LOANS} loans of all kinds`, () => {
    const run = cellsRun(LOANS, 1);
    expect([...run.first]).toEqual([]);
    expect(run.loans).toBeGreaterThan(0.9 * LOANS);
    expect(run.live / run.cells).toBeGreaterThan(0.6);
  });

  it("show the last day of a February that a grid on the 30th passes, between two reschedulings", () => {
    const run = cellsRun(1, 3899);
    expect([...run.first]).toEqual([]);
    expect(run.loans).toBe(1);
  });

  it("are found wrong where a formula rounds up instead of to the nearest", () => {
    const workbook = workbookOfSeeds(1, 10, false);
    const { plan } = workbook;
    const spoiled: WorkbookPlan = {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({
          ...table,
          rows: table.rows.map((row) =>
            row.map((cell) => ({
              ...cell,
              ...(cell.formula?.startsWith("ROUND(") ? { formula: `ROUNDUP${cell.formula.slice(5)}` } : {}),
            })),
          ),
        })),
      })),
    };
    const run = emptyRun();
    const sheets = new PlanSheets(spoiled);
    countWorkbook(run, { ...workbook, plan: spoiled }, (sheet, row, column) =>
      sheets.shown(sheet, row, column),
    );
    expect(run.wrong.get("schedule interest") ?? 0).toBeGreaterThan(50);
  });
});
