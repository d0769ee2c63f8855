import { multiplyByRate, divideByRate } from "../../money/convert.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { zero, type Money } from "../../money/money.ts";
import type { ListFacts } from "./forwardLoan.ts";
import type { OutlookLoan } from "./outlookLoan.ts";

/** What falls due in a year, of several loans, in one currency. */
interface YearSum {
  readonly year: number;
  /** Of the loans in whose currency a rate is known; null where there is none of them. */
  readonly principal: Money | null;
  /** Of those of them whose interest is known. */
  readonly interest: Money | null;
  /** Loans that are owed in the year and whose interest is not known. */
  readonly interestOpen: number;
  /** Loans that are owed in the year, in a currency of which no rate is known: they are in no sum. */
  readonly withoutRate: number;
}

/** Amounts in euros or dinars at the rates of the list's day, or in their own currency, which all share then. */
export function yearSums(loans: readonly OutlookLoan[], list: ListFacts, currency: Currency): YearSum[] {
  const years = [...new Set(loans.flatMap(({ principal }) => [...principal.keys()]))].sort((a, b) => a - b);
  return years.map((year) => {
    const due = loans.filter(({ principal }) => principal.has(year));
    const converted = due.filter((loan) => hasListRate(loan, list, currency));
    const isNone = due.length > 0 && converted.length === 0;
    const sumOf = (amounts: readonly (Money | undefined)[]): Money | null =>
      isNone ? null : sumIn(amounts, list, currency);
    return {
      year,
      principal: sumOf(converted.map(({ principal }) => principal.get(year))),
      interest: sumOf(converted.map(({ interest }) => interest?.get(year))),
      interestOpen: due.filter(({ interest }) => interest === null).length,
      withoutRate: due.length - converted.length,
    };
  });
}

/** Whether a loan's amounts can be converted. One without a schedule has none. */
export function hasListRate({ terms }: OutlookLoan, list: ListFacts, currency: Currency): boolean {
  return !terms || atListRate({ minor: 1n, currency: terms.currency }, list, currency) !== null;
}

function sumIn(amounts: readonly (Money | undefined)[], list: ListFacts, currency: Currency): Money {
  const minor = amounts.reduce(
    (sum, amount) => sum + (amount ? (atListRate(amount, list, currency)?.minor ?? 0n) : 0n),
    0n,
  );
  return { minor, currency };
}

/** An amount in another currency at the rates of the list's day, over the dinar, rounded once; null without a rate. */
export function atListRate(amount: Money, { rates }: ListFacts, to: Currency): Money | null {
  if (amount.currency === to) return amount;
  const [own, other] = [rates.get(amount.currency)?.rsd, rates.get(to)?.rsd];
  if (!own || !other) return null;
  if (amount.minor === 0n) return zero(to);
  return to === "RSD" ? multiplyByRate(amount, own, to, "half-up") : overDinar(amount, own, other, to);
}

function overDinar(amount: Money, own: Decimal, other: Decimal, to: Currency): Money {
  // Both rates at once, so that nothing is rounded on the way.
  const times = { minor: amount.minor * own.digits, currency: amount.currency };
  const over = { digits: other.digits * 10n ** BigInt(own.scale), scale: other.scale };
  return divideByRate(times, over, to, "half-up");
}
