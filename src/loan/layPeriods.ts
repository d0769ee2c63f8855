import { businessDayShifter } from "../calendar/businessDayTable.ts";
import type { Day } from "../calendar/day.ts";
import { daysFor } from "../calendar/dayCount.ts";
import { addMonthsOnRoll } from "../calendar/months.ts";
import type { Ledger } from "./ledger.ts";
import { periodRates, phaseRate } from "./periodRate.ts";
import type { Phase } from "./phases.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * Adds the periods of a phase to a ledger: days and rates, no amounts; also those that a rescheduling will cut off.
 * A period ends on its due date or, where the terms say that interest runs on over a shift ("adjusted"), on the
 * payment day; the next one starts there.
 * @param start first day of the first period: where the schedule begins, or where the phase before ended
 * @param beginning the first row of the loan is due after this day
 * @throws Problem as periodRates
 */
export function layPeriods(terms: LoanTerms, phase: Phase, start: Day, beginning: Day, ledger: Ledger): void {
  // Before the loan begins nothing is due. A rescheduled date is, also before the old one's late payment day.
  const isFirst = ledger.count === ledger.start || phase.begins === null;
  const after = isFirst ? beginning : phase.begins;
  const { businessDays, dayCount } = terms;
  const { dates, rollDay } = phase.dates;
  const shift = businessDayShifter(businessDays);
  const isAdjusted = businessDays.interest === "adjusted";
  const first = ledger.count;
  ledger.reserve(first + dates.length);
  const fixed = phaseRate(terms, phase);
  const isFixed = fixed !== null;
  ledger.lay({ phase, first, fixed });
  let at = first;
  let from = start;
  let before: Day | null = null;
  for (const due of dates) {
    if (due > after) {
      const payment = shift(due);
      const end = isAdjusted ? payment : due;
      const to = end < from ? from : end;
      ledger.from[at] = from;
      ledger.to[at] = to;
      ledger.due[at] = due;
      ledger.payment[at] = payment;
      if (!isFixed) ledger.gridStart[at] = before ?? addMonthsOnRoll(due, -phase.monthsBetween, rollDay);
      ledger.days[at] = daysFor(dayCount, from, to, phase.lastPrincipal);
      at += 1;
      from = to;
    }
    before = due;
  }
  ledger.count = at;
  if (!isFixed) periodRates(terms, phase, ledger, first);
}
