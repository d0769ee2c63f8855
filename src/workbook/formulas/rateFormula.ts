import type { ScheduleRow } from "../../loan/schedule.ts";
import type { ScheduleContext } from "./scheduleContext.ts";

/**
 * Rate of a period: the loan's own; for a floating one the latest value of the reference rate at the period's start,
 * not below the floor, and the margin.
 */
export function rateFormula(context: ScheduleContext, row: ScheduleRow): string | null {
  const { loan, schedule, fixings, id } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  if (phase.rate.kind === "fixed") return head.rate;
  if (row.fixing === null) return null;
  const from = schedule.here("from");
  const [loans, days, percents] = [fixings.all("loan"), fixings.all("from"), fixings.all("percent")];
  // A rescheduling may have values of its own, each with the rescheduling's day.
  const own = loan.terms.reschedulings.some(({ rate }) => rate?.kind === "floating");
  const origin = context.phases.find(({ rate }) => rate === phase.rate);
  const begins = origin ? context.headOfPhase(origin).begins : null;
  const of = own ? `,${fixings.all("rescheduling")},${begins?.date ?? `"="`}` : "";
  const latest = `MAXIFS(${days},${loans},${id},${days},"<="&${from}${of})`;
  const fixing = `SUMIFS(${percents},${loans},${id},${days},${latest}${of})`;
  const floored = head.floor === null ? fixing : `MAX(${fixing},${head.floor})`;
  return `ROUND(${floored}+${head.rate},8)`;
}
