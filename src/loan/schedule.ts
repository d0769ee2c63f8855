import type { NonBusinessDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import type { DayCount } from "../calendar/dayCount.ts";
import type { Message } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";

/** A stretch of a period during which the balance that bears interest stays the same. */
export interface BalanceSpan {
  readonly from: Day;
  readonly to: Day;
  /** By the day count. */
  readonly days: number;
  readonly balance: Money;
}

/** What equal instalments of principal were worked out from: the balance divided by the instalments left. */
interface EqualShare {
  readonly of: Money;
  readonly parts: number;
}

/** A balance as a register keeps it: what was drawn less amount x count / parts, rounded. */
export interface RegisterShare {
  readonly drawn: Money;
  readonly of: Money;
  readonly parts: number;
  readonly count: number;
}

/** The published value of a reference rate that a period's rate was made from. */
export interface AppliedFixing {
  readonly from: Day;
  readonly percent: Decimal;
}

/** One fee, or one stretch of a commitment fee, within a row's fees. */
export type FeePart =
  | { readonly kind: "management"; readonly percent: Decimal; readonly on: Money; readonly amount: Money }
  | {
      readonly kind: "insurance";
      /** Null where the premium is stated as a sum. */
      readonly share: { readonly percent: Decimal; readonly on: Money } | null;
      readonly amount: Money;
    }
  | { readonly kind: "agency"; readonly amount: Money }
  | {
      readonly kind: "commitment";
      readonly percent: Decimal;
      readonly dayCount: DayCount;
      /** The undrawn part, day by day. */
      readonly spans: readonly BalanceSpan[];
      readonly amount: Money;
    };

/**
 * How the principal of a row was found. "none": nothing is due yet, or the row is a fee or ends with a rescheduling;
 * "share": the balance divided by the instalments left; "level": an equal payment less the interest; "register": the balance is
 * rounded, and this is the difference to the one before; "stated": the terms state it; "reduced": the instalment that was due before prepayments took from it; "rest": all that is left.
 */
export type PrincipalRule = "none" | "share" | "register" | "level" | "stated" | "reduced" | "rest";

/** One line of a schedule: an interest period, or a fee on a day of its own. Interest that is not known is null. */
export interface OpenRow {
  /** Number of the interest period, from 1; 0 for a fee row of its own. */
  readonly n: number;
  /** First day of the period; the due date for a fee row of its own. */
  readonly from: Day;
  /** End of the period: interest runs up to this day, not including it. */
  readonly to: Day;
  readonly due: Day;
  /** The due date moved to a business day. */
  readonly payment: Day;
  /** By the day count; 0 for a fee row. */
  readonly days: number;
  /** Percent a year; 0 for a fee row; null where it is not known. */
  readonly ratePercent: Decimal | null;
  /** Balance at the start of the period, before drawdowns of that day. */
  readonly opening: Money;
  /** Sum drawn from the first day of the period on, before its last. */
  readonly drawdown: Money;
  /** Sum prepaid from the first day of the period on, before its last; each on its own day, not on the due date. */
  readonly prepayment: Money;
  /** Due on the due date, as all that follows up to the total. */
  readonly principal: Money;
  /** Null where the rate is not known. */
  readonly interest: Money | null;
  /** The part of the interest that is added to the balance instead of being paid: all of it or nothing. */
  readonly capitalised: Money;
  readonly fees: Money;
  /** principal + interest - capitalised + fees; null where the interest is. */
  readonly total: Money | null;
  /** Written off on the due date by a rescheduling. */
  readonly writtenDown: Money;
  /** opening + drawdown - prepayment + capitalised - principal - writtenDown */
  readonly closing: Money;
  /** Whether the rate is carried forward from an earlier period for want of a fixing. */
  readonly projected: boolean;
  /** Whether the rate, and with it the interest, is made of an assumed rate. */
  readonly assumed: boolean;
  /** Which instalment of principal this is, from 1; null in the grace period and for a fee row. */
  readonly instalment: number | null;
  /** The balances that interest was computed on; empty for a fee row. */
  readonly spans: readonly BalanceSpan[];
  readonly principalRule: PrincipalRule;
  /** The division that gave this instalment; null where principal is not due in equal shares. */
  readonly share: EqualShare | null;
  /** The balance after this instalment, where balances are rounded; null otherwise, and on the last date. */
  readonly register: RegisterShare | null;
  /** Index of the rescheduling that takes effect on the due date, in the terms' list; null for none. */
  readonly rescheduling: number | null;
  /** Null for a fixed rate and for a fee row. */
  readonly fixing: AppliedFixing | null;
  readonly feeParts: readonly FeePart[];
  /** The days, from the due date on, on which payment was not possible, and why. Empty when nothing was shifted. */
  readonly skipped: readonly NonBusinessDay[];
  /** What a reader must know about this row: holidays not known, an odd final period. */
  readonly warnings: readonly Message[];
}

/** Those of a row that are amounts of money. */
export type RowAmount = {
  [K in keyof OpenRow]: OpenRow[K] extends Money | null ? K : never;
}[keyof OpenRow];

/** A line of which all is known. */
export interface ScheduleRow extends OpenRow {
  readonly ratePercent: Decimal;
  readonly interest: Money;
  readonly total: Money;
}

export interface OpenTotals {
  readonly principal: Money;
  readonly prepayment: Money;
  /** Null where the interest of any row is not known. */
  readonly interest: Money | null;
  readonly capitalised: Money;
  readonly fees: Money;
  readonly writtenDown: Money;
  /** principal + prepayment + interest - capitalised + fees; null where the interest is. */
  readonly paid: Money | null;
}

/** A schedule of which principal, dates and balances are known, and the interest perhaps not. */
export interface OpenSchedule {
  readonly loan: string;
  readonly currency: Currency;
  readonly rows: readonly OpenRow[];
  readonly totals: OpenTotals;
  /** Why interest is not known, in the first row of which it is not; null where all is known. */
  readonly openInterest: Message | null;
  /** Whether an assumed rate enters the sums of interest. */
  readonly assumedInterest: boolean;
  /** Whether a rate that is carried forward for want of a fixing does. */
  readonly projectedInterest: boolean;
}

/** A schedule of which all is known. */
export interface Schedule extends OpenSchedule {
  readonly rows: readonly ScheduleRow[];
  readonly totals: OpenTotals & { readonly interest: Money; readonly paid: Money };
}

/** A loan on a day. */
export interface Position {
  readonly date: Day;
  /**
   * Principal outstanding after the payments due on or before the day; null before the day of an opening balance, for
   * which the terms tell nothing.
   */
  readonly balance: Money | null;
  /** Interest from the last due date up to the day, not yet due; 0 on a due date. Null where it is not known. */
  readonly accruedInterest: Money | null;
  /** Instalments of principal due after the day; null as the balance is. */
  readonly instalmentsLeft: number | null;
  /** Why something of it is not known; null where all is. */
  readonly unknown: Message | null;
  /** Whether the accrued interest is made of an assumed rate. */
  readonly assumed: boolean;
  /** Whether it is made of a rate that is carried forward for want of a fixing. */
  readonly projected: boolean;
}
