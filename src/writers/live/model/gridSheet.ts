import { columnOfKey, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import { boundingBlock } from "../../blocks.ts";
import type { GridSheet } from "../../gridWorkbook.ts";
import { usedBlock } from "../readSnapshot.ts";
import type { LiveSheet } from "./liveState.ts";

const gridSheets = new WeakMap<
  LiveSheet,
  { readonly version: number; readonly made: GridSheet; readonly spilled: number }
>();

/** A sheet as the page sees it; the same object as long as the sheet and what its formulas show are the same. @param version of its results @param spilled what its formulas fill */
export function gridSheet(sheet: LiveSheet, version: number, spilled: readonly Block[]): GridSheet {
  const known = gridSheets.get(sheet);
  if (known?.version === version) return known.made;
  const made =
    known && spilled.length === 0 && known.spilled === 0 ? { ...known.made } : newGridSheet(sheet, spilled);
  gridSheets.set(sheet, { version, made, spilled: spilled.length });
  return made;
}

function newGridSheet(sheet: LiveSheet, spilled: readonly Block[]): GridSheet {
  const { id, key, name, widths, heights, freeze, merges, tables, charts, print, kept } = sheet;
  const used = shownBlock(sheet, spilled) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    id,
    key,
    name,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
    widths,
    heights,
    freeze,
    isHidden: kept?.state !== undefined,
    tabColour: kept?.tabColour ?? null,
    merges,
    tables,
    charts,
    print,
  };
}

/** What is used of the sheet, and the empty cells that something is written on. */
function shownBlock(sheet: LiveSheet, spilled: readonly Block[]): Block | null {
  let shown = usedBlock(sheet, spilled);
  for (const [key, { note }] of sheet.cells) {
    if (!note) continue;
    const place = { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
    shown = shown ? boundingBlock(shown, place) : place;
  }
  return shown;
}
