import { partsOf, type Day } from "../../calendar/day.ts";
import { add, zero, type Money } from "../../money/money.ts";
import type { Schedule } from "../schedule.ts";

/**
 * What decides the year of a payment. "calendar-year": its due date, as the debt lists of the budget laws count
 * instalments. "budget-year": the day on which it is made, moved by business days, since the budget books what is paid
 * (cash basis: Decree on budget accounting, Sl. glasnik RS 125/2003, Art. 5). Both years run from 1 January to
 * 31 December (Law on the budget system, Sl. glasnik RS 54/2009).
 */
export type ServiceYear = "calendar-year" | "budget-year";

/** A sum that a borrower pays beside the schedule for paying late. */
export interface Penalty {
  readonly day: Day;
  readonly amount: Money;
}

/** What is paid on a debt in one year, in the loan's currency. */
export interface DebtService {
  readonly year: number;
  readonly principal: Money;
  readonly interest: Money;
  readonly fees: Money;
  readonly penalties: Money;
  /** principal + interest + fees + penalties */
  readonly total: Money;
}

/**
 * Debt service by year, every year from the first payment's to the last one's, also one in which nothing is paid.
 * @param by what decides the year
 * @param penalties in the loan's currency; counted on their own days
 */
export function debtService(
  schedule: Schedule,
  by: ServiceYear,
  penalties: readonly Penalty[] = [],
): DebtService[] {
  const nothing = zero(schedule.currency);
  const paid = schedule.rows
    .filter(({ total }) => total.minor !== 0n)
    .map(({ due, payment, principal, interest, fees }) => ({
      year: partsOf(by === "calendar-year" ? due : payment).year,
      principal,
      interest,
      fees,
      penalties: nothing,
    }));
  const late = penalties.map(({ day, amount }) => ({
    year: partsOf(day).year,
    principal: nothing,
    interest: nothing,
    fees: nothing,
    penalties: amount,
  }));
  const all = [...paid, ...late];
  if (all.length === 0) return [];
  const first = Math.min(...all.map(({ year }) => year));
  const last = Math.max(...all.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    const ofYear = all.filter((one) => one.year === year);
    const sumOf = (part: "principal" | "interest" | "fees" | "penalties"): Money =>
      ofYear.reduce((sum, one) => add(sum, one[part]), nothing);
    const [principal, interest, fees, penalty] = [
      sumOf("principal"),
      sumOf("interest"),
      sumOf("fees"),
      sumOf("penalties"),
    ];
    const total = [interest, fees, penalty].reduce(add, principal);
    return { year, principal, interest, fees, penalties: penalty, total };
  });
}
