import { addDays, partsOf, type Day } from "../../calendar/day.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import { hasUnknownHolidays } from "../../loan/unknownHolidays.ts";
import type { PlanPart, ScheduledLoan } from "./planParts.ts";
import { yearsWith, type YearsOfParts } from "./yearsOfParts.ts";

/** No calendar has as many days without a business day around New Year. */
const NEAR = 5;

/**
 * Budget years whose sums may change once holidays are known: a payment that may move over New Year, out of the year or
 * into it; and interest that runs up to a day of payment which is not known.
 */
export function unsureYears(loan: ScheduledLoan): YearsOfParts {
  const { terms, schedule } = loan;
  const { convention, interest } = terms.businessDays;
  const isAdjusted = interest === "adjusted";
  const ofInterest = yearsWith(loan, (row) => isAdjusted && hasUnknownHolidays(row));
  const years = {
    principal: new Set(ofInterest.principal),
    interest: new Set(ofInterest.interest),
    fees: new Set(ofInterest.fees),
  };
  for (const row of schedule.rows) {
    const possible = hasUnknownHolidays(row) ? yearsOfPayment(row, convention) : new Set<number>();
    if (possible.size < 2) continue;
    for (const part of partsIn(row)) for (const year of possible) years[part].add(year);
  }
  return years;
}

/** The years that the row may be paid in. A payment that keeps to its month keeps to its year. */
function yearsOfPayment({ due, payment }: OpenRow, convention: string): Set<number> {
  const days: readonly Day[] =
    convention === "following"
      ? [due, payment, addDays(payment, NEAR)]
      : convention === "preceding"
        ? [addDays(payment, -NEAR), payment, due]
        : [payment];
  return new Set(days.map((day) => partsOf(day).year));
}

function partsIn({ principal, interest, fees }: OpenRow): PlanPart[] {
  const amounts = { principal, interest, fees };
  return (["principal", "interest", "fees"] as const).filter((part) => amounts[part]?.minor !== 0n);
}
