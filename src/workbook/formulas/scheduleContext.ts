import { decimalText } from "../../money/decimal.ts";
import { amountDecimal } from "../../money/money.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { ScheduleKey } from "../tables/scheduleColumns.ts";
import { thirtyDays } from "./dayFormulas.ts";
import type { TableReferences } from "./references.ts";

/** Addresses of the terms that stand above the schedule, "$E$4". */
export interface HeadCells {
  readonly id: string;
  readonly dayCount: string;
  readonly basis: string;
  readonly months: string;
  readonly rate: string;
  /** For a floating rate only. */
  readonly floor: string | null;
  readonly firstInterest: string;
  readonly firstPrincipal: string;
  readonly lastPrincipal: string;
  readonly instalments: string;
}

/** All that a formula of a schedule may point at. */
export interface ScheduleContext {
  readonly loan: PlannedLoan;
  readonly head: HeadCells;
  readonly schedule: TableReferences;
  readonly drawdowns: TableReferences;
  readonly fixings: TableReferences;
  /** Address of a cell of the schedule. */
  readonly cell: (key: ScheduleKey, index: number) => string;
}

/** Where interest ends: the due date, or the payment day where it runs on over a shift. */
export function endOfInterest(context: ScheduleContext): string {
  return context.schedule.here(context.loan.terms.businessDays.interest === "adjusted" ? "to" : "due");
}

/** Drawdowns of the period, each times its days to the period's end. @param amounts formula of the drawn amounts */
export function drawnDays(context: ScheduleContext, amounts: string): string {
  const { loan, head, schedule, drawdowns } = context;
  const [from, to, dates] = [schedule.here("from"), endOfInterest(context), drawdowns.all("date")];
  const days = loan.terms.dayCount.startsWith("30") ? thirtyDays(dates, to, head.dayCount) : `${to}-${dates}`;
  return (
    `SUMPRODUCT((${drawdowns.all("loan")}=${head.id})*(${dates}>=${from})*(${dates}<${to})*` +
    `${amounts}*(${days}))`
  );
}

/** The double that a cell with this amount holds, in units of the currency. */
export function cellDouble(minor: bigint, loan: PlannedLoan): number {
  return Number(decimalText(amountDecimal({ minor, currency: loan.terms.currency })));
}
