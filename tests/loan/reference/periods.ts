import type { Day } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { rolled } from "./dates.ts";
import { paymentDay } from "./payments.ts";
import { Refusal, type Phase } from "./phases.ts";

export interface Period {
  readonly n: number;
  /** Which phase it belongs to. */
  readonly phase: number;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day;
  readonly payment: Day;
  /** Ends before its date since a rescheduling cuts it. */
  readonly cut: boolean;
  /** The next phase begins at its end. */
  readonly endsPhase: boolean;
}

/**
 * All interest periods: from the first drawdown, or from the day of an opening balance, those of each phase up to the
 * next rescheduling.
 */
export function periodsOf(terms: LoanTerms, phases: readonly Phase[]): Period[] {
  const { openingBalance } = terms;
  const start = openingBalance?.date ?? (Math.min(...terms.drawdowns.map(({ date }) => date)) as Day);
  const periods: Period[] = [];
  let from = openingBalance ? openingFrom(terms, openingBalance, phases[0] as Phase) : start;
  const push = (phase: number, due: Day, cut: boolean, endsPhase: boolean): void => {
    const payment = paymentDay(due, terms.businessDays);
    // A rescheduling cuts a period on its own day, whenever what has run up is paid.
    const end = terms.businessDays.interest === "adjusted" && !cut ? payment : due;
    const to = end < from ? from : end;
    periods.push({ n: periods.length + 1, phase, from, to, due, payment, cut, endsPhase });
    from = to;
  };
  phases.forEach(({ dates }, index) => {
    const until = phases[index + 1]?.start ?? null;
    if (until !== null && until <= Math.max(start, openingBalance && index === 0 ? from : 0))
      throw new Refusal("a rescheduling before anything is drawn");
    const after = dates.filter((due) => due > start);
    if (until === null) after.forEach((due) => push(index, due, false, false));
    else {
      after.filter((due) => due <= until).forEach((due) => push(index, due, false, due === until));
      if (!after.includes(until)) push(index, until, true, true);
    }
  });
  return periods;
}

/** First day of the period that runs on the day of the balance: a date of the grid, or as stated. */
function openingFrom(
  { businessDays }: LoanTerms,
  { date, interestFrom }: NonNullable<LoanTerms["openingBalance"]>,
  { dates, firstInterest, months, rollDay }: Phase,
): Day {
  const last = dates.filter((due) => due <= date).at(-1);
  if (interestFrom !== null) {
    if (interestFrom > date || interestFrom < (last ?? 0)) throw new Refusal("interest from a wrong day");
    return interestFrom;
  }
  let onGrid = last;
  for (let k = 1; onGrid === undefined; k += 1) {
    const before = rolled(firstInterest, -k * months, rollDay);
    if (before <= date) onGrid = before;
  }
  return businessDays.interest === "adjusted" ? paymentDay(onGrid, businessDays) : onGrid;
}
