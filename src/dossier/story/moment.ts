import { dayOf, type Day } from "../../calendar/day.ts";

/** For sorting: the day, else the first day of the year; what is of no known time stands first. */
export function timeOf(day: Day | null, year: number | null): number {
  return day ?? (year === null ? -Infinity : (dayOf(year, 1, 1) ?? -Infinity));
}
