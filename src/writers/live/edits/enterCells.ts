import { sheetWith } from "../model/sheetWith.ts";
import { keyOf } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { contains, intersection, lastColumn, lastRow } from "../../blocks.ts";
import { Problem } from "../../../messages/message.ts";
import type { GridEntry } from "../../gridWorkbook.ts";
import { dataBody } from "../formulas/referable.ts";
import { renameColumnIn } from "../formulas/rename.ts";
import { fillFormula } from "../formulas/shift.ts";
import { inPlaceOf } from "../model/former.ts";
import { EMPTY_CELL, holds, laidAnew, withSheet } from "../model/liveState.ts";
import type { LiveCell, LiveSheet, LiveState, LiveTable } from "../model/liveState.ts";
import { sharedDrawn } from "../model/planCells.ts";
import { tableAt } from "../model/references.ts";
import { mapFormulas } from "./mapFormulas.ts";
import { headerText, requireWritable } from "./requireWritable.ts";
import { calculatedColumns, copyLooks, resized } from "./tableRows.ts";

/**
 * Puts values and formulas into cells, as a person does: right below or beside a table, the table grows; a formula in an
 * otherwise empty column of a table fills it; what is typed over a header renames the column wherever it is referred to.
 * @param options `fills`: whether a formula fills its column; what is pasted does not
 * @throws Problem for what no workbook file holds, and for what a merged cell would hide
 */
export function enterCells(
  state: LiveState,
  sheetId: string,
  entries: readonly GridEntry[],
  { fills = true }: { readonly fills?: boolean } = {},
): LiveState {
  let next = state;
  let cells: Map<number, LiveCell> | null = null;
  const settle = (): void => {
    if (cells) next = withSheet(next, { ...sheetWith(next, sheetId), cells });
    cells = null;
  };
  for (const entry of entries) {
    if (isCovered(sheetWith(next, sheetId), entry)) {
      if (isEmptying(entry)) continue;
      throw new Problem("errors:gridTearsMerge");
    }
    if (!isPlain(sheetWith(next, sheetId), entry, fills)) {
      settle();
      next = enterCell(next, sheetId, entry, fills);
      continue;
    }
    requireWritable(next, sheetWith(next, sheetId), entry);
    cells ??= new Map(sheetWith(next, sheetId).cells);
    const key = keyOf(entry.row, entry.column);
    cells.set(key, filledCell(cells.get(key) ?? EMPTY_CELL, entry.content));
  }
  settle();
  return next;
}

/** Whether the entry changes its cell and nothing else: many of them are put in at once. */
function isPlain(sheet: LiveSheet, entry: GridEntry, fills: boolean): boolean {
  const { row, column, content } = entry;
  const table = tableAt(sheet, row, column);
  if (table) return row !== table.block.row && !(fills && content.kind === "formula");
  return isEmptying(entry) || !(tableAt(sheet, row - 1, column) || tableAt(sheet, row, column - 1));
}

/** Whether a merged cell hides the entry's own. */
function isCovered({ merges }: LiveSheet, { row, column }: GridEntry): boolean {
  return merges.some(
    (block) =>
      contains(block, { row, column, rows: 1, columns: 1 }) && (block.row !== row || block.column !== column),
  );
}

function enterCell(state: LiveState, sheetId: string, entry: GridEntry, fills: boolean): LiveState {
  requireWritable(state, sheetWith(state, sheetId), entry);
  const grown = isEmptying(entry) ? state : growTable(state, sheetId, entry.row, entry.column);
  const sheet = sheetWith(grown, sheetId);
  const key = keyOf(entry.row, entry.column);
  const before = sheet.cells.get(key) ?? EMPTY_CELL;
  const table = tableAt(sheet, entry.row, entry.column);
  if (table && entry.row === table.block.row) return enterHeader(grown, sheet, table, entry);
  const cells = new Map(sheet.cells);
  cells.set(key, filledCell(before, entry.content));
  if (table && fills && entry.content.kind === "formula")
    fillColumn(cells, table, entry, entry.content.formula);
  return withSheet(grown, { ...sheet, cells });
}

function isEmptying({ content }: GridEntry): boolean {
  return content.kind === "value" && (content.value === null || content.value === "");
}

function filledCell(before: LiveCell, content: GridEntry["content"]): LiveCell {
  if (content.kind === "formula")
    return inPlaceOf(before, { ...before, value: null, formula: content.formula });
  const value = content.value === "" ? null : content.value;
  const isPlain = before.drawn.numberFormat === "General";
  const drawn =
    isPlain && content.numberFormat !== undefined
      ? sharedDrawn({ ...before.drawn, numberFormat: content.numberFormat })
      : before.drawn;
  return { ...before, value, formula: null, drawn };
}

