import type { BusinessDayConvention, BusinessDayRule, OwnHoliday } from "../calendar/businessDays.ts";
import type { DayCount } from "../calendar/dayCount.ts";
import type { Day } from "../calendar/day.ts";
import type { HolidayCalendarId } from "../calendar/holidayCalendar.ts";
import type { Message } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { Rounding } from "../money/rounding.ts";

/**
 * How a value is known: seen in a document, quoted by someone who saw it, computed from seen values, inferred
 * (an assumption), or entered by the user. An inferred value is never shown as a fact.
 */
export type Mark = "seen" | "quoted" | "computed" | "inferred" | "entered";

/** Where a term comes from. */
export interface TermSource {
  readonly mark: Mark;
  /** What the source says, or how the value was found; in the source's own words and script. */
  readonly text: string;
  /** The same in the user's language, where the words are the program's own. */
  readonly says?: Message;
  readonly document?: string;
  /** The document's name in the user's language, where the program itself names the document. */
  readonly documentSays?: Message;
  readonly page?: number;
  readonly row?: string;
}

export interface Drawdown {
  readonly date: Day;
  readonly amount: Money;
}

/**
 * What was owed on a day, after all that was due, drawn or prepaid on or before it: where a schedule begins that does
 * not ask how the loan came to be drawn.
 */
export interface OpeningBalance {
  readonly date: Day;
  readonly amount: Money;
  /**
   * First day of the interest period that runs on the day: the balance is taken as unchanged since. Null: the last
   * interest date on the grid on or before the day.
   */
  readonly interestFrom: Day | null;
}

/** Percent a year: 3 for 3 %. */
export type InterestRate =
  | { readonly kind: "fixed"; readonly percent: Decimal }
  | {
      readonly kind: "floating";
      readonly index: string;
      readonly marginPercent: Decimal;
      readonly floorPercent: Decimal | null;
      /** None where nobody has given a value of the index: interest is open then, as for a rate that is not known. */
      readonly fixings: readonly { readonly from: Day; readonly percent: Decimal }[];
    }
  /** Principal and dates do not need it; interest is open. */
  | { readonly kind: "unknown" };

/**
 * A rate that somebody assumes, apart from what the agreement says, for interest periods whose rate is not known: the
 * whole rate where the terms know none, the value of the index (before floor and margin) where they know which floats.
 * "constant": the same all the time; "path": each value from its day on, in order of date; before the first none.
 * A fixing that the terms give for a period comes before it.
 */
export type AssumedRate =
  | { readonly kind: "constant"; readonly percent: Decimal }
  | { readonly kind: "path"; readonly values: readonly { readonly from: Day; readonly percent: Decimal }[] };

export type Repayment =
  | { readonly kind: "equal-principal" }
  | { readonly kind: "annuity" }
  | { readonly kind: "bullet" }
  | {
      readonly kind: "custom";
      readonly instalments: readonly { readonly date: Day; readonly amount: Money }[];
    };

export type { BusinessDayConvention, HolidayCalendarId, OwnHoliday as OwnDay };

export interface BusinessDays extends BusinessDayRule {
  /** Whether interest runs on to a shifted payment day. */
  readonly interest: "unadjusted" | "adjusted";
}

export type Fee =
  | { readonly kind: "management"; readonly percent: Decimal; readonly on: "facility"; readonly date: Day }
  /** Paid once: a stated sum, or a percentage of the facility. */
  | { readonly kind: "insurance"; readonly premium: InsurancePremium; readonly date: Day }
  /** A stated sum each time, from a day on, so many months apart, as long as the loan lasts. */
  | {
      readonly kind: "agency";
      readonly amount: Money;
      readonly from: Day;
      readonly monthsBetween: number;
    }
  | {
      readonly kind: "commitment";
      readonly percent: Decimal;
      readonly on: "undrawn";
      readonly from: Day;
      readonly dayCount: DayCount;
    };

export type InsurancePremium =
  | { readonly kind: "amount"; readonly amount: Money }
  | { readonly kind: "percent"; readonly percent: Decimal; readonly on: "facility" };

/**
 * A repayment before it is due. It lowers the balance from its own day on.
 *
 * What becomes of the instalments of principal that were due after it: "inverse-order" takes it off the last ones
 * first, "in-order" off the next ones first, "pro-rata" off each in proportion. With `respread` what is left is spread
 * anew over the dates left, in the way of the loan's repayment, whatever the order.
 */
export interface Prepayment {
  readonly date: Day;
  readonly amount: Money;
  readonly order: "inverse-order" | "in-order" | "pro-rata";
  readonly respread: boolean;
}

/** A part of the facility that will no longer be drawn, from a day on. */
export interface Cancellation {
  readonly date: Day;
  readonly amount: Money;
}

/**
 * New terms for the rest of a loan, from a day on; what was due up to and on that day stays as it was.
 * On a day within an interest period the period ends there, and the interest run up is due on it or is added to the
 * balance.
 */
