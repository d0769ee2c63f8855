import { addDays, day, dayOf, isoWeekday, type Day } from "../day.ts";
import { westernEaster } from "../easter.ts";
import type { HolidayCalendar } from "./calendar.ts";
import { holidaysByYear } from "./holidaysByYear.ts";

const knownFrom = day("1978-01-01");
const knownUntil = day("2027-12-31");

/** Days proclaimed for one occasion. */
const SINGLE_DAYS: ReadonlyMap<Day, string> = new Map([
  [day("1981-07-29"), "holidayRoyalOccasion"],
  [day("1999-12-31"), "holidayMillennium"],
  [day("2002-06-03"), "holidayRoyalOccasion"],
  [day("2011-04-29"), "holidayRoyalOccasion"],
  [day("2012-06-05"), "holidayRoyalOccasion"],
  [day("2022-06-03"), "holidayRoyalOccasion"],
  [day("2022-09-19"), "holidayStateFuneral"],
  [day("2023-05-08"), "holidayRoyalOccasion"],
]);

/** Years in which a bank holiday was moved from its Monday. */
const EARLY_MAY_MOVED: Readonly<Record<number, Day>> = { 1995: day("1995-05-08"), 2020: day("2020-05-08") };
const SPRING_MOVED: Readonly<Record<number, Day>> = {
  2002: day("2002-06-04"),
  2012: day("2012-06-04"),
  2022: day("2022-06-02"),
};

const firstMonday = (year: number, month: number): Day => {
  const first = dayOf(year, month, 1) as Day;
  return addDays(first, (8 - isoWeekday(first)) % 7);
};
const lastMonday = (year: number, month: number, days: number): Day => {
  const last = dayOf(year, month, days) as Day;
  return addDays(last, 1 - isoWeekday(last));
};

/** The bank holidays of a year; one that falls on a weekend is given on the next weekday that is not one itself. */
function holidaysOf(year: number): ReadonlyMap<Day, string> {
  const easter = westernEaster(year);
  const holidays = new Map<Day, string>([
    [addDays(easter, -2), "holidayGoodFriday"],
    [addDays(easter, 1), "holidayEasterMonday"],
    [EARLY_MAY_MOVED[year] ?? firstMonday(year, 5), "holidayEarlyMay"],
    [SPRING_MOVED[year] ?? lastMonday(year, 5, 31), "holidaySpringBank"],
    [lastMonday(year, 8, 31), "holidaySummerBank"],
  ]);
  const give = (month: number, dayOfMonth: number, name: string): void => {
    let given = dayOf(year, month, dayOfMonth) as Day;
    while (isoWeekday(given) > 5 || holidays.has(given)) given = addDays(given, 1);
    holidays.set(given, name);
  };
  give(1, 1, "holidayNewYear");
  const christmas = isoWeekday(dayOf(year, 12, 25) as Day);
  // 25 December on a Sunday: 26 December stays Boxing Day and Christmas is given on the 27th.
  if (christmas === 7) {
    give(12, 26, "holidayBoxingDay");
    give(12, 25, "holidayChristmas");
  } else {
    give(12, 25, "holidayChristmas");
    give(12, 26, "holidayBoxingDay");
  }
  return holidays;
}

const yearly = holidaysByYear(holidaysOf);

/** Bank holidays in London (England and Wales), from the year on in which today's set of eight came into force. */
export const britishCalendar: HolidayCalendar = {
  knownFrom,
  knownUntil,
  source: "Banking and Financial Dealings Act 1971, schedule 1, and royal proclamations",
  knows: (value) => value >= knownFrom && value <= knownUntil,
  holidayOn: (value) => {
    if (value < knownFrom || value > knownUntil) return null;
    return yearly(value) ?? SINGLE_DAYS.get(value) ?? null;
  },
};
