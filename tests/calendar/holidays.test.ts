import { describe, expect, it } from "vitest";
import { addDays, day, isoText } from "../../src/calendar/day.ts";
import { westernEaster } from "../../src/calendar/easter.ts";
import { HOLIDAY_CALENDARS, holidayCalendar } from "../../src/calendar/holidayCalendar.ts";
import en from "../../src/messages/texts/en/explain.ts";
import sr from "../../src/messages/texts/sr/explain.ts";

// Published lists of holidays, and Orthodox Easter, are compared in tests/vectors.
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

  it("knows 2004 to 2026 and says so", () => {
    const china = holidayCalendar("CN");
    expect([isoText(china.knownFrom), china.knownUntil && isoText(china.knownUntil)]).toEqual([
      "2004-01-01",
      "2026-12-31",
    ]);
    expect(china.knows(day("2027-01-01"))).toBe(false);
  });
});

describe("Easter", () => {
  it.each([
    // United States Naval Observatory, dates of Easter.
    ["2000-04-23", 2000],
    ["2008-03-23", 2008],
    ["2011-04-24", 2011],
    ["2019-04-21", 2019],
    ["2024-03-31", 2024],
    ["2038-04-25", 2038],
  ])("western, %s", (iso, year) => expect(isoText(westernEaster(year))).toBe(iso));
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
