import type { Day } from "../calendar/day.ts";
import {
  addFractions,
  basis,
  daysFor,
  yearFraction,
  type DayCount,
  type Fraction,
} from "../calendar/dayCount.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { divideRounded, type Rounding } from "../money/rounding.ts";
import type { BalanceSpan } from "./schedule.ts";

/** How a loan's days are counted. */
export interface Counting {
  readonly dayCount: DayCount;
  /** Last day of the loan. */
  readonly end: Day;
  readonly regular: { readonly ends: Day; readonly months: number; readonly rollDay: number };
}

/** A balance from a day on. */
export interface BalanceStep {
  readonly from: Day;
  readonly balance: Money;
}

/**
 * The stretches of a period with one balance each.
 *
 * Days of a stretch are the days from its start to the end of the period less those from its end to the end of the
 * period: every sum bears interest from its own day to the end of the period, and the stretches add up to the days of
 * the whole period also where months of 30 days are counted.
 * @param steps in order of date, the first on the first day of the period
 */
export function balanceSpans(steps: readonly BalanceStep[], to: Day, counting: Counting): BalanceSpan[] {
  const [only] = steps;
  if (only && steps.length === 1) {
    const { from, balance } = only;
    return from >= to
      ? []
      : [{ from, to, days: daysFor(counting.dayCount, from, to, counting.end), balance }];
  }
  return steps.flatMap(({ from, balance }, index) => {
    const until = steps[index + 1]?.from ?? to;
    if (from >= until) return [];
    const days =
      daysFor(counting.dayCount, from, to, counting.end) -
      daysFor(counting.dayCount, until, to, counting.end);
    return [{ from, to: until, days, balance }];
  });
}

/**
 * Interest on the spans together: sum of balance x part of the year x percent / 100, rounded once.
 * Where a year has a fixed number of days the part is days / 360 or days / 365.
 */
export function interestOn(
  spans: readonly BalanceSpan[],
  percent: Decimal,
  counting: Counting,
  zero: Money,
  rounding: Rounding,
): Money {
  let total: Fraction = { numerator: 0n, denominator: 1n };
  const yearDays = basis(counting.dayCount);
  for (const { from, to, days, balance } of spans) {
    const part =
      yearDays === null
        ? yearFraction(counting.dayCount, from, to, counting)
        : { numerator: BigInt(days), denominator: BigInt(yearDays) };
    const weighted = { numerator: balance.minor * part.numerator, denominator: part.denominator };
    total = total.numerator === 0n ? weighted : addFractions(total, weighted);
  }
  const minor = divideRounded(
    total.numerator * percent.digits,
    total.denominator * 100n * 10n ** BigInt(percent.scale),
    rounding,
  );
  return { minor, currency: zero.currency };
}
