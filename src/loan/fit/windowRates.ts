import { addDays, type Day } from "../../calendar/day.ts";
import { divideDecimals, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { suits, weighed, type CurrencyPair, type RateOnDay } from "./rateSeries.ts";

/** Six decimals, as far as any published rate goes. */
export function neededRate(balance: Money, published: Money, { base }: CurrencyPair): Decimal {
  const [quoted, based] = base === published.currency ? [balance, published] : [published, balance];
  return divideDecimals(amountDecimal(quoted), amountDecimal(based), 6, "half-up");
}

/** Value / of - 1, in percent with four decimals. */
export function percentOff(value: Decimal, of: Decimal): Decimal {
  const ratio = divideDecimals({ digits: value.digits * 100n, scale: value.scale }, of, 4, "half-up");
  return { digits: ratio.digits - 1_000_000n, scale: 4 };
}

/** The given rate of a day within the window nearest to the needed one; without any, that of the nearest day outside. */
export function nearestGiven(
  series: readonly RateOnDay[],
  needed: Decimal,
  from: Day,
  to: Day,
): RateOnDay | null {
  const [inside] = bestDays(series, needed, from, to);
  if (inside) return { date: inside.date, rate: inside.rate, isCross: inside.isCross };
  const before = series.filter(({ date }) => date < from).at(-1);
  const after = series.find(({ date }) => date > to);
  const away = ({ date }: RateOnDay): number => Math.max(from - date, date - to, 0);
  const next = [before, after].filter((rate) => rate !== undefined);
  const inOrder = next.sort((a, b) => away(a) - away(b));
  return inOrder[0] ?? null;
}

/** The given rates within the window, those nearest to the needed one first. */
export function bestDays(
  series: readonly RateOnDay[],
  needed: Decimal,
  from: Day,
  to: Day,
): (RateOnDay & { readonly errorPercent: Decimal })[] {
  return series
    .filter(({ date }) => date >= from && date <= to)
    .map((one) => ({ ...one, errorPercent: percentOff(needed, one.rate) }))
    .sort((a, b) => Math.abs(weighed(a.errorPercent)) - Math.abs(weighed(b.errorPercent)));
}

/** How well the needed rate suits the day of the window that it suits best: see suits. Null without any rate. */
export function leastDeviation(
  rate: number,
  from: Day,
  to: Day,
  series: readonly RateOnDay[],
  printed: number,
): number | null {
  let least: number | null = null;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const found = suits(rate, day, series, printed);
    if (found && (least === null || found.deviations < least)) least = found.deviations;
  }
  return least;
}

/** Two neighbouring days with a given rate between which the rates pass through the needed one. */
export function crossingOf(
  series: readonly RateOnDay[],
  needed: number,
  from: Day,
  to: Day,
): { readonly from: Day; readonly to: Day } | null {
  for (let index = 1; index < series.length; index += 1) {
    const [one, other] = [series[index - 1] as RateOnDay, series[index] as RateOnDay];
    if (one.date < from || other.date > to) continue;
    const isPassed = (weighed(one.rate) - needed) * (weighed(other.rate) - needed) <= 0;
    if (isPassed) return { from: one.date, to: other.date };
  }
  return null;
}
