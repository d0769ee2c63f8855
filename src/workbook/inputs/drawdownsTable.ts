import type { Drawdown } from "../../loan/terms.ts";
import { AMOUNT_INPUT, DAY_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

/** tblDrawdowns: what was drawn and when, for the user to change and to add to. */
export const DRAWDOWNS_TABLE = termList<Drawdown>({
  name: "tblDrawdowns",
  sheet: "loans",
  heading: "workbook:headDrawdowns",
  keys: ["loan", "date", "amount"],
  columns: {
    date: { header: "workbook:colDrawnOn", kind: DAY_INPUT },
    amount: { header: "workbook:colDrawnAmount", kind: AMOUNT_INPUT },
  },
  of: ({ drawdowns }) => drawdowns,
});
