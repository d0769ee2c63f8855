import type { Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { weightedAverageLife } from "./averageLife.ts";
import { byAccount, type BudgetAccounts } from "./budgetAccounts.ts";
import { measuredFrom, paymentFlows } from "./cashFlow.ts";
import { debtService, type DebtService, type Penalty } from "./debtService.ts";
import { grantElement } from "./grantElement.ts";
import { presentValue } from "./presentValue.ts";
import { effectiveRate, type RateOfReturn } from "./rateOfReturn.ts";

/** A budget year with the accounts that its payments are booked on. */
export interface BudgetYear extends DebtService {
  readonly accounts: ReadonlyMap<string, Money>;
}

/** All that is measured of a loan. */
export interface LoanMeasures {
  /** By measuredFrom, mostly the first drawdown: where life and present value are counted from. */
  readonly start: Day;
  readonly calendarYears: readonly DebtService[];
  readonly budgetYears: readonly BudgetYear[];
  /** Years, to 20 decimals; null when nothing is repaid. */
  readonly averageLife: Decimal | null;
  readonly effectiveRate: RateOfReturn;
  /** A year. */
  readonly discountPercent: Decimal;
  /** Of all payments, on that day, in the loan's currency; to 20 decimals. */
  readonly presentValue: Decimal;
  /** Percent, to 20 decimals; null for a loan that begins with a stated balance: it is a measure of a whole loan. */
  readonly grantElement: Decimal | null;
}

/** @param discountPercent a year, greater than -100 */
export function loanMeasures(
  terms: LoanTerms,
  schedule: Schedule,
  discountPercent: Decimal,
  accounts: BudgetAccounts,
  penalties: readonly Penalty[] = [],
): LoanMeasures {
  const service = (by: "calendar-year" | "budget-year"): DebtService[] =>
    debtService(terms, schedule, by, penalties);
  return {
    start: measuredFrom(terms, schedule),
    calendarYears: service("calendar-year"),
    budgetYears: service("budget-year").map((year) => ({ ...year, accounts: byAccount(year, accounts) })),
    averageLife: weightedAverageLife(terms, schedule),
    effectiveRate: effectiveRate(terms, schedule),
    discountPercent,
    presentValue: valueOfPayments(terms, schedule, discountPercent),
    grantElement: terms.openingBalance ? null : grantElement(terms, schedule, discountPercent),
  };
}

/**
 * What all payments of a loan are worth on the day from which it is measured: principal, prepayments, interest and fees on
 * their days of payment, by presentValue.
 * @param percent a year, greater than -100
 * @returns in units of the loan's currency, to 20 decimals
 */
export function valueOfPayments(terms: LoanTerms, schedule: Schedule, percent: Decimal): Decimal {
  const paid = paymentFlows(terms, schedule, "payment").map(({ day, amount }) => ({
    day,
    amount: { digits: -amount.digits, scale: amount.scale },
  }));
  return presentValue(paid, percent, measuredFrom(terms, schedule));
}
