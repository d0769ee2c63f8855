import { addDays, day, dayOf, type Day } from "../day.ts";
import { westernEaster } from "../easter.ts";
import type { HolidayCalendar } from "./calendar.ts";
import { holidaysByYear } from "./holidaysByYear.ts";

const knownFrom = day("1999-01-01");

/**
 * From 2002 on the long-term calendar: 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. In 1999
 * 1 January and 25 December, in 2000 and 2001 as today; and 31 December of 1999 and 2001.
 */
function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const date = (month: number, dayOfMonth: number): Day => dayOf(year, month, dayOfMonth) as Day;
  const holidays = new Map<Day, string>([
    [date(1, 1), "holidayNewYear"],
    [date(12, 25), "holidayChristmas"],
  ]);
  if (year === 1999 || year === 2001) holidays.set(date(12, 31), "holidayTargetClosed");
  if (year === 1999) return holidays;
  const easter = westernEaster(year);
  return holidays
    .set(addDays(easter, -2), "holidayGoodFriday")
    .set(addDays(easter, 1), "holidayEasterMonday")
    .set(date(5, 1), "holidayLabourDay")
    .set(date(12, 26), "holidayDayAfterChristmas");
}

const yearly = holidaysByYear(holidaysOf);

/** Closing days of the euro payment system (TARGET, TARGET2, T2). */
export const target2Calendar: HolidayCalendar = {
  knownFrom,
  knownUntil: null,
  source:
    "European Central Bank, press release of 14 December 2000 on the long-term calendar for TARGET closing days",
  knows: (value) => value >= knownFrom,
  holidayOn: (value) => (value < knownFrom ? null : yearly(value)),
};
