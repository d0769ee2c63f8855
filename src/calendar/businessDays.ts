import type { BusinessDaySet, OwnHoliday } from "./businessDaySet.ts";
import { addDays, isoWeekday, type Day } from "./day.ts";
import { holidayCalendar, type HolidayCalendarId } from "./holidayCalendar.ts";
import { monthIndexOf } from "./monthTable.ts";
import { ownDays } from "./ownDays.ts";

export const BUSINESS_DAY_CONVENTIONS = ["none", "following", "modified-following", "preceding"] as const;

/**
 * What happens to a due date that is not a business day (ISDA 2006 definitions, 4.12).
 * "none": it stays. "following": the next business day. "modified-following": the next one, unless that lies in the
 * next month; then the one before. "preceding": the one before.
 */
export type BusinessDayConvention = (typeof BUSINESS_DAY_CONVENTIONS)[number];

export type { BusinessDaySet, OwnHoliday };

/** Which days count as business days, and where a due date goes that is none. */
export interface BusinessDayRule extends BusinessDaySet {
  readonly convention: BusinessDayConvention;
}

/** A day on which a payment is not possible. */
export interface NonBusinessDay {
  readonly day: Day;
  /** Null for Saturday and Sunday, which are no business days in any calendar, and for a day that the user added. */
  readonly calendar: HolidayCalendarId | null;
  /**
   * Name of the holiday, a sentence of the namespace "explain" without it ("holidaySpringFestival"); the weekday; or
   * "ownHoliday" for a day that the user added.
   */
  readonly reason: string;
  /** The user's name of a day that the user added; absent for all others. */
  readonly name?: string;
}

/** A due date moved to a business day. */
export interface ShiftedDay {
  readonly day: Day;
  /** The days passed over, the due date first. Empty when the due date is a business day. */
  readonly skipped: readonly NonBusinessDay[];
  /**
   * Calendars whose holidays are not known for a day that was looked at: only weekends, and the days that the user
   * added, were heeded there.
   */
  readonly unknown: readonly HolidayCalendarId[];
}

/**
 * Why the day is not a business day; null when it is one. What the user says of a day goes before the calendars.
 * @throws RangeError when the set names one day both a holiday and a working day
 */
export function nonBusinessDay(day: Day, set: BusinessDaySet): NonBusinessDay | null {
  const own = ownDays(set)?.get(day);
  if (own?.works === true) return null;
  if (own) return { day, calendar: null, reason: "ownHoliday", name: own.name };
  const weekday = isoWeekday(day);
  if (weekday === 6) return { day, calendar: null, reason: "saturday" };
  if (weekday === 7) return { day, calendar: null, reason: "sunday" };
  for (const calendar of set.calendars) {
    const reason = holidayCalendar(calendar).holidayOn(day);
    if (reason !== null) return { day, calendar, reason };
  }
  return null;
}

/**
 * The due date moved by the rule's convention, with every day that was passed over.
 * @throws RangeError when the rule names one day both a holiday and a working day
 */
export function shiftToBusinessDay(due: Day, rule: BusinessDayRule): ShiftedDay {
  const { convention } = rule;
  if (convention === "none") return { day: due, skipped: [], unknown: [] };
  const unknown = new Set<HolidayCalendarId>();
  if (convention === "preceding") return walk(due, rule, -1, unknown);
  const next = walk(due, rule, 1, unknown);
  const crossesMonth = convention === "modified-following" && monthIndexOf(next.day) !== monthIndexOf(due);
  return crossesMonth ? walk(due, rule, -1, unknown) : next;
}

/** From the due date to the nearest business day in one direction; notes the calendars that do not know a day. */
function walk(due: Day, rule: BusinessDaySet, step: 1 | -1, unknown: Set<HolidayCalendarId>): ShiftedDay {
  const skipped: NonBusinessDay[] = [];
  for (let day = due; ; day = addDays(day, step)) {
    for (const id of rule.calendars) if (!holidayCalendar(id).knows(day)) unknown.add(id);
    const reason = nonBusinessDay(day, rule);
    if (reason === null) return { day, skipped, unknown: [...unknown] };
    skipped.push(reason);
  }
}
