import { isoText, type Day } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import type { CellPlan, PlanValue, SheetPlan, TablePlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellAddress } from "../../src/workbook/address.ts";

/** A value as plain text: "8537500.00", "2014-03-21", "". */
export function plain(value: PlanValue): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return decimalText(value.number);
    case "date":
      return isoText(value.day);
    case "boolean":
      return String(value.value);
  }
}

export function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

export function tableOf(plan: WorkbookPlan, name: string): TablePlan {
  const table = plan.sheets.flatMap(({ tables }) => tables).find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** Cells of a column of a table, from top to bottom. */
export function columnOf(plan: WorkbookPlan, name: string, key: string): CellPlan[] {
  const table = tableOf(plan, name);
  const index = table.columns.findIndex((column) => column.key === key);
  return table.rows.map((row) => {
    const cell = row[index];
    if (!cell) throw new Error(`no column ${key} in ${name}`);
    return cell;
  });
}

/** Values of a column of a table as plain text. */
export function valuesOf(plan: WorkbookPlan, name: string, key: string): string[] {
  return columnOf(plan, name, key).map(({ value }) => plain(value));
}

/** Sheet and address of a cell of a table: row from 0, below the header. */
export function placeOf(
  plan: WorkbookPlan,
  name: string,
  key: string,
  row: number,
): { readonly sheet: string; readonly cell: string } {
  const sheet = plan.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = tableOf(plan, name);
  const column = table.columns.findIndex((candidate) => candidate.key === key);
  if (!sheet || column < 0) throw new Error(`no column ${key} in ${name}`);
  return { sheet: sheet.name, cell: cellAddress(table.row + 1 + row, table.column + column) };
}

/** The plan with another day in AsOf. */
export const withDay = (plan: WorkbookPlan, typed: Day): WorkbookPlan =>
  withAsOf(plan, { kind: "date", day: typed });

/** The plan with anything in AsOf. */
export const withAsOf = (plan: WorkbookPlan, value: PlanValue): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) =>
    sheet.key === "summary"
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.row === 2 && cell.column === 1 ? { ...cell, value } : cell)),
        }
      : sheet,
  ),
});
