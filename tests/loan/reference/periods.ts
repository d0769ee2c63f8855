import type { Day } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
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

/** All interest periods: from the first drawdown, those of each phase up to the next rescheduling. */
export function periodsOf(terms: LoanTerms, phases: readonly Phase[]): Period[] {
  const start = Math.min(...terms.drawdowns.map(({ date }) => date)) as Day;
  const periods: Period[] = [];
  let from = start;
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
    if (until !== null && until <= start) throw new Refusal("a rescheduling before anything is drawn");
    const after = dates.filter((due) => due > start);
    if (until === null) after.forEach((due) => push(index, due, false, false));
    else {
      after.filter((due) => due <= until).forEach((due) => push(index, due, false, due === until));
      if (!after.includes(until)) push(index, until, true, true);
    }
  });
  return periods;
}
