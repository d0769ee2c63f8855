import type { LiveState } from "./liveState.ts";

/** Counts up whenever the form of what is kept changes. */
const FORM = 1;

/** A workbook as a browser's database keeps it: plain data, maps and whole numbers of any size included. */
export interface KeptState {
  readonly form: typeof FORM;
  readonly state: LiveState;
}

export function keptState(state: LiveState): KeptState {
  return { form: FORM, state };
}

/** Whether it is a state that this version has kept: only this program writes there. */
export function isKeptState(kept: unknown): kept is KeptState {
  return typeof kept === "object" && kept !== null && "form" in kept && kept.form === FORM && "state" in kept;
}
