import type { Day } from "../../calendar/day.ts";
import type { Fee } from "../../loan/terms.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { FEE_WORDS } from "../words.ts";
import {
  AMOUNT_INPUT,
  choiceInput,
  DAY_COUNT_INPUT,
  DAY_INPUT,
  MONTHS_INPUT,
  PERCENT_INPUT,
} from "./inputKinds.ts";
import { termColumn, termTable } from "./termTable.ts";

/**
 * tblFees: what is paid beside interest. `from` is the day of a fee that is paid once, the first day of the others.
 * A management fee, and an insurance premium without an amount, are a percentage of the facility; a commitment fee is
 * one a year of what is undrawn, by its day count; an agency fee is an amount, paid again after so many `months`.
 */
export const FEES_TABLE = termTable<Fee>({
  name: "tblFees",
  sheet: "terms",
  heading: "workbook:headFees",
  keys: ["loan", "kind", "from"],
  columns: [
    termColumn("kind", "workbook:colFeeKind", choiceInput(FEE_WORDS), ({ kind }) => kind, 20),
    termColumn("percent", "workbook:colFeePercent", PERCENT_INPUT, percentOf),
    termColumn("amount", "workbook:colFeeAmount", AMOUNT_INPUT, amountOf),
    termColumn("from", "workbook:colFeeStart", DAY_INPUT, feeDay),
    termColumn("months", "workbook:colFeeMonths", MONTHS_INPUT, (fee) =>
      fee.kind === "agency" ? fee.monthsBetween : null,
    ),
    termColumn("dayCount", "workbook:colDayCount", DAY_COUNT_INPUT, (fee) =>
      fee.kind === "commitment" ? fee.dayCount : null,
    ),
  ],
  of: ({ fees }) => fees,
});

function percentOf(fee: Fee): Decimal | null {
  if (fee.kind === "insurance") return fee.premium.kind === "percent" ? fee.premium.percent : null;
  return fee.kind === "agency" ? null : fee.percent;
}

function amountOf(fee: Fee): Money | null {
  if (fee.kind === "insurance") return fee.premium.kind === "amount" ? fee.premium.amount : null;
  return fee.kind === "agency" ? fee.amount : null;
}

/** The day from which a fee counts, or on which it is due. */
export function feeDay(fee: Fee): Day {
  return "from" in fee ? fee.from : fee.date;
}
