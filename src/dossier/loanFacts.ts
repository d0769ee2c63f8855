import type { DebtCard } from "../budget/budgetLine.ts";
import type { LoanFacts } from "../loan/termsFromFacts.ts";
import type { TermSource } from "../loan/terms.ts";
import { moneyOfDecimal } from "../money/money.ts";

/**
 * What the cards of one loan say of its terms. Dates and rate come from the newest card that has them, since a later
 * law may change them; the instalment from the newest card that states one, since a law prints 0 for a year in
 * which nothing falls due.
 * @param cards of one loan, oldest first, at least one
 */
export function factsFromCards(id: string, cards: readonly DebtCard[]): LoanFacts {
  const newestFirst = cards.toReversed();
  const first = newestFirst.find((card) => card.firstPrincipal.day !== null);
  const last = newestFirst.find((card) => card.lastPrincipal.day !== null);
  const rated = newestFirst.find((card) => card.rate !== null && card.rate.kind !== "text");
  const due = newestFirst.find((card) => instalmentOf(card) !== null);
  const rate = rated?.rate ?? null;
  return {
    id,
    name: newestFirst[0]?.name ?? id,
    firstPrincipal: first?.firstPrincipal.day ?? null,
    lastPrincipal: last?.lastPrincipal.day ?? null,
    yearlyInstalment: due ? instalmentOf(due) : null,
    rate: rate === null || rate.kind === "text" ? null : rate,
    sources: {
      ...(first && { firstPrincipal: seen(first, first.firstPrincipal.text) }),
      ...(last && { lastPrincipal: seen(last, last.lastPrincipal.text) }),
      ...(rated && { rate: seen(rated, rated.rate?.text ?? null) }),
      ...(due && { yearlyInstalment: seen(due, due.instalment.text) }),
    },
  };
}

/** The year's principal where the card states just one sum above zero in a known currency; null otherwise. */
function instalmentOf(card: DebtCard): LoanFacts["yearlyInstalment"] {
  const { year, amounts } = card.instalment;
  const [only] = amounts;
  if (year === null || amounts.length !== 1 || !only || only.currency === null || only.amount.digits <= 0n)
    return null;
  const amount = moneyOfDecimal(only.amount, only.currency);
  return amount && { year, amount };
}

function seen(card: DebtCard, text: string | null): TermSource {
  const { document, page, row } = card.source;
  return { mark: "seen", text: text ?? "", document, page, row };
}
