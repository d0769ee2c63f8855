import type { LiveState } from "./model/liveState.ts";
import type { OngoingCalculation } from "./engine/calculator.ts";
import { withChanges, type StateChanges } from "./model/stateChanges.ts";

/** Counts up whenever the form of what is kept changes. */
const FORM = 1;

/** A workbook as a browser's database keeps it: plain data, maps and whole numbers of any size included. */
export interface StoredState {
  readonly form: typeof FORM;
  readonly state: LiveState;
  /** What was changed since the state was kept. */
  readonly changes?: StateChanges;
  /** What the state's formulas give, where that was just calculated, and who goes on; it is not kept. */
  readonly calculated?: OngoingCalculation;
}

export function storedState(state: LiveState): StoredState {
  return { form: FORM, state };
}

/** Whether it is a state that this version has kept: only this program writes there. */
export function isStoredState(kept: unknown): kept is StoredState {
  return typeof kept === "object" && kept !== null && "form" in kept && kept.form === FORM && "state" in kept;
}

/** The workbook as it was left. */
export function restoredState({ state, changes }: StoredState): LiveState {
  return changes ? withChanges(state, changes) : state;
}
