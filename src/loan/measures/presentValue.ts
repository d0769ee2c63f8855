import { addDecimals, multiplyDecimals, rescaled, type Decimal } from "../../money/decimal.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { inYears, measuredFrom, paymentFlows, type TimedFlow } from "./cashFlow.ts";
import { discountFactor } from "./discount.ts";

/** Decimals of a present value, in units of the flows' own currency. */
const VALUE_DECIMALS = 20;

/**
 * What cash flows are worth at the start: the sum of amount / (1 + p/100) ^ time, with p percent a year (or a period)
 * compounded once in it. Equal to Excel's XNPV for flows in years of 365 days from the first, and to its NPV for amounts
 * at the ends of equal periods; flows before the start are compounded up to it.
 * @param percent greater than -100
 * @returns to 20 decimals
 */
export function presentValue(flows: readonly TimedFlow[], percent: Decimal): Decimal {
  const factor = discountFactor(percent);
  const sum = flows
    .map(({ time, amount }) => multiplyDecimals(amount, factor(time)))
    .reduce(addDecimals, { digits: 0n, scale: 0 });
  return rescaled(sum, VALUE_DECIMALS, "half-up");
}

/**
 * What all payments of a loan are worth on the day from which it is measured: principal, prepayments, interest and fees on
 * their days of payment, by presentValue.
 * @param percent a year, greater than -100
 * @returns in units of the loan's currency, to 20 decimals
 */
export function valueOfPayments(terms: LoanTerms, schedule: Schedule, percent: Decimal): Decimal {
  const paid = paymentFlows(terms, schedule).map(({ day, amount }) => ({
    day,
    amount: { digits: -amount.digits, scale: amount.scale },
  }));
  return presentValue(inYears(paid, measuredFrom(terms, schedule)), percent);
}
