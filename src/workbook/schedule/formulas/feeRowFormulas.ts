import type { Day } from "../../../calendar/day.ts";
import { addMonths } from "../../../calendar/months.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { ScheduleKey } from "../scheduleColumns.ts";
import { commitmentParts } from "./commitmentSpans.ts";
import type { HeadCells, ScheduleContext } from "./scheduleContext.ts";

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
export function feeDueFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { loan, fees, steps } = context;
  for (const [at, fee] of loan.terms.fees.entries()) {
    const cells = fees[at];
    if (!cells) continue;
    if ((fee.kind === "management" || fee.kind === "insurance") && fee.date === row.due) return cells.from;
    if (fee.kind === "agency" && feeSteps(fee, row.due) !== null)
      return `EDATE(${cells.from},${steps}*${cells.months})`;
  }
  const [phase] = context.phases;
  if (!phase || interestSteps(phase, row) === null) return null;
  const head: HeadCells = context.headOfPhase(phase);
  return `EDATE(${head.firstInterest},${steps}*${head.months})`;
}

/** How many steps of its months a row for a fee alone lies from the fee's first day; null for other rows. */
export function stepsOfRow({ loan, phases }: StepsContext, row: OpenRow): number | null {
  if (row.n > 0) return null;
  for (const fee of loan.terms.fees) {
    if ((fee.kind === "management" || fee.kind === "insurance") && fee.date === row.due) return null;
    const steps = fee.kind === "agency" ? feeSteps(fee, row.due) : null;
    if (steps !== null) return steps;
  }
  return phases[0] ? interestSteps(phases[0], row) : null;
}

type StepsContext = Pick<ScheduleContext, "loan" | "phases">;
type AgencyFee = Extract<StepsContext["loan"]["terms"]["fees"][number], { kind: "agency" }>;

function feeSteps(fee: AgencyFee, day: Day): number | null {
  for (
    let steps = 0, due = fee.from;
    due <= day;
    steps += 1, due = addMonths(fee.from, steps * fee.monthsBetween)
  )
    if (due === day) return steps;
  return null;
}

/** From the first date of interest, which can come later; null where the row charges no commitment fee or lies on no such date. */
function interestSteps(
  { firstInterest, monthsBetween }: StepsContext["phases"][number],
  row: OpenRow,
): number | null {
  if (commitmentParts(row).length === 0) return null;
  const away = Math.round((row.due - firstInterest) / (30.44 * monthsBetween));
  return addMonths(firstInterest, away * monthsBetween) === row.due ? away : null;
}
