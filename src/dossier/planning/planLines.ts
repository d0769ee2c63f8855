import { partsOf, type Day } from "../../calendar/day.ts";
import type { BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import { debtService, type DebtService } from "../../loan/measures/debtService.ts";
import type { Schedule, ScheduleRow } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { add, zero, type Money } from "../../money/money.ts";
import { inDinars, inEuros, thousandsOf } from "./planAmounts.ts";
import type { PlanRate } from "./planRates.ts";

/** What is paid on a loan, as the budget tells it apart. Prepayments are principal. */
export const PLAN_PARTS = ["principal", "interest", "fees"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A loan with its schedule. */
export interface ScheduledLoan {
  readonly terms: LoanTerms;
  readonly schedule: Schedule;
}

/** What one part of one loan needs in one budget year. */
export interface PlanLine {
  readonly loan: LoanTerms;
  readonly part: PlanPart;
  readonly account: string;
  readonly year: number;
  /** In the loan's currency. */
  readonly amount: Money;
  readonly rate: PlanRate;
  /** Whole dinars; null where no rate is known. */
  readonly rsd: Money | null;
  /** Thousands of dinars, from the whole dinars. */
  readonly thousands: bigint | null;
  readonly eur: Money | null;
  /** Whether a reference rate that nobody has published yet has a part in it. */
  readonly isProjected: boolean;
  /** Whether it counts on a drawdown after the day of the plan. */
  readonly awaitsDrawdown: boolean;
}

/** How lines are made. */
export interface LineChoice {
  readonly years: readonly number[];
  readonly accounts: BudgetAccounts;
  readonly asOf: Day;
  readonly rateFor: (year: number, currency: LoanTerms["currency"]) => PlanRate;
}

/** The parts that a loan can have: fees where its terms name any. */
export function partsOfLoan({ fees }: LoanTerms): readonly PlanPart[] {
  return PLAN_PARTS.filter((part) => part !== "fees" || fees.length > 0);
}

/** A line for each part and year of a loan, also where nothing is to be paid. */
export function planLines(loan: ScheduledLoan, choice: LineChoice): PlanLine[] {
  const { terms, schedule } = loan;
  const service = debtService(terms, schedule, "budget-year");
  const projected = projectedYears(loan);
  return partsOfLoan(terms).flatMap((part) =>
    choice.years.map((year): PlanLine => {
      const amount = amountOf(
        service.find((one) => one.year === year),
        part,
        terms,
      );
      const rate = choice.rateFor(year, terms.currency);
      const rsd = inDinars(amount, rate.toRsd);
      return {
        loan: terms,
        part,
        account: choice.accounts[part],
        year,
        amount,
        rate,
        rsd,
        thousands: rsd && thousandsOf(rsd),
        eur: inEuros(amount, rate.toEur),
        isProjected: amount.minor !== 0n && projected[part].has(year),
        awaitsDrawdown: amount.minor !== 0n && awaitsDrawdown(terms, choice.asOf, year),
      };
    }),
  );
}

function amountOf(service: DebtService | undefined, part: PlanPart, { currency }: LoanTerms): Money {
  if (!service) return zero(currency);
  return part === "principal" ? add(service.principal, service.prepayment) : service[part];
}

/**
 * Budget years in which a projected rate has a part, by what it has a part in: interest; with level payments, what is
 * left of them for principal too.
 */
export function projectedYears({
  terms,
  schedule,
}: ScheduledLoan): Readonly<Record<PlanPart, ReadonlySet<number>>> {
  const yearsWith = (part: "interest" | "principal"): ReadonlySet<number> =>
    new Set(schedule.rows.filter((row) => row.projected && row[part].minor !== 0n).map(budgetYearOf));
  return {
    interest: yearsWith("interest"),
    principal: terms.repayment.kind === "annuity" ? yearsWith("principal") : new Set(),
    fees: new Set(),
  };
}

function budgetYearOf({ payment }: ScheduleRow): number {
  return partsOf(payment).year;
}

/** Whether anything is to be drawn after the day and by the end of the year. */
function awaitsDrawdown({ drawdowns }: LoanTerms, asOf: Day, year: number): boolean {
  return drawdowns.some(({ date }) => date > asOf && partsOf(date).year <= year);
}
