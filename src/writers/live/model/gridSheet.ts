import type { GridSheet } from "../../gridWorkbook.ts";
import type { Block } from "../block.ts";
import { usedBlock } from "../readStanding.ts";
import type { LiveSheet } from "./liveState.ts";

const gridSheets = new WeakMap<LiveSheet, GridSheet>();

/** A sheet as the page sees it; the same object as long as the sheet is the same. */
export function gridSheet(sheet: LiveSheet): GridSheet {
  const known = gridSheets.get(sheet);
  if (known) return known;
  const { id, key, name, widths, heights, freeze, merges, tables, charts } = sheet;
  const used: Block = usedBlock(sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const made: GridSheet = {
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
  gridSheets.set(sheet, made);
  return made;
}
