import type { Day } from "../../calendar/day.ts";
import type { Drawdown, Repayment } from "../../loan/terms.ts";
import type { OfRescheduling } from "./fixingsTable.ts";
import { AMOUNT_INPUT, DAY_INPUT, RESCHEDULING_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

export interface StatedInstalment extends OfRescheduling, Drawdown {}

/** tblInstalments: stated instalments of principal, of the agreement and of reschedulings. */
export const INSTALMENTS_TABLE = termList<StatedInstalment>({
  name: "tblInstalments",
  sheet: "terms",
  heading: "workbook:headStatedInstalments",
  keys: ["loan", "date", "rescheduling"],
  columns: {
    date: { header: "workbook:colInstalmentOn", kind: DAY_INPUT },
    amount: { header: "workbook:colInstalmentAmount", kind: AMOUNT_INPUT },
    rescheduling: { header: "workbook:colOfRescheduling", kind: RESCHEDULING_INPUT },
  },
  of: ({ repayment, reschedulings }) => [
    ...instalmentsOf(repayment, null),
    ...reschedulings.flatMap((one) => instalmentsOf(one.repayment, one.date)),
  ],
});

function instalmentsOf(repayment: Repayment | null, rescheduling: Day | null): readonly StatedInstalment[] {
  return repayment?.kind === "custom"
    ? repayment.instalments.map((instalment) => ({ ...instalment, rescheduling }))
    : [];
}
