import type { Decimal } from "../../../src/money/decimal.ts";
import type { Rounding } from "../../../src/money/rounding.ts";

/** An exact quotient of two integers; never reduced, since nothing here is long. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError("Rational: the denominator is zero");
    this.numerator = denominator < 0n ? -numerator : numerator;
    this.denominator = denominator < 0n ? -denominator : denominator;
  }

  static of(value: Decimal): Rational {
    return new Rational(value.digits, 10n ** BigInt(value.scale));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** @param exponent a whole number, negative ones too */
  power(exponent: number): Rational {
    const n = BigInt(Math.abs(exponent));
    const power = new Rational(this.numerator ** n, this.denominator ** n);
    return exponent < 0 ? ONE.over(power) : power;
  }

  equals(other: Rational): boolean {
    return this.numerator * other.denominator === other.numerator * this.denominator;
  }

  lessThan(other: Rational): boolean {
    return this.numerator * other.denominator < other.numerator * this.denominator;
  }

  /** The nearest integer; a tie goes away from zero ("half-up") or to the even neighbour ("half-even"). */
  rounded(rounding: Rounding): bigint {
    const twice = 2n * this.numerator;
    const floor = floorOf(this.numerator, this.denominator);
    const distance = twice - 2n * floor * this.denominator;
    if (distance < this.denominator) return floor;
    if (distance > this.denominator) return floor + 1n;
    if (rounding === "half-even") return floor % 2n === 0n ? floor : floor + 1n;
    return this.numerator < 0n ? floor : floor + 1n;
  }

  toString(): string {
    return `${String(this.numerator)}/${String(this.denominator)}`;
  }
}

export const ZERO = new Rational(0n);
export const ONE = new Rational(1n);

/** BigInt division cuts towards zero; this goes down. */
function floorOf(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator > numerator ? quotient - 1n : quotient;
}
