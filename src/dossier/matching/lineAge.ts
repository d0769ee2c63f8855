import type { DebtCard } from "../../budget/budgetLine.ts";

/** Days for a dated card; a card without its date counts from the start of the year that its instalment is for. */
export function ageOf(card: DebtCard): number {
  return card.asOf ?? (card.instalment.year === null ? 0 : (card.instalment.year - 1970) * 365);
}

/** Oldest first; cards of which nothing tells the time stand first, in the order of import. */
export function oldestFirst(cards: readonly DebtCard[]): DebtCard[] {
  return cards.toSorted((a, b) => ageOf(a) - ageOf(b));
}
