import type { Day } from "./day.ts";
import { monthIndexOf, monthLength, monthStart, rollDate } from "./monthTable.ts";
import { dayOfMonth, isMonthEnd } from "./months.ts";

/** How an agreement says its due dates where the first and the last one alone do not tell. */
export interface DueDateOptions {
  /**
   * Which day of the month the dates fall on. "stated" (the default): worked out from the dates that are stated, see
   * dueDates. "month-end": the last day of every month, as ISDA's end-of-month roll. "day": the first date's day of
   * the month, in a shorter month its last day, whatever the others say.
   */
  readonly rollOn?: "stated" | "month-end" | "day";
  /**
   * What becomes of a last date that is not one of the regular dates. "short" (the default): the final period runs
   * from the last regular date and is shorter than the others. "long": that regular date falls away, so that the final
   * period is longer than the others. The first date never falls away.
   */
  readonly finalPeriod?: "short" | "long";
}

/** Due dates at equal steps of months. */
export interface DueDates {
  /** In order; the first and the last as given. */
  readonly dates: readonly Day[];
  /** The day of the month they fall on, 1 to 31; in a shorter month its last day. */
  readonly rollDay: number;
  /** Whether the last date is not on the grid of the others: a final period shorter or longer than the rest. */
  readonly oddFinal: boolean;
}

/**
 * The dates from a first to a last one, so many months apart.
 *
 * They fall on one day of the month, the roll day. Unless the options say which, it is the largest day of the month
 * among the dates that are stated (the last date and `alsoStated` included) if all of them fit it, a date at the end of
 * a shorter month fitting every larger one: from 29 February 2016 to 31 August 2025 the dates are month ends; from
 * 28 February to 28 August they are the 28th. If a stated date does not fit, the last date is taken as an odd final
 * date; if that does not help either, the roll day is the first date's.
 * Every date is counted from the first one, so that a short month cuts none of the others short.
 *
 * @param months months between two dates, a whole number, at least 1
 * @throws RangeError when the last date is before the first, months is not as said, or the dates are said to be month
 * ends and the first one is none
 */
export function dueDates(
  first: Day,
  last: Day,
  months: number,
  alsoStated: readonly Day[] = [],
  { rollOn = "stated", finalPeriod = "short" }: DueDateOptions = {},
): DueDates {
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`dueDates: ${months} months`);
  if (last < first) throw new RangeError("dueDates: the last date is before the first");
  const rollDay = rollOn === "stated" ? statedRollDay(first, last, alsoStated) : chosenRollDay(first, rollOn);
  const firstMonth = monthIndexOf(first);
  const steps = Math.floor((monthIndexOf(last) - firstMonth) / months);
  // Made at its length: an array that grows is copied again and again.
  const dates = new Array<Day>(steps + 1);
  dates[0] = first;
  for (let step = 1; step <= steps; step += 1) dates[step] = rollDate(firstMonth + step * months, rollDay);
  if (steps > 0 && (dates[steps] as Day) > last) dates.pop();
  const oddFinal = dates[dates.length - 1] !== last;
  if (oddFinal) {
    if (finalPeriod === "long" && dates.length > 1) dates.pop();
    dates.push(last);
  }
  return { dates, rollDay, oddFinal };
}

/**
 * The dates before the first one on the same grid, latest first, down to the last that is not after `until`.
 * @throws RangeError when they would go on before the year 1600
 */
export function datesBefore(first: Day, until: Day, months: number, rollDay: number): Day[] {
  const dates: Day[] = [];
  let month = monthIndexOf(first);
  for (let date = first; date > until;) {
    month -= months;
    date = rollDate(month, rollDay);
    dates.push(date);
  }
  return dates;
}

function chosenRollDay(first: Day, rollOn: "month-end" | "day"): number {
  if (rollOn === "day") return dayOfMonth(first);
  if (!isMonthEnd(first)) throw new RangeError("dueDates: the dates are month ends and the first is none");
  return 31;
}

function statedRollDay(first: Day, last: Day, alsoStated: readonly Day[]): number {
  const ofFirst = dayOfMonth(first);
  let largest = ofFirst;
  for (const date of alsoStated) largest = Math.max(largest, dayOfMonth(date));
  const withLast = Math.max(largest, dayOfMonth(last));
  // A last date with a smaller day needs no look: if it does not fit, it is an odd final date.
  if (fits(first, withLast) && allFit(alsoStated, withLast)) return withLast;
  return fits(first, largest) && allFit(alsoStated, largest) ? largest : ofFirst;
}

function allFit(dates: readonly Day[], rollDay: number): boolean {
  for (const date of dates) if (!fits(date, rollDay)) return false;
  return true;
}

/** Whether the date is where the roll day falls in its month. */
function fits(date: Day, rollDay: number): boolean {
  const month = monthIndexOf(date);
  return date - monthStart(month) + 1 === Math.min(rollDay, monthLength(month));
}
