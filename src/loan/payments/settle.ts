import type { Day } from "../../calendar/day.ts";
import { money, subtract, sum, type Money } from "../../money/money.ts";
import type { Schedule, ScheduleRow } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { defaultAccrual, type DefaultAccrual } from "./accrueDefault.ts";
import { countedPayments } from "./countedPayments.ts";
import { inDueOrder, OpenPart } from "./openPart.ts";
import {
  USUAL_ORDER,
  type DueKind,
  type PaymentKind,
  type PaymentMade,
  type PaymentRate,
} from "./payment.ts";
import type { CountedPayment, Overpayment, SettledPart, SettledRow, Settlement } from "./settlement.ts";

export interface SettleOptions {
  /** The order for payments that do not say what they are for: each kind once. USUAL_ORDER where absent. */
  readonly order?: readonly PaymentKind[];
  /** Use every payment in that order, whatever it says it is for: where the agreement leaves the choice to the lender. */
  readonly ignoreKinds?: boolean;
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
 * payment without a kind first pays what has come to its payment day, kind after kind in the order given, and within
 * a kind the oldest first; what is left pays the following rows one by one. What then is left is an overpayment.
 * @param payments of this loan, in any order; those of other loans, after `asOf`, of nothing or less, or in another
 *   currency without a rate are not counted, and are listed
 * @throws RangeError when the order is not each kind once; Problem where a table of default interest does not reach
 *   back to a late day that a payment of default interest asks for
 */
export function settle(
  terms: LoanTerms,
  schedule: Schedule,
  payments: readonly PaymentMade[],
  asOf: Day,
  options: SettleOptions = {},
): Settlement {
  const order = options.order ?? USUAL_ORDER;
  if (order.length !== USUAL_ORDER.length || !USUAL_ORDER.every((kind) => order.includes(kind))) {
    throw new RangeError(`settle: the order ${order.join(", ")} does not hold each kind of payment once`);
  }
  const { counted, notCounted } = countedPayments(terms, payments, asOf, options.rates ?? []);
  const accrual = terms.defaultInterest ? defaultAccrual(terms, terms.defaultInterest, schedule.rows) : null;
  const since = options.since ?? null;
  const rows = schedule.rows.filter(({ payment }) => since === null || payment >= since);
  const parts = inDueOrder(rows.flatMap((row) => openParts(row, terms, order)));
  const overpayments: Overpayment[] = [];
  for (const payment of counted) {
    const kind = options.ignoreKinds ? null : (payment.payment.kind ?? null);
    const left = use(payment, kind, parts, order, accrual, terms);
    if (left <= 0n) continue;
    const amount = money(left, terms.currency);
    overpayments.push({ payment, amount });
    parts.findLast((part) => kind === null || part.kind === kind)?.addOver(amount);
  }
  const settled = parts.map((part) => part.settled(asOf));
  return {
    loan: schedule.loan,
    currency: terms.currency,
    asOf,
    rows: schedule.rows.map((row) =>
      settledRow(
        row,
        settled.filter((part) => part.row === row),
      ),
    ),
    payments: counted,
    overpayments,
    notCounted,
  };
}

/** What of a row is more than nothing, in the order in which a payment without a kind pays it; prepayments first. */
function openParts(row: ScheduleRow, terms: LoanTerms, order: readonly PaymentKind[]): OpenPart[] {
  const due: Readonly<Record<DueKind, Money>> = {
    fee: row.fees,
    interest: subtract(row.interest, row.capitalised),
    principal: row.principal,
  };
  const prepaid = terms.prepayments
    .filter(({ date }) => date >= row.from && date < row.to)
    .map((prepayment) => new OpenPart(row, "principal", prepayment.amount, prepayment));
  const ofRow = order.flatMap((kind) =>
    kind === "default-interest" || due[kind].minor <= 0n ? [] : [new OpenPart(row, kind, due[kind])],
  );
  return [...prepaid, ...ofRow];
}

/** @returns what is left of the payment, in minor units */
function use(
  payment: CountedPayment,
  kind: PaymentKind | null,
  parts: readonly OpenPart[],
  order: readonly PaymentKind[],
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
    for (const next of order) {
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

function settledRow(row: ScheduleRow, parts: readonly SettledPart[]): SettledRow {
  const total = (pick: (part: SettledPart) => Money): Money => sum(parts.map(pick), row.total.currency);
  const fullDays = parts.flatMap(({ paidInFull }) => (paidInFull === null ? [] : [paidInFull]));
  return {
    row,
    parts,
    due: total(({ due }) => due),
    paid: total(({ paid }) => paid),
    short: total(({ short }) => short),
    over: total(({ over }) => over),
    paidInFull: parts.length > 0 && fullDays.length === parts.length ? (Math.max(...fullDays) as Day) : null,
    daysLate: Math.max(0, ...parts.map(({ daysLate }) => daysLate)),
  };
}
