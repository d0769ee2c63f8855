import { exactCriterion } from "../formulas/exactCriterion.ts";
import type { InterestBasis } from "../sheetLoan.ts";
import type { OutlookRow } from "./plannedOutlook.ts";

/** Ids of the loans whose assumed rate counts in an outlook too. */
export function assumingIds(rows: readonly OutlookRow[]): string[] {
  return rows.flatMap(({ assumedBy }) => assumedBy?.terms.id ?? []);
}

/** A criterion that the rows of a loan meet in tables of what is assumed. @param ids those that the table may hold */
export function loanIdCriterion(reference: string, ids: readonly string[]): string {
  return exactCriterion(reference, ids.find((id) => exactCriterion("", id) !== "") ?? "");
}

/** Whether the list prints the rate, or the agreement is known to say it. */
export function isFixed({ forward }: OutlookRow): boolean {
  return forward?.terms.rate.kind === "fixed";
}

/** What the interest of a loan rests on; null where its rate is known, or where it has no schedule. */
export function interestBasisOf(row: OutlookRow): InterestBasis | null {
  if (!row.forward || isFixed(row)) return null;
  if (!row.forward.terms.assumedRate) return "open";
  return row.loan.interest ? "assumed" : "partly";
}
