import type { Cancellation } from "../../loan/terms.ts";
import { AMOUNT_INPUT, DAY_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

/** tblCancellations: parts of the facility that will no longer be drawn. */
export const CANCELLATIONS_TABLE = termList<Cancellation>({
  name: "tblCancellations",
  sheet: "terms",
  heading: "workbook:headCancellations",
  keys: ["loan", "date", "amount"],
  columns: {
    date: { header: "workbook:colCancelledOn", kind: DAY_INPUT },
    amount: { header: "workbook:colCancelledAmount", kind: AMOUNT_INPUT },
  },
  of: ({ cancellations }) => cancellations,
});
