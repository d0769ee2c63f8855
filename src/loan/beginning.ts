import { shiftToBusinessDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import { datesBefore } from "../calendar/dueDates.ts";
import type { BalanceEvent } from "./balanceEvents.ts";
import type { Phase } from "./phases.ts";
import { fail } from "./termsChecks/fail.ts";
import { message } from "../messages/message.ts";
import type { LoanTerms, OpeningBalance, TermSource } from "./terms.ts";

/** The source of an opening balance's first day of interest where nobody states it. */
export const INTEREST_FROM_ASSUMED: TermSource = {
  mark: "inferred",
  text: "not stated: the last interest date on or before the day of the balance",
  says: message("explain:sourceNoInterestFromStated"),
};

/** Where a loan's schedule begins. */
export interface Beginning {
  /** First day of the first interest period. */
  readonly from: Day;
  /** The first row is due after this day. */
  readonly after: Day;
  /** Owed when the first period begins, in minor units: nothing before a first drawdown. */
  readonly balance: bigint;
}

/**
 * Where the schedule of the terms begins: on the day of the first drawdown or, where they state an opening balance,
 * with the interest period that runs on its day. That period begins on the last interest date on or before the day,
 * or on the payment day of that date where interest runs on over a shift ("adjusted").
 * @param events as balanceEvents gives them
 * @throws Problem where a stated first day of the period, a prepayment or a rescheduling contradicts that
 */
export function beginningOf(
  terms: LoanTerms,
  phases: readonly Phase[],
  events: readonly BalanceEvent[],
): Beginning {
  const { openingBalance } = terms;
  if (!openingBalance) {
    const { date } = events[0] as BalanceEvent;
    return { from: date, after: date, balance: 0n };
  }
  const from = openingFrom(terms, openingBalance, phases[0] as Phase);
  const { date, amount } = openingBalance;
  terms.prepayments.forEach((one, index) => {
    if (one.date >= from) return;
    failBeforeFrom(terms, `prepayments[${index}].date`, one.date, from);
  });
  terms.reschedulings.forEach((one, index) => {
    if (one.date > from) return;
    failBeforeFrom(terms, `reschedulings[${index}].date`, one.date, from);
  });
  return { from, after: date, balance: amount.minor };
}

function openingFrom(terms: LoanTerms, { date, interestFrom }: OpeningBalance, phase: Phase): Day {
  const due = phase.dates.dates.findLast((one) => one <= date);
  if (interestFrom === null) {
    const { firstInterest, monthsBetween, dates } = phase;
    const last = due ?? datesBefore(firstInterest, date, monthsBetween, dates.rollDay).at(-1) ?? date;
    return terms.businessDays.interest === "adjusted"
      ? shiftToBusinessDay(last, terms.businessDays).day
      : last;
  }
  if (due !== undefined && interestFrom < due) {
    fail(terms, "openingBalance.interestFrom", "errors:termsOpeningInterestDue", {
      from: { day: interestFrom },
      date: { day: date },
      due: { day: due },
    });
  }
  return interestFrom;
}

/** Between the balance's day and the payment day of the interest date before it: the period is not shown. */
function failBeforeFrom(terms: LoanTerms, term: string, date: Day, from: Day): never {
  return fail(terms, term, "errors:termsOpeningBeforePeriod", { date: { day: date }, from: { day: from } });
}
