import type { Day } from "../calendar/day.ts";
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

/** One line of a schedule: an interest period, or a fee on a day of its own. */
export interface ScheduleRow {
  /** 1 for the first row. */
  readonly n: number;
  /** First day of the period; the due date for a fee row of its own. */
  readonly from: Day;
  /** End of the period: interest runs up to this day, not including it. */
  readonly to: Day;
  readonly due: Day;
  /** The due date moved to a business day. */
  readonly payment: Day;
  readonly days: number;
  readonly ratePercent: Decimal;
  /** Balance at the start of the period, before drawdowns of that day. */
  readonly opening: Money;
  /** Sum drawn from the first day of the period on, before its last. */
  readonly drawdown: Money;
  readonly principal: Money;
  readonly interest: Money;
  readonly fees: Money;
  /** principal + interest + fees */
  readonly total: Money;
  /** opening + drawdown - principal */
  readonly closing: Money;
  /** Whether the rate is carried forward from an earlier period for want of a fixing. */
  readonly projected: boolean;
  /** Which instalment of principal this is, from 1; null in the grace period and for a fee row. */
  readonly instalment: number | null;
  /** The balances that interest was computed on; empty for a fee row. */
  readonly spans: readonly BalanceSpan[];
}

export interface Schedule {
  readonly loan: string;
  readonly currency: Currency;
  readonly rows: readonly ScheduleRow[];
  readonly totals: {
    readonly principal: Money;
    readonly interest: Money;
    readonly fees: Money;
    readonly paid: Money;
  };
}

/** A loan on a day. */
export interface Position {
  readonly date: Day;
  /** Principal outstanding after the payments due on or before the day. */
  readonly balance: Money;
  /** Interest from the last due date up to the day, not yet due; 0 on a due date. */
  readonly accruedInterest: Money;
  /** Instalments of principal due after the day. */
  readonly instalmentsLeft: number;
}
