import type { PlanValue, WorkbookPlan } from "../../../src/workbook/plan.ts";
import { tableOf } from "../readPlan.ts";
import { PlanSheets } from "./planSheets.ts";

/** The plan with another value in one input cell. */
export function changed(
  plan: WorkbookPlan,
  name: string,
  key: string,
  row: number,
  value: PlanValue,
): WorkbookPlan {
  const column = tableOf(plan, name).columns.findIndex((one) => one.key === key);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) =>
        table.name === name
          ? {
              ...table,
              rows: table.rows.map((cells, r) =>
                cells.map((cell, c) => (r === row && c === column ? { ...cell, value } : cell)),
              ),
            }
          : table,
      ),
    })),
  };
}

/** What a column of a table shows after calculation. */
export function shown(plan: WorkbookPlan, name: string, key: string): string[] {
  const table = tableOf(plan, name);
  const sheet = plan.sheets.find(({ tables }) => tables.includes(table));
  const column = table.column + table.columns.findIndex((one) => one.key === key);
  const sheets = new PlanSheets(plan);
  return table.rows.map((_, row) =>
    String(sheets.shown(sheet?.name ?? "", table.row + 1 + row, column)?.value),
  );
}
