import type { Day } from "../calendar/day.ts";
import { basis } from "../calendar/dayCount.ts";
import { powerOfTen, type Decimal } from "../money/decimal.ts";
import { money, zero } from "../money/money.ts";
import { RoundedDivision } from "../money/rounding.ts";
import { balanceSpans, interestOn, type BalanceStep } from "./interest.ts";
import type { Ledger } from "./ledger.ts";
import { PlainInterest } from "./plainInterest.ts";
import type { LoanTerms } from "./terms.ts";

/** The interest of a ledger's periods, each rounded once; amounts in minor units. */
export class PeriodInterest {
  private readonly yearDays: number | null;
  /** Null where years differ, or halves are not rounded up. */
  private readonly plain: PlainInterest | null;
  /** The last rate that was used, and what divides by its hundredths and the days of a year. */
  private percent: Decimal | null = null;
  private division: RoundedDivision | null = null;

  constructor(
    private readonly terms: LoanTerms,
    private readonly ledger: Ledger,
  ) {
    this.yearDays = basis(terms.dayCount);
    this.plain =
      this.yearDays !== null && terms.rounding === "half-up" ? new PlainInterest(this.yearDays) : null;
  }

  /** Whether days of interest are divided by the same number in every year. */
  get isPlain(): boolean {
    return this.yearDays !== null;
  }

  /** The yearly rate of a period. */
  percentOf(at: number): Decimal {
    return this.ledger.rateOf(at).percent;
  }

  /** Interest of a period during all of which the balance is the same: what most periods are, so the short way. */
  onBalance(at: number, balance: bigint): bigint {
    const plain = this.onPlainBalance(at, Number(balance));
    return plain >= 0 ? BigInt(plain) : this.onAnyBalance(at, balance);
  }

  /**
   * onBalance in plain numbers.
   * @param balance at most 2^53
   * @returns below 0 where it takes bigints: onBalance then
   */
  onPlainBalance(at: number, balance: number): number {
    return this.plain === null
      ? -1
      : this.plain.of(this.percentOf(at), balance, this.ledger.days[at] as number);
  }

  private onAnyBalance(at: number, balance: bigint): bigint {
    if (this.yearDays === null) {
      const step = { from: this.ledger.from[at] as Day, balance: money(balance, this.terms.currency) };
      return this.onSteps(at, [step]);
    }
    const percent = this.percentOf(at);
    if (percent !== this.percent || this.division === null) {
      this.percent = percent;
      const denominator = BigInt(this.yearDays) * 100n * powerOfTen(percent.scale);
      this.division = new RoundedDivision(denominator, this.terms.rounding);
    }
    return this.division.of(balance * (BigInt(this.ledger.days[at] as number) * percent.digits));
  }

  /** Interest of a period whose balance changes. @param steps in order of date, the first on the period's first day */
  onSteps(at: number, steps: readonly BalanceStep[]): bigint {
    const { counting } = this.ledger.phaseOf(at);
    const { currency, rounding } = this.terms;
    const spans = balanceSpans(steps, this.ledger.to[at] as Day, counting);
    return interestOn(spans, this.percentOf(at), counting, zero(currency), rounding).minor;
  }
}
