import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { cardPlace, foundLoans } from "./foundLoans.ts";
import { deepEqual } from "./deepEqual.ts";
import { sameMembers, userWords, type Base } from "./paneInputs.ts";

/**
 * What the pane is filled with from the dossier of an open workbook: all of its loans as stated terms, so that nothing
 * derives them anew, and the choice of loans that gives this dossier again.
 * @throws Problem as groupByLoan and assembleDossier do
 */
export function baseFrom(dossier: Dossier, chain: Pick<Chain, "groupByLoan" | "assembleDossier">): Base {
  const { documents, lines, others, settings } = dossier;
  const read = { documents, lines, others };
  const imported = documents.length + lines.length + others.length === 0 ? null : read;
  const ids = new Set(dossier.loans.map(({ terms }) => terms.id));
  const unscheduled = new Set(dossier.unscheduled.map(({ card }) => cardPlace(card)));
  const byDefault = chain.assembleDossier(
    read,
    { wanted: null, terms: [], decisions: dossier.decisions },
    settings,
  );
  const found = foundLoans(chain.groupByLoan(lines, dossier.decisions), byDefault);
  const takesPart = (key: string, cards: readonly DebtCard[]): boolean =>
    ids.has(key) || cards.some((card) => unscheduled.has(cardPlace(card)));
  return {
    dossier,
    imported,
    terms: dossier.loans.map(({ terms }) => ({ file: null, terms })),
    ...userWords(dossier),
    leftOut: new Set(found.flatMap((one) => (one.ofBank && !takesPart(one.key, one.cards) ? [one.key] : []))),
    putIn: new Set(found.flatMap((one) => (!one.ofBank && takesPart(one.key, one.cards) ? [one.key] : []))),
    day: settings.asOf,
    language: settings.language,
  };
}

/** The later of two equal bases gives way, part by part, so that what did not change is not taken for a change. */
export function keepingEqualParts(before: Base, after: Base): Base {
  const kept = <T>(old: T, fresh: T): T => (deepEqual(old, fresh) ? old : fresh);
  return {
    dossier: kept(before.dossier, after.dossier),
    imported: kept(before.imported, after.imported),
    terms: kept(before.terms, after.terms),
    decisions: kept(before.decisions, after.decisions),
    mappings: kept(before.mappings, after.mappings),
    payments: kept(before.payments, after.payments),
    notes: kept(before.notes, after.notes),
    tolerances: kept(before.tolerances, after.tolerances),
    assumedRates: kept(before.assumedRates, after.assumedRates),
    leftOut: sameMembers(before.leftOut, after.leftOut) ? before.leftOut : after.leftOut,
    putIn: sameMembers(before.putIn, after.putIn) ? before.putIn : after.putIn,
    day: after.day,
    language: after.language,
  };
}
