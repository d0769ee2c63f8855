import { partsOf, type Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import { subtract, sum, type Money } from "../../money/money.ts";
import type { OpenSchedule, Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";

/**
 * What decides the year of a payment. "calendar-year": its due date, as the debt lists of the budget laws count
 * instalments. "budget-year": the day on which it is made, moved by business days, since the budget books what is paid
 * (cash basis: Decree on budget accounting, Sl. glasnik RS 125/2003, Art. 5). Both years run from 1 January to
 * 31 December (Law on the budget system, Sl. glasnik RS 54/2009).
 */
export type ServiceYear = "calendar-year" | "budget-year";

/** What is paid on a debt in one year, in the loan's currency. Interest that is not known is null. */
export interface OpenDebtService {
  readonly year: number;
  readonly principal: Money;
  /** Principal repaid before it was due; not part of principal. */
  readonly prepayment: Money;
  /** What is paid of it: without interest that is added to the balance. */
  readonly interest: Money | null;
  readonly fees: Money;
  /** principal + prepayment + interest + fees; null where the interest is. */
  readonly total: Money | null;
  /** Whether an assumed rate enters the interest. */
  readonly assumed: boolean;
  /** Whether a rate that is carried forward for want of a fixing does. */
  readonly projected: boolean;
}

/** A year of which all is known. */
export interface DebtService extends OpenDebtService {
  readonly interest: Money;
  readonly total: Money;
}

type ServicePart = "principal" | "prepayment" | "interest" | "fees";
type Paid = Partial<Readonly<Record<ServicePart, Money | null>>> & {
  readonly year: number;
  readonly assumed?: boolean;
  readonly projected?: boolean;
};

/**
 * Debt service by year, every year from the first payment's to the last one's, also one in which nothing is paid.
 * Prepayments count on their own days. Interest added to the balance and what is written off are not paid: not here.
 * @param by what decides the year
 */
export function debtService(terms: LoanTerms, schedule: Schedule, by: ServiceYear): DebtService[];
export function debtService(terms: LoanTerms, schedule: OpenSchedule, by: ServiceYear): OpenDebtService[];
export function debtService(terms: LoanTerms, schedule: OpenSchedule, by: ServiceYear): OpenDebtService[] {
  const yearOf = (day: Day): number => partsOf(day).year;
  const all: readonly Paid[] = [
    ...schedule.rows
      .filter(({ total }) => total?.minor !== 0n)
      .map(({ due, payment, principal, interest, capitalised, fees, assumed, projected }) => ({
        year: yearOf(by === "calendar-year" ? due : payment),
        principal,
        interest: interest && subtract(interest, capitalised),
        fees,
        assumed: assumed && interest?.minor !== 0n,
        projected: projected && interest?.minor !== 0n,
      })),
    ...terms.prepayments.map(({ date, amount }) => ({ year: yearOf(date), prepayment: amount })),
  ];
  if (all.length === 0) return [];
  const years = all.map(({ year }) => year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => {
    const year = first + at;
    return yearOfService(
      year,
      all.filter((one) => one.year === year),
      schedule.currency,
    );
  });
}

function yearOfService(year: number, ofYear: readonly Paid[], currency: Currency): OpenDebtService {
  const sumOf = (part: ServicePart): Money =>
    sum(
      ofYear.flatMap((one) => one[part] ?? []),
      currency,
    );
  const isOpen = ofYear.some(({ interest }) => interest === null);
  const known = {
    principal: sumOf("principal"),
    prepayment: sumOf("prepayment"),
    fees: sumOf("fees"),
  };
  const interest = isOpen ? null : sumOf("interest");
  return {
    year,
    ...known,
    interest,
    total: interest && sum([...Object.values(known), interest], currency),
    assumed: ofYear.some(({ assumed }) => assumed === true),
    projected: ofYear.some(({ projected }) => projected === true),
  };
}
