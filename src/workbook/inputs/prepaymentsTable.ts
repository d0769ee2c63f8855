import type { Prepayment } from "../../loan/terms.ts";
import { PREPAYMENT_ORDER_WORDS } from "../words.ts";
import { AMOUNT_INPUT, choiceInput, DAY_INPUT, YES_NO_INPUT } from "./inputKinds.ts";
import { termList } from "./termTable.ts";

/** tblPrepayments: what was, or will be, repaid before it is due. */
export const PREPAYMENTS_TABLE = termList<Prepayment>({
  name: "tblPrepayments",
  sheet: "terms",
  heading: "workbook:headPrepayments",
  keys: ["loan", "date", "amount"],
  columns: {
    date: { header: "workbook:colPrepaidOn", kind: DAY_INPUT },
    amount: { header: "workbook:colPrepaidAmount", kind: AMOUNT_INPUT },
    order: {
      header: "workbook:colPrepaymentOrder",
      kind: choiceInput(PREPAYMENT_ORDER_WORDS),
      wrapAt: 24,
    },
    respread: { header: "workbook:colRespread", kind: YES_NO_INPUT },
  },
  of: ({ prepayments }) => prepayments,
});
