import { addDays, day, dayOf, type Day } from "../day.ts";
import type { HolidayCalendar } from "./calendar.ts";
import { CHINA_HOLIDAYS, CHINA_YEARS } from "./chinaDays.ts";

function namesByDay(): ReadonlyMap<Day, string> {
  const names = new Map<Day, string>();
  for (const [from, until, name] of CHINA_HOLIDAYS) {
    const last = day(until);
    for (let date = day(from); date <= last; date = addDays(date, 1)) names.set(date, name);
  }
  return names;
}

const names = namesByDay();
const knownFrom = dayOf(CHINA_YEARS.first, 1, 1) as Day;
const knownUntil = dayOf(CHINA_YEARS.last, 12, 31) as Day;

/**
 * Bank holidays in mainland China: the public holidays that the State Council announces each year.
 * Weekends on which offices work in exchange for a longer holiday are not business days here: loan agreements speak of
 * banking days, and such a weekend counts as one only where an agreement says so.
 */
export const chineseCalendar: HolidayCalendar = {
  knownFrom,
  knownUntil,
  source:
    "State Council of the PRC, yearly notices on holiday arrangements, as carried by chinese-days (MIT)",
  knows: (value) => value >= knownFrom && value <= knownUntil,
  holidayOn: (value) => names.get(value) ?? null,
};
