import type { Day } from "../../../src/calendar/day.ts";
import { holidayCalendar } from "../../../src/calendar/holidayCalendar.ts";
import type { BusinessDays } from "../../../src/loan/terms.ts";
import { dateOf } from "./dates.ts";

function isBusinessDay(day: Day, rule: BusinessDays): boolean {
  if (rule.workingDays?.some(({ date }) => date === day)) return true;
  if (rule.holidays?.some(({ date }) => date === day)) return false;
  if (dateOf(day).dayOfWeek >= 6) return false;
  return rule.calendars.every((id) => holidayCalendar(id).holidayOn(day) === null);
}

function nearest(day: Day, step: 1 | -1, rule: BusinessDays): Day {
  let at = day;
  while (!isBusinessDay(at, rule)) at = (at + step) as Day;
  return at;
}

/** The due date moved to a business day: ISDA 2006 section 4.12. */
export function paymentDay(due: Day, rule: BusinessDays): Day {
  switch (rule.convention) {
    case "none":
      return due;
    case "preceding":
      return nearest(due, -1, rule);
    case "following":
      return nearest(due, 1, rule);
    case "modified-following": {
      const next = nearest(due, 1, rule);
      return dateOf(next).month === dateOf(due).month ? next : nearest(due, -1, rule);
    }
  }
}
