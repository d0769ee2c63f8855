/** A day of the calendar; months and days from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Excel counts from 1 January 1900, and takes 1900 for a leap year (Microsoft Support, article 214326). */
const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year === 1900);
const lengthOf = (year: number, month: number): number =>
  (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);

/** How many 29 Februaries there were in Excel's years from 1900 on, before the year. */
const leapDaysBefore = (year: number): number => {
  const before = (to: number): number => Math.floor(to / 4) - Math.floor(to / 100) + Math.floor(to / 400);
  return before(year - 1) - before(1899) + (year > 1900 ? 1 : 0);
};

/** Excel's number of the day; null for one that no calendar has, or Excel does not count. */
export function serialOf({ year, month, day }: CalendarDay): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month))
    return null;
  let days = (year - 1900) * 365 + leapDaysBefore(year) + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += lengthOf(year, earlier);
  return days;
}

/** The day that Excel shows for a whole number; null for one before its first day, or after its last. */
export function dayOfSerial(serial: number): CalendarDay | null {
  if (serial < 1 || serial > 2_958_465) return null;
  let year = Math.min(9999, 1900 + Math.floor(serial / 365));
  while ((serialOf({ year, month: 1, day: 1 }) ?? 0) > serial) year -= 1;
  let day = serial - (serialOf({ year, month: 1, day: 1 }) ?? 0) + 1;
  let month = 1;
  while (day > lengthOf(year, month)) {
    day -= lengthOf(year, month);
    month += 1;
  }
  return { year, month, day };
}
