/** How a quotient that falls between two integers is settled. */
export type Rounding = "half-up" | "half-even";

/**
 * The quotient of two integers, rounded to an integer.
 * "half-up" takes an exact half away from zero (as Excel's ROUND does), "half-even" takes it to the even neighbour.
 * @param denominator not zero
 */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  return new RoundedDivision(denominator, rounding).of(numerator);
}

/** divideRounded by one denominator, again and again. */
export class RoundedDivision {
  private readonly denominator: bigint;
  private readonly twice: bigint;

  /** @param denominator not zero */
  constructor(
    denominator: bigint,
    private readonly rounding: Rounding,
  ) {
    if (denominator === 0n) throw new RangeError("divideRounded: the denominator is zero");
    this.denominator = denominator;
    this.twice = 2n * denominator;
  }

  of(numerator: bigint): bigint {
    const { denominator } = this;
    return numerator < 0n === denominator < 0n || numerator === 0n
      ? this.nearest(numerator)
      : -this.nearest(-numerator);
  }

  /** For a numerator of the denominator's sign. */
  private nearest(numerator: bigint): bigint {
    const raised = 2n * numerator + this.denominator;
    const nearest = raised / this.twice;
    if (this.rounding === "half-up") return nearest;
    return nearest % 2n === 1n && nearest * this.twice === raised ? nearest - 1n : nearest;
  }
}
