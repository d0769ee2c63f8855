import type { Day } from "../../calendar/day.ts";
import { money, subtract, sum, type Money } from "../../money/money.ts";
import type { ScheduleRow } from "../schedule.ts";
import type { Prepayment } from "../terms.ts";
import type { DefaultAccrual } from "./accrueDefault.ts";
import type { DueKind } from "./payment.ts";
import type { Allocation, CountedPayment, SettledPart } from "./settlement.ts";

/** In order of due date: a prepayment may come before the fee row that stands before its period in the schedule. */
export function inDueOrder<Part extends { readonly dueOn: Day }>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.dueOn - b.dueOn);
}

/** One kind of what is due on a row, or a prepayment, while payments are being set against it. */
export class OpenPart {
  readonly row: ScheduleRow;
  readonly kind: DueKind;
  readonly due: Money;
  readonly prepayment: Prepayment | null;
  readonly dueOn: Day;
  readonly payable: Day;
  private readonly allocations: Allocation[] = [];
  private readonly defaultAllocations: Allocation[] = [];

  constructor(row: ScheduleRow, kind: DueKind, due: Money, prepayment: Prepayment | null = null) {
    this.row = row;
    this.kind = kind;
    this.due = due;
    this.prepayment = prepayment;
    this.dueOn = prepayment?.date ?? row.due;
    this.payable = prepayment?.date ?? row.payment;
  }

  private get paid(): Money {
    return sum(
      this.allocations.map(({ amount }) => amount),
      this.due.currency,
    );
  }

  /** Uses up to `most` minor units of a payment. @returns how many */
  pay(payment: CountedPayment, most: bigint): bigint {
    return this.take(this.allocations, payment, most, this.due.minor - this.paid.minor);
  }

  /** Uses up to `most` minor units of a payment for the default interest that has run up by its day. @returns how many */
  payDefault(payment: CountedPayment, most: bigint, accrual: DefaultAccrual): bigint {
    const { date } = payment.payment;
    const stretches = accrual.on(
      {
        payable: this.payable,
        due: this.due,
        paid: this.allocations,
        defaultPaid: this.defaultAllocations,
      },
      date,
    );
    const accrued = stretches.reduce((total, { amount }) => total + amount.minor, 0n);
    const paid = this.defaultAllocations.reduce((total, { amount }) => total + amount.minor, 0n);
    return this.take(this.defaultAllocations, payment, most, accrued - paid);
  }

  private take(into: Allocation[], payment: CountedPayment, most: bigint, open: bigint): bigint {
    const used = open < most ? open : most;
    if (used <= 0n) return 0n;
    const { date } = payment.payment;
    into.push({ payment, date, amount: money(used, this.due.currency) });
    return used;
  }

  /** As it stands after the payments that were set against it. */
  settled(): SettledPart {
    const { row, kind, prepayment, dueOn, payable, due, paid } = this;
    const short = subtract(due, paid);
    const last = this.allocations.at(-1)?.date ?? null;
    const paidInFull = short.minor === 0n ? last : null;
    return {
      row,
      kind,
      prepayment,
      dueOn,
      payable,
      due,
      paid,
      short,
      paidInFull,
      allocations: this.allocations,
      defaultAllocations: this.defaultAllocations,
    };
  }
}
