import type { Day } from "../../calendar/day.ts";
import type { InterestRate } from "../../loan/terms.ts";
import type { Decimal } from "../../money/decimal.ts";
import { BLANK, date, fraction, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { orEmptyRow } from "./inputColumn.ts";

export interface FixingRow {
  readonly loan: SheetLoan;
  readonly from: Day;
  readonly percent: Decimal;
  /** The day of the rescheduling whose rate it belongs to; null: the rate of the agreement. */
  readonly rescheduling: Day | null;
}

/**
 * tblFixings: values of the reference rates of floating loans, and of the floating rates of reschedulings. A null row is
 * an empty one to type into.
 */
export const FIXINGS_TABLE: TableDeclaration<FixingRow | null> = {
  name: "tblFixings",
  input: true,
  keys: ["loan", "from", "rescheduling"],
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
    {
      key: "rescheduling",
      header: "workbook:colOfRescheduling",
      look: "input",
      format: "date",
      value: (row) => date(row && row.rescheduling),
    },
  ],
};

/** At least an empty one: who makes a loan a floating one enters its fixings there. */
export function fixingRows(loans: readonly SheetLoan[]): readonly (FixingRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => {
      const ofRate = (rate: InterestRate | null, rescheduling: Day | null): FixingRow[] =>
        rate?.kind === "floating" ? rate.fixings.map((fixing) => ({ loan, ...fixing, rescheduling })) : [];
      return [
        ...ofRate(loan.terms.rate, null),
        ...loan.terms.reschedulings.flatMap((one) => ofRate(one.rate, one.date)),
      ];
    }),
  );
}
