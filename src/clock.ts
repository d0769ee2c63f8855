import { dayOf, type Day } from "./calendar/day.ts";

/** The day that the user's clock shows. The only place that asks a clock; every other day is stated or computed. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError("today: the clock is outside the calendar");
  return day;
}
