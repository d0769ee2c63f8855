import { minorDigits } from "../../money/currency.ts";
import type { Money } from "../../money/money.ts";
import type { Translator } from "../../messages/translator.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { DRAWDOWNS_TABLE } from "../tables/drawdownsTable.ts";
import { prepaymentsTable } from "../tables/prepaymentsTable.ts";
import { scheduleKeys, type ScheduleKey } from "../tables/scheduleColumns.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import { exactSum, isSureSum } from "./exactSum.ts";
import { exactCriterion } from "./exactCriterion.ts";
import { referencesTo, type TableReferences } from "./references.ts";

/** A loan, and the day up to which its amounts are added up. */
export interface UntilDay {
  readonly loan: PlannedLoan;
  readonly t: Translator;
  /** The cell with the loan's id. */
  readonly id: string;
  /** The cell or the name with the day, itself included. */
  readonly day: string;
}

type DueKey = "principal" | "interest" | "capitalised" | "fees" | "writtenDown";

/** Sum of a column of the schedule over what is due by the day. */
export function dueUntil({ loan, t, day }: UntilDay, key: DueKey): string {
  const { all } = referencesTo(scheduleTable(loan, t, null), t);
  if (isSureSum(loan.schedule.rows.map((row) => row[key])))
    return `SUMIFS(${all(key)},${all("due")},"<="&${day})`;
  return exactSum([`(${all("due")}<=${day})`], all(key), loan);
}

/** Sum of the amounts of a table that are dated by the day. */
function datedUntil(
  { loan, id, day }: UntilDay,
  { all }: TableReferences,
  dated: readonly { readonly amount: Money }[],
): string {
  if (!isSureSum(dated.map(({ amount }) => amount)))
    return exactSum([`(${all("loan")}=${id})`, `(${all("date")}<=${day})`], all("amount"), loan);
  return `SUMIFS(${all("amount")},${all("loan")},${exactCriterion(id, loan.terms.id)},${all("date")},"<="&${day})`;
}

export function drawnUntil(until: UntilDay): string {
  return datedUntil(until, referencesTo(DRAWDOWNS_TABLE, until.t), until.loan.terms.drawdowns);
}

/** Principal repaid by the day, when it was due and before: formula without parentheses. */
export function repaidUntil(until: UntilDay): string {
  return repaidParts(until).join("+");
}

function repaidParts(until: UntilDay): string[] {
  const repaid = dueUntil(until, "principal");
  if (!has(until, "prepayment")) return [repaid];
  const prepayments = referencesTo(prepaymentsTable(until.t), until.t);
  return [repaid, datedUntil(until, prepayments, until.loan.terms.prepayments)];
}

/** Interest due by the day and not added to the balance: formula without parentheses. */
export function interestUntil(until: UntilDay): string {
  const interest = dueUntil(until, "interest");
  return has(until, "capitalised") ? `${interest}-${dueUntil(until, "capitalised")}` : interest;
}

/**
 * What is owed on the day.
 * @param sums cells with what was drawn and what was repaid by then; without them both are added up here
 */
export function balanceUntil(
  until: UntilDay,
  sums?: { readonly drawn: string; readonly repaid: string },
): string {
  const drawn = sums?.drawn ?? drawnUntil(until);
  const repaid = sums ? [sums.repaid] : repaidParts(until);
  const added = has(until, "capitalised") ? `+${dueUntil(until, "capitalised")}` : "";
  const written = has(until, "writtenDown") ? `-${dueUntil(until, "writtenDown")}` : "";
  const digits = minorDigits(until.loan.terms.currency);
  return `ROUND(${[drawn, ...repaid].join("-")}${added}${written},${digits})`;
}

function has({ loan }: UntilDay, key: ScheduleKey): boolean {
  return scheduleKeys(loan).includes(key);
}
