import type { Translator } from "../../messages/translator.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { prepaymentsTable } from "./prepaymentsTable.ts";
import { scheduleKeys } from "./scheduleColumns.ts";

/** Whether any interest of the loan is added to its balance: its schedule then has a column for it. */
export function addsInterest(loan: PlannedLoan): boolean {
  return (scheduleKeys(loan) as readonly string[]).includes("capitalised");
}

/** The interest of the picked rows that is paid: what is added to the balance is not. @param picked conditions of SUMIFS */
export function paidInterest(loan: PlannedLoan, schedule: TableReferences, picked: string): string {
  const interest = `SUMIFS(${schedule.all("interest")},${picked})`;
  return addsInterest(loan) ? `${interest}-SUMIFS(${schedule.all("capitalised")},${picked})` : interest;
}

/**
 * What was prepaid on a loan on the picked days; null where its terms state no prepayment.
 * @param id the cell with the loan's id
 * @param picked conditions on a column of days
 */
export function prepaidSum(
  loan: PlannedLoan,
  t: Translator,
  id: string,
  picked: (dates: string) => string,
): string | null {
  if (loan.terms.prepayments.length === 0) return null;
  const { all } = referencesTo(prepaymentsTable(t), t);
  const criterion = exactCriterion(id, loan.terms.id);
  return `SUMIFS(${all("amount")},${all("loan")},${criterion},${picked(all("date"))})`;
}
