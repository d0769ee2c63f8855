import type { Day } from "../../calendar/day.ts";
import type { Message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { OpenSchedule } from "../schedule.ts";
import { knowsInterest } from "../buildSchedule.ts";
import type { LoanTerms } from "../terms.ts";
import { weightedAverageLife } from "./averageLife.ts";
import { byAccount, type BudgetAccounts } from "./budgetAccounts.ts";
import { measuredFrom } from "./cashFlow.ts";
import { debtService, type OpenDebtService } from "./debtService.ts";
import { grantElement } from "./grantElement.ts";
import { valueOfPayments } from "./presentValue.ts";
import { effectiveRate, type RateOfReturn } from "./rateOfReturn.ts";

/** A budget year with the accounts that its payments are booked on. */
interface BudgetYear extends OpenDebtService {
  /** Null for an account whose sum is not known. */
  readonly accounts: ReadonlyMap<string, Money | null>;
}

/** All that is measured of a loan. Null is what cannot be told while interest is open. */
export interface LoanMeasures {
  /** By measuredFrom, mostly the first drawdown: where life and present value are counted from. */
  readonly start: Day;
  readonly calendarYears: readonly OpenDebtService[];
  readonly budgetYears: readonly BudgetYear[];
  /** Years, to 20 decimals; null when nothing is repaid. */
  readonly averageLife: Decimal | null;
  readonly effectiveRate: RateOfReturn | null;
  /** A year. */
  readonly discountPercent: Decimal;
  /** Of all payments, on that day, in the loan's currency; to 20 decimals. */
  readonly presentValue: Decimal | null;
  /** Percent, to 20 decimals; null also for a loan that begins with a stated balance: it measures a whole loan. */
  readonly grantElement: Decimal | null;
  /** Why interest is not known; null where it is. */
  readonly openInterest: Message | null;
  /** Whether an assumed rate enters interest, effective rate, present value and grant element. */
  readonly assumedInterest: boolean;
  /** Whether a rate that is carried forward for want of a fixing does. */
  readonly projectedInterest: boolean;
}

/** @param discountPercent a year, greater than -100 */
export function loanMeasures(
  terms: LoanTerms,
  schedule: OpenSchedule,
  discountPercent: Decimal,
  accounts: BudgetAccounts,
): LoanMeasures {
  const service = (by: "calendar-year" | "budget-year"): OpenDebtService[] =>
    debtService(terms, schedule, by);
  const known = knowsInterest(schedule) ? schedule : null;
  return {
    start: measuredFrom(terms, schedule),
    calendarYears: service("calendar-year"),
    budgetYears: service("budget-year").map((year) => ({ ...year, accounts: byAccount(year, accounts) })),
    averageLife: weightedAverageLife(terms, schedule),
    effectiveRate: known && effectiveRate(terms, known),
    discountPercent,
    presentValue: known && valueOfPayments(terms, known, discountPercent),
    grantElement: terms.openingBalance ? null : known && grantElement(terms, known, discountPercent),
    openInterest: schedule.openInterest,
    assumedInterest: schedule.assumedInterest,
    projectedInterest: schedule.projectedInterest,
  };
}
