import type { Day } from "../calendar/day.ts";
import { positionAt } from "../loan/positionAt.ts";
import type { Position, OpenRow } from "../loan/schedule.ts";
import { add, subtract, sum, type Money } from "../money/money.ts";
import type { SheetLoan } from "./sheetLoan.ts";

/**
 * A loan on a day, as the workbook shows it. Null is what is not known: of a loan that begins with a stated balance all
 * that was before its day, and interest without a rate.
 */
export interface LoanFigures {
  readonly loan: SheetLoan;
  readonly day: Day;
  readonly position: Position;
  readonly drawn: Money | null;
  /** When it was due, and before; since the opening balance. */
  readonly repaid: Money | null;
  /** Interest, without what was added to the balance, and fees due on or before the day; since the opening balance. */
  readonly interest: Money | null;
  readonly fees: Money | null;
  /** The interest period that the day falls into; null after the last, and before an opening balance. */
  readonly period: OpenRow | null;
  /** Sums of the rows due on the next due date; null when nothing is due any more, and before an opening balance. */
  readonly next: {
    readonly due: Day;
    readonly principal: Money;
    readonly interest: Money | null;
    readonly total: Money | null;
  } | null;
  readonly lastDue: Day;
}

type KnownKey = "principal" | "capitalised" | "fees";
type SumKey = KnownKey | "interest" | "total";

/** Sum of one column of a schedule over the rows that a condition picks; null where interest of any of them is open. */
export function scheduleSum(loan: SheetLoan, key: KnownKey, picks: (row: OpenRow) => boolean): Money;
export function scheduleSum(loan: SheetLoan, key: SumKey, picks: (row: OpenRow) => boolean): Money | null;
export function scheduleSum(loan: SheetLoan, key: SumKey, picks: (row: OpenRow) => boolean): Money | null {
  const amounts = loan.schedule.rows.filter(picks).map((row) => row[key]);
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : sum(known, loan.terms.currency);
}

/** What is to be paid on a loan on the days picked of its due dates. */
export interface Payable {
  /** With what is prepaid. */
  readonly principal: Money;
  /** Without what is added to the balance; null where it is open. */
  readonly interest: Money | null;
  readonly fees: Money;
}

export function payableOn(loan: SheetLoan, picks: (day: Day) => boolean): Payable {
  const isDue = ({ due }: OpenRow): boolean => picks(due);
  const prepaid = loan.terms.prepayments.filter(({ date }) => picks(date)).map(({ amount }) => amount);
  const interest = scheduleSum(loan, "interest", isDue);
  return {
    principal: sum([scheduleSum(loan, "principal", isDue), ...prepaid], loan.terms.currency),
    interest: interest && subtract(interest, scheduleSum(loan, "capitalised", isDue)),
    fees: scheduleSum(loan, "fees", isDue),
  };
}

/** What the loan looks like on a day by its schedule. */
export function figuresOn(loan: SheetLoan, day: Day): LoanFigures {
  const { rows } = loan.schedule;
  const opening = loan.terms.openingBalance;
  const isKnown = !opening || day >= opening.date;
  const isDue = (row: OpenRow): boolean => row.due <= day;
  const due = (isKnown && rows.find((row) => row.due > day)?.due) || null;
  const on = (key: "interest" | "total"): Money | null => scheduleSum(loan, key, (row) => row.due === due);
  const interest = isKnown ? scheduleSum(loan, "interest", isDue) : null;
  return {
    loan,
    day,
    position: positionAt(loan.terms, loan.schedule, day),
    drawn: opening
      ? null
      : sum(
          loan.terms.drawdowns.filter(({ date }) => date <= day).map(({ amount }) => amount),
          loan.terms.currency,
        ),
    repaid: isKnown ? add(scheduleSum(loan, "principal", isDue), prepaidBy(loan, day)) : null,
    interest: interest && subtract(interest, scheduleSum(loan, "capitalised", isDue)),
    fees: isKnown ? scheduleSum(loan, "fees", isDue) : null,
    period: (isKnown && rows.find((row) => row.n > 0 && row.due > day)) || null,
    next:
      due === null
        ? null
        : {
            due,
            principal: scheduleSum(loan, "principal", (row) => row.due === due),
            interest: on("interest"),
            total: on("total"),
          },
    lastDue: Math.max(...rows.map((row) => row.due)) as Day,
  };
}

function prepaidBy({ terms }: SheetLoan, day: Day): Money {
  return sum(
    terms.prepayments.filter(({ date }) => date <= day).map(({ amount }) => amount),
    terms.currency,
  );
}
