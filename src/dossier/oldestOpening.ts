import type { Day } from "../calendar/day.ts";
import type { LoanTerms } from "../loan/terms.ts";

/**
 * Day of the oldest balance that one of the loans is counted from: what was drawn, paid or agreed since then, no figure of
 * that loan knows. Null where all are counted from their drawdowns.
 */
export function oldestOpening(loans: readonly LoanTerms[]): Day | null {
  const days = loans.flatMap(({ openingBalance }) => openingBalance?.date ?? []);
  const [oldest = null] = days.sort((a, b) => a - b);
  return oldest;
}
