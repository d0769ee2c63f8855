import type { CellPlan, SheetPlan, TablePlan } from "../../workbook/plan.ts";

/**
 * All of a sheet's plan but what its cells hold, as one text: two sheets with the same text need no other formats,
 * widths, rules, charts and print set-up.
 */
export function layoutText(sheet: SheetPlan): string {
  const { cells, tables, ...rest } = sheet;
  return JSON.stringify(
    {
      ...rest,
      cells: cells.map(({ row, column, ...cell }) => [row, column, lookOf(cell)]),
      tables: tables.map(tableLayout),
    },
    (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
}

function tableLayout({ rows, ...table }: TablePlan): unknown {
  return { ...table, rows: rows.map((cells) => cells.map(lookOf)) };
}

function lookOf(cell: CellPlan): unknown {
  const { value: _value, formula: _formula, ...look } = cell;
  return look;
}
