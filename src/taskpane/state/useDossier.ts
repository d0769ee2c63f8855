import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import type { FoundLoan } from "./foundLoans.ts";
import { attempt, type Attempt } from "./outcome.ts";
import { choiceDossier, loansIn } from "./paneDossier.ts";
import type { PaneState } from "./paneState.ts";

/** The loans in the documents; null before anything was imported. */
export function useFoundLoans(state: PaneState, chain: Chain | null): Attempt<readonly FoundLoan[]> | null {
  const { imported, decisions, language, asOf } = state;
  const { day } = asOf;
  return useMemo(
    () =>
      chain && imported ? attempt(() => loansIn(imported, decisions, { language, asOf: day }, chain)) : null,
    [chain, imported, decisions, language, day],
  );
}

/** The chosen loans' dossier, else one of the documents alone: a printed total is checked whoever the lenders are. */
export function useDossierToCheck(
  { imported, decisions, language, asOf: { day } }: PaneState,
  chain: Chain,
  dossier: Attempt<Dossier> | null,
): Attempt<Dossier> | null {
  const ofDocuments = useMemo(
    () =>
      imported && !dossier
        ? attempt(() =>
            chain.assembleDossier(imported, { wanted: [], terms: [], decisions }, { language, asOf: day }),
          )
        : null,
    [chain, imported, dossier, decisions, language, day],
  );
  return dossier ?? ofDocuments;
}

/**
 * The dossier of the chosen loans, without what the user has said of the checks: that changes with each letter of a note,
 * and nothing is computed from it. Null while there is nothing to put into it.
 */
export function useDossier(
  state: PaneState,
  chain: Chain | null,
  loans: readonly FoundLoan[],
): Attempt<Dossier> | null {
  const { base, imported, terms, language, asOf, leftOut, putIn, decisions, mappings, payments } = state;
  const { day } = asOf;
  return useMemo(() => {
    if (!chain) return null;
    const paneInputs = { imported, terms, leftOut, putIn, decisions, mappings, payments, day, language };
    const made = attempt(() => choiceDossier(paneInputs, base, chain, loans));
    return made.ok ? made.value && { ok: true, value: made.value } : made;
  }, [chain, base, imported, terms, language, day, leftOut, putIn, decisions, mappings, payments, loans]);
}
