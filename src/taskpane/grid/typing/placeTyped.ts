import { parseAddress } from "../../../workbook/address.ts";
import type { GridSelection, GridSheet } from "../../../writers/gridWorkbook.ts";

/** A sheet's name, in apostrophes where it needs them, before its cells. */
const ON_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u;

/**
 * The cells that a typed address means: "H26", "H26:H32", "Rates!B4", "'X RAY'!H26". On the sheet that is shown, where it
 * names none. Null for what is no place of the workbook.
 */
export function placeTyped(
  text: string,
  sheets: readonly GridSheet[],
  shown: GridSheet,
): GridSelection | null {
  const [, quoted, plain, within] = ON_SHEET.exec(text.trim()) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet =
    name === undefined ? shown : sheets.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const [from = "", to = from, ...more] = (within ?? text).trim().split(":");
  const [first, last] = [parseAddress(from.trim()), parseAddress(to.trim())];
  if (!sheet || !first || !last || more.length > 0) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    sheetId: sheet.id,
    row,
    column,
    block: {
      row,
      column,
      rows: Math.abs(first.row - last.row) + 1,
      columns: Math.abs(first.column - last.column) + 1,
    },
  };
}