/** A table takes in what is typed right below it or right beside it, where nothing else stands in the way. */
function growTable(state: LiveState, sheetId: string, row: number, column: number): LiveState {
  const sheet = sheetWith(state, sheetId);
  if (tableAt(sheet, row, column)) return state;
  const below = sheet.tables.find(
    ({ block }) => lastRow(block) === row - 1 && column >= block.column && column <= lastColumn(block),
  );
  const beside = sheet.tables.find(
    ({ block }) => lastColumn(block) === column - 1 && row >= block.row && row <= lastRow(block),
  );
  const table = below ?? beside;
  if (!table) return state;
  const { block } = table;
  const wanted: Block = below ? { ...block, rows: block.rows + 1 } : { ...block, columns: block.columns + 1 };
  if (isTaken(sheet, table, wanted)) return state;
  const formulas = below ? calculatedColumns(sheet, table) : new Map<number, string>();
  const cells = new Map(sheet.cells);
  if (below) copyLooks(cells, row - 1, row, block);
  else drawColumn(cells, sheet, block, column);
  for (const [at, formula] of formulas) {
    const like = cells.get(keyOf(row, at)) ?? EMPTY_CELL;
    cells.set(keyOf(row, at), { ...like, value: null, formula: fillFormula(formula, block.rows - 1, 0) });
  }
  return resized(withSheet(state, { ...sheet, cells }), table.name, wanted);
}

/** A new column is drawn as the one beside it; its header gets a name until one is typed. */
function drawColumn(cells: Map<number, LiveCell>, sheet: LiveSheet, block: Block, column: number): void {
  for (let row = block.row; row <= lastRow(block); row += 1) {
    const { drawn } = sheet.cells.get(keyOf(row, column - 1)) ?? EMPTY_CELL;
    const numberFormat = "General";
    const value = row === block.row ? `${block.columns + 1}` : null;
    const note = cells.get(keyOf(row, column))?.note;
    cells.set(keyOf(row, column), {
      value,
      formula: null,
      drawn: sharedDrawn({ ...drawn, numberFormat }),
      ...(note ? { note } : {}),
    });
  }
}

function isTaken(sheet: LiveSheet, table: LiveTable, block: Block): boolean {
  for (let row = block.row; row <= lastRow(block); row += 1) {
    for (let column = block.column; column <= lastColumn(block); column += 1) {
      if (contains(table.block, { row, column, rows: 1, columns: 1 })) continue;
      if (holds(sheet.cells.get(keyOf(row, column)))) return true;
    }
  }
  return (
    sheet.merges.some((merge) => intersection(merge, block)) ||
    sheet.tables.some((other) => other !== table && intersection(other.block, block))
  );
}

/** A formula put into an otherwise empty column of a table fills the column. */
function fillColumn(cells: Map<number, LiveCell>, table: LiveTable, entry: GridEntry, formula: string): void {
  const body = dataBody(table);
  const rows = Array.from({ length: body.rows }, (_none, index) => body.row + index).filter(
    (row) => row !== entry.row,
  );
  if (rows.some((row) => holds(cells.get(keyOf(row, entry.column))))) return;
  for (const row of rows) {
    const before = cells.get(keyOf(row, entry.column)) ?? EMPTY_CELL;
    cells.set(keyOf(row, entry.column), {
      ...before,
      value: null,
      formula: fillFormula(formula, row - entry.row, 0),
    });
  }
}

/** A header is a text that no other header of the table has. */
function enterHeader(state: LiveState, sheet: LiveSheet, table: LiveTable, entry: GridEntry): LiveState {
  const index = entry.column - table.block.column;
  const typed = headerText(table, entry);
  const from = table.headers[index] ?? "";
  const others = table.headers.filter((_header, at) => at !== index).map((header) => header.toLowerCase());
  let to = typed === "" ? `${index + 1}` : typed;
  for (let number = 2; others.includes(to.toLowerCase()); number += 1) to = `${typed}${number}`;
  const cells = new Map(sheet.cells);
  const key = keyOf(entry.row, entry.column);
  cells.set(key, { ...(sheet.cells.get(key) ?? EMPTY_CELL), value: to, formula: null });
  const headers = table.headers.with(index, to);
  const tables = sheet.tables.map((one) => (one === table ? { ...table, headers } : one));
  const renamed = mapFormulas(withSheet(state, { ...sheet, cells, tables }), (formula, own, place) =>
    renameColumnIn(
      formula,
      table,
      from,
      to,
      place !== null && own.id === sheet.id && contains(table.block, { ...place, rows: 1, columns: 1 }),
    ),
  );
  return laidAnew(renamed);
}
