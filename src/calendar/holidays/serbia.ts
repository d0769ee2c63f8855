import { addDays, day, dayOf, isoWeekday, type Day } from "../day.ts";
import { orthodoxEaster } from "../easter.ts";
import type { HolidayCalendar } from "./calendar.ts";
import { holidaysByYear } from "./holidaysByYear.ts";

const knownFrom = day("2012-01-01");
const knownUntil = day("2027-12-31");

const STATE_HOLIDAYS: readonly (readonly [month: number, dayOfMonth: number, name: string])[] = [
  [1, 1, "holidayNewYear"],
  [1, 2, "holidayNewYear"],
  [2, 15, "holidayStatehoodDay"],
  [2, 16, "holidayStatehoodDay"],
  [5, 1, "holidayLabourDay"],
  [5, 2, "holidayLabourDay"],
  [11, 11, "holidayArmisticeDay"],
];

/**
 * The non-working days of a year. A state holiday on a Sunday is also kept on the next working day; a religious one
 * is not moved. Where Labour Day falls on Easter Sunday, the next working day is the one after Easter Monday.
 */
function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const easter = orthodoxEaster(year);
  const holidays = new Map<Day, string>([[dayOf(year, 1, 7) as Day, "holidayOrthodoxChristmas"]]);
  const stateHolidays = STATE_HOLIDAYS.map(([month, dayOfMonth, name]) => ({
    day: dayOf(year, month, dayOfMonth) as Day,
    name,
  }));
  for (const holiday of stateHolidays) holidays.set(holiday.day, holiday.name);
  holidays.set(addDays(easter, -2), "holidayGoodFriday");
  holidays.set(addDays(easter, -1), "holidayHolySaturday");
  holidays.set(easter, "holidayEaster");
  holidays.set(addDays(easter, 1), "holidayEasterMonday");
  for (const holiday of stateHolidays) {
    if (isoWeekday(holiday.day) !== 7) continue;
    let moved = addDays(holiday.day, 1);
    while (holidays.has(moved)) moved = addDays(moved, 1);
    holidays.set(moved, holiday.name);
  }
  return holidays;
}

const yearly = holidaysByYear(holidaysOf);

/**
 * Public holidays in Serbia as the law has them since 2012. Days that the Government declares non-working for one
 * occasion (8 January 2024) are not in the law and not here. Known until the last year whose dates were compared
 * with a published list.
 */
export const serbianCalendar: HolidayCalendar = {
  knownFrom,
  knownUntil,
  source:
    "Zakon o državnim i drugim praznicima u Republici Srbiji, Sl. glasnik RS 43/2001, 101/2007, 92/2011",
  knows: (value) => value >= knownFrom && value <= knownUntil,
  holidayOn: (value) => {
    if (value < knownFrom || value > knownUntil) return null;
    return yearly(value);
  },
};
