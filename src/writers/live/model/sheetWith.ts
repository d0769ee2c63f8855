import type { LiveSheet, LiveState } from "./liveState.ts";

/** The sheet with the id. @throws Error where there is none */
export function sheetWith(state: LiveState, id: string): LiveSheet {
  const sheet = state.sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}
