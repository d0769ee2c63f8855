import type { Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import { date, fraction, text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { TableDeclaration } from "./declaration.ts";

export interface FixingRow {
  readonly loan: PlannedLoan;
  readonly from: Day;
  readonly percent: Decimal;
}

/** tblFixings: values of the reference rates of floating loans. Only there where a loan has a floating rate. */
export const FIXINGS_TABLE: TableDeclaration<FixingRow> = {
  name: "tblFixings",
  input: true,
  keys: ["loan", "from"],
  columns: [
    {
      key: "loan",
      header: "workbook:colId",
      look: "input",
      format: "text",
      value: ({ loan }) => text(loan.terms.id),
    },
    {
      key: "from",
      header: "workbook:colFixedFrom",
      look: "input",
      format: "date",
      value: ({ from }) => date(from),
    },
    {
      key: "percent",
      header: "workbook:colFixing",
      look: "input",
      format: "percent",
      value: ({ percent }) => fraction(percent),
    },
  ],
};

export function fixingRows(loans: readonly PlannedLoan[]): FixingRow[] {
  return loans.flatMap((loan) =>
    loan.terms.rate.kind === "floating"
      ? loan.terms.rate.fixings.map(({ from, percent }) => ({ loan, from, percent }))
      : [],
  );
}
