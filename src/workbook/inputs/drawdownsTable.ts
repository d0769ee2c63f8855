import type { Drawdown } from "../../loan/terms.ts";
import { amount, amountFormat, date } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { loanIdColumn, inputColumn, orEmptyRow } from "./inputColumn.ts";

export interface DrawdownRow {
  readonly loan: SheetLoan;
  readonly drawdown: Drawdown;
}

/** tblDrawdowns: what was drawn and when, for the user to change and to add to. A null row is an empty one to type into. */
export const DRAWDOWNS_TABLE: TableDeclaration<DrawdownRow | null> = {
  name: "tblDrawdowns",
  input: true,
  keys: ["loan", "date", "amount"],
  columns: [
    loanIdColumn(),
    inputColumn("date", "workbook:colDrawnOn", "date", ({ drawdown }) => date(drawdown.date)),
    inputColumn(
      "amount",
      "workbook:colDrawnAmount",
      ({ drawdown }) => amountFormat(drawdown.amount.currency),
      ({ drawdown }) => amount(drawdown.amount),
    ),
  ],
};

/** At least an empty one: who states how a loan was drawn enters it there. */
export function drawdownRows(loans: readonly SheetLoan[]): readonly (DrawdownRow | null)[] {
  return orEmptyRow(loans.flatMap((loan) => loan.terms.drawdowns.map((drawdown) => ({ loan, drawdown }))));
}
