import type { Day } from "../calendar/day.ts";
import { dueDates, type DueDates } from "../calendar/dueDates.ts";
import { Problem } from "../messages/message.ts";
import type { Counting } from "./interest.ts";
import type { InterestRate, LoanTerms, Repayment, Rescheduling } from "./terms.ts";

/** What the agreed terms, and each rescheduling in their place, say of dates, rate and repayment. */
export interface PhaseTerms {
  readonly rate: InterestRate;
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly monthsBetween: number;
  readonly repayment: Repayment;
  readonly capitalisedUntil: Day | null;
}

/** The time during which one set of terms holds: the whole loan, unless it is rescheduled. */
export interface Phase extends PhaseTerms {
  /** 0 for the terms as agreed, then one more for each rescheduling. */
  readonly index: number;
  /** Day of the rescheduling that the phase begins with; null for the first. */
  readonly begins: Day | null;
  /** Day of the rescheduling that cuts the phase short; null for the last. */
  readonly ends: Day | null;
  /** All dates on which interest would be due, also those before the first drawdown and those that are cut off. */
  readonly dates: DueDates;
  /** How many dates of principal there are among them. */
  readonly instalments: number;
  readonly counting: Counting;
}

/**
 * The phases of a loan, in order; one for a loan that is not rescheduled.
 * @throws Problem where a date of principal is no date of interest
 */
export function phasesOf(terms: LoanTerms): Phase[] {
  const phases = [phaseOf(terms, terms, 0, "")];
  terms.reschedulings.forEach((rescheduling, index) => {
    const before = phases[index] as Phase;
    const replaced: PhaseTerms = {
      ...rescheduling,
      rate: rescheduling.rate ?? before.rate,
      repayment: rescheduling.repayment ?? before.repayment,
    };
    phases.push(phaseOf(terms, replaced, index + 1, `reschedulings[${index}].`));
  });
  return phases;
}

/** The phase of the last dates. */
export function lastPhase(phases: readonly Phase[]): Phase {
  return phases[phases.length - 1] as Phase;
}

/** The phase of the interest period that begins on a day. */
export function phaseOn(phases: readonly Phase[], from: Day): Phase {
  return phases.findLast(({ begins }) => begins === null || begins <= from) ?? (phases[0] as Phase);
}

function reschedulingDate({ reschedulings }: LoanTerms, index: number): Day | null {
  // An array asked for what is behind its ends searches its prototypes: a portfolio feels it.
  return index >= 0 && index < reschedulings.length ? (reschedulings[index] as Rescheduling).date : null;
}

function phaseOf(terms: LoanTerms, of: PhaseTerms, index: number, path: string): Phase {
  const { rate, firstInterest, firstPrincipal, lastPrincipal, monthsBetween, repayment, capitalisedUntil } =
    of;
  const dates = dueDates(firstInterest, lastPrincipal, monthsBetween, [firstPrincipal], terms);
  const first = dates.dates.indexOf(firstPrincipal);
  if (first < 0) {
    throw new Problem(
      "errors:termsFirstPrincipalOffGrid",
      {
        loan: terms.name,
        principal: { day: firstPrincipal },
        interest: { day: firstInterest },
        count: monthsBetween,
      },
      { cell: `${path}firstPrincipal` },
    );
  }
  if (repayment.kind === "custom") {
    repayment.instalments.forEach(({ date }, at) => {
      if (dates.dates.includes(date)) return;
      const cell = `${path}repayment.instalments[${at}].date`;
      throw new Problem("errors:termsCustomOffGrid", { loan: terms.name, date: { day: date } }, { cell });
    });
  }
  return {
    index,
    begins: reschedulingDate(terms, index - 1),
    ends: reschedulingDate(terms, index),
    rate,
    firstInterest,
    firstPrincipal,
    lastPrincipal,
    monthsBetween,
    repayment,
    capitalisedUntil,
    dates,
    instalments: dates.dates.length - first,
    counting: {
      dayCount: terms.dayCount,
      end: lastPrincipal,
      regular: { ends: firstInterest, months: monthsBetween, rollDay: dates.rollDay },
    },
  };
}
