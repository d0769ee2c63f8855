import type { Prepayment } from "../../loan/terms.ts";
import type { Translator } from "../../messages/translator.ts";
import { amount, amountFormat, date, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { PREPAYMENT_ORDER_WORDS, yesNoWord } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface PrepaymentRow extends OfLoan {
  readonly prepayment: Prepayment;
}

/** tblPrepayments: what was, or will be, repaid before it is due. */
export function prepaymentsTable(t: Translator): TableDeclaration<PrepaymentRow | null> {
  return {
    name: "tblPrepayments",
    input: true,
    keys: ["loan", "date", "amount"],
    columns: [
      loanIdColumn(),
      inputColumn("date", "workbook:colPrepaidOn", "date", ({ prepayment }) => date(prepayment.date)),
      inputColumn(
        "amount",
        "workbook:colPrepaidAmount",
        ({ prepayment }) => amountFormat(prepayment.amount.currency),
        ({ prepayment }) => amount(prepayment.amount),
      ),
      inputColumn(
        "order",
        "workbook:colPrepaymentOrder",
        "text",
        ({ prepayment }) => text(t.say(PREPAYMENT_ORDER_WORDS[prepayment.order])),
        24,
      ),
      inputColumn("respread", "workbook:colRespread", "text", ({ prepayment }) =>
        text(t.say(yesNoWord(prepayment.respread))),
      ),
    ],
  };
}

export function prepaymentRows(loans: readonly SheetLoan[]): readonly (PrepaymentRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => loan.terms.prepayments.map((prepayment) => ({ loan, prepayment }))),
  );
}
