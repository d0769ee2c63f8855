import type { GridSheet } from "../../gridWorkbook.ts";
import { boundingBlock, columnOfKey, rowOfKey, type Block } from "../block.ts";
import { usedBlock } from "../readStanding.ts";
import type { LiveSheet } from "./liveState.ts";

const gridSheets = new WeakMap<LiveSheet, { readonly version: number; readonly made: GridSheet }>();

/** A sheet as the page sees it; the same object as long as the sheet and what its formulas show are the same. @param version of its results */
export function gridSheet(sheet: LiveSheet, version: number): GridSheet {
  const known = gridSheets.get(sheet);
  if (known?.version === version) return known.made;
  const made = known ? { ...known.made } : newGridSheet(sheet);
  gridSheets.set(sheet, { version, made });
  return made;
}

function newGridSheet(sheet: LiveSheet): GridSheet {
  const { id, key, name, widths, heights, freeze, merges, tables, charts } = sheet;
  const used = shownBlock(sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    id,
    key,
    name,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
    widths,
    heights,
    freeze,
    merges,
    tables,
    charts,
  };
}

/** What is used of the sheet, and the empty cells that something is written on. */
function shownBlock(sheet: LiveSheet): Block | null {
  let shown = usedBlock(sheet);
  for (const [key, { note }] of sheet.cells) {
    if (!note) continue;
    const place = { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
    shown = shown ? boundingBlock(shown, place) : place;
  }
  return shown;
}
