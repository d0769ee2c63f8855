import type { DebtCard } from "../../budget/budgetLine.ts";
import type { CreditorBalance, PlannedLoan } from "../../budget/otherLines.ts";
import type { Dossier } from "../dossier.ts";
import { oldestFirst } from "../matching/lineAge.ts";
import { matchingOf } from "../matching/matchLoans.ts";

/** What documents say of one loan. */
export interface LinesOfLoan {
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  readonly planned: readonly PlannedLoan[];
  readonly reported: readonly CreditorBalance[];
}

/** The lines of a loan: the cards that the dossier's loan has, and whatever else was matched to it. */
export function linesOfLoan(dossier: Dossier, loan: string): LinesOfLoan {
  const matched = matchingOf(dossier, dossier.decisions).loans.find(({ id }) => id === loan)?.lines ?? [];
  const own = dossier.loans.find(({ terms }) => terms.id === loan)?.cards;
  return {
    cards: own ?? oldestFirst(matched.filter((line) => line.kind === "debt-card")),
    planned: matched.filter((line) => line.kind === "planned-loan"),
    reported: matched.filter((line) => line.kind === "creditor-balance"),
  };
}
