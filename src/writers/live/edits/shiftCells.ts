import { columnOfKey, keyOf, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { contains, lastColumn, lastRow } from "../../blocks.ts";
import { Problem } from "../../../messages/message.ts";
import type { UserContent } from "../../../workbook/userContent.ts";
import { dropColumnsIn } from "../formulas/dropColumns.ts";
import { shiftBlock, shiftFormula, shiftSpan, type Band, type Shift } from "../formulas/shift.ts";
import { movedContent } from "../model/userRules.ts";
import { EMPTY_CELL, holds, laidAnew, withSheet } from "../model/liveState.ts";
import type { LiveCell, LiveSheet, LiveState, LiveTable } from "../model/liveState.ts";
import { mapFormulas } from "./mapFormulas.ts";

/**
 * Puts rows or columns in, or takes some out: of the whole sheet, or of a band of it, as in a table. Everything moves along:
 * cells, formulas, names, tables, merges, conditional formats, validations, charts and sizes.
 * @throws Problem where a table would be torn, or would lose its header or its last row, and where a cell that holds something
 * would leave the sheet
 */
export function shiftCells(state: LiveState, sheetId: string, shift: Shift, band: Band): LiveState {
  const sheet = state.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new Error(`no sheet ${sheetId}`);
  requireTablesWhole(sheet, shift, band);
  requireRoomAtEnd(sheet, shift, band);
  const move = <T extends Block>(block: T): T | null =>
    inBand(block, shift, band) ? shiftBlock(block, shift) : block;
  const shorter = tablesCut(sheet, shift, move);
  const formulas = mapFormulas(state, (formula, own, place) => {
    const at = place && own.id === sheetId ? { ...place, rows: 1, columns: 1 } : null;
    const named = shorter.reduce(
      (text, { table, left }) => dropColumnsIn(text, table, left, at !== null && contains(table.block, at)),
      formula,
    );
    return shiftFormula(named, own, sheet, shift, band);
  });
  const mapped = formulas.sheets.find(({ id }) => id === sheetId) ?? sheet;
  const moved: LiveSheet = {
    ...mapped,
    cells: movedCells(mapped, shift, band),
    tables: mapped.tables.flatMap((table) => movedTable(table, shift, move)),
    merges: mapped.merges
      .map(move)
      .flatMap((block) => (block && block.rows * block.columns > 1 ? [block] : [])),
    conditions: movedRules(mapped.conditions, move),
    validations: movedRules(mapped.validations, move),
    ...(band === null ? movedSizes(mapped, shift) : {}),
    ...(mapped.kept ? { kept: movedLines(movedContent(mapped.kept, move), shift, band) } : {}),
  };
  const others = withSheet(formulas, moved);
  const sheets = others.sheets.map((one) => movedCharts(one, sheet, move));
  const names = others.names.map((name) => {
    if (name.at?.sheetId !== sheetId) return name;
    const block = move({ row: name.at.row, column: name.at.column, rows: 1, columns: 1 });
    return { ...name, at: block && { sheetId, row: block.row, column: block.column } };
  });
  return laidAnew({ ...others, sheets, names });
}

/** Whether the block lies wholly within the band, so that it moves as one. */
function inBand(block: Block, { axis }: Shift, band: Band): boolean {
  if (!band) return true;
  return axis === "row"
    ? block.column >= band[0] && lastColumn(block) <= band[1]
    : block.row >= band[0] && lastRow(block) <= band[1];
}

function requireTablesWhole(sheet: LiveSheet, shift: Shift, band: Band): void {
  for (const { block, name: table } of sheet.tables) {
    const isRow = shift.axis === "row";
    const [first, last] = isRow ? [block.row, lastRow(block)] : [block.column, lastColumn(block)];
    const [from, to] = isRow ? [block.column, lastColumn(block)] : [block.row, lastRow(block)];
    const isBeside = band !== null && (to < band[0] || from > band[1]);
    if (isBeside || last < shift.at) continue;
    if (!inBand(block, shift, band)) throw new Problem("errors:gridTearsTable", { table });
    const end = shift.at - shift.count;
    if (!isRow || shift.count > 0 || first >= end) continue;
    const rowsGone = Math.min(last + 1, end) - Math.max(first + 1, shift.at);
    if (first >= shift.at && last >= end) throw new Problem("errors:gridTableHeader", { table });
    if (first < shift.at && rowsGone >= block.rows - 1) throw new Problem("errors:gridLastRow", { table });
  }
}

function requireRoomAtEnd(sheet: LiveSheet, shift: Shift, band: Band): void {
  if (shift.count < 0) return;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (!holds(cell) || !inBand({ row, column, rows: 1, columns: 1 }, shift, band)) continue;
    const along = shift.axis === "row" ? row : column;
    if (!shiftSpan(along, along, shift)) throw new Problem("errors:gridPushedOff");
  }
}

