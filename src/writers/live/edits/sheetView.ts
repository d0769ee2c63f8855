import { withSheet, type LiveState } from "../model/liveState.ts";
import { sheetWith } from "../model/sheetWith.ts";

/** Makes rows so high, in points. The height is the user's own: the sheet written anew keeps it. */
export function setHeight(
  state: LiveState,
  sheetId: string,
  { first, count }: { readonly first: number; readonly count: number },
  height: number,
): LiveState {
  const sheet = sheetWith(state, sheetId);
  const heights = new Map(sheet.heights);
  const rows = new Map(sheet.kept?.rows);
  for (let row = first; row < first + count; row += 1) {
    heights.set(row, height);
    rows.set(row, { ...rows.get(row), height });
  }
  return withSheet(state, { ...sheet, heights, kept: { ...sheet.kept, rows } });
}

/** Keeps the first rows and columns in sight, or none. It is the user's own: the sheet written anew keeps it. */
export function setFreeze(
  state: LiveState,
  sheetId: string,
  freeze: { readonly rows: number; readonly columns: number } | null,
): LiveState {
  return withSheet(state, { ...sheetWith(state, sheetId), freeze, ownFreeze: true });
}
