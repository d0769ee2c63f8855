import type { Translator } from "../../messages/translator.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { CANCELLATIONS_TABLE } from "../tables/cancellationsTable.ts";
import { DRAWDOWNS_TABLE } from "../tables/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../tables/fixingsTable.ts";
import { holidaysTable } from "../tables/holidaysTable.ts";
import { INSTALMENTS_TABLE } from "../tables/instalmentsTable.ts";
import { ownDaysTable } from "../tables/ownDaysTable.ts";
import { prepaymentsTable } from "../tables/prepaymentsTable.ts";
import { RATE_PATH_TABLE } from "../tables/ratePathTable.ts";
import { reschedulingsTable } from "../tables/reschedulingsTable.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import { referencesTo } from "./references.ts";
import type { ScheduleTables } from "./scheduleContext.ts";

/** The tables that formulas of a loan's schedule point at, by their headers in one language. */
export function scheduleTables(loan: SheetLoan, t: Translator): ScheduleTables {
  return {
    schedule: referencesTo(scheduleTable(loan, t, null), t),
    drawdowns: referencesTo(DRAWDOWNS_TABLE, t),
    fixings: referencesTo(FIXINGS_TABLE, t),
    prepayments: referencesTo(prepaymentsTable(t), t),
    reschedulings: referencesTo(reschedulingsTable(t), t),
    instalments: referencesTo(INSTALMENTS_TABLE, t),
    cancellations: referencesTo(CANCELLATIONS_TABLE, t),
    holidays: referencesTo(holidaysTable(t), t),
    ownDays: referencesTo(ownDaysTable(t), t),
    ratePath: referencesTo(RATE_PATH_TABLE, t),
  };
}
