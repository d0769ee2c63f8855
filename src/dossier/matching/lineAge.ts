import type { DebtCard } from "../../budget/budgetLine.ts";

/** Oldest first; cards of which nothing tells the time stand first, in the order of import. */
export function oldestFirst(cards: readonly DebtCard[]): DebtCard[] {
  return cards.toSorted((a, b) => ageOf(a) - ageOf(b));
}

/**
 * Whether it is told that one card is of an earlier day or year than another: by the days of their balances, else by
 * the years of their laws. Two texts of one year that do not both state a day may have come in either order.
 */
export function isEarlier(before: DebtCard, after: DebtCard): boolean {
  if (before.asOf !== null && after.asOf !== null) return before.asOf < after.asOf;
  const [one, other] = [yearOf(before), yearOf(after)];
  return one !== null && other !== null && one < other && ageOf(before) < ageOf(after);
}

/** Days for a dated card; a card without its date counts from the start of its year. */
function ageOf(card: DebtCard): number {
  return card.asOf ?? ((yearOf(card) ?? 1970) - 1970) * 365;
}

/** The law's own year, else that of the instalment's label, which may have been left from the year before. */
function yearOf({ lawYear, instalment }: DebtCard): number | null {
  return lawYear ?? instalment.year;
}
