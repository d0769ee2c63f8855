import type { OpenRow } from "../../loan/schedule.ts";
import { mayOweOpen } from "../sheetLoan.ts";
import { ACCRUED_WORDS } from "../words.ts";
import { isCutShort } from "./phaseOfRow.ts";
import type { HeadCells, ScheduleContext } from "./scheduleContext.ts";

/** The terms of the rescheduling that takes effect at the end of a row; null where none does. */
function reschedulingAt(context: ScheduleContext, row: OpenRow): HeadCells["begins"] {
  const next = row.rescheduling === null ? undefined : context.phases[row.rescheduling + 1];
  return next ? context.headOfPhase(next).begins : null;
}

/**
 * The part of the interest that is added to the balance, which negative interest never is: all of it on the due dates
 * up to a stated day, and at the end of a period that a rescheduling cuts short where it says so.
 */
export function capitalisedFormula(context: ScheduleContext, row: OpenRow): string {
  const { schedule, t } = context;
  const { here } = schedule;
  const rescheduling = reschedulingAt(context, row);
  const interest = here("interest");
  const added = mayOweOpen(context.loan) ? `IF(${interest}="","",MAX(0,${interest}))` : `MAX(0,${interest})`;
  if (rescheduling !== null && isCutShort(row, context.loan.schedule.rows, context.phaseOf(row)))
    return `IF(${rescheduling.accrued}="${t.say(ACCRUED_WORDS.capitalised)}",${added},0)`;
  return `IF(${here("due")}<=${context.headOf(row).capitalisedUntil},${added},0)`;
}

/** What a rescheduling writes off at the end of a row. */
export function writtenDownFormula({ schedule, reschedulings, id }: ScheduleContext): string {
  const { all } = reschedulings;
  return `SUMIFS(${all("writeDown")},${all("loan")},${id},${all("date")},${schedule.here("due")})`;
}
