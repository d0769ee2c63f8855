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
  private readonly isNegative: boolean;
  /** Without its sign. */
  private readonly denominator: bigint;
  private readonly twice: bigint;

  /** @param denominator not zero */
  constructor(
    denominator: bigint,
    private readonly rounding: Rounding,
  ) {
    if (denominator === 0n) throw new RangeError("divideRounded: the denominator is zero");
    this.isNegative = denominator < 0n;
    this.denominator = this.isNegative ? -denominator : denominator;
    this.twice = 2n * this.denominator;
  }

  of(numerator: bigint): bigint {
    const magnitude = numerator < 0n ? -this.nearest(-numerator) : this.nearest(numerator);
    return this.isNegative ? -magnitude : magnitude;
  }

  /** For a numerator that is not negative. */
  private nearest(numerator: bigint): bigint {
    const raised = 2n * numerator + this.denominator;
    const nearest = raised / this.twice;
    if (this.rounding === "half-up") return nearest;
    return nearest % 2n === 1n && nearest * this.twice === raised ? nearest - 1n : nearest;
  }
}
