import { CANCELLATIONS_TABLE } from "./cancellationsTable.ts";
import { DEFAULT_INTEREST_TABLE, DEFAULT_RATES_TABLE } from "./defaultInterestTable.ts";
import { DRAWDOWNS_TABLE } from "./drawdownsTable.ts";
import { FEES_TABLE } from "./feesTable.ts";
import { FIXINGS_TABLE } from "./fixingsTable.ts";
import { INSTALMENTS_TABLE } from "./instalmentsTable.ts";
import { OWN_DAYS_TABLE } from "./ownDaysTable.ts";
import { PREPAYMENTS_TABLE } from "./prepaymentsTable.ts";
import { RATE_PATH_TABLE } from "./ratePathTable.ts";
import { RESCHEDULINGS_TABLE } from "./reschedulingsTable.ts";
import type { TermTable } from "./termTable.ts";

/**
 * The tables of terms beside tblLoans, in the order in which they are read and stand side by side on their sheets. A
 * table whose rows are a list of the terms bears the name of that list.
 */
export const TERM_TABLES = {
  drawdowns: DRAWDOWNS_TABLE,
  fixings: FIXINGS_TABLE,
  ratePath: RATE_PATH_TABLE,
  fees: FEES_TABLE,
  prepayments: PREPAYMENTS_TABLE,
  cancellations: CANCELLATIONS_TABLE,
  reschedulings: RESCHEDULINGS_TABLE,
  instalments: INSTALMENTS_TABLE,
  ownDays: OWN_DAYS_TABLE,
  defaultInterest: DEFAULT_INTEREST_TABLE,
  defaultRates: DEFAULT_RATES_TABLE,
};

/** Those of one sheet, from left to right. */
export function termTablesOn(sheet: TermTable<unknown>["sheet"]): readonly TermTable<unknown>[] {
  return Object.values(TERM_TABLES).filter((table) => table.sheet === sheet);
}
