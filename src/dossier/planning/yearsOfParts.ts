import { partsOf } from "../../calendar/day.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import type { PlanPart, ScheduledLoan } from "./planParts.ts";

/**
 * Budget years in which a projected rate has a part, by what it has a part in: interest; of level payments, what is
 * left of them for principal too; and whatever is due later on a balance that such interest has changed, by joining it
 * or by leaving less of a level payment for principal.
 */
export function projectedYears(loan: ScheduledLoan): YearsOfParts {
  return yearsWith(loan, ({ projected }) => projected);
}

/** The same of years in which an assumed rate has a part. */
export function assumedYears(loan: ScheduledLoan): YearsOfParts {
  return yearsWith(loan, ({ assumed }) => assumed);
}

export type YearsOfParts = Readonly<Record<PlanPart, ReadonlySet<number>>>;

/** The years with what such rows have a part in. */
export function yearsWith({ schedule }: ScheduledLoan, isSo: (row: OpenRow) => boolean): YearsOfParts {
  const years = { interest: new Set<number>(), principal: new Set<number>(), fees: new Set<number>() };
  let isBalanceSo = false;
  for (const row of schedule.rows) {
    const isLevel = row.principalRule === "level" && isSo(row);
    const year = budgetYearOf(row);
    if ((isBalanceSo || isSo(row)) && row.interest?.minor !== 0n) years.interest.add(year);
    if ((isBalanceSo || isLevel) && row.principal.minor !== 0n) years.principal.add(year);
    isBalanceSo ||= isLevel || (isSo(row) && row.capitalised.minor !== 0n);
  }
  return years;
}

function budgetYearOf({ payment }: OpenRow): number {
  return partsOf(payment).year;
}
