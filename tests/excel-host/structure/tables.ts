import { contains, intersection, lastRow, type Block } from "../block.ts";
import { clearContents, settleHeader } from "../cells/enter.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { slid } from "../formulas/follow.ts";
import { releaseTableIn, renameTableIn } from "../formulas/rename.ts";
import { dataBody, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "./mapFormulas.ts";

/** Makes a table of the block; its first row is the header. A header alone gets an empty row. */
export function addTable(state: ExcelState, sheet: Sheet, wanted: Block): Table {
  const block = wanted.rows === 1 ? { ...wanted, rows: 2 } : wanted;
  requireFree(sheet, block, null);
  const taken = new Set(state.workbook.tables.map(({ name }) => name));
  let number = 1;
  while (taken.has(`Table${number}`)) number += 1;
  const table: Table = {
    id: state.workbook.nextId(),
    name: `Table${number}`,
    block,
    headers: [],
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showHeaders: true,
    showTotals: false,
    filteredOut: [],
  };
  sheet.tables.push(table);
  for (let index = 0; index < block.columns; index += 1) settleHeader(state, sheet, table, index);
  state.layoutChanged();
  state.calculation.touch(sheet);
  state.events.raise(EVENT.tableAdded, [sheet.id, WORKBOOK_TARGET], {
    source: "Local",
    tableId: table.id,
    worksheetId: sheet.id,
  });
  return table;
}

/** @throws Refusal where another table or a merged cell lies in the block */
export function requireFree(sheet: Sheet, block: Block, except: Table | null): void {
  if (sheet.tables.some((other) => other !== except && intersection(other.block, block)))
    invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, block)))
    invalidArgument("A table can't contain merged cells.");
}

/** @throws Refusal for a name that Excel doesn't take, or that a table or name of the workbook bears */
export function renameTable(state: ExcelState, table: Table, wanted: unknown): void {
  const name = legalTableName(wanted);
  const { workbook } = state;
  const other = workbook.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (other && other !== table) invalidArgument(`A table is called ${name} already.`);
  if (workbook.names.some((candidate) => candidate.name.toLowerCase() === name.toLowerCase()))
    invalidArgument(`A name is called ${name} already.`);
  const before = table.name;
  mapFormulas(state, (formula) => renameTableIn(formula, before, name));
  table.name = name;
  state.layoutChanged();
}

function legalTableName(name: unknown): string {
  const legal =
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
    !/^\$?[A-Z]{1,3}\$?\d{1,7}$/i.test(name) &&
    !/^(?:[rc]|r\d*c\d*)$/i.test(name);
  return legal ? name : invalidArgument(`${String(name)} is no name for a table.`);
}

/** The header row stays where it is, and the table must overlap itself. New rows take over calculated columns. */
export function resizeTable(state: ExcelState, sheet: Sheet, table: Table, to: Block): void {
  if (to.row !== table.block.row || !intersection(to, table.block))
    invalidArgument("A table's header row stays where it is.");
  if (to.rows < 2) invalidArgument("A table has at least one row of data.");
  if (table.showTotals || !table.showHeaders)
    throw new HostGap("another size for a table with totals or without headers");
  requireFree(sheet, to, table);
  const before = { ...table, headers: [...table.headers] };
  const calculated = calculatedColumns(sheet, table);
  const headers: string[] = [];
  for (let index = 0; index < to.columns; index += 1) {
    const was = to.column + index - before.block.column;
    headers.push(before.headers[was] ?? "");
  }
  table.block = to;
  table.headers = headers;
  headers.forEach((header, index) => {
    if (header === "") settleHeader(state, sheet, table, index);
  });
  state.layoutChanged();
  state.calculation.touch(sheet);
  fillRows(state, sheet, calculated, lastRow(before.block) + 1, lastRow(to), to);
}

/** Columns in which every row has the same formula, with the formula as it stands in the first row. */
export function calculatedColumns(sheet: Sheet, table: Table): Map<number, { formula: string; row: number }> {
  const body = dataBody(table);
  const found = new Map<number, { formula: string; row: number }>();
  for (let column = body.column; column < body.column + body.columns; column += 1) {
    const formula = sheet.cell(body.row, column).formula;
    if (formula === null) continue;
    let isSame = true;
    for (let row = body.row + 1; isSame && row <= lastRow(body); row += 1) {
      const other = sheet.cell(row, column).formula;
      isSame = other === formula || (other !== null && other === slid(formula, row - body.row, 0));
    }
    if (isSame) found.set(column, { formula, row: body.row });
  }
  return found;
}

/** Writes the calculated columns' formulas into empty cells of new rows. */
export function fillRows(
  state: ExcelState,
  sheet: Sheet,
  calculated: ReadonlyMap<number, { readonly formula: string; readonly row: number }>,
  from: number,
  to: number,
  within: Block,
): void {
  for (const [column, { formula, row: at }] of calculated) {
    if (column < within.column || column >= within.column + within.columns) continue;
    for (let row = from; row <= to; row += 1) {
      const cell = sheet.cell(row, column);
      if (cell.value !== null || cell.formula !== null) continue;
      sheet.put(row, column, { ...cell, formula: slid(formula, row - at, 0) });
      state.calculation.touch(sheet);
    }
  }
}

/** Turns the table into plain cells ("convert to range"), or deletes it with what it holds. */
export function releaseTable(state: ExcelState, sheet: Sheet, table: Table, deleted: boolean): void {
  mapFormulas(state, (formula, own, place) =>
    releaseTableIn(
      formula,
      table,
      sheet.name,
      own === sheet && place ? place.row : null,
      place !== null && own.tableAt(place.row, place.column) === table,
      deleted,
    ),
  );
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (deleted) clearContents(state, sheet, table.block);
  state.layoutChanged();
  state.calculation.touch(sheet);
  state.events.raise(EVENT.tableDeleted, [sheet.id, WORKBOOK_TARGET], {
    source: "Local",
    tableId: table.id,
    tableName: table.name,
    worksheetId: sheet.id,
  });
}

export { contains };
