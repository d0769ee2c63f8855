import { Temporal } from "temporal-polyfill";
import type { Day } from "../../../src/calendar/day.ts";

const EPOCH = Temporal.PlainDate.from("1970-01-01");
const plain = new Map<Day, Temporal.PlainDate>();

/** The day as a date of Temporal. */
export function dateOf(day: Day): Temporal.PlainDate {
  let date = plain.get(day);
  if (!date) {
    date = EPOCH.add({ days: day });
    plain.set(day, date);
  }
  return date;
}

export function dayOfDate(date: Temporal.PlainDate): Day {
  return EPOCH.until(date, { largestUnit: "days" }).days as Day;
}

/** Monday 1 to Sunday 7. */
export function weekday(day: Day): number {
  return dateOf(day).dayOfWeek;
}

export function isEndOfMonth(day: Day): boolean {
  const date = dateOf(day);
  return date.day === date.daysInMonth;
}

/** The roll day in the month so many months from the day's: in a shorter month its last day. */
export function rolled(from: Day, months: number, rollDay: number): Day {
  const first = dateOf(from).with({ day: 1 }).add({ months });
  return dayOfDate(first.with({ day: rollDay }));
}

/** As Excel's EDATE. */
export function edate(from: Day, months: number): Day {
  return dayOfDate(dateOf(from).add({ months }));
}
