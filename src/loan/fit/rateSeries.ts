import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import { divideDecimals, multiplyDecimals, normalized, type Decimal } from "../../money/decimal.ts";
import type { RateFact } from "./facts.ts";

/** Units of `quote` for one unit of `base`. */
export interface CurrencyPair {
  readonly base: Currency;
  readonly quote: Currency;
}

export interface RateOnDay {
  readonly date: Day;
  readonly rate: Decimal;
  /** Made of rates of other pairs of the same day. */
  readonly isCross: boolean;
}

/** How a rate is usually quoted: dinars, or the loan's currency, for one unit of the other. */
export function usualPair(balance: Currency, loan: Currency): CurrencyPair {
  return balance === "RSD" ? { base: loan, quote: "RSD" } : { base: balance, quote: loan };
}

/**
 * The given rates of a pair, in order of date: as given, turned round, or crossed through a third currency of the same
 * day. A cross of two institutions' rates can differ from either's own by half a percent.
 */
export function rateSeries(rates: readonly RateFact[], pair: CurrencyPair): readonly RateOnDay[] {
  const known = made.get(rates) ?? new Map<string, readonly RateOnDay[]>();
  made.set(rates, known);
  const name = `${pair.base}/${pair.quote}`;
  const series = known.get(name) ?? seriesOf(rates, pair);
  known.set(name, series);
  return series;
}

/** Asked for again and again with the same rates, for each schedule that is tried. */
const made = new WeakMap<readonly RateFact[], Map<string, readonly RateOnDay[]>>();

function seriesOf(rates: readonly RateFact[], pair: CurrencyPair): RateOnDay[] {
  const byDay = new Map<Day, RateFact[]>();
  for (const rate of rates) byDay.set(rate.date, [...(byDay.get(rate.date) ?? []), rate]);
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .flatMap(([date, ofDay]): RateOnDay[] => {
      const direct = directRate(ofDay, pair);
      if (direct) return [{ date, rate: direct, isCross: false }];
      const cross = crossRate(ofDay, pair);
      return cross ? [{ date, rate: cross, isCross: true }] : [];
    });
}

/** Decimals of a rate that is worked out. */
const DECIMALS = 8;

function directRate(rates: readonly RateFact[], { base, quote }: CurrencyPair): Decimal | null {
  const same = rates.find((rate) => rate.base === base && rate.quote === quote);
  if (same) return same.rate;
  const turned = rates.find((rate) => rate.base === quote && rate.quote === base);
  return turned ? divideDecimals({ digits: 1n, scale: 0 }, turned.rate, DECIMALS, "half-up") : null;
}

function crossRate(rates: readonly RateFact[], { base, quote }: CurrencyPair): Decimal | null {
  for (const through of new Set(rates.flatMap((rate) => [rate.base, rate.quote]))) {
    const one = directRate(rates, { base, quote: through });
    const other = directRate(rates, { base: through, quote });
    if (one && other) return normalized(multiplyDecimals(one, other));
  }
  return null;
}

/** A rate as a plain number, to weigh likelihoods with; no amount is ever computed from it. */
export function weighed({ digits, scale }: Decimal): number {
  return Number(digits) / 10 ** scale;
}

/**
 * How well a rate suits a day, by the given rates before and after it.
 *
 * The rate expected is on the straight line between its neighbours. Its standard deviation is 0.3 % for what is rounded
 * or crossed, and 0.45 % for the first day without a rate, growing with the square root of the days (about 8.5 % a
 * year, as EUR/CNY and USD/RSD in 2010-2024).
 * @param printed relative uncertainty of the published balance itself
 * @returns distance in standard deviations and relative error; null without any rate
 */
export function suits(
  rate: number,
  day: Day,
  series: readonly RateOnDay[],
  printed: number,
): { readonly deviations: number; readonly error: number } | null {
  let after = 0;
  while (after < series.length && (series[after] as RateOnDay).date < day) after += 1;
  const next = series[after];
  const before = series[after - 1];
  if (!next && !before) return null;
  let expected: number;
  let days: number;
  if (next && before) {
    const whole = next.date - before.date;
    const passed = day - before.date;
    expected = weighed(before.rate) + ((weighed(next.rate) - weighed(before.rate)) * passed) / whole;
    days = (passed * (next.date - day)) / whole;
  } else {
    const nearest = (next ?? before) as RateOnDay;
    expected = weighed(nearest.rate);
    days = Math.abs(nearest.date - day);
  }
  const error = rate / expected - 1;
  return { deviations: Math.abs(error) / (0.003 + 0.0045 * Math.sqrt(days) + printed), error };
}
