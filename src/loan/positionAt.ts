import type { Day } from "../calendar/day.ts";
import { message, Problem, type KeyOf } from "../messages/message.ts";
import { money, sum, zero, type Money } from "../money/money.ts";
import { balanceSpans, interestOn } from "./interest.ts";
import { phaseOn, phasesOf } from "./phases.ts";
import type { OpenRow, OpenSchedule, Position } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The loan on a day: what is owed after the payments due on or before it, the interest that has run up since and is
 * not yet due, and the instalments left. A drawdown and a prepayment count from their own day. What is due counts as
 * paid on its due date, also when the payment day is later. Before the first drawdown nothing is owed; before the day
 * of an opening balance nothing is known.
 */
export function positionAt(terms: LoanTerms, schedule: OpenSchedule, asOf: Day): Position {
  const { currency, openingBalance } = terms;
  if (openingBalance && asOf < openingBalance.date) {
    return {
      date: asOf,
      balance: null,
      accruedInterest: null,
      instalmentsLeft: null,
      unknown: message("errors:positionBeforeOpening", {
        loan: terms.name,
        day: { day: asOf },
        date: { day: openingBalance.date },
      }),
      assumed: false,
      projected: false,
    };
  }
  const until = (list: readonly { readonly date: Day; readonly amount: Money }[]): bigint =>
    sum(
      list.filter(({ date }) => date <= asOf).map(({ amount }) => amount),
      currency,
    ).minor;
  const begun = openingBalance?.amount.minor ?? until(terms.drawdowns);
  const closed = schedule.rows
    .filter(({ due }) => due <= asOf)
    .reduce((all, row) => all + row.capitalised.minor - row.principal.minor - row.writtenDown.minor, 0n);
  const row = schedule.rows.find(({ n, due }) => n > 0 && due > asOf);
  const accrued = accruedInterest(terms, row, asOf);
  const isSome = accrued !== null && accrued.minor !== 0n;
  return {
    date: asOf,
    balance: money(begun - until(terms.prepayments) + closed, currency),
    accruedInterest: accrued,
    instalmentsLeft: schedule.rows.filter(
      ({ due, instalment, principal }) => instalment !== null && due > asOf && principal.minor > 0n,
    ).length,
    unknown: accrued === null ? schedule.openInterest : null,
    assumed: row !== undefined && row.assumed && isSome,
    projected: row !== undefined && row.projected && isSome,
  };
}

/** The principal of a position: known on each day from which the terms tell of it. */
interface PrincipalPosition {
  readonly balance: Money;
  readonly instalmentsLeft: number;
}

/** What positionAt says of principal. @throws Problem that says why where it is not known */
export function principalOn(terms: LoanTerms, schedule: OpenSchedule, asOf: Day): PrincipalPosition {
  const { balance, instalmentsLeft, unknown } = positionAt(terms, schedule, asOf);
  if (balance !== null && instalmentsLeft !== null) return { balance, instalmentsLeft };
  if (!unknown) throw new RangeError("positionAt: something is not known and no reason is given");
  throw new Problem(unknown.key as KeyOf<"errors:">, unknown.params);
}

function accruedInterest(terms: LoanTerms, row: OpenRow | undefined, asOf: Day): Money | null {
  if (!row || asOf <= row.from) return zero(terms.currency);
  if (row.ratePercent === null) return null;
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
