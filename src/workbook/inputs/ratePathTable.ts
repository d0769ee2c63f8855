import type { Day } from "../../calendar/day.ts";
import type { Decimal } from "../../money/decimal.ts";
import { date, fraction } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn, loanIdColumn, orEmptyRow } from "./inputColumn.ts";

export interface RatePathRow {
  readonly loan: SheetLoan;
  readonly from: Day;
  readonly percent: Decimal;
}

/** tblRatePath: rates, or values of a reference rate, that are assumed from a day on. A null row is an empty one to type into. */
export const RATE_PATH_TABLE: TableDeclaration<RatePathRow | null> = {
  name: "tblRatePath",
  input: true,
  keys: ["loan", "from"],
  columns: [
    loanIdColumn(),
    inputColumn("from", "workbook:colAssumedFrom", "date", ({ from }) => date(from)),
    inputColumn("percent", "workbook:colAssumedRate", "percent", ({ percent }) => fraction(percent)),
  ],
};

export function ratePathRows(loans: readonly SheetLoan[]): readonly (RatePathRow | null)[] {
  return orEmptyRow(
    loans.flatMap((loan) => {
      const { assumedRate } = loan.terms;
      return assumedRate?.kind === "path" ? assumedRate.values.map((value) => ({ loan, ...value })) : [];
    }),
  );
}
