import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Agreement } from "../../loan/agreements/agreement.ts";
import { isCurrency, type Currency } from "../../money/currency.ts";
import { foldForComparison } from "../../text/fold.ts";

/**
 * What tells a loan's currency: the sum printed as the year's instalment; the agreement; the instalment that another
 * law prints; the index of its rate of interest; its balance, a round sum in that currency alone; the other loans of
 * its group, all in that currency; a printed nought.
 */
export type CurrencyEvidence = "printed" | "agreement" | "other-law" | "index" | "round" | "group" | "nought";

export interface CardCurrency {
  readonly currency: Currency;
  readonly by: CurrencyEvidence;
}

/**
 * The currency of a card's loan, by the first thing of its own that tells it; null where nothing does.
 * @param others cards of the same loan in other laws
 */
export function currencyOfCard(
  card: DebtCard,
  agreement: Agreement | null,
  others: readonly DebtCard[],
): CardCurrency | null {
  const printed = printedCurrency(card);
  if (printed) return { currency: printed, by: "printed" };
  if (agreement?.currency) return { currency: agreement.currency.value, by: "agreement" };
  const elsewhere = others.map(printedCurrency).findLast((currency) => currency !== null);
  if (elsewhere) return { currency: elsewhere, by: "other-law" };
  const ofIndex = indexCurrency(card);
  return ofIndex && { currency: ofIndex, by: "index" };
}

/** The currency beside a nought that is printed as the instalment: laws print "0 EUR" of loans in other currencies too. */
export function noughtCurrency({ instalment: { amounts } }: DebtCard): CardCurrency | null {
  const [only] = amounts;
  return amounts.length === 1 && only?.currency ? { currency: only.currency, by: "nought" } : null;
}

/** Cards of a list whose currency they tell themselves. */
export type StatedCurrencies = ReadonlyMap<DebtCard, Currency>;

/** @param othersOf cards of the same loan in other laws */
export function statedCurrencies(
  cards: readonly DebtCard[],
  othersOf: (card: DebtCard) => readonly DebtCard[],
): StatedCurrencies {
  return new Map(
    cards.flatMap((card) => {
      const stated = currencyOfCard(card, null, othersOf(card));
      return stated ? [[card, stated.currency]] : [];
    }),
  );
}

/**
 * The currency of all loans of a card's group that tell it; null where they differ.
 * @param fewest loans that must tell it; with less it is a guess, good only for looking further
 */
export function groupCurrency(
  card: DebtCard,
  stated: StatedCurrencies,
  fewest: number = FEWEST,
): CardCurrency | null {
  const group = groupOf(card);
  if (group === null) return null;
  const ofGroup = [...stated].flatMap(([other, currency]) =>
    groupOf(other) === group && other.section === card.section ? [currency] : [],
  );
  const [first] = ofGroup;
  return first && ofGroup.length >= fewest && ofGroup.every((one) => one === first)
    ? { currency: first, by: "group" }
    : null;
}

/** The group's title; where a law prints none, the number that its rows begin with ("2" of "2.14"). */
function groupOf({ group, row }: DebtCard): string | null {
  return group ?? /^(\d+)\.\s*\d/u.exec(row)?.[1] ?? null;
}

/** Fewer loans tell nothing of another one. */
const FEWEST = 3;

/** The currency that is printed beside an instalment above nought. */
export function printedCurrency({ instalment: { amounts } }: DebtCard): Currency | null {
  const [only] = amounts;
  return amounts.length === 1 && only && only.amount.digits > 0n ? only.currency : null;
}

/** Reference rates, in a rate as it is printed: "6М LIBOR EUR + променљива маржа"; LIBOR alone names its currency itself. */
const INDEX = /(euribor|belibor|sofr|sonia|saron)|libor ?[/(-]? ?(eur|usd|chf|gbp|jpy)/gu;
const INDEX_CURRENCY: Readonly<Record<string, Currency>> = {
  euribor: "EUR",
  belibor: "RSD",
  sofr: "USD",
  sonia: "GBP",
  saron: "CHF",
};

function indexCurrency({ rate }: DebtCard): Currency | null {
  if (!rate) return null;
  const found = [...foldForComparison(rate.text).matchAll(INDEX)].map(
    ([, index = "", code = ""]) => INDEX_CURRENCY[index] ?? code.toUpperCase(),
  );
  const [only] = new Set(found);
  return new Set(found).size === 1 && only !== undefined && isCurrency(only) ? only : null;
}
