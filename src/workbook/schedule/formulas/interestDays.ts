import type { OpenRow } from "../../../loan/schedule.ts";

/**
 * Sum of balance times days over a row's spans, in minor units times days: what interest is computed on. A bank's
 * clerk calls it the interest number.
 */
export function interestDays(row: OpenRow): bigint {
  return row.spans.reduce((sum, span) => sum + span.balance.minor * BigInt(span.days), 0n);
}

/** The most that the sum can be on the way: what is prepaid counts for the whole period first and is taken off then. */
export function largestInterestDays({ opening, drawdown, days }: OpenRow): bigint {
  return (opening.minor + drawdown.minor) * BigInt(days + 1);
}
