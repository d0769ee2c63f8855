import { excelSerial, type Day } from "../../calendar/day.ts";
import { cellAddress } from "../../workbook/address.ts";
import type { GridSheet, GridTable, GridWorkbook } from "../../writers/gridWorkbook.ts";

const SHEET_OF = "schedule:";

/** The loan whose schedule the sheet holds; null for any other sheet. */
export function loanOfSheet({ key }: Pick<GridSheet, "key">): string | null {
  return key?.startsWith(SHEET_OF) ? key.slice(SHEET_OF.length) : null;
}

/** The due date in a row of the sheet's schedule, as a serial number; null outside of it. */
export function dueInRow(book: GridWorkbook, sheet: GridSheet, row: number): unknown {
  const found = scheduleIn(sheet);
  if (!found || row <= found.table.block.row || row >= found.table.block.row + found.table.block.rows)
    return null;
  return book.cell(sheet.id, row, found.due).value;
}

interface NamedCell {
  readonly sheet: string;
  readonly cell: string;
}

/** Where the row of a loan's schedule with this due date stands; null where it is not there. */
export function cellOfRow(book: GridWorkbook, loan: string, due: Day): NamedCell | null {
  const sheet = book.view().sheets.find((one) => loanOfSheet(one) === loan);
  const found = sheet && scheduleIn(sheet);
  if (!sheet || !found) return null;
  const { block } = found.table;
  for (let row = block.row + 1; row < block.row + block.rows; row += 1) {
    if (book.cell(sheet.id, row, found.due).value === excelSerial(due))
      return { sheet: sheet.name, cell: cellAddress(row, found.due) };
  }
  return null;
}

/** The table with the schedule, and its column of due dates on the sheet. */
function scheduleIn(sheet: GridSheet): { readonly table: GridTable; readonly due: number } | null {
  const table = sheet.tables.find(({ name }) => name.startsWith("tblSchedule_"));
  const index = table?.planned?.columns.findIndex(({ key }) => key === "due") ?? -1;
  return table && index >= 0 ? { table, due: table.block.column + index } : null;
}

/** Terms whose input stands in a table of their own, and those whose column is called otherwise. */
const INPUTS: Readonly<Record<string, readonly [table: string, column: string]>> = {
  drawdowns: ["tblDrawdowns", "amount"],
  fees: ["tblFees", "kind"],
  businessDays: ["tblLoans", "calendars"],
};

/** Where a loan's term is entered; null where no cell holds it. */
export function termCell(book: GridWorkbook, loan: string, term: string): NamedCell | null {
  const [name, column] = INPUTS[term] ?? ["tblLoans", term];
  for (const sheet of book.view().sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (!table) continue;
    const placeOf = (key: string): number => table.planned?.columns.findIndex((one) => one.key === key) ?? -1;
    const [ids, at] = [placeOf(name === "tblLoans" ? "id" : "loan"), placeOf(column)];
    if (ids < 0 || at < 0) return null;
    const { block } = table;
    for (let row = block.row + 1; row < block.row + block.rows; row += 1) {
      if (book.cell(sheet.id, row, block.column + ids).value === loan)
        return { sheet: sheet.name, cell: cellAddress(row, block.column + at) };
    }
  }
  return null;
}
