import { checkBalances } from "./termsChecks/checkBalances.ts";
import { checkBusinessDays } from "./termsChecks/checkBusinessDays.ts";
import { checkDefaultInterest } from "./termsChecks/checkDefaultInterest.ts";
import { checkFees } from "./termsChecks/checkFees.ts";
import { checkAssumedRate, checkConsistency } from "./termsChecks/checkConsistency.ts";
import { checkRegister } from "./termsChecks/checkRegister.ts";
import { checkReschedulings } from "./termsChecks/checkReschedulings.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * Whether the terms agree with each other; what only the dates of the schedule and its balances can tell is checked
 * where they are made.
 * @throws Problem that names the term, in `place.cell`
 */
export function checkTerms(terms: LoanTerms): void {
  checkConsistency(terms, terms, "");
  checkAssumedRate(terms);
  checkBusinessDays(terms);
  checkBalances(terms);
  checkReschedulings(terms);
  checkRegister(terms);
  checkFees(terms);
  checkDefaultInterest(terms);
}
