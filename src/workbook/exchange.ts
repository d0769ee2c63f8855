import type { Day } from "../calendar/day.ts";
import type { ExchangeRate } from "../dossier/dossier.ts";
import { divideByRate, multiplyByRate } from "../money/convert.ts";
import type { Currency } from "../money/currency.ts";
import { compareDecimals } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";

/** An amount in another currency, and the rate that it was converted at. */
export interface Converted {
  readonly amount: Money;
  readonly rate: ExchangeRate;
}

/**
 * The rate between two currencies that was known on a day: the latest dated on or before it, quoted either way round;
 * the direct quote where both stand on one day, the higher of two for one pair and day (the sheet Rates warns of those).
 * Null where there is none: cross rates are no affair of the sheets, they stand among the rates with a mark of their own.
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  from: Currency,
  to: Currency,
  day: Day,
): ExchangeRate | null {
  const isDirect = (rate: ExchangeRate): boolean => rate.base === from && rate.quote === to;
  const isInverse = (rate: ExchangeRate): boolean => rate.base === to && rate.quote === from;
  const known = rates.filter((rate) => rate.date <= day && (isDirect(rate) || isInverse(rate)));
  return known.reduce<ExchangeRate | null>((best, rate) => {
    if (best === null || rate.date > best.date) return rate;
    if (rate.date < best.date) return best;
    if (isDirect(rate) !== isDirect(best)) return isDirect(rate) ? rate : best;
    return compareDecimals(rate.rate, best.rate) > 0 ? rate : best;
  }, null);
}

/** The amount in another currency at the rate known on a day, rounded half up; null where no rate is known. */
export function converted(
  amount: Money,
  to: Currency,
  rates: readonly ExchangeRate[],
  day: Day,
): Converted | null {
  const rate = rateOn(rates, amount.currency, to, day);
  if (rate === null) return null;
  const convert = rate.base === to ? divideByRate : multiplyByRate;
  return { amount: convert(amount, rate.rate, to, "half-up"), rate };
}
