import { cellAddress } from "../../src/workbook/address.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import type { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import { everyCell } from "../everyCell.ts";
import type { FileCells } from "../xlsx/fileCells.ts";

/** Digits of a number that spreadsheets keep. */
export const KEPT_DIGITS = 15;

/** For each formula cell with a number, whether LibreOffice and IronCalc have the same to the digits that they keep. */
export function* sameNumbers(plan: WorkbookPlan, office: FileCells, page: LiveWorkbook): Generator<boolean> {
  const ids = new Map(page.content().state.sheets.map(({ name, id }) => [name, id]));
  for (const { cell, sheet, row, column } of everyCell(plan)) {
    if (cell.formula === undefined || cell.value.kind !== "number") continue;
    const one = Number(office.get(sheet.name)?.get(cellAddress(row, column))?.value);
    const other = Number(page.cell(ids.get(sheet.name) ?? "", row, column).value);
    yield one.toPrecision(KEPT_DIGITS) === other.toPrecision(KEPT_DIGITS);
  }
}
