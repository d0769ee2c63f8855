import { describe, expect, it } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { CellPlan, PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { PAYMENTS, sampleDossier, X_RAY } from "./dossier.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { plain, sheetOf, tableOf } from "./readPlan.ts";

/** Where the line stands: row and column from 0; on the sheet of payments a row further down once something is paid. */
const PLACES = [
  ["loans", 2, 3, ["tblLoans", "tblDrawdowns", "tblFixings", "tblRatePath"]],
  ["payments", 2, 0, ["tblPayments"]],
  ["rates", 4, 0, ["tblRates"]],
  ["terms", 4, 0, ["tblFees", "tblPrepayments", "tblReschedulings", "tblDefaultRates"]],
  ["planning", 4, 0, ["tblAssumedRates"]],
] as const;
const CASES = PLACES.flatMap(([key, row, column, tables]) =>
  tables.map((table) => [table, key, row, column] as const),
);

const CAUTION = (count: number): string =>
  `CAUTION: rows below a table, which are no part of it and count nowhere: ${count}. ` +
  "Put rows into the table and move them there.";

const typed: PlanValue = { kind: "text", text: "x-ray" };

/** The plan with rows typed below a table, where LibreOffice leaves it as it is. */
function below(
  plan: WorkbookPlan,
  key: string,
  name: string,
  rows: readonly number[],
  columns = 2,
): WorkbookPlan {
  const table = tableOf(plan, name);
  const cells = rows.flatMap((down) =>
    Array.from({ length: columns }, (_, across) => ({
      row: table.row + table.rows.length + down,
      column: table.column + across,
      value: typed,
    })),
  );
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.key === key ? { ...sheet, cells: [...sheet.cells, ...cells] } : sheet,
    ),
  };
}

/** The plan with rows that the table has taken in, as Excel does. */
function grown(plan: WorkbookPlan, name: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const row = (table.rows[0] ?? []).map((cell, at): CellPlan =>
          // A rate has a day in its first column: a text there is told by another sentence.
          at < 2 && cell.value.kind === "blank" ? { ...cell, value: typed } : cell,
        );
        return table.name === name ? { ...table, rows: [...table.rows, row] } : table;
      }),
    })),
  };
}

const lineOf = (plan: WorkbookPlan, key: string, row: number, column: number): unknown =>
  new PlanSheets(plan).shown(sheetOf(plan, key).name, row, column)?.value;

describe("the line that counts what stands below a table", () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));

  it.each(LANGUAGES)("is empty in a fresh workbook in %s, as written and as calculated", (language) => {
    for (const payments of [[], PAYMENTS]) {
      const fresh = buildWorkbook({ ...sampleDossier(language), payments });
      expect(checkPlan(fresh)).toEqual([]);
      for (const [key, first, column] of PLACES) {
        const row = first + (key === "payments" && payments.length > 0 ? 1 : 0);
        const cell = sheetOf(fresh, key).cells.find((one) => one.row === row && one.column === column);
        expect(cell?.formula === undefined ? "no formula" : plain(cell.value)).toBe("");
        expect(lineOf(fresh, key, row, column)).toBe("");
      }
    }
  });

  it.each(CASES)("counts a row below %s", (table, key, row, column) => {
    expect(lineOf(below(plan, key, table, [1]), key, row, column)).toBe(CAUTION(1));
  });

  it("is repeated above all figures that would be made at a rate below its table", () => {
    const rated = below(plan, "rates", "tblRates", [1]);
    const places = [
      ["summary", 3, 0],
      ["balances", 2, 2],
      ["debtService", 2, 2],
      ["planning", 2, 2],
      ["checks", 2, 0],
    ] as const;
    for (const [key, row, column] of places) {
      expect(lineOf(plan, key, row, column)).toBe("");
      expect(lineOf(rated, key, row, column)).toBe(CAUTION(1));
    }
  });

  it("counts rows of several tables, and further down", () => {
    const paid = below(plan, "payments", "tblPayments", [1, 2, 5]);
    expect(lineOf(paid, "payments", 2, 0)).toBe(CAUTION(3));
    const both = below(below(plan, "loans", "tblDrawdowns", [1]), "loans", "tblFixings", [1, 2]);
    expect(lineOf(both, "loans", 2, 3)).toBe(CAUTION(3));
  });

  it.each(CASES.filter(([table]) => table !== "tblLoans"))(
    "stays empty where %s has taken the row in",
    (table, key, row, column) => {
      expect(lineOf(grown(plan, table), key, row, column)).toBe("");
    },
  );

  it("stays empty where someone has put a note below", () => {
    expect(lineOf(below(plan, "payments", "tblPayments", [2], 1), "payments", 2, 0)).toBe("");
  });

  it("is not hidden by a row that stands empty in the table", () => {
    const apart = below(plan, "payments", "tblPayments", [3]);
    expect(tableOf(apart, "tblPayments").rows).toHaveLength(1);
    expect(lineOf(apart, "payments", 2, 0)).toBe(CAUTION(1));
  });
});
