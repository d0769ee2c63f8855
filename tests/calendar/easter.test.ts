import { describe, expect, it } from "vitest";
import { addDays, day, dayOf, isoText, isoWeekday, type Day } from "../../src/calendar/day.ts";
import { orthodoxEaster, westernEaster } from "../../src/calendar/easter.ts";

describe("western Easter", () => {
  it.each([
    // United States Naval Observatory, dates of Easter.
    ["2000-04-23", 2000],
    ["2008-03-23", 2008],
    ["2011-04-24", 2011],
    ["2019-04-21", 2019],
    ["2024-03-31", 2024],
    ["2038-04-25", 2038],
    // The years in which the moon's own day would fall a week too late: the rule's exception.
    ["1954-04-18", 1954],
    ["1981-04-19", 1981],
    ["2049-04-18", 2049],
    ["2076-04-19", 2076],
    // The years of the earliest and the latest Easter there can be, over six centuries.
    ["1734-04-25", 1734],
    ["1818-03-22", 1818],
    ["1886-04-25", 1886],
    ["1943-04-25", 1943],
    ["2190-04-25", 2190],
    ["2258-04-25", 2258],
    ["2285-03-22", 2285],
  ])("%s", (iso, year) => expect(isoText(westernEaster(year))).toBe(iso));
});

/**
 * The church's own table (Dionysius Exiguus): the Julian date of the paschal full moon by golden number 1 to 19, as
 * days of March. No formula stands behind it.
 */
const FULL_MOONS = [36, 25, 44, 33, 22, 41, 30, 49, 38, 27, 46, 35, 24, 43, 32, 21, 40, 29, 48];

/**
 * Easter is the Sunday after that full moon. From 1 March 1900 of the Julian calendar, which is 14 March 1900 of the
 * Gregorian, every Julian year has 365 days and every fourth one more.
 */
function easterByTable(year: number): Day {
  const years = year - 1900;
  const firstOfMarch = addDays(day("1900-03-14"), 365 * years + Math.floor(years / 4));
  const fullMoon = addDays(firstOfMarch, (FULL_MOONS[year % 19] as number) - 1);
  return addDays(fullMoon, 7 - (isoWeekday(fullMoon) % 7));
}

describe("Orthodox Easter", () => {
  it("the table gives dates that were kept", () => {
    // Serbian Orthodox Church; and the dates of 2006 to 2050 that tests/vectors compares.
    expect([2013, 2021, 2024].map(easterByTable).map(isoText)).toEqual([
      "2013-05-05",
      "2021-05-02",
      "2024-05-05",
    ]);
  });

  it("is the date by the church's table, 1900 to 2299", () => {
    for (let year = 1900; year < 2300; year += 1) {
      expect(isoText(orthodoxEaster(year))).toBe(isoText(easterByTable(year)));
    }
  });

  // Easter Sunday by the Julian calendar is never before 22 March nor after 25 April; 13 days lie between the calendars.
  it("is a Sunday from 4 April to 8 May, 1900 to 2099", () => {
    for (let year = 1900; year < 2100; year += 1) {
      const easter = orthodoxEaster(year);
      expect(isoWeekday(easter)).toBe(7);
      expect(easter).toBeGreaterThanOrEqual(dayOf(year, 4, 4) as Day);
      expect(easter).toBeLessThanOrEqual(dayOf(year, 5, 8) as Day);
    }
  });
});

it.each([1599, 10_000])("no Easter of %i is told, which the calendar does not reach", (year) => {
  expect(() => westernEaster(year)).toThrow("outside 1600 to 9999");
  expect(() => orthodoxEaster(year)).toThrow("outside 1600 to 9999");
});
