import type { Day } from "../../calendar/day.ts";
import { money, subtract, type Money } from "../../money/money.ts";
import type { Schedule, ScheduleRow } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { defaultAccrual, type DefaultAccrual } from "./accrueDefault.ts";
import { countedPayments } from "./countedPayments.ts";
import { inDueOrder, OpenPart } from "./openPart.ts";
import type { DueKind, PaymentKind, PaymentMade, PaymentRate } from "./payment.ts";
import type { CountedPayment, Overpayment, Settlement } from "./settlement.ts";

/**
 * The order in which a payment that does not say what it is for is used up: default interest, then fees, interest,
 * principal. As Article 313 of the Serbian Law of Contract and Torts has it: costs, then interest, then the debt.
 */
const USUAL_ORDER: readonly PaymentKind[] = ["default-interest", "fee", "interest", "principal"];

export interface SettleOptions {
  /** By which payments in another currency are converted. */
  readonly rates?: readonly PaymentRate[];
  /**
   * The payment day from which payments were recorded: rows before it take none, and nothing of them is open. Null or
   * absent where they were from the beginning.
   */
  readonly since?: Day | null;
}

/**
 * Sets payments against what a schedule says is due. Amounts in the loan's currency, exact. The schedule stays as it
 * is: what is paid before it is due is early, and no prepayment unless the terms state one, since only those change
 * the instalments; lateness changes no later row.
 *
 * A prepayment that the terms state is principal due on its own day: the lender's notice period makes an announced
 * prepayment binding, and the instalments after it are what they are because of it. A payment for it is therefore no
 * overpayment and takes nothing from later instalments; where it is missing, it is overdue like any other principal.
 *
 * Payments are taken in order of date, each by its kind: it pays the oldest row first, then the next, also those that
 * are not due yet. Default interest is paid as far as it has run up by that day, the oldest overdue amount first. A
 * payment without a kind first pays what has come to its payment day, kind after kind in USUAL_ORDER, and within
 * a kind the oldest first; what is left pays the following rows one by one. What then is left is an overpayment.
 * @param payments of this loan, in any order; those of other loans, after `asOf`, of nothing or less, or in another
 *   currency without a rate are not counted, and are listed
 * @throws Problem where a table of default interest does not reach back to a late day that a payment of default interest
 *   asks for
 */
export function settle(
  terms: LoanTerms,
  schedule: Schedule,
  payments: readonly PaymentMade[],
  asOf: Day,
  options: SettleOptions = {},
): Settlement {
  const { counted, notCounted } = countedPayments(terms, payments, asOf, options.rates ?? []);
  const accrual = terms.defaultInterest ? defaultAccrual(terms, terms.defaultInterest, schedule.rows) : null;
  const since = options.since ?? null;
  const rows = schedule.rows.filter(({ payment }) => since === null || payment >= since);
  const parts = inDueOrder(rows.flatMap((row) => openParts(row, terms)));
  const overpayments: Overpayment[] = [];
  for (const payment of counted) {
    const kind = payment.payment.kind ?? null;
    const left = use(payment, kind, parts, accrual, terms);
    if (left > 0n) overpayments.push({ payment, amount: money(left, terms.currency) });
  }
  const settled = parts.map((part) => part.settled());
  return {
    loan: schedule.loan,
    currency: terms.currency,
    asOf,
    rows: schedule.rows.map((row) => ({ row, parts: settled.filter((part) => part.row === row) })),
    payments: counted,
    overpayments,
    notCounted,
  };
}

/** What of a row is more than nothing, in the order in which a payment without a kind pays it; prepayments first. */
function openParts(row: ScheduleRow, terms: LoanTerms): OpenPart[] {
  const due: Readonly<Record<DueKind, Money>> = {
    fee: row.fees,
    interest: subtract(row.interest, row.capitalised),
    principal: row.principal,
  };
  const prepaid = terms.prepayments
    .filter(({ date }) => date >= row.from && date < row.to)
    .map((prepayment) => new OpenPart(row, "principal", prepayment.amount, prepayment));
  const ofRow = USUAL_ORDER.flatMap((kind) =>
    kind === "default-interest" || due[kind].minor <= 0n ? [] : [new OpenPart(row, kind, due[kind])],
  );
  return [...prepaid, ...ofRow];
}

/** @returns what is left of the payment, in minor units */
function use(
  payment: CountedPayment,
  kind: PaymentKind | null,
  parts: readonly OpenPart[],
  accrual: DefaultAccrual | null,
  terms: LoanTerms,
): bigint {
  let left = payment.counted.minor;
  const pay = (of: readonly OpenPart[]): void => {
    for (const part of of) {
      if (left === 0n) return;
      left -= part.pay(payment, left);
    }
  };
  const payDefault = (): void => {
    if (!terms.defaultInterest || !accrual) return;
    for (const part of parts) {
      if (left === 0n) return;
      if (bearsDefault(part, terms.defaultInterest.on)) left -= part.payDefault(payment, left, accrual);
    }
  };
  if (kind === "default-interest") payDefault();
  else if (kind !== null) pay(parts.filter((part) => part.kind === kind));
  else {
    const { date } = payment.payment;
    const payable = parts.filter((part) => part.payable <= date);
    for (const next of USUAL_ORDER) {
      if (next === "default-interest") payDefault();
      else pay(payable.filter((part) => part.kind === next));
    }
    pay(parts);
  }
  return left;
}

/** Whether an overdue amount bears default interest. */
export function bearsDefault(part: { readonly kind: DueKind }, on: "principal" | "all"): boolean {
  return on === "all" || part.kind === "principal";
}
