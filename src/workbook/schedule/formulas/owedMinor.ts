import type { OpenRow } from "../../../loan/schedule.ts";

/** What is owed before the row's instalment, in minor units. */
export function owedMinor({ opening, drawdown, prepayment }: OpenRow): bigint {
  return opening.minor + drawdown.minor - prepayment.minor;
}
