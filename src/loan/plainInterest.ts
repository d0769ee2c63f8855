import type { Decimal } from "../money/decimal.ts";

/** Whole numbers up to here are exact as plain numbers. */
const EXACT = Number.MAX_SAFE_INTEGER;
const POWERS_OF_TEN: readonly number[] = Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

/**
 * Interest in plain numbers, as exact as in bigints and much faster: a portfolio spends most of its time on it. What
 * the divisor goes into is multiplied apart from the rest, so that every intermediate is a whole number up to 2^53.
 */
export class PlainInterest {
  private percent: Decimal | null = null;
  /** What balance times days times the rate's digits is divided by. */
  private divisor = 1;
  private inverse = 1;
  private digits = 0;
  /** Up to which days times digits the rest of a balance can be multiplied by them; below 0 for none. */
  private most = -1;

  /** @param yearDays 360 or 365 */
  constructor(private readonly yearDays: number) {}

  /**
   * balance x days x percent / 100 / days of the year in minor units, rounded once, half up.
   * @param percent a year
   * @param balance minor units, a whole number from 0 up to 2^53
   * @param days from 0 on
   * @returns below 0 where a product is too large for plain numbers, or the rate is below 0
   */
  of(percent: Decimal, balance: number, days: number): number {
    if (percent !== this.percent) this.take(percent);
    const { divisor } = this;
    const times = days * this.digits;
    const whole = this.divided(balance);
    if (times > this.most || whole * times > EXACT - times) return -1;
    // The divisor is even, so half of it is whole.
    return whole * times + this.divided((balance - whole * divisor) * times + divisor / 2);
  }

  /**
   * How often the divisor goes into a number, whole, 0 to 2^53. Multiplying by the inverse, which is much faster than
   * dividing, is at most one off; what the divisor times that is off by tells. It is exact also beyond 2^53, since the
   * divisor is a multiple of four.
   */
  private divided(whole: number): number {
    const { divisor } = this;
    const times = Math.floor(whole * this.inverse);
    const rest = whole - times * divisor;
    return rest < 0 ? times - 1 : rest < divisor ? times : times + 1;
  }

  private take(percent: Decimal): void {
    const power = POWERS_OF_TEN[percent.scale];
    const digits = Number(percent.digits);
    const isPlain = power !== undefined && digits >= 0 && digits <= EXACT;
    this.percent = percent;
    this.digits = isPlain ? digits : 0;
    this.divisor = this.yearDays * 100 * (power ?? 1);
    this.inverse = 1 / this.divisor;
    this.most = isPlain ? Math.floor(EXACT / this.divisor) - 1 : -1;
  }
}
