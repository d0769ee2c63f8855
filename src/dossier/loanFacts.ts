import type { DebtCard } from "../budget/budgetLine.ts";
import type { Agreement } from "../loan/agreements/agreement.ts";
import type { LoanFacts } from "../loan/loanFacts.ts";
import type { TermSource } from "../loan/terms.ts";
import type { Currency } from "../money/currency.ts";
import { moneyOfDecimal } from "../money/money.ts";

/** A fact and the card that states it. */
interface Stated<T> {
  readonly value: T;
  readonly card: DebtCard;
}

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
  const stated = <T>(valueOf: (card: DebtCard) => T | null): Stated<T>[] =>
    newestFirst.flatMap((card) => {
      const value = valueOf(card);
      return value === null ? [] : [{ value, card }];
    });
  const [first = null] = stated((card) => card.firstPrincipal.day);
  const [last = null] = stated((card) => card.lastPrincipal.day);
  const [rate = null] = stated((card) => (card.rate?.kind === "text" ? null : card.rate));
  const [inWords] = stated(({ rate: printed }) => (printed?.kind === "text" ? printed : null));
  const printedRate = rate ?? inWords;
  const yearly = stated((card) => instalmentOf(card, agreement?.currency?.value ?? null));
  const instalment = yearly.find(({ value }) => value.amount.minor > 0n) ?? yearly[0] ?? null;
  return {
    id,
    name: newestFirst[0]?.name ?? id,
    firstPrincipal: valueOf(first),
    lastPrincipal: valueOf(last),
    rate: valueOf(rate),
    yearlyInstalment: valueOf(instalment),
    sources: {
      ...(first && { firstPrincipal: seen(first.card, first.card.firstPrincipal.text) }),
      ...(last && { lastPrincipal: seen(last.card, last.card.lastPrincipal.text) }),
      ...(printedRate && { rate: seen(printedRate.card, printedRate.value.text) }),
      ...(instalment && { yearlyInstalment: seen(instalment.card, instalment.card.instalment.text) }),
    },
  };
}

function valueOf<T>(stated: Stated<T> | null): T | null {
  return stated && stated.value;
}

/**
 * The year's principal where the card states just one sum; null where its currency is not known, or it is no sum.
 * @param currency of a bare "0", where it is known
 */
export function instalmentOf(card: DebtCard, currency: Currency | null): LoanFacts["yearlyInstalment"] {
  const { year, amounts } = card.instalment;
  const [only] = amounts;
  if (year === null || amounts.length !== 1 || !only) return null;
  // Only a bare zero may take the agreement's currency: a sum without one would be guessed.
  const own = only.currency ?? (only.amount.digits === 0n ? currency : null);
  const amount = own && moneyOfDecimal(only.amount, own);
  return amount && amount.minor >= 0n ? { year, amount } : null;
}

/** A card as the source of what it states. @param text as it is printed there */
export function seen(card: DebtCard, text: string | null): TermSource {
  const { document, page, row, cell } = card.source;
  // Cells of a workbook have no page; the cell says more than the row's number.
  return {
    mark: "seen",
    text: text ?? "",
    document,
    ...(cell === undefined ? { page, row } : { row: cell }),
  };
}
