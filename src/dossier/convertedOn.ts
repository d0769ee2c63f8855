import { daysBetween, type Day } from "../calendar/day.ts";
import { viewAt, viewRateOn, type ViewRate } from "../loan/views/moneyView.ts";
import type { Currency } from "../money/currency.ts";
import type { Money } from "../money/money.ts";
import { isQuoted } from "./crossRates.ts";
import type { Dossier } from "./dossier.ts";

/** A list of rates holds until the next one: over a weekend and holidays, no longer. */
export const SAME_DAY = 5;
/** A rate of another day of the year before or after tells the size of a figure, not more. */
const SAME_YEAR = 366;
/** An amount in another currency, and whether the rate is one of the day itself. */
export interface Converted {
  readonly value: Money;
  /** Null where the amount was in that currency already. */
  readonly rate: ViewRate | null;
  readonly isOfTheDay: boolean;
}

/**
 * The amount at the rate of the day (of the list that held on it); where there is none, at the nearest rate within a
 * year, which only tells its size. Null where neither is known.
 */
export function convertedOn(
  { rates }: Pick<Dossier, "rates">,
  amount: Money,
  to: Currency,
  day: Day,
): Converted | null {
  if (amount.currency === to) return { value: amount, rate: null, isOfTheDay: true };
  // A cross rate, too, is made of rates of one of the two. One of the euro is rounded; the two that it is made of are
  // here, and lead to the same without that.
  const own = [amount.currency, to];
  const exact = rates.filter((rate) => isQuoted(rate) || rate.quote === "RSD");
  const between = (from: number, until: number) =>
    exact.filter(
      ({ date, base, quote }) =>
        date >= day + from && date <= day + until && (own.includes(base) || own.includes(quote)),
    );
  const ofTheDay = viewRateOn(between(-SAME_DAY, 0), amount.currency, to, day);
  if (ofTheDay) return { value: viewAt(amount, to, day, ofTheDay).value, rate: ofTheDay, isOfTheDay: true };
  const ofTheYear = between(-SAME_YEAR, SAME_YEAR);
  const days = [...new Set(ofTheYear.map(({ date }) => date))].sort(
    (a, b) => Math.abs(daysBetween(a, day)) - Math.abs(daysBetween(b, day)),
  );
  for (const near of days) {
    const rate = viewRateOn(
      ofTheYear.filter(({ date }) => date <= near && date >= near - SAME_DAY),
      amount.currency,
      to,
      near,
    );
    if (rate) return { value: viewAt(amount, to, near, rate).value, rate, isOfTheDay: false };
  }
  return null;
}
