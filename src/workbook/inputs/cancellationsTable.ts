import type { Cancellation } from "../../loan/terms.ts";
import { amount, amountFormat, date } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface CancellationRow extends OfLoan {
  readonly cancellation: Cancellation;
}

/** tblCancellations: parts of the facility that will no longer be drawn. */
export const CANCELLATIONS_TABLE: TableDeclaration<CancellationRow | null> = {
  name: "tblCancellations",
  input: true,
  keys: ["loan", "date", "amount"],
  columns: [
    loanIdColumn(),
    inputColumn("date", "workbook:colCancelledOn", "date", ({ cancellation }) => date(cancellation.date)),
    inputColumn(
      "amount",
      "workbook:colCancelledAmount",
      ({ cancellation }) => amountFormat(cancellation.amount.currency),
      ({ cancellation }) => amount(cancellation.amount),
    ),
  ],
};

export function cancellationRows(loans: readonly SheetLoan[]): readonly (CancellationRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => loan.terms.cancellations.map((cancellation) => ({ loan, cancellation }))),
  );
}
