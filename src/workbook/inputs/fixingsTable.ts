import type { Day } from "../../calendar/day.ts";
import type { InterestRate } from "../../loan/terms.ts";
import type { Decimal } from "../../money/decimal.ts";
import { DAY_INPUT, RESCHEDULING_INPUT, PERCENT_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

/** A row that the agreement states, or a rescheduling of it. */
export interface OfRescheduling {
  /** The day of the rescheduling; null: the agreement. */
  readonly rescheduling: Day | null;
}

export interface Fixing extends OfRescheduling {
  readonly from: Day;
  readonly percent: Decimal;
}

/** tblFixings: values of the reference rates of floating loans, and of the floating rates of reschedulings. */
export const FIXINGS_TABLE = termList<Fixing>({
  name: "tblFixings",
  sheet: "loans",
  heading: "workbook:headFixings",
  keys: ["loan", "from", "rescheduling"],
  columns: {
    from: { header: "workbook:colFixedFrom", kind: DAY_INPUT },
    percent: { header: "workbook:colFixing", kind: PERCENT_INPUT },
    rescheduling: { header: "workbook:colOfRescheduling", kind: RESCHEDULING_INPUT },
  },
  of: ({ rate, reschedulings }) => [
    ...fixingsOf(rate, null),
    ...reschedulings.flatMap((one) => fixingsOf(one.rate, one.date)),
  ],
});

function fixingsOf(rate: InterestRate | null, rescheduling: Day | null): readonly Fixing[] {
  return rate?.kind === "floating" ? rate.fixings.map((fixing) => ({ ...fixing, rescheduling })) : [];
}
