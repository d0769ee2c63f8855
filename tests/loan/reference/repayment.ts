import type { Day } from "../../../src/calendar/day.ts";
import type { LoanTerms, Prepayment } from "../../../src/loan/terms.ts";
import { minorDigits } from "../../../src/money/currency.ts";
import type { Rounding } from "../../../src/money/rounding.ts";
import { reduced, scaled, type Instalment } from "./instalments.ts";
import { Refusal, type Phase } from "./phases.ts";
import { ONE, Rational } from "./rational.ts";

/** The instalments of principal of one phase, date after date. */
export class Repaying {
  private readonly phase: Phase;
  private readonly rounding: Rounding;
  private readonly terms: LoanTerms;
  /** Of a register that rounds balances: what was drawn, and into how many parts an amount is divided. */
  private drawnInAll = 0n;
  private parts = 0;
  /** Amounts that the terms state, or that prepayments left; null where the way of repayment tells. */
  private plan: readonly Instalment[] | null = null;
  private planIsStated = false;
  /** Equal principal, or the equal payment of an annuity; null where it has to be worked out. */
  private level: bigint | null = null;
  private levelRate: Rational | null = null;
  /** Whether a stated sum is divided, and not what is owed. */
  private dividesSum: boolean;

  constructor(phase: Phase, terms: LoanTerms) {
    this.phase = phase;
    this.rounding = terms.rounding;
    this.terms = terms;
    const isRest = terms.openingBalance !== undefined && terms.remainder === "last";
    this.dividesSum = !!terms.register?.divided && !(isRest && phase.start !== null);
    if (phase.repayment.kind === "custom") {
      this.plan = phase.repayment.instalments
        .map(({ date, amount }) => ({ due: date, minor: amount.minor }))
        .sort((a, b) => a.due - b.due);
      this.planIsStated = true;
    }
  }

  private get custom(): boolean {
    return this.phase.repayment.kind === "custom";
  }

  drawn(): void {
    if (!this.custom) this.spreadAnew();
  }

  /** Interest added to the balance is spread over the dates left as a drawdown is. */
  capitalised(): void {
    this.drawn();
  }

  private spreadAnew(): void {
    this.plan = null;
    this.level = null;
    if (this.terms.openingBalance && this.terms.remainder === "last") this.dividesSum = false;
  }

  /**
   * @param due end of the period in which it is prepaid
   * @param balance before it
   * @param without the instalments from that date on as they would be without it
   */
  prepaid(
    { amount: { minor }, order, respread }: Prepayment,
    due: Day,
    balance: bigint,
    without: () => Instalment[],
  ): void {
    if (minor > balance) throw new Refusal("more prepaid than is owed");
    if (!this.custom) {
      if (respread) this.spreadAnew();
      else this.plan = reduced(without(), minor, order, this.rounding);
      return;
    }
    const left = (this.plan ?? []).filter((instalment) => instalment.due >= due);
    const sum = left.reduce((all, instalment) => all + instalment.minor, 0n) - minor;
    this.planIsStated = false;
    this.plan = respread
      ? scaled(left, new Rational(balance - minor, balance), sum, this.rounding)
      : reduced(left, minor, order, this.rounding);
  }

  /** Principal due; called for each date from the first principal date on. */
  principal(due: Day, outstanding: bigint, percent: Rational, interest: bigint): bigint {
    const { repayment, dates, lastPrincipal } = this.phase;
    const capped = (minor: bigint): bigint => (minor > outstanding ? outstanding : minor);
    const left = dates.filter((date) => date >= due).length;
    const planned = this.plan?.find((instalment) => instalment.due === due)?.minor ?? 0n;
    if (this.planIsStated && planned > outstanding) throw new Refusal("stated more than is owed");
    this.checkDivided(outstanding, left);
    if (due === lastPrincipal) {
      if (this.planIsStated && planned < outstanding) throw new Refusal("stated less than is owed");
      return outstanding;
    }
    if (this.plan) {
      return capped(planned);
    }
    if (repayment.kind === "bullet") return 0n;
    if (repayment.kind === "equal-principal" && this.terms.remainder === "balance") {
      return this.registered(outstanding, left);
    }
    if (repayment.kind === "equal-principal") return capped(this.each(outstanding, left));
    if (this.level === null || !this.levelRate?.equals(percent)) {
      this.level = this.payment(outstanding, percent, left);
      this.levelRate = percent;
    }
    if (this.level < interest) throw new Refusal("an equal payment below the interest");
    return capped(this.level - interest);
  }

  /** What the rounded balance of a register is lowered by. */
  private registered(outstanding: bigint, left: number): bigint {
    if (this.level === null) this.beginRegister(outstanding, left);
    const amount = this.level ?? 0n;
    const due = new Rational(amount * BigInt(this.parts - left + 1), BigInt(this.parts));
    const next = this.inRegister(new Rational(this.drawnInAll).minus(due));
    const principal = outstanding - (next < 0n ? 0n : next);
    return principal < 0n ? 0n : principal;
  }

  /** One of equal instalments, rounded: of what is owed, or of a stated sum. */
  private each(outstanding: bigint, left: number): bigint {
    if (this.dividesSum) {
      return new Rational(this.level ?? 0n, BigInt(this.parts)).rounded(this.rounding);
    }
    this.level ??= new Rational(outstanding, BigInt(left)).rounded(this.rounding);
    return this.level;
  }

  /** A stated sum is looked at on the first date, though it be the last one. */
  private checkDivided(outstanding: bigint, left: number): void {
    if (this.dividesSum && this.level === null && !this.plan) this.beginRegister(outstanding, left);
  }

  private beginRegister(outstanding: bigint, left: number): void {
    const { dates, firstPrincipal } = this.phase;
    const stated = this.terms.register?.divided?.minor;
    this.level = stated ?? outstanding;
    this.parts = left;
    this.drawnInAll = outstanding;
    if (stated === undefined) return;
    this.parts = dates.filter((date) => date >= firstPrincipal).length;
    if (this.terms.openingBalance && this.terms.remainder === "last") {
      this.drawnInAll = outstanding + this.each(outstanding, left) * BigInt(this.parts - left);
    } else if (this.terms.openingBalance && left < this.parts) {
      const paid = new Rational(stated * BigInt(this.parts - left), BigInt(this.parts));
      this.drawnInAll = this.inRegister(new Rational(outstanding).plus(paid));
    }
    if (!this.isNear(stated)) throw new Refusal("divided is not what was drawn");
  }

  /** Rounded as the register rounds its balances. */
  private inRegister(amount: Rational): bigint {
    const { register, currency } = this.terms;
    const unit = new Rational(register?.unit === "whole" ? 10n ** BigInt(minorDigits(currency)) : 1n);
    return new Rational(amount.over(unit).rounded(this.rounding)).times(unit).rounded(this.rounding);
  }

  /** Whether a stated sum is less than an instalment of it away from what was drawn. */
  private isNear(stated: bigint): boolean {
    const away = this.drawnInAll > stated ? this.drawnInAll - stated : stated - this.drawnInAll;
    return new Rational(away).lessThan(new Rational(stated, BigInt(this.parts)));
  }

  /** Outstanding x r / (1 - (1 + r)^-n), r = percent x months / 1200. */
  private payment(outstanding: bigint, percent: Rational, left: number): bigint {
    const r = percent.times(new Rational(BigInt(this.phase.months), 1200n));
    if (r.numerator === 0n) return new Rational(outstanding, BigInt(left)).rounded(this.rounding);
    const share = r.over(ONE.minus(ONE.plus(r).power(-left)));
    return new Rational(outstanding).times(share).rounded(this.rounding);
  }
}
