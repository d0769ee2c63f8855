import { minorDigits } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { Translator } from "../../messages/translator.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { PREPAYMENTS_TABLE } from "../inputs/prepaymentsTable.ts";
import { scheduleKeys, type ScheduleKey } from "../schedule/scheduleColumns.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { openingTerm, whileKnown } from "../inputs/openingTerm.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";

/** A loan, and the day up to which its amounts are added up. */
export interface UntilDay {
  readonly loan: SheetLoan;
  readonly t: Translator;
  /** The cell with the loan's id. */
  readonly id: string;
  /** The cell or the name with the day, itself included. */
  readonly day: string;
}

/** A sum in a cell: `exact` where it is whole minor units over their number, which rounding could only make worse. */
interface Sum {
  readonly formula: string;
  readonly exact: boolean;
}

type DueKey = "principal" | "interest" | "capitalised" | "fees" | "writtenDown";

/** Sum of a column of the schedule over what is due by the day. */
function dueUntil({ loan, t, day }: UntilDay, key: DueKey): Sum {
  const { all } = referencesTo(scheduleTable(loan, t, null), t);
  if (isSureSum(loan.schedule.rows.flatMap((row) => row[key] ?? [])))
    return { formula: `SUMIFS(${all(key)},${all("due")},"<="&${day})`, exact: false };
  return { formula: exactSum([`(${all("due")}<=${day})`], all(key), loan), exact: true };
}

/** Sum of the amounts of a table that are dated by the day. */
function datedUntil(
  { loan, id, day }: UntilDay,
  { all }: TableReferences,
  dated: readonly { readonly amount: Money }[],
): Sum {
  if (!isSureSum(dated.map(({ amount }) => amount))) {
    const conditions = [`(${all("loan")}=${id})`, `(${all("date")}<=${day})`];
    return { formula: exactSum(conditions, all("amount"), loan), exact: true };
  }
  const ofLoan = `${all("loan")},${exactCriterion(id, loan.terms.id)}`;
  return { formula: `SUMIFS(${all("amount")},${ofLoan},${all("date")},"<="&${day})`, exact: false };
}

/** What was drawn by the day, rounded to the currency's digits; nothing where a loan begins with a stated balance. */
export function drawnUntil(until: UntilDay): string {
  // A cell without a formula would be found as nought by the tables that look it up.
  if (until.loan.terms.openingBalance) return `""`;
  return rounded(until, [drawnSum(until)], "+");
}

/** Principal repaid by the day, when it was due and before, rounded. */
export function repaidUntil(until: UntilDay): string {
  const repaid = rounded(until, repaidSums(until), "+");
  const { schedule, picked } = rowsUntil(until);
  return unlessOwedOpen(repaid, "principal", until.loan, schedule, picked);
}

/** Interest due by the day and not added to the balance, rounded. */
export function interestUntil(until: UntilDay): string {
  const interest = dueUntil(until, "interest");
  const paid = rounded(
    until,
    has(until, "capitalised") ? [interest, dueUntil(until, "capitalised")] : [interest],
    "-",
  );
  const { schedule, picked } = rowsUntil(until);
  return unlessOpen(paid, until.loan, schedule, picked);
}

/** The rows of the schedule that are due by the day. */
function rowsUntil({ loan, t, day }: UntilDay): {
  readonly schedule: TableReferences;
  readonly picked: readonly string[];
} {
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  return { schedule, picked: [`(${schedule.all("due")}<=${day})`] };
}

/** Fees due by the day, rounded. */
export function feesUntil(until: UntilDay): string {
  return rounded(until, [dueUntil(until, "fees")], "+");
}

function rounded({ loan, t, id, day }: UntilDay, sums: readonly Sum[], sign: "+" | "-"): string {
  const formula = sums.map((sum) => sum.formula).join(sign);
  const whole = sums.length === 1 && sums[0]?.exact ? formula : `ROUND(${formula},${loan.digits})`;
  return whileKnown(whole, loan, t, id, day);
}

function drawnSum(until: UntilDay): Sum {
  return datedUntil(until, referencesTo(DRAWDOWNS_TABLE, until.t), until.loan.terms.drawdowns);
}

function repaidSums(until: UntilDay): Sum[] {
  const repaid = dueUntil(until, "principal");
  if (!has(until, "prepayment")) return [repaid];
  const prepayments = referencesTo(PREPAYMENTS_TABLE, until.t);
  return [repaid, datedUntil(until, prepayments, until.loan.terms.prepayments)];
}

/**
 * What is owed on the day; nothing before the day of an opening balance.
 * @param sums cells with what was drawn and what was repaid by then; without them both are added up here
 */
export function balanceUntil(
  until: UntilDay,
  sums?: { readonly drawn: string; readonly repaid: string },
): string {
  const { loan, t, id, day } = until;
  const begun = loan.terms.openingBalance
    ? openingTerm("openingBalance", loan, t, id)
    : (sums?.drawn ?? drawnSum(until).formula);
  const repaid = sums ? [sums.repaid] : repaidSums(until).map(({ formula }) => formula);
  const added = has(until, "capitalised") ? `+${dueUntil(until, "capitalised").formula}` : "";
  const written = has(until, "writtenDown") ? `-${dueUntil(until, "writtenDown").formula}` : "";
  const digits = minorDigits(loan.terms.currency);
  const owed = `ROUND(${[begun, ...repaid].join("-")}${added}${written},${digits})`;
  const { schedule, picked } = rowsUntil(until);
  return whileKnown(unlessOwedOpen(owed, "closing", loan, schedule, picked), loan, t, id, day);
}

function has({ loan }: UntilDay, key: ScheduleKey): boolean {
  return scheduleKeys(loan).includes(key);
}

/** A quarter of a minor unit, where each addition can be off by the last of a double's 53 bits. */
const MOST = 2n ** 51n;

/**
 * Whether doubles added in any order, some of them or all, come so close to the exact sum that every program rounds to
 * it: what can be off in all additions together is less than a quarter of a minor unit.
 */
export function isSureSum(amounts: readonly Money[]): boolean {
  const total = amounts.reduce((sum, { minor }) => sum + (minor < 0n ? -minor : minor), 0n);
  return total * BigInt(amounts.length + 1) < MOST;
}

/**
 * Sum of amounts as whole minor units, exact up to 2^53 of them: for those that isSureSum is not sure of.
 * @param conditions formulas of arrays of TRUE and FALSE, in parentheses
 * @param amounts formula of the column of amounts
 */
function exactSum(conditions: readonly string[], amounts: string, { digits }: SheetLoan): string {
  const unit = 10 ** digits;
  return `SUMPRODUCT(${[...conditions, `ROUND(${amounts}*${unit},0)`].join("*")})/${unit}`;
}
