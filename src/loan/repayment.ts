import type { Day } from "../calendar/day.ts";
import { Problem } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import { money, type Money } from "../money/money.ts";
import { divideRounded, type Rounding } from "../money/rounding.ts";
import type { EqualShare } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/** What a loan looks like on a date on which principal may be due. */
export interface PrincipalDate {
  readonly due: Day;
  /** Before this payment. */
  readonly outstanding: Money;
  /** Dates left on which principal is due, this one included; at least 1. */
  readonly left: number;
  /** Whether anything was drawn since the previous due date. */
  readonly drawn: boolean;
  readonly ratePercent: Decimal;
  /** Interest due on the same day. */
  readonly interest: Money;
}

export interface PrincipalDue {
  readonly principal: Money;
  readonly share: EqualShare | null;
}

/** Called once for each date from the first principal date on, in order. */
export type Repayer = (at: PrincipalDate) => PrincipalDue;

/** How principal is repaid by the terms. Whatever the kind, the last date takes what is left. */
export function repayer(terms: LoanTerms): Repayer {
  switch (terms.repayment.kind) {
    case "equal-principal":
      return equalPrincipal(terms.rounding);
    case "annuity":
      return annuity(terms);
    case "bullet":
      return ({ outstanding }) => ({ principal: outstanding, share: null });
    case "custom":
      return custom(terms, terms.repayment.instalments);
  }
}

/**
 * Balance / instalments left, rounded; kept for the following dates until something is drawn, then worked out anew.
 * An instalment is never more than the balance: rounding up many small ones cannot make it negative.
 */
function equalPrincipal(rounding: Rounding): Repayer {
  let share: EqualShare | null = null;
  return ({ outstanding, left, drawn }) => {
    if (share === null || drawn) share = { of: outstanding, parts: left };
    const each = divideRounded(share.of.minor, BigInt(share.parts), rounding);
    const minor = left === 1 || each > outstanding.minor ? outstanding.minor : each;
    return { principal: money(minor, outstanding.currency), share };
  };
}

/**
 * Equal payments of principal and interest together: balance x r / (1 - (1 + r)^-n) with r = percent x months / 1200
 * and n the payments left, rounded; worked out anew when something is drawn or the rate changes. Principal is what
 * the payment leaves after the interest of the day count, so that the last payment differs a little from the others.
 */
function annuity(terms: LoanTerms): Repayer {
  let payment: bigint | null = null;
  let atRate: Decimal | null = null;
  return ({ due, outstanding, left, drawn, ratePercent, interest }) => {
    const rateChanged = atRate?.digits !== ratePercent.digits || atRate.scale !== ratePercent.scale;
    if (payment === null || drawn || rateChanged) {
      payment = levelPayment(outstanding.minor, ratePercent, terms.monthsBetween, left, terms.rounding);
      atRate = ratePercent;
    }
    if (left === 1) return { principal: outstanding, share: null };
    const minor = payment - interest.minor;
    if (minor < 0n) {
      throw new Problem(
        "errors:termsAnnuityTooSmall",
        { loan: terms.name, date: { day: due }, payment: money(payment, terms.currency), interest },
        { cell: "repayment" },
      );
    }
    return {
      principal: money(minor > outstanding.minor ? outstanding.minor : minor, terms.currency),
      share: null,
    };
  };
}

function levelPayment(
  balance: bigint,
  percent: Decimal,
  months: number,
  payments: number,
  rounding: Rounding,
): bigint {
  const p = percent.digits * BigInt(months);
  if (p === 0n) return divideRounded(balance, BigInt(payments), rounding);
  const q = 1200n * 10n ** BigInt(percent.scale);
  const n = BigInt(payments);
  const grown = (q + p) ** n;
  return divideRounded(balance * p * grown, q * (grown - q ** n), rounding);
}

/** The stated amounts on the stated dates. */
function custom(
  terms: LoanTerms,
  instalments: readonly { readonly date: Day; readonly amount: Money }[],
): Repayer {
  return ({ due, outstanding }) => {
    const stated = instalments.find(({ date }) => date === due)?.amount ?? money(0n, terms.currency);
    if (stated.minor > outstanding.minor) {
      throw new Problem(
        "errors:termsCustomOverBalance",
        { loan: terms.name, date: { day: due }, amount: stated, balance: outstanding },
        { cell: "repayment.instalments" },
      );
    }
    return { principal: stated, share: null };
  };
}
