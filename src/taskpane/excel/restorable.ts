import { message, type Message } from "../../messages/message.ts";
import type { AlteredCell } from "../../writers/openWorkbook.ts";
import type { Alterations } from "../../writers/update/alterations.ts";
import type { ChangedCell } from "../../writers/update/changedInputs.ts";

/**
 * The cells that can be put back one by one. Where rows or columns were moved, addresses in a formula are others than they were
 * written: only the writing of the whole sheet puts it right.
 */
export function restorable({ cells, inputs, moved }: Alterations): readonly ChangedCell[] {
  const all = [...cells, ...inputs.flatMap((input) => input.cells)];
  return all.filter(({ meant }) => !moved || meant.formula === null);
}

/** Cells that get other contents, and what is said of it. */
export interface Mending {
  readonly cells: readonly AlteredCell[];
  readonly sentence: Message;
}

/** Where a cell is and what it was to hold: another cell may have come to its place since. */
const placeOf = ({ sheet, cell, meant }: AlteredCell): string =>
  JSON.stringify([sheet, cell, meant.formula, meant.value]);

/** Of some cells, those that still are not as they were written: the user may have gone on since the list was made. */
export function restoring(cells: readonly AlteredCell[]): (now: Alterations) => Mending {
  const wanted = new Set(cells.map(placeOf));
  return (now) => {
    const still = restorable(now).filter((cell) => wanted.has(placeOf(cell)));
    return { cells: still, sentence: message("alterations:restored", { count: still.length }) };
  };
}

/** What was typed over a formula that shows an input goes into the input, and the formula back; null where it is gone. */
export function entering(cell: ChangedCell): (now: Alterations) => Mending | null {
  return (now) => {
    const still = restorable(now).find((one) => placeOf(one) === placeOf(cell));
    if (!still?.shows || still.now.formula !== null) return null;
    const { value } = still.now;
    const content = { value, formula: null };
    return {
      cells: [{ ...still.shows, meant: content, now: content }, still],
      sentence: message("alterations:entered", { ...still.shows }),
    };
  };
}
