import type { Day } from "./day.ts";
import type { HolidayCalendarId } from "./holidayCalendar.ts";

/** A day that the user adds to the calendars, with the name or the reason that the user gives it. */
export interface OwnHoliday {
  readonly date: Day;
  readonly name: string;
}

/** Which days count as business days. */
export interface BusinessDaySet {
  /** Joint: a business day is one in all of them. With none, every day from Monday to Friday is one. */
  readonly calendars: readonly HolidayCalendarId[];
  /** Days that are no business days on top of the calendars: the bank is closed. */
  readonly holidays?: readonly OwnHoliday[];
  /** Weekends or holidays that count as business days since the agreement says so (make-up weekends in China). */
  readonly workingDays?: readonly OwnHoliday[];
}
