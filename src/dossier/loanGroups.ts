import type { DebtCard } from "../budget/budgetLine.ts";
import { atOnce, type Steps } from "../steps.ts";
import type { MatchDecision } from "./dossier.ts";
import { oldestFirst } from "./matching/lineAge.ts";
import type { MatchableLine } from "./matching/matching.ts";
import { matchSteps } from "./matching/matchLoans.ts";

/** The cards of one loan, oldest first. */
export interface LoanGroup {
  readonly id: string;
  readonly cards: readonly DebtCard[];
  /** Cards of other documents of which it is open whether they are this loan too. */
  readonly asked: readonly DebtCard[];
}

/**
 * Puts the cards of one loan from several documents together, as matchLoans does. In the order in which the loans
 * first appear; cards that the user has excluded are left out.
 */
export function groupByLoan(
  cards: readonly DebtCard[],
  decisions: readonly MatchDecision[] = NO_DECISIONS,
): readonly LoanGroup[] {
  return atOnce(groupSteps(cards, decisions));
}

/** As groupByLoan, in steps; what they give is kept for it. */
export function* groupSteps(
  cards: readonly DebtCard[],
  decisions: readonly MatchDecision[],
): Steps<readonly LoanGroup[]> {
  const known = grouped.get(cards);
  if (known?.decisions === decisions) return known.groups;
  const groups = yield* newGroups(cards, decisions);
  grouped.set(cards, { decisions, groups });
  return groups;
}

const NO_DECISIONS: readonly MatchDecision[] = [];

/** Neither cards nor decisions ever change, and the pane asks several times for the same: matching takes a while. */
const grouped = new WeakMap<
  readonly DebtCard[],
  { readonly decisions: readonly MatchDecision[]; readonly groups: readonly LoanGroup[] }
>();

function* newGroups(
  cards: readonly DebtCard[],
  decisions: readonly MatchDecision[],
): Steps<readonly LoanGroup[]> {
  const { loans, matched, questions } = yield* matchSteps(cards, decisions);
  const cardsOf = new Map(loans.map(({ id, lines }) => [id, lines.filter(isCard)]));
  const ownLoan = new Map(matched.map(({ line, loan }) => [line, loan]));
  const asked = new Map<string, Set<DebtCard>>();
  for (const { line, candidates } of questions) {
    const own = ownLoan.get(line);
    if (own === undefined || !isCard(line)) continue;
    for (const { loan } of candidates) {
      addTo(asked, loan, [line]);
      addTo(asked, own, cardsOf.get(loan) ?? []);
    }
  }
  return [...cardsOf].map(([id, own]) => ({
    id,
    cards: oldestFirst(own),
    asked: [...(asked.get(id) ?? [])].filter((card) => !own.includes(card)),
  }));
}

function isCard(line: MatchableLine): line is DebtCard {
  return line.kind === "debt-card";
}

function addTo(asked: Map<string, Set<DebtCard>>, loan: string, cards: readonly DebtCard[]): void {
  asked.set(loan, new Set([...(asked.get(loan) ?? []), ...cards]));
}
