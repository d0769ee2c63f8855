import type { Day } from "../../calendar/day.ts";
import { yearFraction, type DayCount, type Fraction } from "../../calendar/dayCount.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { OpenSchedule, Schedule } from "../schedule.ts";
import type { Drawdown, LoanTerms } from "../terms.ts";

/** An amount on a day: positive for what comes in, negative for what goes out. */
export interface CashFlow {
  readonly day: Day;
  readonly amount: Decimal;
}

/** An amount so long after the start: in years, or in periods where all are of one length. */
export interface TimedFlow {
  readonly time: Fraction;
  readonly amount: Decimal;
}

/**
 * A loan's cash flows as its borrower sees them, in the loan's currency: what is drawn comes in, principal, interest
 * and fees go out, and prepayments, each on its own day. Interest that is added to the balance and what is written off
 * move no money. In order of day.
 * @param on the day that payments count on: "payment", when they are made, moved by business days; "due" otherwise
 */
export function loanCashFlows(terms: LoanTerms, schedule: Schedule, on: "payment" | "due"): CashFlow[] {
  const drawn = drawnFlows(terms, schedule).map(({ date, amount }) => ({
    day: date,
    amount: amountDecimal(amount),
  }));
  return [...drawn, ...paymentFlows(terms, schedule, on)].sort((a, b) => a.day - b.day);
}

/** Of loanCashFlows those that go out. */
export function paymentFlows(terms: LoanTerms, schedule: Schedule, on: "payment" | "due"): CashFlow[] {
  const paidOut = (day: Day, amount: Money): CashFlow => {
    const { digits, scale } = amountDecimal(amount);
    return { day, amount: { digits: -digits, scale } };
  };
  const prepaid = terms.prepayments.map(({ date, amount }) => paidOut(date, amount));
  const paid = schedule.rows
    .filter(({ total }) => total.minor !== 0n)
    .map((row) => paidOut(row[on], row.total));
  return [...prepaid, ...paid];
}

/** The flows with their times in years from a day, by a day count; negative for flows before it. */
export function timed(flows: readonly CashFlow[], from: Day, dayCount: DayCount): TimedFlow[] {
  return flows.map(({ day, amount }) => ({ time: yearsBetween(from, day, dayCount), amount }));
}

/** Years from one day to another by a day count; negative when the other lies before it. */
function yearsBetween(from: Day, to: Day, dayCount: DayCount): Fraction {
  if (to >= from) return yearFraction(dayCount, from, to);
  const { numerator, denominator } = yearFraction(dayCount, to, from);
  return { numerator: -numerator, denominator };
}

/** The first of the days. @throws RangeError when there is none */
export function firstDay(flows: readonly CashFlow[]): Day {
  return flows.reduce((a, b) => (b.day < a.day ? b : a)).day;
}

/**
 * The day from which a loan is measured: the first drawdown; of a loan that begins with a stated balance, the day from
 * which interest on that balance is counted, as if it had been drawn then.
 */
export function measuredFrom({ drawdowns, openingBalance }: LoanTerms, { rows }: OpenSchedule): Day {
  if (!openingBalance) return drawdowns.reduce((a, b) => (b.date < a.date ? b : a)).date;
  return rows.find(({ n }) => n === 1)?.from ?? openingBalance.date;
}

/** What is drawn; of a loan that begins with a stated balance, that balance on the day of measuredFrom. */
function drawnFlows(terms: LoanTerms, schedule: Schedule): readonly Drawdown[] {
  const { openingBalance } = terms;
  if (!openingBalance) return terms.drawdowns;
  return [{ date: measuredFrom(terms, schedule), amount: openingBalance.amount }];
}
