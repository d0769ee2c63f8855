import { decimal } from "../../../src/money/decimal.ts";
import type { CellPlan, PlanValue, WorkbookPlan } from "../../../src/workbook/plan.ts";
import type { ShownValue } from "../../../src/writers/agreement.ts";
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

/** Cells of input tables with what is typed into them; rows from 0. */
export type Typed = readonly (readonly [table: string, key: string, row: number, value: PlanValue])[];

/** The plan with other values in some input cells. */
export function typed(plan: WorkbookPlan, cells: Typed): WorkbookPlan {
  return cells.reduce((so, cell) => changed(so, ...cell), plan);
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

/** The plan with the input cells emptied that are picked by table and column. */
export function emptied(plan: WorkbookPlan, isPicked: (table: string, key: string) => boolean): WorkbookPlan {
  return withCells(plan, (cell, { table, key }) =>
    cell.formula === undefined && table !== null && isPicked(table, key)
      ? { ...cell, value: { kind: "blank" } }
      : cell,
  );
}

/** The plan with what its formulas give as their values: what other programs must give too. */
export function asCalculated(plan: WorkbookPlan): WorkbookPlan {
  const sheets = new PlanSheets(plan);
  return withCells(plan, (cell, { sheet, row, column }) =>
    cell.formula === undefined ? cell : { ...cell, value: planValue(sheets.shown(sheet, row, column)) },
  );
}

function planValue(shown: ShownValue): PlanValue {
  if (shown === null) return { kind: "blank" };
  switch (shown.kind) {
    case "number":
      return { kind: "number", number: decimal(plainNumber(Number(shown.value))) };
    case "boolean":
      return { kind: "boolean", value: shown.value };
    default:
      return { kind: "text", text: shown.value };
  }
}

/** In fifteen digits, as a cell holds them, without an exponent. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(12) : text;
}

interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Null outside tables. */
  readonly table: string | null;
  readonly key: string;
}

function withCells(plan: WorkbookPlan, change: (cell: CellPlan, place: CellPlace) => CellPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        ...change(cell, { sheet: sheet.name, row: cell.row, column: cell.column, table: null, key: "" }),
      })),
      tables: sheet.tables.map((table) => ({
        ...table,
        rows: table.rows.map((cells, r) =>
          cells.map((cell, c) =>
            change(cell, {
              sheet: sheet.name,
              row: table.row + 1 + r,
              column: table.column + c,
              table: table.name,
              key: table.columns[c]?.key ?? "",
            }),
          ),
        ),
      })),
    })),
  };
}
