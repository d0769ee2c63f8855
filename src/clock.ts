import { dayOf, type Day } from "./calendar/day.ts";

/** The day that the user's clock shows. The only place that asks a clock; every other day is stated or computed. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError("today: the clock is outside the calendar");
  return day;
}

/** The minute of the day that the user's clock shows, from 0 at midnight: to say when something was done, never to compute. */
export function minuteOfDay(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}
