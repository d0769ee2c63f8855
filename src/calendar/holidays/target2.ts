import { addDays, day, partsOf } from "../day.ts";
import { westernEaster } from "../easter.ts";
import type { HolidayCalendar } from "./calendar.ts";

const knownFrom = day("1999-01-01");

/**
 * Closing days of the euro payment system (TARGET, TARGET2, T2). From 2002 on the long-term calendar: 1 January,
 * Good Friday, Easter Monday, 1 May, 25 and 26 December. In 1999 1 January and 25 December, in 2000 and 2001 as
 * today; and 31 December of 1999 and 2001.
 */
export const target2Calendar: HolidayCalendar = {
  id: "TARGET2",
  knownFrom,
  knownUntil: null,
  source:
    "European Central Bank, press release of 14 December 2000 on the long-term calendar for TARGET closing days",
  knows: (value) => value >= knownFrom,
  holidayOn: (value) => {
    if (value < knownFrom) return null;
    const { year, month, dayOfMonth } = partsOf(value);
    if (month === 1 && dayOfMonth === 1) return "holidayNewYear";
    if (month === 12 && dayOfMonth === 25) return "holidayChristmas";
    if (month === 12 && dayOfMonth === 31 && (year === 1999 || year === 2001)) return "holidayTargetClosed";
    if (year === 1999) return null;
    if (month === 12 && dayOfMonth === 26) return "holidayDayAfterChristmas";
    if (month === 5 && dayOfMonth === 1) return "holidayLabourDay";
    if (month !== 3 && month !== 4) return null;
    const easter = westernEaster(year);
    if (value === addDays(easter, -2)) return "holidayGoodFriday";
    return value === addDays(easter, 1) ? "holidayEasterMonday" : null;
  },
};
