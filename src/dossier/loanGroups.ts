import type { DebtCard } from "../budget/budgetLine.ts";
import { foldForComparison } from "../text/fold.ts";

/** The cards of one loan, oldest first. */
export interface LoanGroup {
  readonly id: string;
  readonly cards: readonly DebtCard[];
}

/**
 * Puts the cards of one loan from several documents together: by the known loan's id, else by name; never by row
 * number, which changes from law to law. In the order in which the loans first appear.
 */
export function groupByLoan(cards: readonly DebtCard[]): LoanGroup[] {
  const groups = new Map<string, DebtCard[]>();
  for (const card of cards) {
    const id = freeId(card.loan ?? idOfName(card.name), card, groups);
    groups.set(id, [...(groups.get(id) ?? []), card]);
  }
  return [...groups].map(([id, group]) => ({ id, cards: group.toSorted((a, b) => ageOf(a) - ageOf(b)) }));
}

/** Two cards of one document are two loans, even where the law prints the same name twice ("... – „Галеника”"). */
function freeId(id: string, card: DebtCard, groups: ReadonlyMap<string, readonly DebtCard[]>): string {
  const taken = (candidate: string): boolean =>
    (groups.get(candidate) ?? []).some((other) => other.source.document === card.source.document);
  let candidate = id;
  for (let count = 2; taken(candidate); count += 1) candidate = `${id}-${count}`;
  return candidate;
}

/** Days for a dated card; a card without its date counts from the start of the year that its instalment is for. */
function ageOf(card: DebtCard): number {
  return card.asOf ?? (card.instalment.year === null ? 0 : (card.instalment.year - 1970) * 365);
}

/** "Влада Италије – Развој" becomes "vlada-italije-razvoj". */
function idOfName(name: string): string {
  return foldForComparison(name)
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
