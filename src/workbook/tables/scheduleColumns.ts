import type { ScheduleRow } from "../../loan/schedule.ts";
import type { PlannedLoan } from "../plannedLoan.ts";

/** A row and where it stands in the table. */
export interface ScheduleLine {
  readonly row: ScheduleRow;
  /** From 0. */
  readonly index: number;
}

/** Column of the schedule's table, from 0 at the sheet's left edge. */
export const SCHEDULE_KEYS = [
  "n",
  "instalment",
  "from",
  "due",
  "payment",
  "days",
  "rate",
  "opening",
  "drawdown",
  "principal",
  "interest",
  "fees",
  "total",
  "closing",
  "balanceDays",
] as const;
export type ScheduleKey = (typeof SCHEDULE_KEYS)[number] | "to";

/** Keys of the columns of one loan's schedule: where interest runs on over shifted days, its end stands apart. */
export function scheduleKeys(loan: PlannedLoan): ScheduleKey[] {
  return loan.terms.businessDays.interest === "adjusted" ? [...SCHEDULE_KEYS, "to"] : [...SCHEDULE_KEYS];
}

/** The formula of a cell of a schedule; null where the cell holds the engine's figure as a value. */
export type ScheduleFormulas = (key: ScheduleKey, line: ScheduleLine) => string | null;
