import { contains, intersection, lastColumn, lastRow, type Block } from "../block.ts";
import { dataBody, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import type { ExcelState } from "../state.ts";
import { fillRows, resizeTable } from "../structure/tables.ts";

/** A table takes in what a person types right below it or right beside it, where nothing else stands in the way. */
export function growTable(state: ExcelState, sheet: Sheet, row: number, column: number): void {
  if (sheet.tableAt(row, column)) return;
  const below = sheet.tables.find(
    ({ block }) => lastRow(block) === row - 1 && column >= block.column && column <= lastColumn(block),
  );
  const beside = sheet.tables.find(
    ({ block }) => lastColumn(block) === column - 1 && row >= block.row && row <= lastRow(block),
  );
  const table = below ?? beside;
  if (!table) return;
  const block: Block = below
    ? { ...table.block, rows: table.block.rows + 1 }
    : { ...table.block, columns: table.block.columns + 1 };
  if (isTaken(sheet, table, block)) return;
  if (below && row - 1 > table.block.row)
    for (let across = block.column; across <= lastColumn(block); across += 1)
      sheet.put(row, across, { ...sheet.cell(row, across), style: sheet.cell(row - 1, across).style });
  resizeTable(state, sheet, table, block);
}

function isTaken(sheet: Sheet, table: Table, block: Block): boolean {
  const holdsSomething = [...sheet.existing(block)].some(
    ([row, column, cell]) =>
      !contains(table.block, { row, column, rows: 1, columns: 1 }) &&
      (cell.value !== null || cell.formula !== null),
  );
  return (
    holdsSomething ||
    sheet.merges.some((merge) => intersection(merge, block)) ||
    sheet.tables.some((other) => other !== table && intersection(other.block, block))
  );
}

/** A formula typed into an otherwise empty column of a table fills the column. */
export function fillColumn(
  state: ExcelState,
  sheet: Sheet,
  table: Table,
  row: number,
  column: number,
  formula: string,
): void {
  const body = dataBody(table);
  if (row < body.row) return;
  for (let at = body.row; at <= lastRow(body); at += 1) {
    const cell = sheet.cell(at, column);
    if (at !== row && (cell.value !== null || cell.formula !== null)) return;
  }
  fillRows(state, sheet, new Map([[column, { formula, row }]]), body.row, lastRow(body), table.block);
}
