import { britishCalendar } from "./holidays/britain.ts";
import type { HolidayCalendar, HolidayCalendarId } from "./holidays/calendar.ts";
import { chineseCalendar } from "./holidays/china.ts";
import { serbianCalendar } from "./holidays/serbia.ts";
import { target2Calendar } from "./holidays/target2.ts";

export { HOLIDAY_CALENDARS, type HolidayCalendar, type HolidayCalendarId } from "./holidays/calendar.ts";

const CALENDARS: Readonly<Record<HolidayCalendarId, HolidayCalendar>> = {
  CN: chineseCalendar,
  RS: serbianCalendar,
  GB: britishCalendar,
  TARGET2: target2Calendar,
};

export function holidayCalendar(id: HolidayCalendarId): HolidayCalendar {
  return CALENDARS[id];
}