function movedCells(sheet: LiveSheet, shift: Shift, band: Band): Map<number, LiveCell> {
  const isRow = shift.axis === "row";
  const cells = new Map<number, LiveCell>();
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (!inBand({ row, column, rows: 1, columns: 1 }, shift, band)) {
      cells.set(key, cell);
      continue;
    }
    const along = isRow ? row : column;
    const span = shiftSpan(along, along, shift);
    if (span) cells.set(isRow ? keyOf(span[0], column) : keyOf(row, span[0]), cell);
  }
  if (shift.count > 0) inheritLooks(sheet, shift, band, cells);
  return cells;
}

/** New rows and columns look like those before them; below a table's header, like the row after. */
function inheritLooks(
  sheet: LiveSheet,
  { axis, at, count }: Shift,
  band: Band,
  cells: Map<number, LiveCell>,
): void {
  const isRow = axis === "row";
  const isHeader = isRow && sheet.tables.some(({ block }) => block.row === at - 1);
  const from = isHeader ? at : at - 1;
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if ((isRow ? row : column) !== from) continue;
    if (!inBand({ row, column, rows: 1, columns: 1 }, { axis, at, count }, band)) continue;
    for (let step = 0; step < count; step += 1) {
      const to = isRow ? keyOf(at + step, column) : keyOf(row, at + step);
      cells.set(to, { ...EMPTY_CELL, drawn: cell.drawn, ...(cell.planned ? { planned: cell.planned } : {}) });
    }
  }
}

/** Tables that lose columns, or are gone, with the headers that are left to them. */
function tablesCut(
  sheet: LiveSheet,
  shift: Shift,
  move: (block: Block) => Block | null,
): { readonly table: LiveTable; readonly left: ReadonlySet<string> }[] {
  if (shift.count > 0) return [];
  return sheet.tables.flatMap((table) => {
    const left = new Set(movedTable(table, shift, move)[0]?.headers);
    return table.headers.every((header) => left.has(header)) ? [] : [{ table, left }];
  });
}

function movedTable(table: LiveTable, shift: Shift, move: (block: Block) => Block | null): LiveTable[] {
  const block = move(table.block);
  if (!block) return [];
  if (shift.axis === "row") return [{ ...table, block }];
  const headers = [...table.headers];
  // The program's own columns are known by their place among them.
  const planned = table.planned && [...table.planned.columns];
  const { at, count } = shift;
  const { column } = table.block;
  if (count > 0 && at > column && at <= lastColumn(table.block)) {
    const added = Array.from({ length: count }, (_none, index) => newHeader(headers, index));
    headers.splice(at - column, 0, ...added);
    planned?.splice(at - column, 0, ...added.map((header) => ({ key: `own:${header}`, header })));
  }
  if (count < 0) {
    const gone = [Math.max(at, column) - column, table.block.columns - block.columns] as const;
    headers.splice(...gone);
    planned?.splice(...gone);
  }
  return [
    { ...table, block, headers, ...(planned ? { planned: { ...table.planned, columns: planned } } : {}) },
  ];
}

function newHeader(headers: readonly string[], index: number): string {
  let number = headers.length + index;
  while (headers.includes(`${number + 1}`)) number += 1;
  return `${number + 1}`;
}

function movedRules<T extends { readonly at: Block }>(
  rules: readonly T[],
  move: (block: Block) => Block | null,
): T[] {
  return rules.flatMap((rule) => {
    const at = move(rule.at);
    return at ? [{ ...rule, at }] : [];
  });
}

function movedSizes(sheet: LiveSheet, shift: Shift): Pick<LiveSheet, "widths" | "ownWidths" | "heights"> {
  const moved = (sizes: ReadonlyMap<number, number>): Map<number, number> =>
    new Map(
      [...sizes].flatMap(([at, size]) => {
        const span = shiftSpan(at, at, shift);
        return span ? [[span[0], size] as const] : [];
      }),
    );
  const { widths, ownWidths, heights } = sheet;
  if (shift.axis === "row") return { widths, heights: moved(heights) };
  return { widths: moved(widths), heights, ...(ownWidths ? { ownWidths: moved(ownWidths) } : {}) };
}

/** Hidden rows and columns, and groups of them, move where whole rows and columns do. */
function movedLines(kept: UserContent, shift: Shift, band: Band): UserContent {
  const which = shift.axis === "row" ? "rows" : "columns";
  const lines = kept[which];
  if (band !== null || !lines) return kept;
  const moved = [...lines].flatMap(([at, line]) => {
    const span = shiftSpan(at, at, shift);
    return span ? [[span[0], line] as const] : [];
  });
  return { ...kept, [which]: new Map(moved) };
}

function movedCharts(
  sheet: LiveSheet,
  of: LiveSheet,
  move: <T extends Block>(block: T) => T | null,
): LiveSheet {
  if (sheet.charts.length === 0) return sheet;
  const block = <B extends Block & { readonly sheet: string }>(one: B): B =>
    one.sheet === of.name ? (move(one) ?? one) : one;
  const charts = sheet.charts.map((chart) => ({
    ...chart,
    at: sheet.id === of.id ? (move(chart.at) ?? chart.at) : chart.at,
    categories: block(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: block(one.values) })),
  }));
  return { ...sheet, charts };
}
