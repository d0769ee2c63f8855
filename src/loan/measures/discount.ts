import type { Fraction } from "../../calendar/dayCount.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { divideRounded } from "../../money/rounding.ts";

/** Decimals that discount factors are exact to; five more are carried along and dropped in the end. */
export const DISCOUNT_DECIMALS = 40;

const CARRIED = DISCOUNT_DECIMALS + 5;
const ONE = 10n ** BigInt(CARRIED);

/** What an amount that is due later is worth at the start. @param years from the start, negative for before it */
export type DiscountFactor = (years: Fraction) => Decimal;

/**
 * Factors 1 / (1 + p/100) ^ years for a yearly discount rate of p percent, compounded once a year: half a year is
 * discounted by the square root. Computed as exp(-years x ln(1 + p/100)) in integers, to 40 decimals.
 * @param percent a year, greater than -100
 */
export function discountFactor(percent: Decimal): DiscountFactor {
  const hundred = 100n * 10n ** BigInt(percent.scale);
  if (percent.digits <= -hundred) throw new RangeError("discountFactor: the rate is -100 % or less");
  const log = logarithm(percent.digits, hundred);
  return ({ numerator, denominator }) => {
    const exponent = divideRounded(-log * numerator, denominator, "half-even");
    return rescaled({ digits: exponential(exponent), scale: CARRIED }, DISCOUNT_DECIMALS, "half-even");
  };
}

/** ln(1 + a/b) = 2 artanh(a / (a + 2b)): odd powers of a fraction below one. */
function logarithm(a: bigint, b: bigint): bigint {
  const x = (a * ONE) / (a + 2n * b);
  const square = (x * x) / ONE;
  let sum = 0n;
  let power = x;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

/** e ^ x, both as integers in units of 10^-45; x is halved until its series ends soon, and the result squared back. */
function exponential(x: bigint): bigint {
  // Squaring doubles an error each time, and a large result carries it along: as many digits more.
  const guard = 10n ** 20n;
  const one = ONE * guard;
  let halvings = 0;
  let small = x * guard;
  while (small > one / 8n || small < -one / 8n) {
    small /= 2n;
    halvings += 1;
  }
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * small) / (one * n);
    sum += term;
  }
  for (; halvings > 0; halvings -= 1) sum = (sum * sum) / one;
  return sum / guard;
}
