import { columnOfKey, keyOf, rowOfKey } from "../../workbook/address.ts";
import type { Block } from "../../workbook/plan.ts";
import { contains, lastRow } from "../blocks.ts";
import type { CellNote } from "../../workbook/userContent.ts";
import type { SheetUpdate, TableUpdate } from "../update/update.ts";
import { EMPTY_CELL, type LiveCell, type LiveSheet } from "./model/liveState.ts";

/**
 * Notes go along when a sheet is written anew: with the row of a table, found by its key, and with our lines below a table that
 * grew. That of a row that is gone stays with the header of its column: it is never lost.
 * @param cells those of the sheet as it will be; they get the notes
 */
export function putNotes(cells: Map<number, LiveCell>, existing: LiveSheet, update: SheetUpdate): void {
  const noted = [...existing.cells].filter(([, { note }]) => note !== undefined);
  if (noted.length === 0) return;
  for (const [key] of noted) dropNote(cells, key);
  for (const [key, cell] of noted) {
    const place = { row: rowOfKey(key), column: columnOfKey(key) };
    if (cell.note) addNote(cells, placeAfter(place, cell.planned !== undefined, update), cell.note);
  }
}

function dropNote(cells: Map<number, LiveCell>, key: number): void {
  const cell = cells.get(key);
  if (!cell?.note) return;
  const { note: _dropped, ...rest } = cell;
  cells.set(key, rest);
}

function addNote(cells: Map<number, LiveCell>, key: number, note: CellNote): void {
  const cell = cells.get(key) ?? EMPTY_CELL;
  const before = cell.note;
  const both = before && { author: before.author, text: `${before.text}\n\n${note.text}` };
  cells.set(key, { ...cell, note: both ?? note });
}

interface NotePlace {
  readonly row: number;
  readonly column: number;
}

function placeAfter({ row, column }: NotePlace, isOurs: boolean, { tables }: SheetUpdate): number {
  const table = tables.find(
    ({ existing }) => existing !== null && contains(existing, { row, column, rows: 1, columns: 1 }),
  );
  if (table?.existing && table.from) return placeInTable(table, table.existing, { row, column });
  return keyOf(row + (isOurs ? movedDown(tables, row) : 0), column);
}

/** Where a cell of the table as it stands is in the table as it will be; the header for what is gone. */
export function placeInTable(
  { plan, from }: Pick<TableUpdate, "plan" | "from">,
  existing: Block,
  { row, column }: NotePlace,
): number {
  const across = from?.columns.indexOf(column - existing.column) ?? -1;
  const down = from?.rows.indexOf(row - existing.row - 1) ?? -1;
  // Of the header itself, or of a row that is gone.
  const isAtHeader = row === existing.row || down < 0;
  return keyOf(isAtHeader ? plan.row : plan.row + 1 + down, plan.column + Math.max(0, across));
}

/** By how much the last table above the row ends lower than it did. */
function movedDown(tables: readonly TableUpdate[], row: number): number {
  let end = -1;
  let by = 0;
  for (const { plan, existing } of tables) {
    if (!existing || lastRow(existing) >= row || lastRow(existing) <= end) continue;
    end = lastRow(existing);
    by = plan.row + plan.rows.length - end;
  }
  return by;
}
