import type { Day } from "../day.ts";
import { monthIndexOf } from "../monthTable.ts";

/**
 * Looks holidays up that are worked out a whole year at a time, each year once.
 * @param holidaysOf the names of one year's holidays
 */
export function holidaysByYear(
  holidaysOf: (year: number) => ReadonlyMap<Day, string>,
): (day: Day) => string | null {
  const years = new Map<number, ReadonlyMap<Day, string>>();
  return (day) => {
    const year = Math.floor(monthIndexOf(day) / 12);
    let holidays = years.get(year);
    if (!holidays) {
      holidays = holidaysOf(year);
      years.set(year, holidays);
    }
    return holidays.get(day) ?? null;
  };
}
