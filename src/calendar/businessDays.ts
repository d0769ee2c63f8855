import { addDays, isoWeekday, partsOf, type Day } from "./day.ts";
import { holidayCalendar, type HolidayCalendarId } from "./holidayCalendar.ts";

/**
 * What happens to a due date that is not a business day (ISDA 2006 definitions, 4.12).
 * "none": it stays. "following": the next business day. "modified-following": the next one, unless that lies in the
 * next month; then the one before. "preceding": the one before.
 */
export type BusinessDayConvention = "none" | "following" | "modified-following" | "preceding";

/** A day on which a payment is not possible. */
export interface NonBusinessDay {
  readonly day: Day;
  /** Null for Saturday and Sunday, which are no business days in any calendar. */
  readonly calendar: HolidayCalendarId | null;
  /** Name of the holiday, a sentence of the namespace "explain" without it ("holidaySpringFestival"); or the weekday. */
  readonly reason: string;
}

/** A due date moved to a business day. */
export interface ShiftedDay {
  readonly day: Day;
  /** The days passed over, the due date first. Empty when the due date is a business day. */
  readonly skipped: readonly NonBusinessDay[];
  /** Calendars whose holidays are not known for a day that was looked at: only weekends were heeded there. */
  readonly unknown: readonly HolidayCalendarId[];
}

/** Why the day is not a business day in all of the calendars together; null when it is one. */
export function nonBusinessDay(day: Day, calendars: readonly HolidayCalendarId[]): NonBusinessDay | null {
  const weekday = isoWeekday(day);
  if (weekday === 6) return { day, calendar: null, reason: "saturday" };
  if (weekday === 7) return { day, calendar: null, reason: "sunday" };
  for (const calendar of calendars) {
    const reason = holidayCalendar(calendar).holidayOn(day);
    if (reason !== null) return { day, calendar, reason };
  }
  return null;
}

/**
 * The due date moved by the convention. Several calendars are joint: a day is a business day when it is one in all
 * of them; with no calendar only Saturdays and Sundays are passed over.
 */
export function shiftToBusinessDay(
  due: Day,
  calendars: readonly HolidayCalendarId[],
  convention: BusinessDayConvention,
): ShiftedDay {
  if (convention === "none") return { day: due, skipped: [], unknown: [] };
  const unknown = new Set<HolidayCalendarId>();
  const walk = (step: 1 | -1): ShiftedDay => {
    const skipped: NonBusinessDay[] = [];
    let day = due;
    for (;;) {
      for (const id of calendars) if (!holidayCalendar(id).knows(day)) unknown.add(id);
      const reason = nonBusinessDay(day, calendars);
      if (reason === null) return { day, skipped, unknown: [...unknown] };
      skipped.push(reason);
      day = addDays(day, step);
    }
  };
  if (convention === "preceding") return walk(-1);
  const next = walk(1);
  const crossesMonth = partsOf(next.day).month !== partsOf(due).month;
  return convention === "modified-following" && crossesMonth ? walk(-1) : next;
}
