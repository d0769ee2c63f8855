import { partsOf, type Day } from "../../calendar/day.ts";
import type { BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import { debtService, type OpenDebtService } from "../../loan/measures/debtService.ts";
import type { OpenRow, OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { add, zero, type Money } from "../../money/money.ts";
import { inDinars, inEuros, thousandsOf } from "./planAmounts.ts";
import type { PlanRate } from "./planRates.ts";

/** What is paid on a loan, as the budget tells it apart. Prepayments are principal. */
export const PLAN_PARTS = ["principal", "interest", "fees"] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A loan with its schedule. */
export interface ScheduledLoan {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
}

/** What one part of one loan needs in one budget year. */
export interface PlanLine {
  readonly loan: LoanTerms;
  readonly part: PlanPart;
  readonly account: string;
  readonly year: number;
  /** In the loan's currency; null where it is not known: `open` says why. */
  readonly amount: Money | null;
  readonly open: Message | null;
  readonly rate: PlanRate;
  /** Whole dinars; null where the amount or a rate is not known. */
  readonly rsd: Money | null;
  /** Thousands of dinars, from the whole dinars. */
  readonly thousands: bigint | null;
  readonly eur: Money | null;
  /** Whether a reference rate that nobody has published yet has a part in it. */
  readonly isProjected: boolean;
  /** Whether an assumed rate of interest has a part in it. */
  readonly isAssumed: boolean;
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
  const assumed = assumedYears(loan);
  return partsOfLoan(terms).flatMap((part) =>
    choice.years.map((year): PlanLine => {
      const before = beforeOpening(terms, year);
      const ofYear = service.find((one) => one.year === year);
      const amount = before ? null : amountOf(ofYear, part, terms);
      const isSome = amount !== null && amount.minor !== 0n;
      const rate = choice.rateFor(year, terms.currency);
      const rsd = amount && inDinars(amount, rate.toRsd);
      return {
        loan: terms,
        part,
        account: choice.accounts[part],
        year,
        amount,
        open: before ?? (amount ? null : schedule.openInterest),
        rate,
        rsd,
        thousands: rsd && thousandsOf(rsd),
        eur: amount && inEuros(amount, rate.toEur),
        isProjected: isSome && projected[part].has(year),
        isAssumed: isSome && assumed[part].has(year),
        awaitsDrawdown: isSome && awaitsDrawdown(terms, choice.asOf, year),
      };
    }),
  );
}

/** Of the year of an opening balance, and of those before it, the terms tell a part or nothing. */
function beforeOpening({ name, openingBalance }: LoanTerms, year: number): Message | null {
  return openingBalance && year <= partsOf(openingBalance.date).year
    ? message("planning:beforeOpening", {
        loan: name,
        year: String(year),
        date: { day: openingBalance.date },
      })
    : null;
}

function amountOf(
  service: OpenDebtService | undefined,
  part: PlanPart,
  { currency }: LoanTerms,
): Money | null {
  if (!service) return zero(currency);
  return part === "principal" ? add(service.principal, service.prepayment) : service[part];
}

/**
 * Budget years in which a projected rate has a part, by what it has a part in: interest; of level payments, what is
 * left of them for principal too; and whatever is due later on a balance that such interest has changed, by joining it
 * or by leaving less of a level payment for principal.
 */
export function projectedYears(loan: ScheduledLoan): YearsOfParts {
  return yearsWith(loan, ({ projected }) => projected);
}

/** The same of years in which an assumed rate has a part. */
export function assumedYears(loan: ScheduledLoan): YearsOfParts {
  return yearsWith(loan, ({ assumed }) => assumed);
}

type YearsOfParts = Readonly<Record<PlanPart, ReadonlySet<number>>>;

function yearsWith({ schedule }: ScheduledLoan, isSo: (row: OpenRow) => boolean): YearsOfParts {
  const years = { interest: new Set<number>(), principal: new Set<number>(), fees: new Set<number>() };
  let isBalanceSo = false;
  for (const row of schedule.rows) {
    const isLevel = row.principalRule === "level" && isSo(row);
    const year = budgetYearOf(row);
    if ((isBalanceSo || isSo(row)) && row.interest?.minor !== 0n) years.interest.add(year);
    if ((isBalanceSo || isLevel) && row.principal.minor !== 0n) years.principal.add(year);
    isBalanceSo ||= isLevel || (isSo(row) && row.capitalised.minor !== 0n);
  }
  return years;
}

function budgetYearOf({ payment }: OpenRow): number {
  return partsOf(payment).year;
}

/** Whether anything is to be drawn after the day and by the end of the year. */
function awaitsDrawdown({ drawdowns }: LoanTerms, asOf: Day, year: number): boolean {
  return drawdowns.some(({ date }) => date > asOf && partsOf(date).year <= year);
}
