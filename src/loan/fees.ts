import type { Day } from "../calendar/day.ts";
import { datesBefore, type DueDates } from "../calendar/dueDates.ts";
import { money, sum, zero, type Money } from "../money/money.ts";
import { divideRounded } from "../money/rounding.ts";
import { balanceSpans, interestOn, type Counting } from "./interest.ts";
import type { FeePart } from "./schedule.ts";
import type { Fee, LoanTerms } from "./terms.ts";

/**
 * The fees by due date.
 *
 * Management fee: percent of the whole facility, on its date.
 * Commitment fee: percent a year of the undrawn part of the facility, day by day from its start date, due on the
 * interest dates; where it starts before the first of them, on the dates of the same grid before it. It ends on the
 * day of the last drawdown: nothing can be drawn after it, whether the facility is used up or not. A drawdown lowers
 * the undrawn part from its own day on. What has run up by the end is due on the next interest date. The dates are not
 * moved by business days, also where interest is.
 */
export function feesDue(terms: LoanTerms, dates: DueDates): ReadonlyMap<Day, readonly FeePart[]> {
  const due = new Map<Day, FeePart[]>();
  const { facility } = terms;
  if (!facility) return due;
  const add = (date: Day, part: FeePart): void => {
    due.set(date, [...(due.get(date) ?? []), part]);
  };
  for (const fee of terms.fees) {
    if (fee.kind === "management") {
      const { percent } = fee;
      const minor = divideRounded(
        facility.minor * percent.digits,
        100n * 10n ** BigInt(percent.scale),
        terms.rounding,
      );
      add(fee.date, { kind: "management", percent, on: facility, amount: money(minor, facility.currency) });
    } else if (fee.kind === "commitment") {
      for (const [date, part] of commitmentFee(terms, facility, fee, dates)) add(date, part);
    }
  }
  return due;
}

function commitmentFee(
  terms: LoanTerms,
  facility: Money,
  fee: Extract<Fee, { kind: "commitment" }>,
  dates: DueDates,
): [Day, FeePart][] {
  const drawdowns = [...terms.drawdowns].sort((a, b) => a.date - b.date);
  const end = drawdowns.at(-1)?.date ?? fee.from;
  const counting: Counting = {
    dayCount: fee.dayCount,
    end: terms.lastPrincipal,
    regular: { ends: terms.firstInterest, months: terms.monthsBetween, rollDay: dates.rollDay },
  };
  const undrawn = (day: Day): Money => {
    const drawn = drawdowns.filter(({ date }) => date <= day).map(({ amount }) => amount);
    return money(facility.minor - sum(drawn, facility.currency).minor, facility.currency);
  };
  const before = datesBefore(terms.firstInterest, fee.from, terms.monthsBetween, dates.rollDay);
  const grid = [...before.reverse(), ...dates.dates].filter((date) => date > fee.from);
  const parts: [Day, FeePart][] = [];
  let from = fee.from;
  for (const due of grid) {
    if (from >= end) break;
    const start = from;
    const to = due < end ? due : end;
    const changes = drawdowns.map(({ date }) => date).filter((date) => date > start && date < to);
    const steps = [...new Set([start, ...changes])].map((day) => ({ from: day, balance: undrawn(day) }));
    const spans = balanceSpans(steps, to, counting);
    const amount = interestOn(spans, fee.percent, counting, zero(facility.currency), terms.rounding);
    parts.push([due, { kind: "commitment", percent: fee.percent, dayCount: fee.dayCount, spans, amount }]);
    from = due;
  }
  return parts;
}
