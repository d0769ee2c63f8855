import type { Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import { DAY_INPUT, PERCENT_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

export interface PathValue {
  readonly from: Day;
  readonly percent: Decimal;
}

/** tblRatePath: rates, or values of a reference rate, that are assumed from a day on. */
export const RATE_PATH_TABLE = termList<PathValue>({
  name: "tblRatePath",
  sheet: "loans",
  heading: "workbook:headRatePath",
  keys: ["loan", "from"],
  columns: {
    from: { header: "workbook:colAssumedFrom", kind: DAY_INPUT },
    percent: { header: "workbook:colAssumedRate", kind: PERCENT_INPUT },
  },
  of: ({ assumedRate }) => (assumedRate?.kind === "path" ? assumedRate.values : []),
});
