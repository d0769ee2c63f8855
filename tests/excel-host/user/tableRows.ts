import { lastColumn } from "../block.ts";
import { slid } from "../formulas/follow.ts";
import { columnIndex, dataBody, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { shiftCells } from "../structure/shiftCells.ts";
import { calculatedColumns, fillRows } from "../structure/tables.ts";

/** Puts an empty row into the table, before its row `index` or at its end; only the table's own columns move. */
export function insertRow(state: ExcelState, sheet: Sheet, table: Table, index: number): void {
  const body = dataBody(table);
  if (index < 0 || index > body.rows) throw new Refusal("InvalidArgument", `The table has no row ${index}.`);
  const row = body.row + index;
  const band = [body.column, lastColumn(body)] as const;
  const calculated = calculatedColumns(sheet, table);
  const isLast = index === body.rows;
  const isFree = [...sheet.existing({ ...body, row, rows: 1_048_576 - row })].length === 0;
  if (!isLast || !isFree) shiftCells(state, sheet, { axis: "row", at: row, count: 1 }, band);
  if (!isLast) return;
  table.block = { ...table.block, rows: table.block.rows + 1 };
  for (let column = band[0]; column <= band[1]; column += 1)
    sheet.put(row, column, { ...sheet.cell(row, column), style: sheet.cell(row - 1, column).style });
  state.layoutChanged();
  fillRows(state, sheet, calculated, row, row, table.block);
}

/** Sorts the table's rows by a column's values, empty ones last; formulas slide along with their rows. */
export function sortRows(
  state: ExcelState,
  sheet: Sheet,
  table: Table,
  header: string,
  ascending: boolean,
): void {
  const body = dataBody(table);
  const index = columnIndex(table, header);
  if (index < 0) throw new Refusal("ItemNotFound", `The table has no column ${header}.`);
  const rows = Array.from({ length: body.rows }, (_, offset) => {
    const row = body.row + offset;
    const cells = Array.from({ length: body.columns }, (__, column) => sheet.cell(row, body.column + column));
    return { by: state.valueAt(sheet, row, body.column + index).value, offset, cells };
  });
  const sign = ascending ? 1 : -1;
  rows.sort((a, b) => {
    if (a.by === b.by) return 0;
    if (a.by === null) return 1;
    if (b.by === null) return -1;
    return a.by < b.by ? -sign : sign;
  });
  rows.forEach(({ cells, offset: was }, offset) =>
    cells.forEach((cell, column) => {
      const formula = cell.formula && slid(cell.formula, offset - was, 0);
      sheet.put(body.row + offset, body.column + column, { ...cell, formula });
    }),
  );
  state.calculation.touch(sheet);
}
