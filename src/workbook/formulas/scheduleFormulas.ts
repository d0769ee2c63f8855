import { exactCriterion } from "./exactCriterion.ts";
import { addMonths } from "../../calendar/months.ts";
import type { Day } from "../../calendar/day.ts";
import type { ScheduleRow } from "../../loan/schedule.ts";
import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { DRAWDOWNS_TABLE } from "../tables/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../tables/fixingsTable.ts";
import { scheduleKeys, type ScheduleFormulas } from "../tables/scheduleColumns.ts";
import { scheduleTable } from "../tables/scheduleTable.ts";
import { daysFormula, isNative, thirtyDays } from "./dayFormulas.ts";
import { interestFormula } from "./interestFormula.ts";
import { principalFormula } from "./principalFormula.ts";
import { referencesTo } from "./references.ts";
import { drawnDays, endOfInterest, type HeadCells, type ScheduleContext } from "./scheduleContext.ts";

/**
 * Formulas for the cells of a loan's schedule. Each is checked against the engine before it is taken: where the cell
 * would show anything else than the engine's figure, it holds the figure itself.
 * @param firstRow row of the table's first line, from 0
 */
export function scheduleFormulas(
  loan: PlannedLoan,
  t: Translator,
  head: HeadCells,
  firstRow: number,
): ScheduleFormulas {
  const keys = scheduleKeys(loan);
  const context: ScheduleContext = {
    loan,
    head,
    schedule: referencesTo(scheduleTable(loan, t, null), t),
    drawdowns: referencesTo(DRAWDOWNS_TABLE, t),
    fixings: referencesTo(FIXINGS_TABLE, t),
    cell: (key, index) => cellAddress(firstRow + index, keys.indexOf(key)),
  };
  const rows = loan.schedule.rows;
  return (key, { row, index }) => {
    const { here } = context.schedule;
    const rounded = (formula: string): string => `ROUND(${formula},${loan.digits})`;
    if (key === "closing") return rounded(`${here("opening")}+${here("drawdown")}-${here("principal")}`);
    if (key === "total") return rounded(`${here("principal")}+${here("interest")}+${here("fees")}`);
    if (key === "opening") return openingFormula(context, index);
    if (row.n === 0) return null;
    const before = rows.findLastIndex((other, at) => at < index && other.n > 0);
    switch (key) {
      case "from":
        return fromFormula(context, row, before);
      case "due":
        return dueFormula(context, row);
      case "to":
        return row.to === row.payment ? here("payment") : null;
      case "instalment":
        return instalmentFormula(context);
      case "days":
        return daysOf(context);
      case "rate":
        return rateFormula(context, row);
      case "drawdown":
        return drawdownFormula(context);
      case "balanceDays":
        return isNative(loan.terms.dayCount) ? balanceDaysFormula(context) : null;
      case "interest":
        return interestFormula(context, row);
      case "principal":
        return principalFormula(context, row, before);
      case "n":
      case "payment":
      case "fees":
        return null;
    }
  };
}

function openingFormula({ cell }: ScheduleContext, index: number): string | null {
  return index === 0 ? null : cell("closing", index - 1);
}

function fromFormula(context: ScheduleContext, row: ScheduleRow, before: number): string | null {
  const { loan, head, drawdowns, cell } = context;
  const previous = loan.schedule.rows[before];
  if (previous) {
    const end = loan.terms.businessDays.interest === "adjusted" ? "to" : "due";
    return previous.to === row.from ? cell(end, before) : null;
  }
  const first = Math.min(...loan.terms.drawdowns.map(({ date }) => date));
  const id = exactCriterion(head.id, loan.terms.id);
  return first === row.from ? `MINIFS(${drawdowns.all("date")},${drawdowns.all("loan")},${id})` : null;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** Counted from the first interest date; where that date was cut short by its month, backwards from the last. */
function dueFormula({ loan, head, schedule }: ScheduleContext, row: ScheduleRow): string | null {
  const { firstInterest, lastPrincipal, monthsBetween } = loan.terms;
  const periods = loan.schedule.rows.filter(({ n }) => n > 0);
  const firstDue = periods[0]?.due ?? row.due;
  const n = schedule.here("n");
  // Interest dates before the first drawdown have no row.
  for (let skipped = 0; skipped < 24; skipped += 1) {
    if (earlier(addMonths(firstInterest, skipped * monthsBetween), lastPrincipal) < firstDue) continue;
    const steps = row.n - 1 + skipped;
    if (earlier(addMonths(firstInterest, steps * monthsBetween), lastPrincipal) !== row.due) break;
    const offset = skipped === 0 ? "-1" : skipped === 1 ? "" : `+${skipped - 1}`;
    return `MIN(EDATE(${head.firstInterest},(${n}${offset})*${head.months}),${head.lastPrincipal})`;
  }
  const stepsBack = periods.length - row.n;
  return addMonths(lastPrincipal, -stepsBack * monthsBetween) === row.due
    ? `EDATE(${head.lastPrincipal},(${n}-${periods.length})*${head.months})`
    : null;
}

function instalmentFormula({ head, schedule }: ScheduleContext): string {
  const due = schedule.here("due");
  return (
    `IF(${due}<${head.firstPrincipal},"",COUNTIFS(${schedule.all("due")},">="&${head.firstPrincipal},` +
    `${schedule.all("due")},"<="&${due},${schedule.all("n")},">0"))`
  );
}

function daysOf(context: ScheduleContext): string | null {
  const { loan, head, schedule } = context;
  if (!isNative(loan.terms.dayCount)) return null;
  const [from, to] = [schedule.here("from"), endOfInterest(context)];
  return loan.terms.dayCount.startsWith("30")
    ? `IF(LEFT(${head.dayCount},3)="ACT",${to}-${from},${thirtyDays(from, to, head.dayCount)})`
    : daysFormula(from, to, head.dayCount);
}

function rateFormula({ loan, head, schedule, fixings }: ScheduleContext, row: ScheduleRow): string | null {
  if (loan.terms.rate.kind === "fixed") return head.rate;
  if (row.fixing === null) return null;
  const from = schedule.here("from");
  const [loans, days, percents] = [fixings.all("loan"), fixings.all("from"), fixings.all("percent")];
  const id = exactCriterion(head.id, loan.terms.id);
  const latest = `MAXIFS(${days},${loans},${id},${days},"<="&${from})`;
  const fixing = `SUMIFS(${percents},${loans},${id},${days},${latest})`;
  const floored = head.floor === null ? fixing : `MAX(${fixing},${head.floor})`;
  return `ROUND(${floored}+${head.rate},8)`;
}

function drawdownFormula(context: ScheduleContext): string {
  const { head, loan, schedule, drawdowns } = context;
  return (
    `SUMIFS(${drawdowns.all("amount")},${drawdowns.all("loan")},${exactCriterion(head.id, loan.terms.id)},` +
    `${drawdowns.all("date")},">="&${schedule.here("from")},${drawdowns.all("date")},"<"&${endOfInterest(context)})`
  );
}

function balanceDaysFormula(context: ScheduleContext): string {
  const { schedule, drawdowns, loan } = context;
  return (
    `ROUND(${schedule.here("opening")}*${schedule.here("days")}+` +
    `${drawnDays(context, drawdowns.all("amount"))},${loan.digits})`
  );
}
