import type { Translator } from "../../messages/translator.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { PREPAYMENTS_TABLE } from "../inputs/prepaymentsTable.ts";
import { scheduleKeys } from "./scheduleColumns.ts";
import { scheduleTable } from "./scheduleTable.ts";

/** Conditions of SUMIFS on days: that they lie in a year. */
type PickedDays = (dates: string) => string;

/** @param year the cell with the year */
export function daysIn(year: string): PickedDays {
  return (dates) => `${dates},">="&DATE(${year},1,1),${dates},"<="&DATE(${year},12,31)`;
}

/** What the schedule says of a part of the debt service in the picked rows; prepayments stand elsewhere. @param picked conditions of SUMIFS */
export function scheduledSum(
  part: "principal" | "interest" | "fees",
  loan: SheetLoan,
  schedule: TableReferences,
  picked: string,
): string {
  return part === "interest"
    ? paidInterest(loan, schedule, picked)
    : `SUMIFS(${schedule.all(part)},${picked})`;
}

/** Whether any interest of the loan is added to its balance: its schedule then has a column for it. */
export function addsInterest(loan: SheetLoan): boolean {
  return (scheduleKeys(loan) as readonly string[]).includes("capitalised");
}

/** The interest of the picked rows that is paid: what is added to the balance is not. @param picked conditions of SUMIFS */
function paidInterest(loan: SheetLoan, schedule: TableReferences, picked: string): string {
  const interest = `SUMIFS(${schedule.all("interest")},${picked})`;
  return addsInterest(loan) ? `${interest}-SUMIFS(${schedule.all("capitalised")},${picked})` : interest;
}

/**
 * What was prepaid on a loan on the picked days; null where its terms state no prepayment.
 * @param id the cell with the loan's id
 * @param picked conditions on a column of days
 */
export function prepaidSum(loan: SheetLoan, t: Translator, id: string, picked: PickedDays): string | null {
  if (loan.terms.prepayments.length === 0) return null;
  const { all } = referencesTo(PREPAYMENTS_TABLE, t);
  const criterion = exactCriterion(id, loan.terms.id);
  return `SUMIFS(${all("amount")},${all("loan")},${criterion},${picked(all("date"))})`;
}

/**
 * What of a part of the debt service is paid on the picked days by the schedule's days of payment, prepayments included.
 * @param id the cell with the loan's id
 */
export function payableSum(
  part: "principal" | "interest" | "fees",
  loan: SheetLoan,
  t: Translator,
  id: string,
  picked: PickedDays,
): string {
  const schedule = referencesTo(scheduleTable(loan, t, null), t);
  const scheduled = scheduledSum(part, loan, schedule, picked(schedule.all("payment")));
  const prepaid = part === "principal" ? prepaidSum(loan, t, id, picked) : null;
  return prepaid === null ? scheduled : `${scheduled}+${prepaid}`;
}
