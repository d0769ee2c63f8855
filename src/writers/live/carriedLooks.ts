import { contains } from "../blocks.ts";
import { columnOfKey, rowOfKey } from "./block.ts";
import { isPlain } from "../drawnCell.ts";
import type { LiveCell, LiveSheet } from "./model/liveState.ts";
import { sharedDrawn } from "./model/planCells.ts";
import type { SheetUpdate, TableUpdate } from "../update/update.ts";
import { placeInTable } from "./carriedNotes.ts";

/**
 * How the user has coloured and lettered cells of our tables goes along with their rows when the sheet is written anew; what a
 * figure looks like, its number format, is the plan's. Where most of a table's cells look otherwise than any plan has them, it
 * is another program's doing, and the plan's looks come back.
 * @param cells those of the sheet as it will be; they get the looks
 */
export function putLooks(cells: Map<number, LiveCell>, existing: LiveSheet, update: SheetUpdate): void {
  for (const table of update.tables) {
    const { existing: block, from } = table;
    if (!block || !from) continue;
    const body = { ...block, row: block.row + 1, rows: block.rows - 1 };
    const held = [...existing.cells].filter(([key]) =>
      contains(body, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }),
    );
    const own = held.filter(([, cell]) => !cell.planned && !isPlain(cell.drawn));
    if (own.length * 2 > held.length) continue;
    for (const [key, { drawn }] of own) putLook(cells, placeAfter(table, block, key), drawn);
  }
}

/** Null for a row or a column that is gone, and for one of the user's. */
function placeAfter(
  { plan, from }: TableUpdate,
  block: Parameters<typeof placeInTable>[1],
  key: number,
): number | null {
  const place = { row: rowOfKey(key), column: columnOfKey(key) };
  const column = from?.columns.indexOf(place.column - block.column) ?? -1;
  const isOurs = column >= 0 && column < plan.columns.length;
  const isThere = from?.rows.includes(place.row - block.row - 1) ?? false;
  return isOurs && isThere ? placeInTable({ plan, from }, block, place) : null;
}

function putLook(cells: Map<number, LiveCell>, key: number | null, drawn: LiveCell["drawn"]): void {
  const cell = key === null ? undefined : cells.get(key);
  if (key === null || !cell) return;
  const { planned: _planned, ...rest } = cell;
  const { numberFormat } = cell.drawn;
  cells.set(key, { ...rest, drawn: sharedDrawn({ ...drawn, numberFormat }) });
}
