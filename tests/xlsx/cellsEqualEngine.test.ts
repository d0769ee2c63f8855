import { describe, expect, it } from "vitest";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { number } from "../writers/planParts.ts";
import { constructsPlan, HARD_TEXTS, valuesPlan } from "../writers/samplePlans.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { SPOILED, spoiledValues, withCellNumber } from "./spoil.ts";

const missing = libreOfficeMissing();
const TERMS = "Услови зајма";
const PLAN_SHEET = "Otplata '33 & plan";

describe.skipIf(missing)("cells calculated by LibreOffice from scratch", () => {
  it.each(Object.entries({ schedule: schedulePlan, constructs: constructsPlan }))(
    "equal the engine's values: %s",
    async (_, plan) => {
      const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(plan)));
      expect(formulas).toBe(formulaCount(plan));
      expect(formulas).toBeGreaterThan(20);
      const cells = await recalculated(xlsx);
      expect(compareWithEngine(plan, cells)).toEqual([]);
      const stale = [...cells.values()].flatMap((sheet) =>
        [...sheet.values()].filter(({ value }) => value === SPOILED),
      );
      expect(stale).toEqual([]);
    },
  );

  it("without a formula come back as they were, texts as texts", async () => {
    const cells = (await recalculated(await writeXlsx(drawBook(valuesPlan)))).get("Вредности");
    const found = HARD_TEXTS.map((_, row) => cells?.get(`B${row + 1}`));
    expect(found.map((cell) => cell && [cell.kind, cell.value, cell.formula])).toEqual(
      HARD_TEXTS.map((hard) => ["text", hard, null]),
    );
    expect(cells?.get("A4")?.value).toBe("999999999999.999");
  });

  it("differ from an engine's value that is one cent off, and from a formula that rounds nothing", async () => {
    const wrong: WorkbookPlan = {
      ...schedulePlan,
      sheets: schedulePlan.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.formula?.includes("[Kamata (3%)]") ? { ...cell, value: number("38083.34") } : cell,
        ),
        tables: sheet.tables.map((table) => ({
          ...table,
          // In every row: a column has one formula.
          rows: table.rows.map((row) =>
            row.map((cell) =>
              cell.formula?.includes("Rate/360")
                ? { ...cell, formula: "[@[Stanje na početku]]*[@[Број дана]]*Rate/360" }
                : cell,
            ),
          ),
        })),
      })),
    };
    const differences = compareWithEngine(
      wrong,
      await recalculated(spoiledValues(await writeXlsx(drawBook(wrong))).xlsx),
    );
    expect(differences.map(({ sheet, cell, engine }) => [sheet, cell, engine])).toEqual([
      [PLAN_SHEET, "G10", "number 38083.34"],
      [PLAN_SHEET, "G5", "number 15333.33"],
      // 11,312.50 is whole to the cent without rounding.
      [PLAN_SHEET, "G7", "number 7666.67"],
      [PLAN_SHEET, "G8", "number 3770.83"],
    ]);
    expect(differences[0]?.calculated).toBe("number 38083.33");
    expect(differences[1]?.calculated).toMatch(/^number 15333\.333/);
  });

  it("follow an input that a user changes", async () => {
    const changed = withCellNumber(
      spoiledValues(await writeXlsx(drawBook(schedulePlan))).xlsx,
      TERMS,
      "B2",
      "0.06",
    );
    const sheet = (await recalculated(changed)).get(PLAN_SHEET);
    // 1,000,000.00 x 184 / 36,000 x 6, and so on: twice the unrounded interest.
    const interest = ["G5", "G6", "G7", "G8", "G10"].map((cell) => sheet?.get(cell)?.value);
    expect(interest).toEqual(["30666.67", "22625", "15333.33", "7541.67", "76166.67"]);
    expect(sheet?.get("H8")?.value).toBe("0");
  });
});