export interface Rescheduling {
  readonly date: Day;
  readonly accrued: "due" | "capitalised";
  /** What of the balance is written off on the day; null for nothing. */
  readonly writeDown: Money | null;
  /** Null: as before. */
  readonly rate: InterestRate | null;
  /** End of the first interest period after the day. */
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly monthsBetween: number;
  /** Null: as before; but stated instalments have to be stated anew. */
  readonly repayment: Repayment | null;
  /** As in LoanTerms, for the new dates. */
  readonly capitalisedUntil: Day | null;
}

/**
 * What an overdue amount bears beyond the contract's interest, in percent a year.
 *
 * `percent` is added to what `over` names: the loan's own rate of the interest period ("contract"); nothing, so that
 * it is the whole rate ("absolute"); or the value of a table that holds from its day on ("table"). The table is the
 * user's own: it suits the Serbian statutory rate (Law on Default Interest, Official Gazette of the RS 119/2012),
 * which is a published reference rate and 8 points, for dinars and for foreign currency each by its own table.
 */
export interface DefaultInterestTerms {
  readonly percent: Decimal;
  readonly over: "contract" | "absolute" | "table";
  /** For "table" only, in order of date; the last one goes on until another is entered. Empty otherwise. */
  readonly rates: readonly { readonly from: Day; readonly percent: Decimal }[];
  /** Which overdue amounts bear it: principal alone, or principal, interest and fees. */
  readonly on: "principal" | "all";
  readonly dayCount: DayCount;
  /** Whether unpaid default interest itself bears default interest, from each interest date of the loan on. */
  readonly compounding: boolean;
}

/**
 * How a register keeps a loan. Where it rounds balances, the balance after k of n instalments is what was drawn less
 * amount x k / n, rounded; where it rounds instalments, each is amount / n, rounded.
 */
export interface Register {
  /** What a balance is rounded to: the minor unit of the currency, or its whole unit. */
  readonly unit: "minor" | "whole";
  /**
   * The amount, where it is not what was drawn (an agreed sum of which a unit was left undrawn) or, of terms that begin
   * with a balance, what is owed then; null: that.
   */
  readonly divided: Money | null;
}

/** What a loan agreement says. */
export interface LoanTerms {
  readonly id: string;
  readonly name: string;
  readonly currency: Currency;
  readonly agreement: string | null;
  readonly signed: Day | null;
  /** Ceiling of the loan. */
  readonly facility: Money | null;
  /** In order of date; at least one, or none where the terms begin with a stated balance. */
  readonly drawdowns: readonly Drawdown[];
  /** Present instead of drawdowns: the schedule has the rows that are due after its day. */
  readonly openingBalance?: OpeningBalance;
  readonly rate: InterestRate;
  /** Not of the agreement: what stands in for rates that are not known. Every sum that it enters is assumed. */
  readonly assumedRate?: AssumedRate;
  readonly dayCount: DayCount;
  /** Due date of the first interest; the end of the first interest period. */
  readonly firstInterest: Day;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  /** 6 for half-yearly. */
  readonly monthsBetween: number;
  /**
   * The day of the month of due dates. "stated": as the stated dates together tell; "month-end": the last day of each
   * month; "day": the day of the first interest date, in a shorter month its last.
   */
  readonly rollOn: "stated" | "month-end" | "day";
  /** Where the last date lies off the grid: a short period of its own, or one long one with the period before it. */
  readonly finalPeriod: "short" | "long";
  /** Interest due on or before this day is added to the balance instead of being paid; null: all is paid. */
  readonly capitalisedUntil: Day | null;
  readonly repayment: Repayment;
  readonly businessDays: BusinessDays;
  readonly rounding: Rounding;
  /**
   * What becomes of what equal division leaves over. "last": each instalment is rounded, the last one takes the rest.
   * "balance": the balance is rounded, and an instalment is the difference of two balances, as some registers of debt
   * keep it; see Register.
   */
  readonly remainder: "last" | "balance";
  /** Absent: balances, if any, are rounded to the minor unit, and what is owed is divided. With "last" it states a sum. */
  readonly register?: Register;
  readonly fees: readonly Fee[];
  /** Last day on which the facility can be drawn; null: not known, and the day of the last drawdown is taken. */
  readonly availabilityEnd: Day | null;
  /** In order of date. */
  readonly cancellations: readonly Cancellation[];
  /** In order of date. */
  readonly prepayments: readonly Prepayment[];
  /** In order of date. */
  readonly reschedulings: readonly Rescheduling[];
  /** What late payment costs; no schedule depends on it. Absent where the terms say nothing of it. */
  readonly defaultInterest?: DefaultInterestTerms;
  /** Source of each term, by the term's name in this interface ("rate", "drawdowns", ...). */
  readonly sources: Readonly<Partial<Record<string, TermSource>>>;
}
