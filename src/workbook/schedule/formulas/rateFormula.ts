import type { OpenRow } from "../../../loan/schedule.ts";
import type { ScheduleContext } from "./scheduleContext.ts";

/**
 * Rate of a period: the loan's own; for a floating one the latest value of the reference rate at the period's start,
 * not below the floor, and the margin. Where it is not known, the assumed one.
 */
export function rateFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { loan, schedule, fixings, id } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  if (phase.rate.kind === "fixed") return head.rate;
  if (row.ratePercent === null || row.assumed) return assumedFormula(context, row);
  if (phase.rate.kind === "unknown" || row.fixing === null) return null;
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

/**
 * What is assumed for a period: the latest value of the path at its start, else the rate that is assumed for all; as the
 * value of a reference rate where the terms float. Nothing where neither is entered.
 */
function assumedFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { schedule, ratePath, id } = context;
  const head = context.headOf(row);
  const { assumed } = context.headOfPhase(context.phases[0] as (typeof context.phases)[number]);
  if (assumed === null) return null;
  const from = schedule.here("from");
  const [loans, days, percents] = [ratePath.all("loan"), ratePath.all("from"), ratePath.all("percent")];
  // A line without a number assumes nothing.
  const picked = `${loans},${id},${days},"<="&${from},${percents},">-1"`;
  const latest = `SUMIFS(${percents},${loans},${id},${days},MAXIFS(${days},${picked}))`;
  const isFloating = context.phaseOf(row).rate.kind === "floating";
  const whole = (value: string): string => {
    if (!isFloating) return value;
    return `ROUND(${head.floor === null ? value : `MAX(${value},${head.floor})`}+${head.rate},8)`;
  };
  return `IF(COUNTIFS(${picked})>0,${whole(latest)},IF(${assumed}="","",${whole(assumed)}))`;
}
