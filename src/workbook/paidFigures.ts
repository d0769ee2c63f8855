import type { Day } from "../calendar/day.ts";
import type { Payment, PaymentKind } from "../dossier/dossier.ts";
import { subtract, sum, type Money } from "../money/money.ts";
import { sumOf } from "./loanFigures.ts";
import type { PlannedLoan } from "./plannedLoan.ts";

/** The parts of a debt that a schedule says are due. */
export type DuePart = "principal" | "interest" | "fees";

const KINDS: Readonly<Record<DuePart, PaymentKind>> = {
  principal: "principal",
  interest: "interest",
  fees: "fee",
};

/** What fell due on a loan by the end of a day, and what was paid of it, in the loan's currency. */
export interface PaidFigures {
  readonly loan: PlannedLoan;
  readonly due: Readonly<Record<DuePart, Money>>;
  readonly paid: Readonly<Record<DuePart, Money>>;
  /** Due and not paid; negative where more was paid than was due. */
  readonly open: Readonly<Record<DuePart, Money>>;
  /** No schedule says how much of it is due. */
  readonly defaultInterest: Money;
  /** How many payments there are on it, also later ones. */
  readonly count: number;
}

/**
 * Due is what is to be paid on the day or before it: on the day of payment, which comes after a due date that is no
 * business day. Only payments in the loan's own currency are counted.
 */
export function paidFigures(loan: PlannedLoan, payments: readonly Payment[], day: Day): PaidFigures {
  const all = payments.filter((payment) => countsFor(loan, payment));
  const counted = all.filter((payment) => payment.date <= day);
  const paid = (kind: PaymentKind): Money =>
    sum(
      counted.filter((payment) => payment.kind === kind).map(({ amount }) => amount),
      loan.terms.currency,
    );
  const each = (value: (part: DuePart) => Money): Record<DuePart, Money> => ({
    principal: value("principal"),
    interest: value("interest"),
    fees: value("fees"),
  });
  const due = each((part) => sumOf(loan, part, (row) => row.payment <= day));
  const ofPart = each((part) => paid(KINDS[part]));
  return {
    loan,
    due,
    paid: ofPart,
    open: each((part) => subtract(due[part], ofPart[part])),
    defaultInterest: paid("default-interest"),
    count: all.length,
  };
}

/** Whether a payment is one on this loan, in its currency. Ids are compared regardless of case, as a spreadsheet does. */
export function countsFor(loan: PlannedLoan, payment: Payment): boolean {
  const { id, currency } = loan.terms;
  return payment.loan.toLowerCase() === id.toLowerCase() && payment.amount.currency === currency;
}
