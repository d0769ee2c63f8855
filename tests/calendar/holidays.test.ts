import { describe, expect, it } from "vitest";
import { addDays, day, isoText } from "../../src/calendar/day.ts";
import { shiftToBusinessDay } from "../../src/calendar/businessDays.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../src/calendar/holidayCalendar.ts";
import en from "../../src/messages/texts/en/explain.ts";
import sr from "../../src/messages/texts/sr/explain.ts";

// Published lists of holidays are compared in publishedHolidays.test.ts and in tests/vectors.
describe("China", () => {
  it.each([
    // State Council, notices on holiday arrangements.
    ["2013-09-19", "holidayMidAutumn"],
    ["2013-09-23", null],
    ["2014-01-31", "holidaySpringFestival"],
    ["2015-09-03", "holidayVictoryDay"],
    ["2020-01-31", "holidaySpringFestival"],
    ["2021-09-21", "holidayMidAutumn"],
    ["2021-09-22", null],
    ["2025-10-08", "holidayNationalDay"],
  ])("%s: %s", (iso, name) => expect(holidayCalendar("CN").holidayOn(day(iso))).toBe(name));
});

describe("London", () => {
  it.each([
    // 25 December 2016 was a Sunday; www.gov.uk/bank-holidays: Boxing Day on the 26th, Christmas Day given on the 27th.
    ["2016-12-26", "holidayBoxingDay"],
    ["2016-12-27", "holidayChristmas"],
    // 25 December 2021 was a Saturday: Christmas Day given on the 27th, Boxing Day on the 28th.
    ["2021-12-27", "holidayChristmas"],
    ["2021-12-28", "holidayBoxingDay"],
  ])("%s: %s", (iso, name) => expect(holidayCalendar("GB").holidayOn(day(iso))).toBe(name));
});

describe("Serbia", () => {
  it.each([
    // Serbian Orthodox Church: Easter on 16 April 2023 and on 5 May 2024. Lists of weekdays have no Saturday.
    ["2023-04-14", "holidayGoodFriday"],
    ["2023-04-15", "holidayHolySaturday"],
    ["2023-04-16", "holidayEaster"],
    ["2024-05-04", "holidayHolySaturday"],
  ])("%s: %s", (iso, name) => expect(holidayCalendar("RS").holidayOn(day(iso))).toBe(name));
});

describe("what a calendar knows", () => {
  it.each<[HolidayCalendarId, string, string | null, RegExp]>([
    ["CN", "2004-01-01", "2026-12-31", /State Council/],
    ["RS", "2012-01-01", "2027-12-31", /Sl\. glasnik RS 43\/2001, 101\/2007, 92\/2011/],
    ["GB", "1978-01-01", "2027-12-31", /Banking and Financial Dealings Act 1971/],
    ["TARGET2", "1999-01-01", null, /European Central Bank/],
  ])("%s: %s to %s, with its source", (id, from, until, source) => {
    const calendar = holidayCalendar(id);
    expect(isoText(calendar.knownFrom)).toBe(from);
    expect(calendar.knownUntil && isoText(calendar.knownUntil)).toBe(until);
    expect(calendar.source).toMatch(source);
  });

  it.each<[HolidayCalendarId, string]>([
    // Days that the rule of the years between would make holidays: Boxing Day, New Year given on a Monday, Armistice Day.
    ["GB", "1977-12-26"],
    ["GB", "2028-01-03"],
    ["RS", "2011-11-11"],
    ["RS", "2028-02-15"],
    ["TARGET2", "1998-12-25"],
  ])("%s: none is said of %s, beyond what it knows", (id, iso) =>
    expect(holidayCalendar(id).holidayOn(day(iso))).toBeNull(),
  );

  it("the first day that it knows may be a holiday: New Year of 2012 in Serbia", () =>
    expect(holidayCalendar("RS").holidayOn(day("2012-01-01"))).toBe("holidayNewYear"));

  it.each(HOLIDAY_CALENDARS)("%s: a day beyond is said to be unknown, one within is not", (id) => {
    const { knownFrom, knownUntil, knows, holidayOn } = holidayCalendar(id);
    const rule = { calendars: [id], convention: "following" } as const;
    const before = addDays(knownFrom, -1);
    expect([knows(before), holidayOn(before), knows(knownFrom)]).toEqual([false, null, true]);
    expect(shiftToBusinessDay(before, rule).unknown).toEqual([id]);
    expect(shiftToBusinessDay(addDays(knownFrom, 30), rule).unknown).toEqual([]);
    if (knownUntil === null) {
      expect(knows(day("9999-12-31"))).toBe(true);
      return;
    }
    const after = addDays(knownUntil, 1);
    expect([knows(knownUntil), knows(after), holidayOn(after)]).toEqual([true, false, null]);
    expect(shiftToBusinessDay(after, rule).unknown).toEqual([id]);
  });
});

it("every holiday that a calendar can name has its sentence in both languages", () => {
  const names = new Set<string>();
  for (const id of HOLIDAY_CALENDARS) {
    for (let date = day("1978-01-01"); date <= day("2040-12-31"); date = addDays(date, 1)) {
      const name = holidayCalendar(id).holidayOn(date);
      if (name !== null) names.add(name);
    }
  }
  expect(names.size).toBeGreaterThan(20);
  for (const name of names) {
    expect(Object.keys(en)).toContain(name);
    expect(Object.keys(sr)).toContain(name);
  }
});
