import type { Day } from "../calendar/day.ts";
import type { Payment } from "../dossier/dossier.ts";
import type { PaymentKind } from "../loan/payments/payment.ts";
import { subtract, sum, type Money } from "../money/money.ts";
import { scheduleSum } from "./loanFigures.ts";
import type { SheetLoan } from "./sheetLoan.ts";

/** Columns of a schedule with what is due of a kind; no schedule says how much default interest is. */
export const DUE_COLUMNS = {
  principal: "principal",
  interest: "interest",
  fee: "fees",
  "default-interest": null,
} as const satisfies Record<PaymentKind, string | null>;

const KINDS = Object.keys(DUE_COLUMNS) as readonly PaymentKind[];

/** What fell due on a loan by the end of a day, and what was paid of it: of one kind, in the loan's currency. */
export interface PaidFigures {
  readonly loan: SheetLoan;
  readonly kind: PaymentKind;
  /** Null where no schedule says it, or its interest is open. */
  readonly due: Money | null;
  readonly paid: Money;
  /** Due and not paid; negative where more was paid than was due. */
  readonly open: Money | null;
  /** How many payments there are, also later ones. */
  readonly count: number;
}

/**
 * A loan's payments compared with its schedule, kind by kind. Due is what is to be paid on the day or before it: on
 * the day of payment, which comes after a due date that is no business day; a prepayment that the terms state is due as
 * principal on its own day, and interest that is added to the balance is not due. Only payments in the loan's own
 * currency are counted.
 */
export function paidFigures(loan: SheetLoan, payments: readonly Payment[], day: Day): PaidFigures[] {
  return KINDS.map((kind) => {
    const ofKind = payments.filter((payment) => payment.kind === kind && countsFor(loan, payment));
    const paid = sum(
      ofKind.filter(({ date }) => date <= day).map(({ amount }) => amount),
      loan.terms.currency,
    );
    const due = dueBy(loan, kind, day);
    return { loan, kind, due, paid, open: due && subtract(due, paid), count: ofKind.length };
  });
}

function dueBy(loan: SheetLoan, kind: PaymentKind, day: Day): Money | null {
  const column = DUE_COLUMNS[kind];
  if (column === null) return null;
  const { terms, schedule } = loan;
  const ofRows = scheduleSum(loan, column, (row) => row.payment <= day);
  const added = schedule.rows.filter((row) => row.payment <= day).map(({ capitalised }) => capitalised);
  const prepaid = terms.prepayments.filter(({ date }) => date <= day).map(({ amount }) => amount);
  if (ofRows === null) return null;
  if (kind === "interest") return subtract(ofRows, sum(added, terms.currency));
  return kind === "principal" ? sum([ofRows, ...prepaid], terms.currency) : ofRows;
}

/** Whether a payment is one on this loan, in its currency, since an opening balance. Ids are compared regardless of case, as a spreadsheet does. */
export function countsFor(loan: SheetLoan, payment: Payment): boolean {
  const { id, currency, openingBalance } = loan.terms;
  // What was paid by the day of an opening balance is in it already.
  if (openingBalance && payment.date <= openingBalance.date) return false;
  return payment.loan.toLowerCase() === id.toLowerCase() && payment.amount.currency === currency;
}
