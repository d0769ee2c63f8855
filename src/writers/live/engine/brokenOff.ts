import { cellAddress, quotedSheet, columnOfKey, rowOfKey } from "../../../workbook/address.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";
import { NOT_KNOWN } from "../model/calculated.ts";
import type { CellsMessage } from "./cellChanges.ts";

/** A person types or pastes as many; where more are new, a whole sheet was written, and none of them is to blame. */
const MOST_TYPED = 1000;

/**
 * Formulas at which a calculation did not come to an end. As long as they stand in the workbook the engine is given
 * another in their place, so that the rest is calculated; what the user typed stays as it is.
 */
export class BrokenOff {
  private readonly cells = new Set<LiveCell>();
  private addedLast: readonly LiveCell[] = [];

  /**
   * Takes the formulas that are there since the last state that was calculated: one of them it must have been.
   * @returns whether there is any that was not known; of more than a person types, none is taken
   */
  add(calculated: LiveState, next: LiveState): boolean {
    const added: LiveCell[] = [];
    const known = new Map(calculated.sheets.map(({ id, cells }) => [id, cells]));
    for (const { id, cells } of next.sheets) {
      const earlier = known.get(id);
      if (earlier === cells) continue;
      for (const [key, cell] of cells)
        if (cell.formula !== null && earlier?.get(key) !== cell && !this.cells.has(cell)) added.push(cell);
    }
    if (added.length > MOST_TYPED) return false;
    for (const cell of added) this.cells.add(cell);
    if (added.length > 0) this.addedLast = added;
    return added.length > 0;
  }

  /** Without them it came to an end. */
  confirm(): void {
    this.addedLast = [];
  }

  /** Those added last were not to blame: without them it does not come to an end either. */
  takeBack(): void {
    for (const cell of this.addedLast) this.cells.delete(cell);
    this.addedLast = [];
  }

  /** Forgets those that are no longer there. @returns where the others stand: "'Summary'!J3" */
  placesIn({ sheets }: LiveState): string[] {
    if (this.cells.size === 0) return [];
    const present = new Set<LiveCell>();
    const places: string[] = [];
    for (const { name, cells } of sheets) {
      for (const [key, cell] of cells) {
        if (!this.cells.has(cell)) continue;
        present.add(cell);
        places.push(`${quotedSheet(name)}!${cellAddress(rowOfKey(key), columnOfKey(key))}`);
      }
    }
    for (const cell of this.cells) if (!present.has(cell)) this.cells.delete(cell);
    return places;
  }

  /** What the engine is told of the sheet's cells. */
  without(sheet: LiveSheet, part: CellsMessage): CellsMessage {
    if (this.cells.size === 0) return part;
    const isLeftOut = (key: number): boolean => {
      const cell = sheet.cells.get(key);
      return cell !== undefined && this.cells.has(cell);
    };
    return {
      ...part,
      formulas: part.formulas.map((formula, at) => (isLeftOut(part.keys[at] ?? -1) ? NOT_KNOWN : formula)),
    };
  }
}
