import { Problem } from "../messages/message.ts";
import { addDecimals, compareDecimals, type Decimal } from "../money/decimal.ts";
import type { InterestPeriod } from "./interestPeriods.ts";
import type { AppliedFixing } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/** The rate of one interest period. */
export interface PeriodRate {
  /** A year. */
  readonly percent: Decimal;
  readonly fixing: AppliedFixing | null;
  /** Whether the fixing is one of an earlier period, for want of its own. */
  readonly projected: boolean;
}

/**
 * The rate of each period.
 *
 * Floating: fixing + margin, one fixing for a whole period; a floor holds for the reference rate, before the margin.
 * A fixing belongs to the period that starts on its day: the due date before, or what it was shifted to, or the first
 * drawdown. A period without one takes the last known one and is projected.
 * @throws Problem when there is no fixing at or before the first period, or one starts in the middle of a period
 */
export function periodRates(terms: LoanTerms, periods: readonly InterestPeriod[]): PeriodRate[] {
  const { rate } = terms;
  if (rate.kind === "fixed") {
    return periods.map(() => ({ percent: rate.percent, fixing: null, projected: false }));
  }
  const fixings = [...rate.fixings].sort((a, b) => a.from - b.from);
  const starts = periods.map(({ from, gridStart }) => ({
    earliest: gridStart < from ? gridStart : from,
    from,
  }));
  const first = starts[0];
  fixings.forEach(({ from }, index) => {
    if (fixings[index - 1]?.from === from) {
      throw problem("errors:termsFixingTwice", { date: { day: from } });
    }
    const within = first !== undefined && from > first.from && from < terms.lastPrincipal;
    if (within && !starts.some((start) => from >= start.earliest && from <= start.from)) {
      throw problem("errors:termsFixingOffGrid", { date: { day: from } });
    }
  });
  return starts.map((start) => {
    const fixing = fixings.findLast(({ from }) => from <= start.from);
    if (!fixing)
      throw problem("errors:termsNoFixingAtStart", {
        date: { day: start.from },
        index: { rateIndex: rate.index },
      });
    const { floorPercent } = rate;
    const floored =
      floorPercent && compareDecimals(fixing.percent, floorPercent) < 0 ? floorPercent : fixing.percent;
    return {
      percent: addDecimals(floored, rate.marginPercent),
      fixing,
      projected: fixing.from < start.earliest,
    };
  });

  function problem(key: `errors:terms${string}`, params: Problem["problem"]["params"]): Problem {
    return new Problem(key, { loan: terms.name, ...params }, { cell: "rate.fixings" });
  }
}
