import { keyOf } from "../../../workbook/address.ts";
import { EMPTY_CELL, withSheet, type LiveState } from "../model/liveState.ts";
import { sheetWith } from "../model/sheetWith.ts";
import { shiftCells } from "./shiftCells.ts";

/**
 * Puts columns in before the column, or takes some out from it on (count below 0), of the whole sheet. A column within a
 * table becomes the table's, with a header.
 * @throws Problem where a table would be torn
 */
export function shiftColumns(state: LiveState, sheetId: string, column: number, count: number): LiveState {
  const shifted = shiftCells(state, sheetId, { axis: "column", at: column, count }, null);
  const sheet = sheetWith(shifted, sheetId);
  const cells = new Map(sheet.cells);
  for (const { block, headers } of sheet.tables) {
    headers.forEach((header, index) => {
      const key = keyOf(block.row, block.column + index);
      const cell = cells.get(key) ?? EMPTY_CELL;
      if (cell.value === null) cells.set(key, { ...cell, value: header, formula: null });
    });
  }
  return withSheet(shifted, { ...sheet, cells });
}

/** Makes columns so wide, in characters. The width is the user's own: the sheet written anew keeps it. */
export function setWidth(
  state: LiveState,
  sheetId: string,
  columns: { readonly first: number; readonly count: number },
  width: number,
): LiveState {
  const sheet = sheetWith(state, sheetId);
  const wide = Array.from(
    { length: columns.count },
    (_none, index) => [columns.first + index, width] as const,
  );
  const ownWidths = new Map([...(sheet.ownWidths ?? []), ...wide]);
  return withSheet(state, { ...sheet, ownWidths, widths: new Map([...sheet.widths, ...wide]) });
}
