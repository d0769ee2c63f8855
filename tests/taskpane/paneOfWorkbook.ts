import { day } from "../../src/calendar/day.ts";
import type { Dossier, ExchangeRate } from "../../src/dossier/dossier.ts";
import { groupByLoan } from "../../src/dossier/loanGroups.ts";
import { assembleForward, assembleOnwards } from "../../src/dossier/outlook/assembleForward.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { Chain } from "../../src/taskpane/chain.ts";
import { loansIn, paneDossier } from "../../src/taskpane/state/paneDossier.ts";
import type { PaneState } from "../../src/taskpane/state/paneState.ts";
import { initialState, paneReducer, type PaneAction } from "../../src/taskpane/state/reducer.ts";
import { paneInputsOf } from "../../src/taskpane/state/paneInputs.ts";
import { baseFrom } from "../../src/taskpane/state/workbookBase.ts";
import { card, record, workbookDossier, XRAY } from "./fakeChain.ts";

/** The pane's state without its face, with the real chain as far as dossiers are made by it. */

export const chain: Pick<Chain, "assembleDossier" | "assembleForward" | "groupByLoan"> = {
  assembleDossier: assembleOnwards,
  assembleForward: (...given) => assembleForward(...given).dossier,
  groupByLoan,
};

export const start = (): PaneState => initialState("en", day("2026-01-15"));
export const act = (state: PaneState, ...actions: readonly PaneAction[]): PaneState =>
  actions.reduce(paneReducer, state);
export const read = (state: PaneState, dossier: Dossier): PaneState =>
  act(state, { type: "workbookTaken", base: baseFrom(dossier, chain), against: state.base });
export const dossierOf = (state: PaneState): Dossier | null => {
  const paneInputs = paneInputsOf(state);
  const settings = { language: paneInputs.language, asOf: paneInputs.day };
  const loans = paneInputs.imported
    ? loansIn(paneInputs.imported, paneInputs.decisions, settings, chain)
    : [];
  return paneDossier(paneInputs, state.base, chain, loans);
};

export const rate = (date: string, value: string, mark: ExchangeRate["mark"] = "entered"): ExchangeRate => ({
  date: day(date),
  base: "EUR",
  quote: "CNY",
  rate: decimal(value),
  mark,
  source: "izvod",
});

/** As read back: a fresh copy of every part, as JSON gives it. */
export function held(over: Partial<Dossier> = {}): Dossier {
  return structuredClone(workbookDossier({ rates: [rate("2014-08-31", "8.1")], ...over }));
}

/** The pane after a document of this name was read. */
export const given = (state: PaneState, name: string): PaneState => {
  const lines = [card({ source: { ...XRAY.source, document: name } })];
  const imported = { documents: [record(name, `sha ${name}`)], lines, others: [] };
  return act(state, { type: "readingDone", read: [{ imported }], problems: [] });
};
