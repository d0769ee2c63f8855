import type { Drawdown } from "../../loan/terms.ts";
import { amount, amountFormat, date, text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { TableDeclaration } from "./declaration.ts";

export interface DrawdownRow {
  readonly loan: PlannedLoan;
  readonly drawdown: Drawdown;
}

/** tblDrawdowns: what was drawn and when, for the user to change and to add to. */
export const DRAWDOWNS_TABLE: TableDeclaration<DrawdownRow> = {
  name: "tblDrawdowns",
  input: true,
  keys: ["loan", "date", "amount"],
  columns: [
    {
      key: "loan",
      header: "workbook:colId",
      look: "input",
      format: "text",
      value: ({ loan }) => text(loan.terms.id),
    },
    {
      key: "date",
      header: "workbook:colDrawnOn",
      look: "input",
      format: "date",
      value: ({ drawdown }) => date(drawdown.date),
    },
    {
      key: "amount",
      header: "workbook:colDrawnAmount",
      look: "input",
      format: ({ drawdown }) => amountFormat(drawdown.amount.currency),
      value: ({ drawdown }) => amount(drawdown.amount),
    },
  ],
};

export function drawdownRows(loans: readonly PlannedLoan[]): DrawdownRow[] {
  return loans.flatMap((loan) => loan.terms.drawdowns.map((drawdown) => ({ loan, drawdown })));
}
