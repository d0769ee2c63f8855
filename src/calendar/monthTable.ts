import { dayOf, daysInMonth, partsOf, type Day } from "./day.ts";

/** Years whose months stand in the table; before and after it the same values are worked out. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST_INDEX = FIRST_YEAR * 12;
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** First day of each month, and of the one after the last, so that two neighbours give a month's length. */
const STARTS = Int32Array.from(
  { length: MONTHS + 1 },
  (_, at) => dayOf(FIRST_YEAR + Math.floor(at / 12), (at % 12) + 1, 1) as Day,
);
const FIRST_DAY = STARTS[0] as Day;
const END_DAY = STARTS[MONTHS] as Day;

/** Months and days of 400 years, after which the Gregorian calendar repeats. */
const CYCLE_MONTHS = 4800;
const CYCLE_DAYS = 146097;

/** Number of the month that the day lies in: year x 12 + month - 1, so that neighbouring months differ by one. */
export function monthIndexOf(day: Day): number {
  if (day >= FIRST_DAY && day < END_DAY) {
    // Months of the average length end within three days of the real ones, so this is at most one month off.
    const at = Math.floor(((day - FIRST_DAY) * CYCLE_MONTHS) / CYCLE_DAYS);
    if (day < (STARTS[at] as number)) return FIRST_INDEX + at - 1;
    return day < (STARTS[at + 1] as number) ? FIRST_INDEX + at : FIRST_INDEX + at + 1;
  }
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/**
 * The first day of a month.
 * @param index the month's number, as of monthIndexOf
 * @throws RangeError when the month lies outside the years 1600 to 9999 or the number is not whole
 */
export function monthStart(index: number): Day {
  const start = STARTS[index - FIRST_INDEX];
  if (start !== undefined) return start as Day;
  const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
  if (first === null) throw new RangeError(`monthStart: month ${index} leaves the calendar`);
  return first;
}

/**
 * The roll day in a month: that day of the month, or the last day of a shorter month.
 * @param index the month's number, as of monthIndexOf
 * @param rollDay 1 to 31; with 31 the result is the month's end
 * @throws RangeError as monthStart
 */
export function rollDate(index: number, rollDay: number): Day {
  const start = monthStart(index);
  return (start + (rollDay < 29 ? rollDay : Math.min(rollDay, monthLength(index))) - 1) as Day;
}

/** Days of a month, 28 to 31. @param index the month's number, as of monthIndexOf */
export function monthLength(index: number): number {
  const at = index - FIRST_INDEX;
  if (at >= 0 && at < MONTHS) return (STARTS[at + 1] as number) - (STARTS[at] as number);
  return daysInMonth(Math.floor(index / 12), (index % 12) + 1);
}
