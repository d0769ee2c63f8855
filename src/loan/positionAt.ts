import type { Day } from "../calendar/day.ts";
import { money, sum, zero, type Money } from "../money/money.ts";
import { balanceSpans, interestOn } from "./interest.ts";
import { phaseOn, phasesOf } from "./phases.ts";
import type { Position, Schedule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The loan on a day: what is owed after the payments due on or before it, the interest that has run up since and is
 * not yet due, and the instalments left. A drawdown and a prepayment count from their own day. What is due counts as
 * paid on its due date, also when the payment day is later. Before the first drawdown nothing is owed.
 */
export function positionAt(terms: LoanTerms, schedule: Schedule, asOf: Day): Position {
  const { currency } = terms;
  const until = (list: readonly { readonly date: Day; readonly amount: Money }[]): bigint =>
    sum(
      list.filter(({ date }) => date <= asOf).map(({ amount }) => amount),
      currency,
    ).minor;
  const closed = schedule.rows
    .filter(({ due }) => due <= asOf)
    .reduce((all, row) => all + row.capitalised.minor - row.principal.minor - row.writtenDown.minor, 0n);
  return {
    date: asOf,
    balance: money(until(terms.drawdowns) - until(terms.prepayments) + closed, currency),
    accruedInterest: accruedInterest(terms, schedule, asOf),
    instalmentsLeft: schedule.rows.filter(
      ({ due, instalment, principal }) => instalment !== null && due > asOf && principal.minor > 0n,
    ).length,
  };
}

function accruedInterest(terms: LoanTerms, schedule: Schedule, asOf: Day): Money {
  const row = schedule.rows.find(({ n, due }) => n > 0 && due > asOf);
  if (!row || asOf <= row.from) return zero(terms.currency);
  const { counting } = phaseOn(phasesOf(terms), row.from);
  const steps = row.spans.filter(({ from }) => from < asOf);
  return interestOn(
    balanceSpans(steps, asOf, counting),
    row.ratePercent,
    counting,
    zero(terms.currency),
    terms.rounding,
  );
}
