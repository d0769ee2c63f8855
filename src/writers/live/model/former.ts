import type { LiveCell } from "./liveState.ts";

const FORMER = new WeakMap<LiveCell, LiveCell>();

/**
 * Says which cell the cell has come from, so that it can show what that one did until its own formula is calculated: the same
 * cell with its references rewritten, or with another formula in its place.
 * @returns the cell
 */
export function inPlaceOf(former: LiveCell | undefined, cell: LiveCell): LiveCell {
  if (former && cell.formula !== null) FORMER.set(cell, former);
  return cell;
}

export function formerOf(cell: LiveCell): LiveCell | null {
  return FORMER.get(cell) ?? null;
}

/** The cell has a result of its own. What came before it need not be kept. */
export function forgetFormer(cell: LiveCell): void {
  FORMER.delete(cell);
}
