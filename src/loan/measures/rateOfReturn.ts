import type { Decimal } from "../../money/decimal.ts";
import type { Schedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { inYears, loanCashFlows, type TimedFlow } from "./cashFlow.ts";
import { decimalOfFixed, exponential, ONE } from "./fixedPoint.ts";
import { valueCurve } from "./valueCurve.ts";
import { worthlessRates } from "./worthlessRates.ts";

/** Decimals of a rate in percent. */
const RATE_DECIMALS = 15;

/**
 * The rates at which cash flows are worth nothing, between -99.9999 % and 99,999,900 %.
 * "rate": exactly one. "several": more than one, the nearest to zero first; which one is meant, the flows do not say.
 * "none": "one-direction" when money flows only in or only out (or not at all), "no-zero" when no rate of the range
 * does it.
 */
export type RateOfReturn =
  | { readonly kind: "rate"; readonly percent: Decimal }
  | { readonly kind: "several"; readonly percents: readonly Decimal[] }
  | { readonly kind: "none"; readonly reason: "one-direction" | "no-zero" };

/**
 * The internal rate of return of cash flows: the rate p a year (or a period) at which the sum of amount / (1 + p/100) ^
 * time is zero. Equal to Excel's XIRR for flows in years of 365 days from the first, where that finds a rate, and to its
 * IRR for equal periods; no guess is needed, and all rates are found.
 * @returns percents to 15 decimals
 */
export function internalRate(flows: readonly TimedFlow[]): RateOfReturn {
  const flowsIn = flows.some(({ amount }) => amount.digits > 0n);
  const flowsOut = flows.some(({ amount }) => amount.digits < 0n);
  if (!flowsIn || !flowsOut) return { kind: "none", reason: "one-direction" };
  const found = worthlessRates(valueCurve(flows)).map(
    (x) => decimalOfFixed(100n * (exponential(x) - ONE), RATE_DECIMALS).digits,
  );
  const percents = [...new Set(found)]
    .sort((a, b) => Number(sizeOf(a) - sizeOf(b)))
    .map((digits): Decimal => ({ digits, scale: RATE_DECIMALS }));
  const [percent, second] = percents;
  if (percent === undefined) return { kind: "none", reason: "no-zero" };
  return second === undefined ? { kind: "rate", percent } : { kind: "several", percents };
}

/**
 * The effective rate of a loan, percent a year: the internal rate of all that is drawn and all that is paid, fees
 * included, on the days of payment. The equation is that of the annual percentage rate of charge (Directive 2014/17/EU,
 * Annex I), with years of 365 days throughout, as Excel's XIRR has them.
 * Where a fee is paid before the first drawdown there may be a second rate, far beyond any real one, at which the fee
 * grows into the whole drawdown: the loan's own is the one nearest to zero, the first of "several".
 */
export function effectiveRate(terms: LoanTerms, schedule: Schedule): RateOfReturn {
  const flows = loanCashFlows(terms, schedule);
  const [first] = flows;
  return internalRate(first ? inYears(flows, first.day) : []);
}

function sizeOf(number: bigint): bigint {
  return number < 0n ? -number : number;
}
