import type { Day } from "../calendar/day.ts";
import { datesBefore } from "../calendar/dueDates.ts";
import { money, zero, type Money } from "../money/money.ts";
import { balanceSpans, interestOn, type BalanceStep, type Counting } from "./interest.ts";
import { lastPhase, type Phase } from "./phases.ts";
import type { FeePart } from "./schedule.ts";
import type { Fee, LoanTerms } from "./terms.ts";

export type Commitment = Extract<Fee, { kind: "commitment" }>;

/**
 * Commitment fee: percent a year of the undrawn part of the facility, day by day from its start date, due on the
 * interest dates; where it starts before the first of them, on the dates of the same grid before it. It ends on the
 * last day of availability, or on the day of the last drawdown where that is not stated: nothing can be drawn after
 * it, whether the facility is used up or not. A drawdown and a cancellation lower the undrawn part from their own day
 * on. What has run up by the end is due on the next interest date.
 */
export function commitmentFee(
  terms: LoanTerms,
  facility: Money,
  fee: Commitment,
  phases: readonly Phase[],
): [Day, FeePart][] {
  const levels = undrawnLevels(terms, facility);
  const end = feeEnd(terms, fee);
  const parts: [Day, FeePart][] = [];
  let from = fee.from;
  let next = 0;
  const dayOf = (level: number): number => levels[level]?.from ?? Infinity;
  for (const due of feeDates(phases, fee.from)) {
    if (from >= end) break;
    const start = from;
    const to = due < end ? due : end;
    while (dayOf(next) <= start) next += 1;
    const first = next;
    while (dayOf(next) < to) next += 1;
    const balance = levels[first - 1]?.balance ?? facility;
    const steps = [{ from: start, balance }, ...levels.slice(first, next)];
    const counting = feeCounting(fee, phases, due);
    const spans = balanceSpans(steps, to, counting);
    const amount = interestOn(spans, fee.percent, counting, zero(facility.currency), terms.rounding);
    if (spans.some(({ balance }) => balance.minor > 0n)) {
      parts.push([due, { kind: "commitment", percent: fee.percent, dayCount: fee.dayCount, spans, amount }]);
    }
    from = due;
  }
  return parts;
}

/** The day that the fee runs up to, not later than its first where it is charged for no day. */
export function feeEnd({ availabilityEnd, drawdowns }: LoanTerms, { from }: Commitment): Day {
  return availabilityEnd ?? drawdowns.reduce((last, { date }) => (date > last ? date : last), from);
}

/** What is undrawn after all that is drawn and cancelled on or before a day; null where the facility is not known. */
export function undrawnOn(terms: LoanTerms, day: Day): Money | null {
  if (!terms.facility) return null;
  return undrawnLevels(terms, terms.facility).findLast(({ from }) => from <= day)?.balance ?? terms.facility;
}

/** What is undrawn from each day on which something is drawn or cancelled, in order of days. */
function undrawnLevels({ drawdowns, cancellations }: LoanTerms, facility: Money): BalanceStep[] {
  const levels = new Map<Day, BalanceStep>();
  let left = facility.minor;
  for (const { date, amount } of [...drawdowns, ...cancellations].sort((a, b) => a.date - b.date)) {
    left -= amount.minor;
    levels.set(date, { from: date, balance: money(left, facility.currency) });
  }
  return [...levels.values()];
}

/** The days on which a fee that runs from a day can be due: all dates of interest after it, in order. */
function feeDates(phases: readonly Phase[], from: Day): Day[] {
  const [first] = phases;
  if (!first) return [];
  const before = datesBefore(first.firstInterest, from, first.monthsBetween, first.dates.rollDay).reverse();
  const dates = phases.flatMap(({ index, dates: own, ends }) => {
    const all = index === 0 ? [...before, ...own.dates] : own.dates;
    return ends === null ? all : [...all.filter((date) => date < ends), ends];
  });
  return dates.filter((date) => date > from);
}

function feeCounting({ dayCount }: Commitment, phases: readonly Phase[], due: Day): Counting {
  const phase = phases.find(({ ends }) => ends === null || due <= ends) ?? lastPhase(phases);
  return { ...phase.counting, dayCount };
}
