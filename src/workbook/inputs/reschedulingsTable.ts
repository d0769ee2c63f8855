import { ratePart } from "../../loan/ratePart.ts";
import type { Rescheduling } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import { amount, BLANK, date, fraction, text, whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { ACCRUED_WORDS, rateWord, REPAYMENT_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface ReschedulingRow extends OfLoan {
  readonly rescheduling: Rescheduling;
}

/**
 * tblReschedulings: new terms for the rest of a loan. An empty kind of rate or repayment: as before. The values of a
 * new floating rate stand in tblFixings, stated instalments in tblInstalments, each with the day of the rescheduling.
 */
export function reschedulingsTable(t: Translator): TableDeclaration<ReschedulingRow | null> {
  return {
    name: "tblReschedulings",
    input: true,
    keys: ["loan", "date"],
    columns: [
      loanIdColumn(),
      inputColumn("date", "workbook:colRescheduledOn", "date", ({ rescheduling }) => date(rescheduling.date)),
      inputColumn(
        "accrued",
        "workbook:colAccruedThen",
        "text",
        ({ rescheduling }) => text(t.say(ACCRUED_WORDS[rescheduling.accrued])),
        20,
      ),
      inputColumn(
        "writeDown",
        "workbook:colWrittenOff",
        ({ loan }) => loan.format,
        ({ rescheduling }) => amount(rescheduling.writeDown),
      ),
      ...rateColumns(t),
      inputColumn("firstInterest", "workbook:colFirstInterest", "date", ({ rescheduling }) =>
        date(rescheduling.firstInterest),
      ),
      inputColumn("firstPrincipal", "workbook:colFirstPrincipal", "date", ({ rescheduling }) =>
        date(rescheduling.firstPrincipal),
      ),
      inputColumn("lastPrincipal", "workbook:colLastPrincipal", "date", ({ rescheduling }) =>
        date(rescheduling.lastPrincipal),
      ),
      inputColumn("monthsBetween", "workbook:colMonthsBetween", "integer", ({ rescheduling }) =>
        whole(rescheduling.monthsBetween),
      ),
      inputColumn(
        "repayment",
        "workbook:colRepayment",
        "text",
        ({ rescheduling: { repayment } }) => text(repayment && t.say(REPAYMENT_WORDS[repayment.kind])),
        16,
      ),
      inputColumn("capitalisedUntil", "workbook:colCapitalisedUntil", "date", ({ rescheduling }) =>
        date(rescheduling.capitalisedUntil),
      ),
    ],
  };
}

function rateColumns(t: Translator): TableDeclaration<ReschedulingRow | null>["columns"] {
  return [
    inputColumn("rateKind", "workbook:colRateKind", "text", ({ rescheduling: { rate } }) =>
      text(rateWord(rate, t)),
    ),
    inputColumn("rate", "workbook:colRateOrMargin", "percent", ({ rescheduling: { rate } }) =>
      fraction(ratePart(rate)),
    ),
    inputColumn("index", "workbook:colIndex", "text", ({ rescheduling: { rate } }) =>
      text(rate?.kind === "floating" ? rate.index : null),
    ),
    inputColumn("floor", "workbook:colFloor", "percent", ({ rescheduling: { rate } }) =>
      rate?.kind === "floating" && rate.floorPercent ? fraction(rate.floorPercent) : BLANK,
    ),
  ];
}

export function reschedulingRows(loans: readonly SheetLoan[]): readonly (ReschedulingRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => loan.terms.reschedulings.map((rescheduling) => ({ loan, rescheduling }))),
  );
}
