import { daysBetween, type Day } from "../../calendar/day.ts";
import type { Fraction } from "../../calendar/dayCount.ts";
import type { Decimal } from "../../money/decimal.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { OpenSchedule, Schedule } from "../schedule.ts";
import type { Drawdown, LoanTerms } from "../terms.ts";

/** An amount on a day: positive for what comes in, negative for what goes out. */
interface CashFlow {
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
 * and fees go out, on their days of payment, and prepayments on their own. Interest that is added to the balance and what
 * is written off move no money. In order of day.
 */
export function loanCashFlows(terms: LoanTerms, schedule: Schedule): CashFlow[] {
  const drawn = drawnFlows(terms, schedule).map(({ date, amount }) => ({
    day: date,
    amount: amountDecimal(amount),
  }));
  return [...drawn, ...paymentFlows(terms, schedule)].sort((a, b) => a.day - b.day);
}

/** Of loanCashFlows those that go out. */
export function paymentFlows(terms: LoanTerms, schedule: Schedule): CashFlow[] {
  const paidOut = (day: Day, amount: Money): CashFlow => {
    const { digits, scale } = amountDecimal(amount);
    return { day, amount: { digits: -digits, scale } };
  };
  const prepaid = terms.prepayments.map(({ date, amount }) => paidOut(date, amount));
  const paid = schedule.rows
    .filter(({ total }) => total.minor !== 0n)
    .map((row) => paidOut(row.payment, row.total));
  return [...prepaid, ...paid];
}

/** The flows with their times in years of 365 days from a day; negative for flows before it. */
export function inYears(flows: readonly CashFlow[], from: Day): TimedFlow[] {
  return flows.map(({ day, amount }) => ({
    time: { numerator: BigInt(daysBetween(from, day)), denominator: 365n },
    amount,
  }));
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
