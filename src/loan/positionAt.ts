import type { Day } from "../calendar/day.ts";
import { money, zero, type Money } from "../money/money.ts";
import { countingOf } from "./buildSchedule.ts";
import { balanceSpans, interestOn } from "./interest.ts";
import { interestDates } from "./interestPeriods.ts";
import type { Position, Schedule } from "./schedule.ts";
import type { Drawdown, LoanTerms } from "./terms.ts";

/**
 * The loan on a day: what is owed after the payments due on or before it, the interest that has run up since and is
 * not yet due, and the instalments left. A drawdown and a prepayment count from their own days; interest added to the
 * balance and what is written off from the due date on. What is due counts as paid on its due date, also when the
 * payment day is later. Before the first drawdown nothing is owed.
 */
export function positionAt(terms: LoanTerms, schedule: Schedule, asOf: Day): Position {
  const by = (sums: readonly Drawdown[]): bigint =>
    sums.reduce((total, { date, amount }) => (date <= asOf ? total + amount.minor : total), 0n);
  const changed = schedule.rows
    .filter(({ due }) => due <= asOf)
    .reduce((total, row) => total + row.capitalised.minor - row.principal.minor - row.writtenDown.minor, 0n);
  return {
    date: asOf,
    balance: money(by(terms.drawdowns) - by(terms.prepayments) + changed, terms.currency),
    accruedInterest: accruedInterest(terms, schedule, asOf),
    instalmentsLeft: schedule.rows.filter(({ due, instalment }) => instalment !== null && due > asOf).length,
  };
}

function accruedInterest(terms: LoanTerms, schedule: Schedule, asOf: Day): Money {
  const row = schedule.rows.find(({ n, due }) => n > 0 && due > asOf);
  if (!row || asOf <= row.from) return zero(terms.currency);
  const counting = countingOf(terms, interestDates(terms));
  const steps = row.spans.filter(({ from }) => from < asOf);
  return interestOn(
    balanceSpans(steps, asOf, counting),
    row.ratePercent,
    counting,
    zero(terms.currency),
    terms.rounding,
  );
}
