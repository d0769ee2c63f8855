import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { Mark } from "../terms.ts";

/** An exchange rate on a day: `rate` units of `quote` for one unit of `base`. */
export interface DatedRate {
  readonly date: Day;
  readonly base: Currency;
  readonly quote: Currency;
  readonly rate: Decimal;
  readonly mark: Mark;
  /** What the source is called, or how the rate was worked out. */
  readonly source: string | Message;
}

/** The two currencies that rates of others are quoted in, the National Bank of Serbia's first. */
const PIVOTS: readonly Currency[] = ["RSD", "EUR"];
/** Two rates further apart than this do not stand for the same time. */
const SAME_TIME = 31;

/**
 * The rate between two currencies that was known on a day: the latest dated on or before it, quoted either way round;
 * the direct quote where both stand on one day, the higher of two for one pair and day. Null where there is none.
 */
export function rateOn<Rate extends DatedRate>(
  rates: readonly Rate[],
  from: Currency,
  to: Currency,
  day: Day,
): Rate | null {
  const isDirect = (rate: Rate): boolean => rate.base === from && rate.quote === to;
  const isInverse = (rate: Rate): boolean => rate.base === to && rate.quote === from;
  const known = rates.filter((rate) => rate.date <= day && (isDirect(rate) || isInverse(rate)));
  return known.reduce<Rate | null>((best, rate) => {
    if (best === null || rate.date > best.date) return rate;
    if (rate.date < best.date) return best;
    if (isDirect(rate) !== isDirect(best)) return isDirect(rate) ? rate : best;
    return compareDecimals(rate.rate, best.rate) > 0 ? rate : best;
  }, null);
}

/** Two rates that lead from one currency to another over a third. */
interface CrossLegs {
  readonly over: Currency;
  readonly first: DatedRate;
  readonly second: DatedRate;
}

/**
 * The rates over the dinar or the euro that lead from one currency to another on a day; those whose older one is the
 * newest. Null where a rate is missing, or where the two lie more than 31 days apart.
 */
export function crossOn(
  rates: readonly DatedRate[],
  from: Currency,
  to: Currency,
  day: Day,
): CrossLegs | null {
  const found = PIVOTS.flatMap((over): CrossLegs[] => {
    const [first, second] = [rateOn(rates, from, over, day), rateOn(rates, over, to, day)];
    if (!first || !second || Math.abs(daysBetween(first.date, second.date)) > SAME_TIME) return [];
    return [{ over, first, second }];
  });
  const age = ({ first, second }: CrossLegs): Day => olderOf(first, second);
  return found.reduce<CrossLegs | null>((best, legs) => (best && age(best) >= age(legs) ? best : legs), null);
}

/** The day that a rate made of two stands for: the older one's. */
export function olderOf(first: DatedRate, second: DatedRate): Day {
  return first.date < second.date ? first.date : second.date;
}
