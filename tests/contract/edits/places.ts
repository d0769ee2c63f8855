import { day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { money } from "../../../src/money/money.ts";
import { cellAddress } from "../../../src/workbook/address.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { TablePlan } from "../../../src/workbook/plan.ts";
import { ROAD, sampleDossier, X_RAY } from "../../workbook/dossier.ts";

/** Two loans, a payment. */
export const WRITTEN: Dossier = {
  ...sampleDossier("sr-Latn", "2022-08-31", [X_RAY, ROAD]),
  payments: [
    {
      loan: "x-ray",
      date: day("2014-03-21"),
      kind: "principal",
      amount: money(853_750_000n, "CNY"),
      note: null,
    },
  ],
};
export const PLAN = buildWorkbook(WRITTEN);

function tableOf(name: string): { readonly sheet: string; readonly table: TablePlan } {
  for (const sheet of PLAN.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table) return { sheet: sheet.name, table };
  }
  throw new Error(`no table ${name}`);
}

/** A cell of a table by its column, from 0 or from the end (-1), and its row of data, from 0: "Zajmovi!I5". */
export function cell(name: string, column: number, row: number): string {
  const { sheet, table } = tableOf(name);
  const across = column < 0 ? table.columns.length + column : column;
  return `${sheet}!${cellAddress(table.row + 1 + row, table.column + across)}`;
}

/** The first cell right of a table, in a row of its data, from 0. */
export const beside = (name: string, row: number): string =>
  cell(name, tableOf(name).table.columns.length, row);

/** Which column of a table bears the header. */
export function under(name: string, header: string): number {
  const index = tableOf(name).table.columns.findIndex((column) => column.header === header);
  if (index < 0) throw new Error(`no column ${header} in ${name}`);
  return index;
}

/** Cells from one to another of the same sheet. */
export const block = (from: string, to: string): string => `${from}:${to.split("!")[1] ?? ""}`;
export const wholeRow = (name: string, row: number): string => block(cell(name, 0, row), cell(name, -1, row));
/** "Zajmovi!I" of "Zajmovi!I5". */
export const columnOf = (place: string): string => place.replace(/\d+$/u, "");
/** "Zajmovi!5" of it. */
export const rowNumber = (place: string): string => place.replace(/![A-Z]+/u, "!");
