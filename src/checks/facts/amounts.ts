import type { Day } from "../../calendar/day.ts";
import { daysBetween } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { viewAt, viewRateOn, type ViewRate } from "../../loan/views/moneyView.ts";
import type { Currency } from "../../money/currency.ts";
import {
  addDecimals,
  compareDecimals,
  decimal,
  multiplyDecimals,
  rescaled,
  type Decimal,
} from "../../money/decimal.ts";
import { minorDigits } from "../../money/currency.ts";
import { amountDecimal, type Money } from "../../money/money.ts";

/** A list of rates holds until the next one: over a weekend and holidays, no longer. */
const SAME_DAY = 5;
/** A rate of another day of the year before or after tells the size of a figure, not more. */
const SAME_YEAR = 366;
/** How far a rate of another day may be off, in percent: EUR/CNY and EUR/USD moved by less in most years. */
export const ROUGHLY = decimal("15");

export function negated(value: Decimal): Decimal {
  return { ...value, digits: -value.digits };
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negated(value) : value;
}

/** a - b, exact. */
export function lessDecimal(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negated(b));
}

/** A printed number as an amount; digits below the minor unit, which laws print of no amount, are rounded half up. */
export function asMoney(value: Decimal, currency: Currency): Money {
  return { minor: rescaled(value, minorDigits(currency), "half-up").digits, currency };
}

/** Whether two amounts of one currency are at most so many percent of the second apart. */
export function withinPercent(a: Money, b: Money, percent: Decimal): boolean {
  const off = absolute(amountDecimal({ minor: a.minor - b.minor, currency: a.currency }));
  const most = multiplyDecimals(absolute(amountDecimal(b)), { ...percent, scale: percent.scale + 2 });
  return compareDecimals(off, most) <= 0;
}

/** Whether two amounts of one currency are at most so many whole units apart. */
export function withinUnits(a: Money, b: Money, units: Decimal): boolean {
  const off = absolute(amountDecimal({ minor: a.minor - b.minor, currency: a.currency }));
  return compareDecimals(off, units) <= 0;
}

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
export function convertedOn({ rates }: Dossier, amount: Money, to: Currency, day: Day): Converted | null {
  if (amount.currency === to) return { value: amount, rate: null, isOfTheDay: true };
  // A cross rate, too, is made of rates of one of the two.
  const own = [amount.currency, to];
  const between = (from: number, until: number) =>
    rates.filter(
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
