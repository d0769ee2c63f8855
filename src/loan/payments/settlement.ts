import type { Day } from "../../calendar/day.ts";
import type { Currency } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { ScheduleRow } from "../schedule.ts";
import type { Prepayment } from "../terms.ts";
import type { DueKind, PaymentMade, PaymentRate } from "./payment.ts";

/** A payment that counts, with what it is worth in the loan's currency. */
export interface CountedPayment {
  readonly payment: PaymentMade;
  /** Its place in the list that was given, from 0. */
  readonly index: number;
  readonly counted: Money;
  /** The rate of its own day by which it was converted; null where it was made in the loan's currency. */
  readonly rate: PaymentRate | null;
}

/**
 * Why a payment was not used for anything. "later": after the day of the settlement. "in-opening": on or before the day
 * of the opening balance, which it has lowered already. "not-positive": zero or less.
 * "other-loan": names another loan. "other-currency": no rate of its day is given. "no-default-interest": paid as
 * default interest, of which the terms say nothing.
 */
export type NotCountedReason =
  | "later"
  | "in-opening"
  | "not-positive"
  | "other-loan"
  | "other-currency"
  | "no-default-interest";

export interface NotCountedPayment {
  readonly payment: PaymentMade;
  readonly index: number;
  readonly reason: NotCountedReason;
}

/** A part of a payment that was used for one thing. */
export interface Allocation {
  readonly payment: CountedPayment;
  readonly date: Day;
  readonly amount: Money;
}

/**
 * The principal, the interest or the fees of one row, or a prepayment that the terms state, and what was paid of it.
 * Nothing is due twice: due > 0.
 */
export interface SettledPart {
  /** For a prepayment, the interest period that it falls into. */
  readonly row: ScheduleRow;
  readonly kind: DueKind;
  /** Null for what is due by the row itself. */
  readonly prepayment: Prepayment | null;
  /** The row's due date; the day of a prepayment. */
  readonly dueOn: Day;
  /** The row's day of payment; the day of a prepayment, which no holiday moves. */
  readonly payable: Day;
  readonly due: Money;
  readonly paid: Money;
  /** due - paid, whether payable yet or not. */
  readonly short: Money;
  /** The day on which the last of it was paid; null while anything is unpaid. */
  readonly paidInFull: Day | null;
  readonly allocations: readonly Allocation[];
  /** What was paid of the default interest on this part, oldest first. */
  readonly defaultAllocations: readonly Allocation[];
}

/** A row of the schedule and what was paid of it. */
interface SettledRow {
  readonly row: ScheduleRow;
  /**
   * Prepayments within the period, then fees, interest, principal: those of them that are more than 0. Interest below 0,
   * which only a reference rate below 0 without floor gives, is nothing that the debtor owes, and is not set off;
   * interest that is added to the balance is not due as interest.
   */
  readonly parts: readonly SettledPart[];
}

/** What is left of a payment when nothing is left to pay. */
export interface Overpayment {
  readonly payment: CountedPayment;
  readonly amount: Money;
}

/** Actual payments set against what a schedule says is due. */
export interface Settlement {
  readonly loan: string;
  readonly currency: Currency;
  /** Payments to the end of this day count. */
  readonly asOf: Day;
  /** One for each row of the schedule, in its order. */
  readonly rows: readonly SettledRow[];
  /** In order of date. */
  readonly payments: readonly CountedPayment[];
  readonly overpayments: readonly Overpayment[];
  readonly notCounted: readonly NotCountedPayment[];
}
