import type { Dossier } from "../../dossier/dossier.ts";
import { MEMORY_COLUMN, MEMORY_DOSSIER_ROW, readMemory } from "../memory/memory.ts";
import { cellAt, type SheetSnapshot } from "../snapshot.ts";

/**
 * The first of the rows of the memory sheet with the dossier that was written before: below the present one, a row left
 * empty between them.
 * @param pieces how many rows the present one takes
 */
export function previousDossierRow(pieces: number): number {
  return MEMORY_DOSSIER_ROW + pieces + 1;
}

/** The texts from a row of the memory sheet down to the first empty cell. */
export function piecesFrom(sheet: SheetSnapshot, first: number): string[] {
  const pieces: string[] = [];
  for (let row = first; ; row += 1) {
    const { value } = cellAt(sheet, row, MEMORY_COLUMN);
    if (typeof value !== "string" || value === "") return pieces;
    pieces.push(value);
  }
}

/** The dossier that the sheets were written from before the last writing; null where none is kept. */
export function readPreviousDossier(sheet: SheetSnapshot): Dossier | null {
  const present = piecesFrom(sheet, MEMORY_DOSSIER_ROW);
  const pieces = piecesFrom(sheet, previousDossierRow(present.length));
  if (pieces.length === 0) return null;
  const head = Array.from({ length: MEMORY_DOSSIER_ROW }, (_none, row) => cellAt(sheet, row, MEMORY_COLUMN));
  const cells = [...head, ...pieces.map((value) => ({ value, formula: null, numberFormat: "@" }))];
  const block = { row: 0, column: MEMORY_COLUMN, cells: cells.map((cell) => [cell]) };
  const memory = readMemory({ ...sheet, block });
  return "damaged" in memory ? null : memory.dossier;
}
