import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { isKnownFunction } from "../../src/writers/formulas/functions.ts";
import { EXCEL_VERSIONS, functionOfExcel, isWithin } from "../../src/writers/formulas/functionVersions.ts";
import { tokenize } from "../../src/writers/formulas/tokens.ts";
import { OLDEST_EXCEL } from "../../src/writers/oldestExcel.ts";
import { contractPlans } from "../contract/plans.ts";

/** Functions of a plan's formulas, those of its conditional formats among them. */
function functionsIn({ sheets }: WorkbookPlan): Set<string> {
  const formulas = sheets.flatMap((sheet) => [
    ...[...cellsOfSheet(sheet)].flatMap(({ cell }) => cell.formula ?? []),
    ...sheet.conditionalFormats.map(({ formula }) => formula),
  ]);
  return new Set(
    [...new Set(formulas)].flatMap((formula) =>
      tokenize(formula).flatMap(({ kind, text }) => (kind === "function" ? text.toUpperCase() : [])),
    ),
  );
}

describe("the oldest Excel that calculates the program's workbooks", () => {
  let functions: string[] = [];
  beforeAll(() => {
    functions = [...new Set([...contractPlans().values()].flatMap((plan) => [...functionsIn(plan)]))];
  });

  test("is the one that brought the newest of their functions", () => {
    const needed = EXCEL_VERSIONS.find((version) =>
      functions.every((name) => isWithin(functionOfExcel(name)?.since ?? "365", version)),
    );
    expect(needed).toBe(OLDEST_EXCEL);
  });

  test("is what README and the instructions for installing say", () => {
    const said = ["README.md", "docs/install.md"].map(
      (path) =>
        /formulas need Excel (\d{4}) or later/u.exec(
          readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
        )?.[1],
    );
    expect(said).toEqual([OLDEST_EXCEL, OLDEST_EXCEL]);
  });

  // Versions: Microsoft, "Excel functions (alphabetical)".
  test.each([
    ["SUMIFS", true],
    ["MAXIFS", true],
    ["NETWORKDAYS", true],
    ["LET", false],
    ["XLOOKUP", false],
    ["FILTER", false],
    ["OWN.FUNCTION", false],
  ])("takes %s in a plan: %s", (name, isTaken) => {
    expect(isKnownFunction(name)).toBe(isTaken);
  });
});
