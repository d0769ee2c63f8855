import type { Day } from "../../../src/calendar/day.ts";
import type { InterestRate, LoanTerms, Repayment } from "../../../src/loan/terms.ts";
import { dateOf, isEndOfMonth, rolled } from "./dates.ts";

/** The model's word for terms that give no schedule. */
export class Refusal extends Error {}

/** The terms between two reschedulings. */
export interface Phase {
  /** Day of the rescheduling that began it; null for the first. */
  readonly start: Day | null;
  readonly rate: InterestRate;
  readonly months: number;
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly repayment: Repayment;
  readonly capitalisedUntil: Day | null;
  readonly rollDay: number;
  /** All dates, also those after the next rescheduling. */
  readonly dates: readonly Day[];
}

type Dates = Pick<LoanTerms, "firstInterest" | "firstPrincipal" | "lastPrincipal" | "monthsBetween">;

/** The phases of a loan, each with all dates that it would have if it were not rescheduled again. */
export function phasesOf(terms: LoanTerms): Phase[] {
  const phases = [phase(terms, terms, { start: null, rate: terms.rate, repayment: terms.repayment })];
  for (const again of terms.reschedulings) {
    const before = phases.at(-1) as Phase;
    if (again.date <= (before.start ?? -Infinity) || again.date >= before.lastPrincipal) {
      throw new Refusal("a rescheduling outside the dates that it replaces");
    }
    if (again.firstInterest <= again.date) throw new Refusal("new dates not after the rescheduling");
    const repayment = again.repayment ?? before.repayment;
    if (!again.repayment && repayment.kind === "custom") throw new Refusal("instalments not stated anew");
    phases.push(phase(terms, again, { start: again.date, rate: again.rate ?? before.rate, repayment }));
  }
  return phases;
}

function phase(
  terms: LoanTerms,
  stated: Dates & Pick<LoanTerms, "capitalisedUntil">,
  rest: Pick<Phase, "start" | "rate" | "repayment">,
): Phase {
  const { firstInterest, firstPrincipal, lastPrincipal, monthsBetween: months, capitalisedUntil } = stated;
  const rollDay = rollDayOf(terms.rollOn, stated);
  const dates = gridDates(stated, rollDay, terms.finalPeriod);
  if (!dates.includes(firstPrincipal)) throw new Refusal("the first principal date is off the grid");
  if (rest.repayment.kind === "custom") {
    for (const { date } of rest.repayment.instalments) {
      if (!dates.includes(date)) throw new Refusal("an instalment is off the grid");
    }
  }
  return {
    ...rest,
    months,
    firstInterest,
    firstPrincipal,
    lastPrincipal,
    capitalisedUntil,
    rollDay,
    dates,
  };
}

function rollDayOf(rollOn: LoanTerms["rollOn"], dates: Dates): number {
  const { firstInterest, firstPrincipal, lastPrincipal } = dates;
  const own = dateOf(firstInterest).day;
  if (rollOn === "day") return own;
  if (rollOn === "month-end") {
    if (!isEndOfMonth(firstInterest)) throw new Refusal("month ends that begin on no month end");
    return 31;
  }
  for (const stated of [
    [firstInterest, firstPrincipal, lastPrincipal],
    [firstInterest, firstPrincipal],
  ]) {
    const largest = Math.max(...stated.map((day) => dateOf(day).day));
    if (stated.every((day) => rolled(day, 0, largest) === day)) return largest;
  }
  return own;
}

function gridDates(
  { firstInterest, lastPrincipal, monthsBetween }: Dates,
  rollDay: number,
  finalPeriod: LoanTerms["finalPeriod"],
): Day[] {
  const regular = [firstInterest];
  for (let k = 1; ; k += 1) {
    const date = rolled(firstInterest, k * monthsBetween, rollDay);
    if (date > lastPrincipal) break;
    regular.push(date);
  }
  if (regular.at(-1) === lastPrincipal) return regular;
  // The first date never falls away.
  if (finalPeriod === "long" && regular.length > 1) regular.pop();
  return [...regular, lastPrincipal];
}
