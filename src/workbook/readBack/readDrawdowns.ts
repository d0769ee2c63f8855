import type { Day } from "../../calendar/day.ts";
import type { Drawdown } from "../../loan/terms.ts";
import type { Decimal } from "../../money/decimal.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../inputs/fixingsTable.ts";
import { readByLoan, type ByLoan, type LoanTablesReading } from "./byLoan.ts";
import { complete } from "./rowReader.ts";

/** A row that the agreement states, or a rescheduling of it. */
export interface OfRescheduling {
  /** The day of the rescheduling; null: the agreement. */
  readonly rescheduling: Day | null;
}

export interface Fixing extends OfRescheduling {
  readonly from: Day;
  readonly percent: Decimal;
}

/** The rows of tblDrawdowns by loan. Null where the table can't be read. */
export function readDrawdowns(reading: LoanTablesReading): ByLoan<Drawdown> | null {
  return readByLoan(reading, DRAWDOWNS_TABLE, "loans", (row, loan) =>
    complete<Drawdown>({
      date: row.day("date"),
      amount: row.amount("amount", reading.loans.currencyOf(loan)),
    }),
  );
}

/** The rows of tblFixings by loan, as readDrawdowns. */
export function readFixings(reading: LoanTablesReading): ByLoan<Fixing> | null {
  return readByLoan(reading, FIXINGS_TABLE, "loans", (row) =>
    complete<Fixing>({
      from: row.day("from"),
      percent: row.percent("percent"),
      rescheduling: row.dayOrNone("rescheduling"),
    }),
  );
}
