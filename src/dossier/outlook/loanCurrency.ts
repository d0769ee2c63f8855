import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import { balanceRange, roundSumIn } from "./cardBalance.ts";
import { groupCurrency, noughtCurrency, ownCurrency, type CardCurrency } from "./cardCurrency.ts";
import type { ListFacts } from "./forwardLoan.ts";

/**
 * The currency of a loan: by what the card itself tells; else the one currency of the list in which its balance is a
 * round sum, that of its group, or that of a printed nought. Null where nothing tells it.
 */
export function loanCurrency(
  card: DebtCard,
  agreement: Agreement | null,
  others: readonly DebtCard[],
  { rates, told: inList }: ListFacts,
): CardCurrency | null {
  const told = ownCurrency(card, agreement, others);
  return told ?? roundCurrency(card, rates) ?? groupCurrency(card, inList) ?? noughtCurrency(card);
}

function roundCurrency({ balanceRsd }: DebtCard, rates: ListFacts["rates"]): CardCurrency | null {
  if (!balanceRsd) return null;
  // A sum that is round in a foreign currency is often round in dinars too, at a rate of four decimals.
  const round = [...rates].flatMap(([currency, { rsd }]) =>
    currency !== "RSD" && roundSumIn(balanceRange(balanceRsd, rsd, currency)) ? [currency] : [],
  );
  const [only] = round;
  return round.length === 1 && only ? { currency: only, by: "round" } : null;
}
