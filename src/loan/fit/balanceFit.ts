import { addDays, type Day } from "../../calendar/day.ts";
import { addMonths } from "../../calendar/months.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountDecimal, money, type Money } from "../../money/money.ts";
import { spansLeft } from "./constraints.ts";
import type { BalanceFact, FitFacts } from "./facts.ts";
import { rateSeries, usualPair, weighed, type CurrencyPair, type RateOnDay } from "./rateSeries.ts";
import type { Repaid } from "./repaid.ts";
import type { Structure } from "./structures.ts";
import { bestDays, crossingOf, leastDeviation, nearestGiven, neededRate, percentOff } from "./windowRates.ts";

/** Beyond so many standard deviations a rate is ruled out by the given ones; beyond LIMIT nobody would doubt it. */
export const RULED_OUT = 2;
export const LIMIT = 4;

/** A balance as the balance after some instalment of a schedule. */
export interface BalanceReading {
  readonly instalmentsLeft: number;
  /** Outstanding by the schedule, in the loan's currency. */
  readonly balance: Money;
  /** Days on which so much is outstanding; of a dated balance its own day alone. */
  readonly from: Day;
  readonly to: Day;
  /** Rate of exchange that makes the published amount of the balance; null in the loan's own currency. */
  readonly rateNeeded: Decimal | null;
  /** The rate given within the days, else next to them, that is nearest to the needed one; of a dated balance within a month. */
  readonly given: RateOnDay | null;
  /** Days within the window whose rate is given, with what the needed one is off it in percent; nearest first. */
  readonly bestDays: readonly (RateOnDay & { readonly errorPercent: Decimal })[];
  /** Needed / given - 1; in the loan's own currency published / scheduled - 1. Percent. Null with nothing to compare. */
  readonly errorPercent: Decimal | null;
  /** Least distance over the days, in standard deviations; null where no rate is given. */
  readonly deviations: number | null;
  /** Between these days the given rates pass through the needed one; null where they do not. */
  readonly crossing: { readonly from: Day; readonly to: Day } | null;
}

export interface BalanceFit {
  readonly fact: BalanceFact;
  readonly pair: CurrencyPair | null;
  /** Readings that the schedule has, likeliest first. */
  readonly readings: readonly BalanceReading[];
}

/** How a published balance reads against a schedule of this total. */
export function balanceFit(
  fact: BalanceFact,
  facts: Pick<FitFacts, "currency" | "rates">,
  { dates }: Pick<Structure, "dates">,
  repaid: Pick<Repaid, "after">,
  total: bigint,
): BalanceFit {
  const { amount, halfUnit } = fact.printed;
  const isOwn = amount.currency === facts.currency;
  const pair = isOwn ? null : usualPair(amount.currency, facts.currency);
  const series = pair ? rateSeries(facts.rates, pair) : [];
  const printed = Number(halfUnit) / Number(amount.minor);
  const first = dates[0] as Day;
  const readings = spansLeft(dates, fact.asOf).map(({ from }): BalanceReading => {
    const balance = money(total - repaid.after(total, from), facts.currency);
    const days =
      fact.asOf === null
        ? {
            from: from === 0 ? addMonths(first, -60) : (dates[from - 1] as Day),
            to: addDays(dates[from] ?? first, -1),
          }
        : { from: fact.asOf, to: fact.asOf };
    const reading = { instalmentsLeft: dates.length - from, balance, ...days };
    if (pair === null || balance.minor === 0n) {
      const isExact = abs(balance.minor - amount.minor) <= halfUnit;
      const errorPercent =
        balance.minor === 0n ? null : percentOff(amountDecimal(amount), amountDecimal(balance));
      const deviations = isExact ? 0 : Infinity;
      return {
        ...reading,
        rateNeeded: null,
        given: null,
        bestDays: [],
        errorPercent,
        deviations,
        crossing: null,
      };
    }
    const rateNeeded = neededRate(balance, amount, pair);
    const nearest = nearestGiven(series, rateNeeded, days.from, days.to);
    const isNear = nearest !== null && Math.abs(nearest.date - days.from) <= 31;
    const given = fact.asOf === null || isNear ? nearest : null;
    return {
      ...reading,
      rateNeeded,
      given,
      bestDays: bestDays(series, rateNeeded, days.from, days.to),
      errorPercent: given && percentOff(rateNeeded, given.rate),
      deviations: leastDeviation(weighed(rateNeeded), days.from, days.to, series, printed),
      crossing: crossingOf(series, weighed(rateNeeded), days.from, days.to),
    };
  });
  return { fact, pair, readings: readings.sort((a, b) => likelihood(a) - likelihood(b)) };
}

function likelihood({ deviations, errorPercent }: BalanceReading): number {
  const error = errorPercent ? Math.abs(weighed(errorPercent)) : 0;
  return (deviations ?? 0) + error / 1e6;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Whether the given rates rule it out that the balance is of this reading's days. */
export function isRuledOut({ deviations }: BalanceReading): boolean {
  return (deviations ?? 0) > RULED_OUT;
}

/** How sure it is after which instalment an undated balance stands; null for a dated one. */
export function datingOf({
  fact,
  readings,
}: Pick<BalanceFit, "fact" | "readings">): "decided" | "likely" | "undecided" | null {
  if (fact.asOf !== null) return null;
  const [best, ...others] = readings;
  if (!best || isRuledOut(best) || !others.every(isRuledOut)) return "undecided";
  if (best.deviations === null) return "undecided";
  return others.every(({ deviations }) => (deviations ?? 0) > LIMIT) ? "decided" : "likely";
}
