import type { LoanTerms } from "../terms.ts";
import { fail } from "./fail.ts";

/** Whether each of the user's own days is said to be one thing. */
export function checkBusinessDays(terms: LoanTerms): void {
  const { holidays, workingDays } = terms.businessDays;
  workingDays?.forEach(({ date }, index) => {
    if (!holidays?.some((holiday) => holiday.date === date)) return;
    fail(terms, `businessDays.workingDays[${index}].date`, "errors:termsDayTwice", { date: { day: date } });
  });
}
