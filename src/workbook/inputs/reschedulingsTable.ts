import { ratePart } from "../../loan/ratePart.ts";
import type { Rescheduling } from "../../loan/terms.ts";
import { ACCRUED_WORDS, RATE_WORDS, REPAYMENT_WORDS } from "../words.ts";
import {
  AMOUNT_INPUT,
  choiceInput,
  DAY_INPUT,
  MONTHS_INPUT,
  PERCENT_INPUT,
  TEXT_WRITTEN,
} from "./inputKinds.ts";
import { termColumn, termTable } from "./termTable.ts";

/**
 * tblReschedulings: new terms for the rest of a loan. An empty kind of rate or repayment: as before. The values of a
 * new floating rate stand in tblFixings, stated instalments in tblInstalments, each with the day of the rescheduling.
 */
export const RESCHEDULINGS_TABLE = termTable<Rescheduling>({
  name: "tblReschedulings",
  sheet: "terms",
  heading: "workbook:headReschedulings",
  keys: ["loan", "date"],
  columns: [
    termColumn("date", "workbook:colRescheduledOn", DAY_INPUT, ({ date }) => date),
    termColumn("accrued", "workbook:colAccruedThen", choiceInput(ACCRUED_WORDS), (one) => one.accrued, 20),
    termColumn("writeDown", "workbook:colWrittenOff", AMOUNT_INPUT, ({ writeDown }) => writeDown),
    termColumn("rateKind", "workbook:colRateKind", choiceInput(RATE_WORDS), ({ rate }) => rate && rate.kind),
    termColumn("rate", "workbook:colRateOrMargin", PERCENT_INPUT, ({ rate }) => ratePart(rate)),
    termColumn("index", "workbook:colIndex", TEXT_WRITTEN, ({ rate }) =>
      rate?.kind === "floating" ? rate.index : null,
    ),
    termColumn("floor", "workbook:colFloor", PERCENT_INPUT, ({ rate }) =>
      rate?.kind === "floating" ? rate.floorPercent : null,
    ),
    termColumn("firstInterest", "workbook:colFirstInterest", DAY_INPUT, (one) => one.firstInterest),
    termColumn("firstPrincipal", "workbook:colFirstPrincipal", DAY_INPUT, (one) => one.firstPrincipal),
    termColumn("lastPrincipal", "workbook:colLastPrincipal", DAY_INPUT, (one) => one.lastPrincipal),
    termColumn("monthsBetween", "workbook:colMonthsBetween", MONTHS_INPUT, (one) => one.monthsBetween),
    termColumn(
      "repayment",
      "workbook:colRepayment",
      choiceInput(REPAYMENT_WORDS),
      ({ repayment }) => repayment && repayment.kind,
      16,
    ),
    termColumn("capitalisedUntil", "workbook:colCapitalisedUntil", DAY_INPUT, (one) => one.capitalisedUntil),
  ],
  of: ({ reschedulings }) => reschedulings,
});
