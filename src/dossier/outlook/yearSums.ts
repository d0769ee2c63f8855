import { multiplyByRate, divideByRate } from "../../money/convert.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { zero, type Money } from "../../money/money.ts";
import type { ListFacts } from "./forwardLoan.ts";
import type { OutlookLoan } from "./outlookLoan.ts";

/** What falls due in a year, of several loans, in one currency. */
export interface YearSum {
  readonly year: number;
  readonly principal: Money;
  /** Of the loans whose interest is known. */
  readonly interest: Money;
  /** Loans that are owed in the year and whose interest is not known. */
  readonly interestOpen: number;
}

/** Amounts in euros or dinars at the rates of the list's day, or in their own currency, which all share then. */
export function yearSums(loans: readonly OutlookLoan[], list: ListFacts, currency: Currency): YearSum[] {
  const years = [...new Set(loans.flatMap(({ principal }) => [...principal.keys()]))].sort((a, b) => a - b);
  return years.map((year) => {
    const due = loans.filter(({ principal }) => principal.has(year));
    return {
      year,
      principal: sumIn(
        due.map(({ principal }) => principal.get(year)),
        list,
        currency,
      ),
      interest: sumIn(
        due.map(({ interest }) => interest?.get(year)),
        list,
        currency,
      ),
      interestOpen: due.filter(({ interest }) => interest === null).length,
    };
  });
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
