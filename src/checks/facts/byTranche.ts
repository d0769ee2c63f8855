import type { DebtCard } from "../../budget/budgetLine.ts";
import { foldForComparison } from "../../text/fold.ts";

/** What a rate by tranche says, folded: the loan's dates are then those of its first tranche and of its last. */
const BY_TRANCHE = /\b(?:po|\p{L}+) trans(?:ama|i|e|a)\b/u;

/** The first of a loan's cards, in any law, whose rate is stated by tranche. */
export function cardByTranche(cards: readonly DebtCard[]): DebtCard | undefined {
  return cards.find(({ rate }) => rate !== null && BY_TRANCHE.test(foldForComparison(rate.text)));
}
