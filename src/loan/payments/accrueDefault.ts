import type { Day } from "../../calendar/day.ts";
import { daysFor } from "../../calendar/dayCount.ts";
import { addMonthsOnRoll } from "../../calendar/months.ts";
import { money, zero, type Money } from "../../money/money.ts";
import { interestOn, type Counting } from "../interest.ts";
import { phaseOn, phasesOf, type Phase } from "../phases.ts";
import type { BalanceSpan, ScheduleRow } from "../schedule.ts";
import type { LoanTerms, DefaultInterestTerms } from "../terms.ts";
import { defaultRates, type DefaultRate } from "./defaultRates.ts";

/** A sum paid on a day. */
interface PaidOn {
  readonly date: Day;
  readonly amount: Money;
}

/** An amount that should have been paid by the end of a day, and what was paid of it and of its default interest. */
interface OverdueAmount {
  /** The day of payment. */
  readonly payable: Day;
  readonly due: Money;
  readonly paid: readonly PaidOn[];
  readonly defaultPaid: readonly PaidOn[];
}

/** Default interest on one overdue amount while the rate stays the same; rounded once. */
export interface DefaultStretch {
  readonly rate: DefaultRate;
  /** Each balance that was overdue, with its days. */
  readonly spans: readonly BalanceSpan[];
  /** Unpaid default interest that the balances include from the first day on; 0 where it does not compound. */
  readonly capitalised: Money;
  readonly amount: Money;
}

/** Works out default interest by the terms of a loan. */
export interface DefaultAccrual {
  /** On one overdue amount, from its payment day up to a day, not including it; in order of date. */
  readonly on: (overdue: OverdueAmount, until: Day) => DefaultStretch[];
}

/**
 * Default interest by the terms: balance x percent / 100 x days / basis, exact, rounded once for each overdue amount
 * and rate, by the terms' rounding.
 *
 * The first late day is the one after the payment day, and the day on which it is paid is the last: as many days as
 * lie between the two, and each bears the rate in force where it begins. Every sum paid late bears interest from the
 * payment day to the day on which it was paid; where months count as 30 days, the days of a later stretch are those
 * from the start less those before it, so that a sum paid at once and the same sum paid in two parts on one day are
 * equal.
 *
 * Compounding: on each interest date of the loan (unshifted, and on the same grid after the last), what is unpaid of
 * the default interest so far joins the balance. What is paid of default interest is taken for the oldest of it.
 * @param rows of the loan's schedule
 */
export function defaultAccrual(
  terms: LoanTerms,
  agreed: DefaultInterestTerms,
  rows: readonly ScheduleRow[],
): DefaultAccrual {
  const phases = phasesOf(terms);
  const nothing = zero(terms.currency);

  const on = (overdue: OverdueAmount, until: Day): DefaultStretch[] => {
    const { payable } = overdue;
    if (until <= payable) return [];
    const phase = phaseOn(phases, payable);
    const counting: Counting = { ...phase.counting, dayCount: agreed.dayCount };
    const unpaid = (day: Day): bigint => overdue.due.minor - paidBy(overdue.paid, day);
    // What was paid in time bears nothing, and needs no rate.
    if (unpaid(payable) <= 0n) return [];
    const rates = defaultRates(terms, agreed, rows, payable, until);
    const joins = new Set(agreed.compounding ? gridDates(phase, payable, until) : []);
    const changes = rates.map(({ from }) => from).filter((from) => from > payable);
    const cuts = [...new Set([payable, ...changes, ...joins])].sort((a, b) => a - b);
    const stretches: DefaultStretch[] = [];
    let accrued = 0n;
    let joined = 0n;
    cuts.forEach((from, index) => {
      const to = cuts[index + 1] ?? until;
      if (joins.has(from)) joined = accrued;
      const capital = (day: Day): bigint => positive(joined - paidBy(overdue.defaultPaid, day));
      const spans = spansOf(overdue, from, to, counting, (day) =>
        money(unpaid(day) + capital(day), terms.currency),
      );
      if (spans.length === 0) return;
      const rate = rates.findLast((one) => one.from <= from) ?? rates[0];
      if (!rate) throw new RangeError("defaultAccrual: a day without a rate");
      const amount = interestOn(spans, rate.percent, counting, nothing, terms.rounding);
      accrued += amount.minor;
      stretches.push({ rate, spans, capitalised: money(capital(from), terms.currency), amount });
    });
    return stretches;
  };
  return { on };
}

/** Paid by the end of a day, in minor units. */
export function paidBy(paid: readonly PaidOn[], day: Day): bigint {
  return paid.reduce((sum, { date, amount }) => (date <= day ? sum + amount.minor : sum), 0n);
}

function positive(minor: bigint): bigint {
  return minor > 0n ? minor : 0n;
}

/** The stretches with one balance each; those without balance are left out. */
function spansOf(
  overdue: OverdueAmount,
  from: Day,
  to: Day,
  counting: Counting,
  balanceOn: (day: Day) => Money,
): BalanceSpan[] {
  const changes = [...overdue.paid, ...overdue.defaultPaid]
    .map(({ date }) => date)
    .filter((date) => date > from && date < to);
  const starts = [...new Set([from, ...changes])].sort((a, b) => a - b);
  const spans: BalanceSpan[] = [];
  const daysTo = (day: Day): number => daysFor(counting.dayCount, from, day, counting.end);
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? to;
    const balance = balanceOn(start);
    if (balance.minor <= 0n) return;
    const before = spans.at(-1);
    // A payment of default interest that is not part of the balance changes nothing.
    if (before?.to === start && before.balance.minor === balance.minor) {
      spans[spans.length - 1] = { ...before, to: end, days: daysTo(end) - daysTo(before.from) };
    } else {
      spans.push({ from: start, to: end, days: daysTo(end) - daysTo(start), balance });
    }
  });
  return spans;
}

/** The interest dates of a phase between two days, both not included; the grid goes on after the last of them. */
function gridDates({ firstInterest, monthsBetween, dates }: Phase, after: Day, before: Day): Day[] {
  const found: Day[] = [];
  for (let step = 0; ; step += 1) {
    const date = addMonthsOnRoll(firstInterest, step * monthsBetween, dates.rollDay);
    if (date >= before) return found;
    if (date > after) found.push(date);
  }
}
