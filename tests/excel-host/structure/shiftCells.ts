import {
  ALL_COLUMNS,
  ALL_ROWS,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  type Block,
} from "../block.ts";
import { settleHeader } from "../cells/enter.ts";
import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { followShift, shiftBlock, shiftSpan, type Band, type Shift } from "../formulas/follow.ts";
import { dropColumnsIn, releaseTableIn } from "../formulas/rename.ts";
import type { ChartSource } from "../model/chart.ts";
import { columnOfKey, keyOf, rowOfKey, type Cell, type Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "./mapFormulas.ts";
import { calculatedColumns, fillRows } from "./tables.ts";

/**
 * Puts rows or columns in, or takes some out: of the whole sheet, or of a band of it, as in a table. Everything moves along:
 * cells, formulas, names, tables, merges, links, conditional formats, validations, charts, comments, sizes, and the ranges
 * that a page tracks.
 */
export function shiftCells(state: ExcelState, sheet: Sheet, shift: Shift, band: Band): void {
  requireTablesWhole(sheet, shift, band);
  requireRoomAtEnd(sheet, shift, band);
  const calculated = new Map(sheet.tables.map((table) => [table, calculatedColumns(sheet, table)]));
  moveCells(sheet, shift, band);
  const move = <T extends Block>(block: T): T | null =>
    inBand(block, shift, band) ? shiftBlock(block, shift) : block;
  for (const table of [...sheet.tables]) {
    const before = table.block;
    const after = move(before);
    if (!after) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      mapFormulas(state, (formula) => releaseTableIn(formula, table, sheet.name, null, false, true));
      continue;
    }
    table.block = after;
    if (shift.axis === "column" && inBand(before, shift, band))
      moveHeaders(state, sheet, table, before, shift);
  }
  state.layoutChanged();
  for (const table of sheet.tables)
    table.headers.forEach((header, index) => {
      if (header === "") settleHeader(state, sheet, table, index);
    });
  const named = sheet.name.toLowerCase();
  mapFormulas(state, (formula, own) =>
    followShift(
      formula,
      (name) => (name === null ? own === sheet : name.toLowerCase() === named),
      shift,
      band,
    ),
  );
  moveFurnishings(state, sheet, shift, band, move);
  if (shift.axis === "row" && shift.count > 0)
    for (const [table, columns] of calculated)
      if (shift.at > table.block.row && shift.at <= lastRow(table.block)) {
        const shifted = new Map(
          [...columns].map(([column, { formula, row }]) => {
            const isBelow = row >= shift.at;
            return [
              column,
              {
                formula: isBelow ? (sheet.cell(row + shift.count, column).formula ?? formula) : formula,
                row: isBelow ? row + shift.count : row,
              },
            ];
          }),
        );
        fillRows(state, sheet, shifted, shift.at, shift.at + shift.count - 1, table.block);
      }
  state.calculation.touch(sheet);
  raise(state, sheet, shift);
}

/** Whether the block lies wholly within the band, so that it moves as one. */
function inBand(block: Block, { axis }: Shift, band: Band): boolean {
  if (!band) return true;
  return axis === "row"
    ? block.column >= band[0] && lastColumn(block) <= band[1]
    : block.row >= band[0] && lastRow(block) <= band[1];
}

/** @throws Refusal where a table would be torn, or its header row alone would go */
function requireTablesWhole(sheet: Sheet, shift: Shift, band: Band): void {
  for (const { block, name } of sheet.tables) {
    const first = shift.axis === "row" ? block.row : block.column;
    const last = shift.axis === "row" ? lastRow(block) : lastColumn(block);
    const isTouched = last >= shift.at;
    const across = shift.axis === "row" ? [block.column, lastColumn(block)] : [block.row, lastRow(block)];
    const [from = 0, to = 0] = across;
    if (band && isTouched && !inBand(block, shift, band) && from <= band[1] && to >= band[0])
      throw new Refusal(
        "InvalidOperation",
        `This operation is not allowed. It would shift cells of the table ${name}.`,
      );
    const end = shift.at - shift.count;
    const isHeaderGone = shift.axis === "row" && shift.count < 0 && first >= shift.at && first < end;
    if (isHeaderGone && last >= end && inBand(block, shift, band))
      throw new Refusal("InvalidOperation", `The header row of the table ${name} can't be deleted.`);
  }
}

/** @throws Refusal where a cell that holds something would be pushed over the sheet's end */
function requireRoomAtEnd(sheet: Sheet, shift: Shift, band: Band): void {
  for (const [key, { value, formula }] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const along = shift.axis === "row" ? row : column;
    const stays = shift.count < 0 || (value === null && formula === null);
    if (stays || !inBand({ row, column, rows: 1, columns: 1 }, shift, band)) continue;
    if (!shiftSpan(along, along, shift))
      throw new Refusal("InvalidOperation", "It would push non-empty cells off the end of the worksheet.");
  }
}

