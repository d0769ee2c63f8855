import { addMonths, addMonthsOnRoll } from "../../../calendar/months.ts";
import type { Day } from "../../../calendar/day.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { earlierInstalments, isCutShort } from "./phaseOfRow.ts";
import { foundBefore, periodBefore, type ScheduleContext } from "./scheduleContext.ts";

/** A formula and what it gives. */
type Candidate = readonly [formula: string, gives: Day];

/** The formulas that give the day. */
function allThatGive(wanted: Day, candidates: Iterable<Candidate>): RowForms {
  return [...candidates].flatMap(([formula, gives]) => (gives === wanted ? [formula] : []));
}

/**
 * First day of a period: where the one before ended; for the first one the day of the first drawdown, or from which
 * interest on the opening balance runs.
 */
export function fromFormula(context: ScheduleContext, row: OpenRow, index: number): string | null {
  const { loan, drawdowns, has, id } = context;
  const before = periodBefore(context, index);
  const previous = loan.schedule.rows[before];
  if (previous) return previous.to === row.from ? foundBefore(context, has("to") ? "to" : "due") : null;
  const { opening } = context.headOf(row);
  if (opening !== null) return opening.from;
  const first = Math.min(...loan.terms.drawdowns.map(({ date }) => date));
  return first === row.from ? `MINIFS(${drawdowns.all("date")},${drawdowns.all("loan")},${id})` : null;
}

/** End of a period: its payment day where interest runs on to it, else the due date or the period's first day. */
export function toForms({ schedule }: ScheduleContext, row: OpenRow): RowForms {
  const { here } = schedule;
  return allThatGive(row.to, [
    [here("payment"), row.payment],
    [here("due"), row.due],
    [here("from"), row.from],
  ]);
}

/**
 * Due date: so many months after the first interest date of the row's terms, but not after the last date; at month
 * ends, and counted back from the last date, where only that gives it. A period that a rescheduling cuts short is due
 * on its day.
 */
export function dueForms(context: ScheduleContext, row: OpenRow): RowForms {
  const phase = context.phaseOf(row);
  if (isCutShort(row, context.loan.schedule.rows, phase)) {
    const next = context.phases[phase.index + 1];
    const later = context.loan.schedule.rows.find((other) => next && other.due > row.due && other.n > 0);
    const begins = later && context.headOf(later).begins;
    return begins ? [begins.date] : [];
  }
  return allThatGive(row.due, dueCandidates(context, row));
}

function* dueCandidates(context: ScheduleContext, row: OpenRow): Generator<Candidate> {
  const { loan, schedule } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const { firstInterest: first, lastPrincipal: last, monthsBetween: months } = phase;
  const { rollDay, dates } = phase.dates;
  const steps = dates.indexOf(row.due);
  const n = schedule.here("n");
  const times = offset(n, steps - row.n);
  const earliest = (day: Day): Day => (day < last ? day : last);
  const at = steps * months;
  yield [
    `MIN(EDATE(${head.firstInterest},${times}*${head.months}),${head.lastPrincipal})`,
    earliest(addMonths(first, at)),
  ];
  const monthEnd = addMonthsOnRoll(first, at, 31);
  yield [
    `MIN(EOMONTH(${head.firstInterest},${times}*${head.months}),${head.lastPrincipal})`,
    earliest(monthEnd),
  ];
  const periods = loan.schedule.rows.filter((other) => other.n > 0 && context.phaseOf(other) === phase);
  const back = (periods.at(-1)?.n ?? row.n) - row.n;
  if (phase.ends === null) {
    yield [
      `EDATE(${head.lastPrincipal},${offset(n, -row.n - back)}*${head.months})`,
      addMonths(last, -back * months),
    ];
  }
  yield [head.lastPrincipal, last];
  // The roll day of an agreement whose first interest date is the end of a shorter month.
  yield [
    onRollDay(head.firstInterest, `${times}*${head.months}`, String(rollDay)),
    addMonthsOnRoll(first, at, rollDay),
  ];
}

/**
 * A date so many months after another, on the roll day, in shorter months on their last day.
 * @param rollDay formula of the day of the month, 31 for month ends
 */
export function onRollDay(date: string, months: string, rollDay: string): string {
  return `EOMONTH(${date},${months}-1)+MIN(${rollDay},DAY(EOMONTH(${date},${months})))`;
}

/** "(n-1)", "(n+2)", or "n" alone. */
function offset(n: string, by: number): string {
  return by === 0 ? n : `(${n}${by < 0 ? by : `+${by}`})`;
}

/**
 * Which instalment of principal it is: the due dates from the first principal date on are counted. A period that a
 * rescheduling cuts short has none; null there, and where two periods have one due date.
 */
export function instalmentFormula(context: ScheduleContext, row: OpenRow): string | null {
  const { schedule, loan, phases } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const due = schedule.here("due");
  const gives =
    row.due < phase.firstPrincipal
      ? null
      : earlierInstalments(loan, phases, phase) +
        loan.schedule.rows.filter(
          (other) => other.n > 0 && other.due >= phase.firstPrincipal && other.due <= row.due,
        ).length;
  if (gives !== row.instalment) return null;
  const counted =
    `COUNTIFS(${schedule.all("due")},">="&${head.firstPrincipal},` +
    `${schedule.all("due")},"<="&${due},${schedule.all("n")},">0")`;
  const number = head.earlier === null ? counted : `${head.earlier}+${counted}`;
  return `IF(${due}<${head.firstPrincipal},"",${number})`;
}
