import { Problem, type KeyOf, type Values } from "../../messages/message.ts";
import type { Money } from "../../money/money.ts";
import type { LoanTerms } from "../terms.ts";

/** @throws Problem that names the term, in its sentence and in `place.cell` */
export function fail<K extends KeyOf<"errors:terms">>(
  terms: LoanTerms,
  term: string,
  key: K,
  ...[params = {}]: Values<K, "term" | "loan">
): never {
  throw new Problem(key, { term, loan: terms.name, ...params }, { cell: term });
}

/** @throws Problem for an amount in another currency than the loan's, and for one of nothing or less */
export function checkAmount(terms: LoanTerms, term: string, amount: Money): void {
  checkCurrency(terms, term, amount);
  if (amount.minor <= 0n) fail(terms, term, "errors:termsNotPositive", { found: amount });
}

/** As checkAmount for each of a list: the terms' names are only made where one is to be named. */
export function checkAmounts(
  terms: LoanTerms,
  list: string,
  items: readonly { readonly amount: Money }[],
): void {
  for (const { amount } of items) {
    if (amount.minor > 0n && amount.currency === terms.currency) continue;
    const index = items.findIndex((one) => one.amount === amount);
    checkAmount(terms, `${list}[${index}].amount`, amount);
  }
}

/** Most months between two payments of one kind. */
export const MOST_MONTHS = 120;

/** @throws Problem for a time between two payments that is no number of months, or too long */
export function checkMonths(terms: LoanTerms, term: string, months: number): void {
  if (Number.isSafeInteger(months) && months >= 1 && months <= MOST_MONTHS) return;
  fail(terms, term, "errors:termsMonthsBetween", { found: String(months) });
}

/** @throws Problem for an amount in another currency than the loan's */
export function checkCurrency(terms: LoanTerms, term: string, { currency }: Money): void {
  if (currency === terms.currency) return;
  fail(terms, term, "errors:termsOtherCurrency", { currency, expected: terms.currency });
}
