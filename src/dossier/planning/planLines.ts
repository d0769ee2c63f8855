import { partsOf, type Day } from "../../calendar/day.ts";
import type { BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import { debtService, type OpenDebtService } from "../../loan/measures/debtService.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { add, zero, type Money } from "../../money/money.ts";
import { inDinars, inEuros, thousandsOf } from "./planAmounts.ts";
import { partsOfLoan, type PlanPart, type ScheduledLoan } from "./planParts.ts";
import type { PlanRate } from "./planRates.ts";
import { unsureYears } from "./unsureDays.ts";
import { assumedYears, projectedYears } from "./yearsOfParts.ts";

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
  /** Whether it may change with holidays that are not known: a payment may move over New Year, or interest run longer. */
  readonly hasUnsureDays: boolean;
}

/** How lines are made. */
interface LineChoice {
  readonly years: readonly number[];
  readonly accounts: BudgetAccounts;
  readonly asOf: Day;
  readonly rateFor: (year: number, currency: LoanTerms["currency"]) => PlanRate;
}

/** A line for each part and year of a loan, also where nothing is to be paid. */
export function planLines(loan: ScheduledLoan, choice: LineChoice): PlanLine[] {
  const { terms, schedule } = loan;
  const service = debtService(terms, schedule, "budget-year");
  const projected = projectedYears(loan);
  const assumed = assumedYears(loan);
  const unsure = unsureYears(loan);
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
        hasUnsureDays: isSome && unsure[part].has(year),
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

/** Whether anything is to be drawn after the day and by the end of the year. */
function awaitsDrawdown({ drawdowns }: LoanTerms, asOf: Day, year: number): boolean {
  return drawdowns.some(({ date }) => date > asOf && partsOf(date).year <= year);
}
