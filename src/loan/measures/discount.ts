import type { Fraction } from "../../calendar/dayCount.ts";
import type { Decimal } from "../../money/decimal.ts";
import { divideRounded } from "../../money/rounding.ts";
import { decimalOfFixed, exponential, logarithm } from "./fixedPoint.ts";

/** Decimals that discount factors are exact to; five more are carried along and dropped in the end. */
const DISCOUNT_DECIMALS = 40;

/** What an amount that is due later is worth at the start. @param years from the start, negative for before it */
type DiscountFactor = (years: Fraction) => Decimal;

/**
 * Factors 1 / (1 + p/100) ^ years for a yearly discount rate of p percent, compounded once a year: half a year is
 * discounted by the square root. Computed as exp(-years x ln(1 + p/100)) in integers, to 40 decimals.
 * @param percent a year, greater than -100
 */
export function discountFactor(percent: Decimal): DiscountFactor {
  const hundred = 100n * 10n ** BigInt(percent.scale);
  if (percent.digits <= -hundred) throw new RangeError("discountFactor: the rate is -100 % or less");
  const log = logarithm(percent.digits, hundred);
  return ({ numerator, denominator }) =>
    decimalOfFixed(exponential(divideRounded(-log * numerator, denominator, "half-even")), DISCOUNT_DECIMALS);
}
