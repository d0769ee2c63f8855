import { dayOf, daysInMonth, partsOf, type Day } from "./day.ts";

/**
 * The same day of the month this many months later (earlier when negative); in a shorter month its last day.
 * Always counted from the given day, never from a result that was already cut short: 31 August + 6 months is
 * 28 or 29 February, + 12 months is 31 August again. Equal to Excel's EDATE.
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(from);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const result = dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
  if (result === null)
    throw new RangeError(`addMonths: ${months} months from ${year}-${month} leave the calendar`);
  return result;
}

/**
 * The day in the month this many months later that falls on the roll day: that day of the month, or the last day of a
 * shorter month. With a roll day of 31 every result is a month end.
 * @param rollDay 1 to 31
 */
export function addMonthsOnRoll(from: Day, months: number, rollDay: number): Day {
  const { year, month } = partsOf(addMonths(from, months));
  return dayOf(year, month, Math.min(rollDay, daysInMonth(year, month))) as Day;
}

/** Whether the day is the last of its month. */
export function isMonthEnd(value: Day): boolean {
  const { year, month, dayOfMonth } = partsOf(value);
  return dayOfMonth === daysInMonth(year, month);
}
