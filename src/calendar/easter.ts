import { addDays, dayOf, type Day } from "./day.ts";

/**
 * Easter Sunday of the western churches.
 * Algorithm: "Anonymous Gregorian", Meeus, Astronomical Algorithms, chapter 8.
 * @param year 1600 to 9999
 */
export function westernEaster(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const index = epact + weekday - 7 * late + 114;
  return known(dayOf(year, Math.floor(index / 31), (index % 31) + 1));
}

/**
 * Easter Sunday of the Serbian Orthodox Church as a Gregorian date: the Julian rule, moved by the days that the
 * calendars lie apart. Algorithm: Meeus, Astronomical Algorithms, chapter 8.
 * @param year 1600 to 9999
 */
export function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const index = moon + weekday + 114;
  const julianDate = known(dayOf(year, Math.floor(index / 31), (index % 31) + 1));
  const century = Math.floor(year / 100);
  return addDays(julianDate, century - Math.floor(century / 4) - 2);
}

function known(day: Day | null): Day {
  if (day === null) throw new RangeError("easter: the year lies outside 1600 to 9999");
  return day;
}
