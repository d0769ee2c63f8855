import type { DebtCard } from "../budget/budgetLine.ts";
import type { Agreement } from "../loan/agreements/agreement.ts";
import type { LoanFacts } from "../loan/termsFromFacts.ts";
import type { TermSource } from "../loan/terms.ts";
import type { Currency } from "../money/currency.ts";
import { moneyOfDecimal } from "../money/money.ts";

/**
 * What the cards of one loan say of its terms. Dates and rate come from the newest card that has them, since a later
 * law may change them; the instalment from the newest card that states one above zero, since a law prints 0 for a
 * year in which nothing falls due.
 * @param cards of one loan, oldest first, at least one
 * @param agreement gives a bare "0" its currency
 */
export function factsFromCards(
  id: string,
  cards: readonly DebtCard[],
  agreement: Agreement | null,
): LoanFacts {
  const newestFirst = cards.toReversed();
  const first = newestFirst.find((card) => card.firstPrincipal.day !== null);
  const last = newestFirst.find((card) => card.lastPrincipal.day !== null);
  const rated = newestFirst.find((card) => card.rate !== null && card.rate.kind !== "text");
  const currency = agreement?.currency?.value ?? null;
  const printed = newestFirst.flatMap((card) => {
    const yearly = instalmentOf(card, currency);
    return yearly ? [{ card, yearly }] : [];
  });
  const due = printed.find(({ yearly }) => yearly.amount.minor > 0n) ?? printed[0];
  const rate = rated?.rate ?? null;
  return {
    id,
    name: newestFirst[0]?.name ?? id,
    firstPrincipal: first?.firstPrincipal.day ?? null,
    lastPrincipal: last?.lastPrincipal.day ?? null,
    yearlyInstalment: due?.yearly ?? null,
    rate: rate === null || rate.kind === "text" ? null : rate,
    sources: Object.fromEntries([
      ...seen("firstPrincipal", first, first?.firstPrincipal.text),
      ...seen("lastPrincipal", last, last?.lastPrincipal.text),
      ...seen("rate", rated, rate?.text),
      ...seen("yearlyInstalment", due?.card, due?.card.instalment.text),
    ]),
  };
}

/** The year's principal where the card states just one sum; null where its currency is not known, or it is no sum. */
function instalmentOf(card: DebtCard, currency: Currency | null): LoanFacts["yearlyInstalment"] {
  const { year, amounts } = card.instalment;
  const [only] = amounts;
  if (year === null || amounts.length !== 1 || !only) return null;
  // Only a bare zero may take the agreement's currency: a sum without one would be guessed.
  const own = only.currency ?? (only.amount.digits === 0n ? currency : null);
  const amount = own && moneyOfDecimal(only.amount, own);
  return amount && amount.minor >= 0n ? { year, amount } : null;
}

/** The source of one fact, under its name; nothing where no card has it. */
function seen(
  fact: keyof LoanFacts["sources"],
  card: DebtCard | undefined,
  text: string | null | undefined,
): [string, TermSource][] {
  if (!card) return [];
  const { document, page, row } = card.source;
  return [[fact, { mark: "seen", text: text ?? "", document, page, row }]];
}
