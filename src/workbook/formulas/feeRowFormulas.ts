import { addMonths } from "../../calendar/months.ts";
import type { ScheduleRow } from "../../loan/schedule.ts";
import type { ScheduleKey } from "../tables/scheduleColumns.ts";
import { commitmentParts } from "./commitmentSpans.ts";
import type { HeadCells, ScheduleContext } from "./scheduleContext.ts";

/** What a row for a fee alone has beside its fees: its day, and no period. */
export function feeRowFormula(context: ScheduleContext, key: ScheduleKey, row: ScheduleRow): string | null {
  switch (key) {
    case "due":
      return feeDueFormula(context, row);
    case "from":
    case "to":
      return context.schedule.here("due");
    default:
      return null;
  }
}

/** The columns in which a row for a fee alone holds figures of its own; in the others it has none. */
export const FEE_ROW_KEYS: readonly ScheduleKey[] = [
  "from",
  "due",
  "to",
  "payment",
  "opening",
  "fees",
  "total",
  "closing",
  "feeFrom",
  "feeTo",
  "undrawnDays",
];

/** The stated day of a fee, so many months after its first one, or a date of interest before the first drawdown. */
function feeDueFormula(context: ScheduleContext, row: ScheduleRow): string | null {
  const { loan, fees } = context;
  for (const [at, fee] of loan.terms.fees.entries()) {
    const cells = fees[at];
    if (!cells) continue;
    if ((fee.kind === "management" || fee.kind === "insurance") && fee.date === row.due) return cells.from;
    if (fee.kind !== "agency") continue;
    for (
      let step = 0, due = fee.from;
      due <= row.due;
      step += 1, due = addMonths(fee.from, step * fee.monthsBetween)
    ) {
      if (due !== row.due) continue;
      return step === 0 ? cells.from : `EDATE(${cells.from},${step}*${cells.months})`;
    }
  }
  if (commitmentParts(row).length === 0) return null;
  const [phase] = context.phases;
  if (!phase) return null;
  const head: HeadCells = context.headOfPhase(phase);
  const { firstInterest, monthsBetween } = phase;
  const away = Math.round((row.due - firstInterest) / (30.44 * monthsBetween));
  return addMonths(firstInterest, away * monthsBetween) === row.due
    ? `EDATE(${head.firstInterest},${away}*${head.months})`
    : null;
}
