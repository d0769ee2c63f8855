import type { ScheduleRow } from "../../loan/schedule.ts";

/**
 * Sum of balance times days over a row's spans, in minor units times days: what interest is computed on. A bank's
 * clerk calls it the interest number.
 */
export function interestDays(row: ScheduleRow): bigint {
  return row.spans.reduce((sum, span) => sum + span.balance.minor * BigInt(span.days), 0n);
}
