import type { Day } from "../calendar/day.ts";
import { Problem } from "../messages/message.ts";
import { compareDecimals, type Decimal } from "../money/decimal.ts";
import { minorDigits } from "../money/currency.ts";
import { money, type Money } from "../money/money.ts";
import { divideRounded, type Rounding } from "../money/rounding.ts";
import type { Phase } from "./phases.ts";
import type { PrincipalRule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/** What a loan looks like on a date on which principal is due; amounts in minor units. */
interface PrincipalDate {
  readonly due: Day;
  /** Before this payment. */
  readonly outstanding: bigint;
  /** Dates left on which principal is due, this one included; at least 1. */
  readonly left: number;
  readonly ratePercent: Decimal;
  /** Interest due on the same day. */
  readonly interest: bigint;
}

/**
 * How principal is repaid during a phase, date by date. Whatever the kind, the last date takes what is left, and no
 * instalment is more than the balance: rounding up many small ones cannot make it negative.
 */
export class Repayer {
  /** How the last amount given was found, and the division behind it where it is an equal share. */
  rule: PrincipalRule = "none";
  shareOf = 0n;
  shareParts = 0;
  share = 0n;
  /** Where balances are rounded: what was drawn, and how many instalments have been due; 0 where they are not. */
  shareFrom = 0n;
  shareCount = 0;
  private payment = 0n;
  private atRate: Decimal | null = null;
  /** Whether equal instalments or payments have to be worked out anew at the next date. */
  private isStale = true;
  /** Whether the balance has changed otherwise since a stated one: a sum that made it is divided no longer then. */
  private hasMoved = false;
  /** The instalments as prepayments have left them, the next one first; null as long as none has. */
  private reduced: bigint[] | null = null;

  constructor(
    private readonly terms: LoanTerms,
    private readonly phase: Phase,
  ) {}

  /** Whether the next instalment is an equal share, as the one before. */
  get isSteady(): boolean {
    if (this.isStale || this.reduced || this.terms.remainder === "balance") return false;
    return this.phase.repayment.kind === "equal-principal";
  }

  /** The balance has changed otherwise than by an instalment. Stated instalments don't heed it. */
  balanceChanged(): void {
    if (this.phase.repayment.kind === "custom") return;
    this.isStale = true;
    this.hasMoved = true;
    this.reduced = null;
  }

  /** From now on these instalments are due, the next one first. */
  reduceTo(instalments: readonly bigint[]): void {
    this.reduced = [...instalments];
  }

  /** The same state, to be played through without touching this one. */
  copy(): Repayer {
    const copy = new Repayer(this.terms, this.phase);
    copy.shareOf = this.shareOf;
    copy.shareParts = this.shareParts;
    copy.share = this.share;
    copy.shareFrom = this.shareFrom;
    copy.shareCount = this.shareCount;
    copy.payment = this.payment;
    copy.atRate = this.atRate;
    copy.isStale = this.isStale;
    copy.hasMoved = this.hasMoved;
    copy.reduced = this.reduced && [...this.reduced];
    return copy;
  }

  /**
   * Stated instalments that are left, the next one first, as prepayments before have reduced them. Null where
   * instalments follow from the balance.
   * @param dates the dates left on which principal is due
   */
  statedLeft(dates: readonly Day[]): bigint[] | null {
    if (this.phase.repayment.kind !== "custom") return null;
    return this.reduced ? [...this.reduced] : dates.map((due) => this.statedOn(due));
  }

  /**
   * Principal due on the date, in minor units. Called once for each date from the first principal date on, in order.
   * @throws Problem where stated instalments don't add up, and where an equal payment doesn't cover the interest
   */
  next(at: PrincipalDate): bigint {
    if (this.reduced) {
      const planned = this.reduced.shift() ?? 0n;
      this.shareParts = 0;
      this.shareCount = 0;
      if (this.phase.repayment.kind === "custom") this.checkStated(at, planned);
      return this.give(at, planned < at.outstanding ? planned : at.outstanding, "reduced");
    }
    switch (this.phase.repayment.kind) {
      case "equal-principal":
        return this.terms.remainder === "balance" ? this.registered(at) : this.equalPrincipal(at);
      case "annuity":
        return this.annuity(at);
      case "bullet":
        return this.give(at, 0n, "rest");
      case "custom":
        return this.stated(at);
    }
  }

  private give({ left, outstanding }: PrincipalDate, amount: bigint, rule: PrincipalRule): bigint {
    this.rule = left === 1 ? "rest" : rule;
    return left === 1 ? outstanding : amount;
  }

  /** Whether a stated sum is divided: until the rest of a loan that begins with a balance is divided anew. */
  private get isDivided(): boolean {
    return !this.terms.openingBalance || (this.phase.index === 0 && !this.hasMoved);
  }

  /**
   * Balance / instalments left, rounded; kept for the following dates until the balance changes. A stated amount is
   * divided by all instalments of the loan, those before a stated balance included.
   */
  private equalPrincipal(at: PrincipalDate): bigint {
    if (this.isStale) {
      const divided = this.isDivided ? (this.terms.register?.divided ?? null) : null;
      this.shareOf = divided?.minor ?? at.outstanding;
      this.shareParts = divided ? this.phase.instalments : at.left;
      this.share = divideRounded(this.shareOf, BigInt(this.shareParts), this.terms.rounding);
      this.isStale = false;
      const passed = this.terms.openingBalance ? this.shareParts - at.left : 0;
      if (divided) this.checkDivided(at.outstanding + this.share * BigInt(passed), divided);
    }
    return this.give(at, this.share < at.outstanding ? this.share : at.outstanding, "share");
  }

  /** What the balance is more than the next one of the register: see Register in terms.ts. */
  private registered(at: PrincipalDate): bigint {
    if (this.isStale) this.beginRegister(at);
    this.shareCount += 1;
    const next = this.registerBalance(this.shareFrom, this.shareCount);
    const principal = at.outstanding - (next > 0n ? next : 0n);
    const given = this.give(at, principal > 0n ? principal : 0n, "register");
    if (this.rule === "rest") this.shareCount = 0;
    return given;
  }

  /**
   * What is owed is divided by the instalments left. A stated amount is divided by all instalments of the loan; where
   * it begins with a balance after the first of them, what was drawn is the one sum that the register's rounding makes
   * that balance of.
   */
  private beginRegister({ outstanding, left }: PrincipalDate): void {
    const divided = this.terms.register?.divided ?? null;
    this.isStale = false;
    this.shareOf = divided?.minor ?? outstanding;
    this.shareParts = divided ? this.phase.instalments : left;
    this.shareCount = this.shareParts - left;
    this.shareFrom = outstanding;
    if (divided) this.beginDivided(outstanding, divided);
  }

  private beginDivided(outstanding: bigint, divided: Money): void {
    if (this.terms.openingBalance && this.shareCount > 0)
      this.shareFrom = this.registerBalance(outstanding, -this.shareCount);
    this.checkDivided(this.shareFrom, divided);
  }

  /** @throws Problem where a stated amount is an instalment or more away from what was drawn */
  private checkDivided(drawn: bigint, divided: Money): void {
    const away = drawn - divided.minor;
    if ((away < 0n ? -away : away) * BigInt(this.shareParts) < divided.minor) return;
    const { name, currency, openingBalance } = this.terms;
    const values = { loan: name, amount: divided, drawn: money(drawn, currency) };
    const cell = { cell: "register.divided" };
    if (!openingBalance) throw new Problem("errors:termsDividedFar", values, cell);
    const { date, amount: balance } = openingBalance;
    throw new Problem("errors:termsDividedFarBegun", { ...values, date: { day: date }, balance }, cell);
  }

  /** drawn - amount x count / parts, rounded to the register's unit. */
  private registerBalance(drawn: bigint, count: number): bigint {
    const { register, rounding, currency } = this.terms;
    const unit = register?.unit === "whole" ? 10n ** BigInt(minorDigits(currency)) : 1n;
    const parts = BigInt(this.shareParts);
    return divideRounded(drawn * parts - this.shareOf * BigInt(count), parts * unit, rounding) * unit;
  }

  /**
   * Equal payments of principal and interest together: balance x r / (1 - (1 + r)^-n) with r = percent x months / 1200
   * and n the payments left, rounded; worked out anew when the balance changes otherwise than by a payment, and when
   * the rate does. Principal is what the payment leaves after the interest of the day count, so that the last payment
   * differs a little from the others.
   */
  private annuity(at: PrincipalDate): bigint {
    const { ratePercent, outstanding, interest } = at;
    const rateChanged = this.atRate === null || compareDecimals(this.atRate, ratePercent) !== 0;
    if (this.isStale || rateChanged) {
      this.payment = levelPayment(at, this.phase.monthsBetween, this.terms.rounding);
      this.atRate = ratePercent;
      this.isStale = false;
    }
    const principal = this.payment - interest;
    if (principal < 0n && at.left > 1) {
      const { name, currency } = this.terms;
      throw new Problem(
        "errors:termsAnnuityTooSmall",
        {
          loan: name,
          date: { day: at.due },
          payment: money(this.payment, currency),
          interest: money(interest, currency),
        },
        { cell: this.path() },
      );
    }
    return this.give(at, principal < outstanding ? principal : outstanding, "level");
  }

  /** The stated amounts on the stated dates. */
  private stated(at: PrincipalDate): bigint {
    const stated = this.statedOn(at.due);
    this.checkStated(at, stated);
    this.rule = "stated";
    return stated;
  }

  private statedOn(due: Day): bigint {
    const { repayment } = this.phase;
    if (repayment.kind !== "custom") return 0n;
    return repayment.instalments.find(({ date }) => date === due)?.amount.minor ?? 0n;
  }

  private checkStated({ due, outstanding, left }: PrincipalDate, stated: bigint): void {
    if (stated <= outstanding && (left > 1 || stated === outstanding)) return;
    const { name, currency } = this.terms;
    throw new Problem(
      stated > outstanding ? "errors:termsCustomOverBalance" : "errors:termsCustomRest",
      {
        loan: name,
        date: { day: due },
        amount: money(stated, currency),
        balance: money(outstanding, currency),
      },
      { cell: `${this.path()}.instalments` },
    );
  }

  private path(): string {
    return this.phase.index === 0 ? "repayment" : `reschedulings[${this.phase.index - 1}].repayment`;
  }
}

/** Minor units of the equal payment by which what is outstanding is paid off with its interest; see Repayer.annuity. */
export function levelPayment(
  { outstanding, ratePercent, left }: Pick<PrincipalDate, "outstanding" | "ratePercent" | "left">,
  months: number,
  rounding: Rounding,
): bigint {
  const p = ratePercent.digits * BigInt(months);
  const n = BigInt(left);
  if (p === 0n) return divideRounded(outstanding, n, rounding);
  const q = 1200n * 10n ** BigInt(ratePercent.scale);
  const grown = (q + p) ** n;
  return divideRounded(outstanding * p * grown, q * (grown - q ** n), rounding);
}
