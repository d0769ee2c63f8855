import { daysInMonth, partsOf, type Day } from "./day.ts";
import { addMonthsOnRoll } from "./months.ts";

/** Due dates at equal steps of months. */
export interface DueDates {
  /** In order; the first and the last as given. */
  readonly dates: readonly Day[];
  /** The day of the month they fall on; in a shorter month its last day. */
  readonly rollDay: number;
  /** Whether the last date is not on the grid of the others: a final period that is shorter than the rest. */
  readonly oddFinal: boolean;
}

/**
 * The dates from a first to a last one, so many months apart.
 *
 * They fall on one day of the month, the roll day. It is the largest day of the month among the dates that are stated
 * (the last date and `alsoStated` included) if all of them fit it, a date at the end of a shorter month fitting every
 * larger one: from 29 February 2016 to 31 August 2025 the dates are month ends; from 28 February to 28 August they
 * are the 28th. If a stated date does not fit, the last date is taken as an odd final date; if that does not help
 * either, the roll day is the first date's.
 * Every date is counted from the first one, so that a short month cuts none of the others short.
 *
 * @param months months between two dates, a whole number, at least 1
 * @throws RangeError when the last date is before the first or months is not as said
 */
export function dueDates(first: Day, last: Day, months: number, alsoStated: readonly Day[] = []): DueDates {
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`dueDates: ${months} months`);
  if (last < first) throw new RangeError("dueDates: the last date is before the first");
  const rollDay =
    commonRollDay([first, last, ...alsoStated]) ??
    commonRollDay([first, ...alsoStated]) ??
    partsOf(first).dayOfMonth;
  const dates: Day[] = [];
  for (let step = 0; ; step += 1) {
    const date = addMonthsOnRoll(first, step * months, rollDay);
    if (date > last) break;
    dates.push(date);
  }
  const oddFinal = dates.at(-1) !== last;
  return { dates: oddFinal ? [...dates, last] : dates, rollDay, oddFinal };
}

/** The dates before the first one on the same grid, latest first, down to the last that is not after `until`. */
export function datesBefore(first: Day, until: Day, months: number, rollDay: number): Day[] {
  const dates: Day[] = [];
  for (let step = 1; (dates.at(-1) ?? first) > until; step += 1) {
    dates.push(addMonthsOnRoll(first, -step * months, rollDay));
  }
  return dates;
}

function commonRollDay(stated: readonly Day[]): number | null {
  const parts = stated.map(partsOf);
  const largest = Math.max(...parts.map(({ dayOfMonth }) => dayOfMonth));
  const fits = parts.every(
    ({ year, month, dayOfMonth }) => dayOfMonth === Math.min(largest, daysInMonth(year, month)),
  );
  return fits ? largest : null;
}
