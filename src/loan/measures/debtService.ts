import { partsOf, type Day } from "../../calendar/day.ts";
import { subtract, sum, type Money } from "../../money/money.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";

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
  /** Principal repaid before it was due; not part of principal. */
  readonly prepayment: Money;
  /** What is paid of it: without interest that is added to the balance. */
  readonly interest: Money;
  readonly fees: Money;
  readonly penalties: Money;
  /** principal + prepayment + interest + fees + penalties */
  readonly total: Money;
}

const PARTS = ["principal", "prepayment", "interest", "fees", "penalties"] as const;
type Paid = Partial<Readonly<Record<(typeof PARTS)[number], Money>>> & { readonly year: number };

/**
 * Debt service by year, every year from the first payment's to the last one's, also one in which nothing is paid.
 * Prepayments count on their own days. Interest added to the balance and what is written off are not paid: not here.
 * @param by what decides the year
 * @param penalties in the loan's currency; counted on their own days
 */
export function debtService(
  terms: LoanTerms,
  schedule: Schedule,
  by: ServiceYear,
  penalties: readonly Penalty[] = [],
): DebtService[] {
  const yearOf = (day: Day): number => partsOf(day).year;
  const all: readonly Paid[] = [
    ...schedule.rows
      .filter(({ total }) => total.minor !== 0n)
      .map(({ due, payment, principal, interest, capitalised, fees }) => ({
        year: yearOf(by === "calendar-year" ? due : payment),
        principal,
        interest: subtract(interest, capitalised),
        fees,
      })),
    ...terms.prepayments.map(({ date, amount }) => ({ year: yearOf(date), prepayment: amount })),
    ...penalties.map(({ day, amount }) => ({ year: yearOf(day), penalties: amount })),
  ];
  if (all.length === 0) return [];
  const years = all.map(({ year }) => year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => {
    const year = first + at;
    const ofYear = all.filter((one) => one.year === year);
    const sumOf = (part: (typeof PARTS)[number]): Money =>
      sum(
        ofYear.flatMap((one) => one[part] ?? []),
        schedule.currency,
      );
    const parts = {
      principal: sumOf("principal"),
      prepayment: sumOf("prepayment"),
      interest: sumOf("interest"),
      fees: sumOf("fees"),
      penalties: sumOf("penalties"),
    };
    return {
      year,
      ...parts,
      total: sum(
        PARTS.map((part) => parts[part]),
        schedule.currency,
      ),
    };
  });
}
