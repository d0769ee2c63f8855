import type { Day } from "../../calendar/day.ts";
import type { Repayment } from "../../loan/terms.ts";
import type { Money } from "../../money/money.ts";
import { amount, amountFormat, date } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow, type OfLoan } from "./inputColumn.ts";

export interface InstalmentRow extends OfLoan {
  readonly date: Day;
  readonly amount: Money;
  /** The day of the rescheduling that states it; null: the agreement does. */
  readonly rescheduling: Day | null;
}

/** tblInstalments: stated instalments of principal, of the agreement and of reschedulings. */
export const INSTALMENTS_TABLE: TableDeclaration<InstalmentRow | null> = {
  name: "tblInstalments",
  input: true,
  keys: ["loan", "date", "rescheduling"],
  columns: [
    loanIdColumn(),
    inputColumn("date", "workbook:colInstalmentOn", "date", (row) => date(row.date)),
    inputColumn(
      "amount",
      "workbook:colInstalmentAmount",
      (row) => amountFormat(row.amount.currency),
      (row) => amount(row.amount),
    ),
    inputColumn("rescheduling", "workbook:colOfRescheduling", "date", (row) => date(row.rescheduling)),
  ],
};

export function instalmentRows(loans: readonly SheetLoan[]): readonly (InstalmentRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => {
      const stated = (repayment: Repayment | null, rescheduling: Day | null): InstalmentRow[] =>
        repayment?.kind === "custom"
          ? repayment.instalments.map((instalment) => ({ loan, ...instalment, rescheduling }))
          : [];
      return [
        ...stated(loan.terms.repayment, null),
        ...loan.terms.reschedulings.flatMap((one) => stated(one.repayment, one.date)),
      ];
    }),
  );
}
