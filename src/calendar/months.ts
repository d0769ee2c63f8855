import type { Day } from "./day.ts";
import { monthIndexOf, monthLength, monthStart, rollDate } from "./monthTable.ts";

/** Day of the month, 1 to 31. */
export function dayOfMonth(day: Day): number {
  return day - monthStart(monthIndexOf(day)) + 1;
}

/**
 * The same day of the month this many months later (earlier when negative); in a shorter month its last day.
 * Always counted from the given day, never from a result that was already cut short: 31 August + 6 months is
 * 28 or 29 February, + 12 months is 31 August again. Equal to Excel's EDATE.
 * @throws RangeError when the result lies outside the years 1600 to 9999
 */
export function addMonths(from: Day, months: number): Day {
  const index = monthIndexOf(from);
  return rollDate(index + months, from - monthStart(index) + 1);
}

/**
 * The day in the month this many months later that falls on the roll day: that day of the month, or the last day of a
 * shorter month. With a roll day of 31 every result is a month end.
 * @param rollDay 1 to 31
 * @throws RangeError when the result lies outside the years 1600 to 9999
 */
export function addMonthsOnRoll(from: Day, months: number, rollDay: number): Day {
  return rollDate(monthIndexOf(from) + months, rollDay);
}

/** Whether the day is the last of its month. */
export function isMonthEnd(value: Day): boolean {
  const index = monthIndexOf(value);
  return value - monthStart(index) + 1 === monthLength(index);
}
