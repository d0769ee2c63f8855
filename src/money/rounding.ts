/** How a quotient that falls between two integers is settled. */
export type Rounding = "half-up" | "half-even";

/**
 * The quotient of two integers, rounded to an integer.
 * "half-up" takes an exact half away from zero (as Excel's ROUND does), "half-even" takes it to the even neighbour.
 * @param denominator not zero
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new RangeError("divideRounded: the denominator is zero");
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twiceRest = (n % d) * 2n;
  const up = twiceRest > d || (twiceRest === d && (rounding === "half-up" || quotient % 2n === 1n));
  const magnitude = up ? quotient + 1n : quotient;
  return negative ? -magnitude : magnitude;
}
