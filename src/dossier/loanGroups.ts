import type { DebtCard } from "../budget/budgetLine.ts";
import type { MatchDecision } from "./dossier.ts";
import { oldestFirst } from "./matching/lineAge.ts";
import { matchLoans } from "./matching/matchLoans.ts";

/** The cards of one loan, oldest first. */
export interface LoanGroup {
  readonly id: string;
  readonly cards: readonly DebtCard[];
}

/**
 * Puts the cards of one loan from several documents together, as matchLoans does. In the order in which the loans
 * first appear; cards that the user has excluded are left out.
 */
export function groupByLoan(
  cards: readonly DebtCard[],
  decisions: readonly MatchDecision[] = NO_DECISIONS,
): readonly LoanGroup[] {
  const known = grouped.get(cards);
  if (known?.decisions === decisions) return known.groups;
  const groups = newGroups(cards, decisions);
  grouped.set(cards, { decisions, groups });
  return groups;
}

const NO_DECISIONS: readonly MatchDecision[] = [];

/** Neither cards nor decisions ever change, and the pane asks several times for the same: matching takes a while. */
const grouped = new WeakMap<
  readonly DebtCard[],
  { readonly decisions: readonly MatchDecision[]; readonly groups: readonly LoanGroup[] }
>();

function newGroups(cards: readonly DebtCard[], decisions: readonly MatchDecision[]): readonly LoanGroup[] {
  return matchLoans(cards, decisions).loans.map(({ id, lines }) => ({
    id,
    cards: oldestFirst(lines.filter((line) => line.kind === "debt-card")),
  }));
}
