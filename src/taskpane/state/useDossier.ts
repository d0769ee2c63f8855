import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import type { Chain } from "../chain.ts";
import { foundLoans, wantedOf, type FoundLoan } from "./foundLoans.ts";
import { statedTerms } from "./loadedTerms.ts";
import { attempt, type Outcome } from "./outcome.ts";
import type { PaneState } from "./paneState.ts";

const NOTHING_READ: Imported = { documents: [], lines: [] };
const BY_DEFAULT = { wanted: null, terms: [] } as const;

/** The loans in the documents; null before anything was imported. */
export function useFoundLoans(state: PaneState, chain: Chain | null): Outcome<readonly FoundLoan[]> | null {
  const { imported, language, asOf } = state;
  return useMemo(() => {
    if (!chain || !imported) return null;
    return attempt(() =>
      foundLoans(
        chain.groupByLoan(imported.lines),
        chain.assembleDossier(imported, BY_DEFAULT, { language, asOf: asOf.day }),
      ),
    );
  }, [chain, imported, language, asOf.day]);
}

/** The dossier of the chosen loans; null while there is nothing to put into it. */
export function useDossier(
  state: PaneState,
  chain: Chain | null,
  loans: readonly FoundLoan[],
): Outcome<Dossier> | null {
  const { imported, terms, language, asOf, leftOut, putIn } = state;
  return useMemo(() => {
    const wanted = wantedOf(loans, { leftOut, putIn });
    const stated = statedTerms({ terms, leftOut, putIn }, loans);
    const noneFound = wanted === null ? !loans.some((loan) => loan.ofBank) : wanted.length === 0;
    if (!chain || (noneFound && stated.length === 0)) return null;
    return attempt(() =>
      chain.assembleDossier(
        imported ?? NOTHING_READ,
        { wanted, terms: stated },
        { language, asOf: asOf.day },
      ),
    );
  }, [chain, imported, terms, language, asOf.day, leftOut, putIn, loans]);
}
