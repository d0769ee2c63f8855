import type { ScheduleRow } from "../../loan/schedule.ts";

/** What is owed before the row's instalment, in minor units. */
export function owedMinor({ opening, drawdown, prepayment }: ScheduleRow): bigint {
  return opening.minor + drawdown.minor - prepayment.minor;
}
