/** How a quotient that falls between two integers is settled. */
export type Rounding = "half-up" | "half-even";

/**
 * The quotient of two integers, rounded to an integer.
 * "half-up" takes an exact half away from zero (as Excel's ROUND does), "half-even" takes it to the even neighbour.
 * @param denominator not zero
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new RangeError("divideRounded: the denominator is zero");
  if (denominator < 0n) return divideRounded(-numerator, -denominator, rounding);
  if (numerator < 0n) return -divideRounded(-numerator, denominator, rounding);
  const twice = 2n * denominator;
  const raised = 2n * numerator + denominator;
  const nearest = raised / twice;
  const isOddTie = rounding === "half-even" && nearest % 2n === 1n && nearest * twice === raised;
  return isOddTie ? nearest - 1n : nearest;
}