function moveCells(sheet: Sheet, shift: Shift, band: Band): void {
  const isRow = shift.axis === "row";
  const cells = new Map<number, Cell>();
  const links: typeof sheet.hyperlinks = new Map();
  const place = (key: number): number | null => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (!inBand({ row, column, rows: 1, columns: 1 }, shift, band)) return key;
    const along = isRow ? row : column;
    const span = shiftSpan(along, along, shift);
    if (!span) return null;
    return isRow ? keyOf(span[0], column) : keyOf(row, span[0]);
  };
  for (const [key, cell] of sheet.cells) {
    const to = place(key);
    if (to !== null) cells.set(to, cell);
  }
  for (const [key, link] of sheet.hyperlinks) {
    const to = place(key);
    if (to !== null) links.set(to, link);
  }
  sheet.cells = cells;
  sheet.hyperlinks = links;
  sheet.comments = sheet.comments.filter((comment) => {
    const to = place(keyOf(comment.row, comment.column));
    if (to !== null) [comment.row, comment.column] = [rowOfKey(to), columnOfKey(to)];
    return to !== null;
  });
  if (shift.count > 0) inheritStyles(sheet, shift);
}

/** New rows and columns look like those before them; below a table's header, like the row after. */
function inheritStyles(sheet: Sheet, { axis, at, count }: Shift): void {
  const isRow = axis === "row";
  const isHeader = isRow && sheet.tables.some(({ block }) => block.row === at - 1);
  const from = isHeader ? at + count : at - 1;
  if (from < 0) return;
  const strip: Block = isRow
    ? { row: from, column: 0, rows: 1, columns: ALL_COLUMNS }
    : { row: 0, column: from, rows: ALL_ROWS, columns: 1 };
  for (const [row, column, cell] of [...sheet.existing(strip)])
    for (let step = 0; step < count; step += 1) {
      const [toRow, toColumn] = isRow ? [at + step, column] : [row, at + step];
      if (!sheet.cells.has(keyOf(toRow, toColumn)))
        sheet.put(toRow, toColumn, { value: null, formula: null, style: cell.style });
    }
}

/** New columns get headers of their own afterwards; formulas no longer name those that are gone. */
function moveHeaders(
  state: ExcelState,
  sheet: Sheet,
  table: Table,
  { column, columns }: Block,
  { at, count }: Shift,
): void {
  const { headers } = table;
  if (count > 0 && at > column && at < column + columns)
    headers.splice(at - column, 0, ...Array.from({ length: count }, () => ""));
  if (count > 0) return;
  const before = [...headers];
  const gone = headers.splice(Math.max(0, at - column), columns - table.block.columns);
  if (gone.length > 0)
    mapFormulas(state, (formula, own, place) =>
      dropColumnsIn(
        formula,
        table,
        before,
        gone,
        own === sheet && place !== null && own.tableAt(place.row, place.column) === table,
      ),
    );
}

function moveFurnishings(
  state: ExcelState,
  sheet: Sheet,
  shift: Shift,
  band: Band,
  move: <T extends Block>(block: T) => T | null,
): void {
  const blocks = <T extends { block: Block }>(items: T[]): T[] =>
    items.filter((item) => {
      const block = move(item.block);
      if (block) item.block = block;
      return block !== null;
    });
  sheet.merges = sheet.merges.map(move).filter((merge) => merge !== null);
  sheet.conditionalFormats = blocks(sheet.conditionalFormats);
  sheet.validations = blocks(sheet.validations);
  for (const chart of sheet.charts) if (chart.at) chart.at = move(chart.at) ?? chart.at;
  for (const source of chartSources(state))
    if (source.sheetId === sheet.id) source.block = move(source.block) ?? source.block;
  for (const [id, range] of state.references) {
    if (range.sheet !== sheet || isWholeColumns(range.block) || isWholeRows(range.block)) continue;
    const block = move(range.block);
    if (block) range.block = block;
    else state.references.delete(id);
  }
  if (band) return;
  const sizes = shift.axis === "row" ? sheet.rowHeights : sheet.columnWidths;
  const styles = shift.axis === "row" ? sheet.rowStyles : sheet.columnStyles;
  moveKeys(sizes, shift);
  moveKeys(styles, shift);
}

function chartSources({ workbook }: ExcelState): ChartSource[] {
  const series = workbook.sheets.flatMap(({ charts }) => charts.flatMap((chart) => chart.series));
  return series.flatMap(({ values, categories }) => [values, categories]).filter((source) => source !== null);
}

function moveKeys<V>(map: Map<number, V>, shift: Shift): void {
  const entries = [...map];
  map.clear();
  for (const [at, value] of entries) {
    const span = shiftSpan(at, at, shift);
    if (span) map.set(span[0], value);
  }
}

function raise(state: ExcelState, sheet: Sheet, { axis, at, count }: Shift): void {
  const last = at + Math.abs(count) - 1;
  const address = axis === "row" ? `${at + 1}:${last + 1}` : `${at}:${last}`;
  const changeType = `${axis === "row" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`;
  const message = { address, changeType, source: "Local", worksheetId: sheet.id };
  state.events.raise(EVENT.changed, [sheet.id, WORKBOOK_TARGET], message);
}
