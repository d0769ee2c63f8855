import type { DebtCard } from "../../budget/budgetLine.ts";
import type { CreditorBalance, PlannedLoan } from "../../budget/otherLines.ts";
import type { Dossier } from "../dossier.ts";
import { oldestFirst } from "../matching/lineAge.ts";
import { matchableLines, matchLoans } from "../matching/matchLoans.ts";
import type { Matching } from "../matching/matching.ts";

/** What documents say of one loan. */
export interface LinesOfLoan {
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  readonly planned: readonly PlannedLoan[];
  readonly reported: readonly CreditorBalance[];
}

/** The lines of a loan: the cards that the dossier's loan has, and whatever else was matched to it. */
export function linesOfLoan(dossier: Dossier, loan: string): LinesOfLoan {
  const matched = matchingOf(dossier).loans.find(({ id }) => id === loan)?.lines ?? [];
  const own = dossier.loans.find(({ terms }) => terms.id === loan)?.cards;
  return {
    cards: own ?? oldestFirst(matched.filter((line) => line.kind === "debt-card")),
    planned: matched.filter((line) => line.kind === "planned-loan"),
    reported: matched.filter((line) => line.kind === "creditor-balance"),
  };
}

/** Matching takes a while, and every loan of a dossier asks for it. */
const matchings = new WeakMap<Dossier, Matching>();

function matchingOf(dossier: Dossier): Matching {
  const known = matchings.get(dossier);
  if (known) return known;
  const matching = matchLoans(matchableLines(dossier), dossier.decisions);
  matchings.set(dossier, matching);
  return matching;
}
