import type { Day } from "../day.ts";

export const HOLIDAY_CALENDARS = ["CN", "RS", "GB", "TARGET2"] as const;

/** CN: banks in mainland China. RS: Serbia. GB: London. TARGET2: the euro payment system. */
export type HolidayCalendarId = (typeof HOLIDAY_CALENDARS)[number];

/** The bank holidays of one place. Saturdays and Sundays are no business days anywhere and are not listed. */
export interface HolidayCalendar {
  /** First day that the calendar knows. */
  readonly knownFrom: Day;
  /** Last day that the calendar knows; null for a rule in force until further notice. */
  readonly knownUntil: Day | null;
  /** Where the holidays come from. */
  readonly source: string;
  /** Name of the holiday (a sentence of the namespace "explain"), null when there is none or it is not known. */
  readonly holidayOn: (day: Day) => string | null;
  readonly knows: (day: Day) => boolean;
}
