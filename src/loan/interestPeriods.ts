import { shiftToBusinessDay, type ShiftedDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import { dueDates, type DueDates } from "../calendar/dueDates.ts";
import { addMonthsOnRoll } from "../calendar/months.ts";
import { Problem } from "../messages/message.ts";
import type { Drawdown, LoanTerms } from "./terms.ts";

/** A stretch at whose end interest is due. */
export interface InterestPeriod {
  readonly from: Day;
  /** Interest runs up to this day, not including it. */
  readonly to: Day;
  readonly due: Day;
  readonly payment: ShiftedDay;
  /** The due date one step before, whether anything is due on it or not: where a fixing for this period starts. */
  readonly gridStart: Day;
  /** Drawdowns from the first day of the period on, before its last, in order of date. */
  readonly drawdowns: readonly Drawdown[];
  /** Whether this is the final period and it does not end on a regular date. */
  readonly odd: boolean;
}

/** All dates on which interest is due by the terms, also those before the first drawdown. */
export function interestDates(terms: LoanTerms): DueDates {
  const dates = dueDates(terms.firstInterest, terms.lastPrincipal, terms.monthsBetween, [
    terms.firstPrincipal,
  ]);
  if (!dates.dates.includes(terms.firstPrincipal)) {
    throw new Problem(
      "errors:termsFirstPrincipalOffGrid",
      {
        loan: terms.name,
        principal: { day: terms.firstPrincipal },
        interest: { day: terms.firstInterest },
        count: terms.monthsBetween,
      },
      { cell: "firstPrincipal" },
    );
  }
  const instalments = terms.repayment.kind === "custom" ? terms.repayment.instalments : [];
  instalments.forEach(({ date }, index) => {
    if (dates.dates.includes(date)) return;
    throw new Problem(
      "errors:termsCustomOffGrid",
      { loan: terms.name, date: { day: date } },
      { cell: `repayment.instalments[${index}].date` },
    );
  });
  return dates;
}

/** The due date moved by the terms' business days. */
export function paymentDay(terms: LoanTerms, due: Day): ShiftedDay {
  return shiftToBusinessDay(due, terms.businessDays);
}

/**
 * The interest periods, from the first drawdown to the last principal date. A period ends on its due date or, where
 * the terms say that interest runs on over a shift ("adjusted"), on the payment day; the next one starts there.
 * A drawdown on the day on which a period ends belongs to the next one.
 */
export function interestPeriods(terms: LoanTerms, dates: DueDates): InterestPeriod[] {
  const drawdowns = [...terms.drawdowns].sort((a, b) => a.date - b.date);
  const start = drawdowns[0]?.date;
  if (start === undefined) return [];
  const periods: InterestPeriod[] = [];
  let from = start;
  dates.dates.forEach((due, index) => {
    if (due <= start) return;
    const payment = paymentDay(terms, due);
    const end = terms.businessDays.interest === "adjusted" ? payment.day : due;
    const to = end < from ? from : end;
    periods.push({
      from,
      to,
      due,
      payment,
      gridStart: dates.dates[index - 1] ?? addMonthsOnRoll(due, -terms.monthsBetween, dates.rollDay),
      drawdowns: drawdowns.filter(({ date }) => date >= from && date < to),
      odd: dates.oddFinal && index === dates.dates.length - 1,
    });
    from = to;
  });
  const late = drawdowns.findIndex(({ date }) => date >= from);
  if (late >= 0) {
    throw new Problem(
      "errors:termsDrawdownAfterEnd",
      {
        loan: terms.name,
        drawdown: { day: (drawdowns[late] as Drawdown).date },
        last: { day: terms.lastPrincipal },
      },
      { cell: "drawdowns" },
    );
  }
  return periods;
}
