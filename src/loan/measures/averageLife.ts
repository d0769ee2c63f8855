import { daysBetween } from "../../calendar/day.ts";
import { divideDecimals, type Decimal } from "../../money/decimal.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { measuredFrom } from "./cashFlow.ts";

/** Decimals of the years. */
const LIFE_DECIMALS = 20;

/**
 * The weighted average life of a loan's principal: the sum of principal x years until it is due, divided by the sum of
 * the principal; years = days / 365. By the definition of the OECD Arrangement on Officially Supported Export Credits
 * ("weighted average life of the repayment period": the time between the starting point and each repayment of
 * principal, weighted by the portion repaid then).
 * Due dates count, not the days to which holidays move a payment; a prepayment counts on its own day. Interest that was
 * added to the balance is repaid as principal and counts as such; what is written off is never repaid and does not.
 * The starting point is measuredFrom; principal due on or before it is left out.
 * @returns years, rounded half up to 20 decimals; null when no principal is due after the starting point
 */
export function weightedAverageLife(terms: LoanTerms, schedule: OpenSchedule): Decimal | null {
  const start = measuredFrom(terms, schedule);
  const repaid = [
    ...schedule.rows.map(({ due, principal }) => ({ day: due, minor: principal.minor })),
    ...terms.prepayments.map(({ date, amount }) => ({ day: date, minor: amount.minor })),
  ].filter(({ day }) => day > start);
  const principal = repaid.reduce((sum, { minor }) => sum + minor, 0n);
  if (principal === 0n) return null;
  const weighted = repaid.reduce((sum, { day, minor }) => sum + minor * BigInt(daysBetween(start, day)), 0n);
  return divideDecimals(
    { digits: weighted, scale: 0 },
    { digits: principal * 365n, scale: 0 },
    LIFE_DECIMALS,
    "half-up",
  );
}
