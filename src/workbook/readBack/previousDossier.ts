import type { Dossier } from "../../dossier/dossier.ts";
import { MEMORY_COLUMN, MEMORY_DOSSIER_ROW, readMemory } from "../memory.ts";
import { cellAt, type StandingSheet } from "../standing.ts";

/** Column of the memory sheet with the dossier that was written before, in the same cells as the present one. */
export const PREVIOUS_COLUMN = MEMORY_COLUMN + 1;

/** The dossier that the sheets were written from before the last writing; null where none is kept. */
export function readPreviousDossier(sheet: StandingSheet): Dossier | null {
  const { block } = sheet;
  if (!block) return null;
  const rows = block.row + block.cells.length;
  const cells = Array.from({ length: rows }, (_none, row) => [
    cellAt(sheet, row, row < MEMORY_DOSSIER_ROW ? MEMORY_COLUMN : PREVIOUS_COLUMN),
  ]);
  const memory = readMemory({ ...sheet, block: { row: 0, column: MEMORY_COLUMN, cells } });
  return "damaged" in memory ? null : memory.dossier;
}
