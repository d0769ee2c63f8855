import type { Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import { BLANK, date, fraction, text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { TableDeclaration } from "./declaration.ts";

export interface FixingRow {
  readonly loan: PlannedLoan;
  readonly from: Day;
  readonly percent: Decimal;
}

/** tblFixings: values of the reference rates of floating loans. A null row is an empty one to type into. */
export const FIXINGS_TABLE: TableDeclaration<FixingRow | null> = {
  name: "tblFixings",
  input: true,
  keys: ["loan", "from"],
  columns: [
    {
      key: "loan",
      header: "workbook:colId",
      look: "input",
      format: "text",
      value: (row) => text(row && row.loan.terms.id),
    },
    {
      key: "from",
      header: "workbook:colFixedFrom",
      look: "input",
      format: "date",
      value: (row) => date(row && row.from),
    },
    {
      key: "percent",
      header: "workbook:colFixing",
      look: "input",
      format: "percent",
      value: (row) => (row ? fraction(row.percent) : BLANK),
    },
  ],
};

/** At least an empty one: who makes a loan a floating one enters its fixings there. */
export function fixingRows(loans: readonly PlannedLoan[]): (FixingRow | null)[] {
  const rows = loans.flatMap((loan) =>
    loan.terms.rate.kind === "floating"
      ? loan.terms.rate.fixings.map(({ from, percent }) => ({ loan, from, percent }))
      : [],
  );
  return rows.length === 0 ? [null] : rows;
}
