import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, day, isoText, isoWeekday } from "../../src/calendar/day.ts";
import { orthodoxEaster, westernEaster } from "../../src/calendar/easter.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../src/calendar/holidayCalendar.ts";
import en from "../../src/messages/texts/en/explain.ts";
import sr from "../../src/messages/texts/sr/explain.ts";

interface Case {
  readonly id: string;
  readonly calendar: string;
  readonly kind: string;
  readonly years?: readonly [number, number];
  readonly dates?: readonly string[];
  readonly asserts?: readonly {
    readonly calendar: string;
    readonly date: string;
    readonly holiday: boolean | null;
    readonly why: string;
  }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL("../fixtures/calendar/holidays.json", import.meta.url), "utf8"),
) as { readonly cases: readonly Case[] };

const idOf = (calendar: string): HolidayCalendarId =>
  HOLIDAY_CALENDARS.find((id) => calendar.startsWith(id)) as HolidayCalendarId;

function weekdayHolidays(id: HolidayCalendarId, first: number, last: number): string[] {
  const dates: string[] = [];
  for (let date = day(`${first}-01-01`); date <= day(`${last}-12-31`); date = addDays(date, 1)) {
    if (isoWeekday(date) <= 5 && holidayCalendar(id).holidayOn(date) !== null) dates.push(isoText(date));
  }
  return dates;
}

const onWeekdays = (dates: readonly string[]): string[] => dates.filter((iso) => isoWeekday(day(iso)) <= 5);
const lists = cases.filter(({ kind }) => /^(weekday holidays|all non-weekend)/.test(kind));
const known = lists.filter(({ calendar, years }) =>
  holidayCalendar(idOf(calendar)).knows(day(`${years?.[0]}-01-01`)),
);

describe(`weekday holidays: ${known.length} published lists; ${lists.length - known.length} lie before the calendars begin`, () => {
  it("leaves out what lies before 1978 in London and before the euro", () => {
    const left = lists
      .filter((list) => !known.includes(list))
      .map(({ calendar, years }) => `${calendar} ${years?.[0]}`);
    expect(left).toEqual([
      "GB London (GBLO) 1966",
      "GB London (GBLO) 1968",
      "GB London (GBLO) 1970",
      "TARGET2 (EUTA) 1997",
    ]);
  });

  it.each(known)("$id $calendar $years", ({ calendar, kind, years, dates }) => {
    const [first = 0, last = 0] = years ?? [];
    const found = weekdayHolidays(idOf(calendar), first, last);
    if (kind.includes("partial")) expect(found).toEqual(expect.arrayContaining([...(dates ?? [])]));
    else expect(found).toEqual(onWeekdays(dates ?? []));
  });

  const asserts = cases.find(({ kind }) => kind === "assertions")?.asserts ?? [];
  it.each(asserts.filter(({ holiday }) => holiday !== null))(
    "$calendar $date: $why",
    ({ calendar, date, holiday }) => {
      expect(holidayCalendar(idOf(calendar)).holidayOn(day(date)) !== null).toBe(holiday);
    },
  );
});

describe("China", () => {
  const working = cases.find(({ id }) => id === "cal005")?.dates ?? [];

  it(`the ${working.length} weekends on which offices work in exchange are no holidays, and no banking days either`, () => {
    expect(working).toHaveLength(80);
    for (const iso of working) {
      expect(holidayCalendar("CN").holidayOn(day(iso))).toBeNull();
      expect(isoWeekday(day(iso))).toBeGreaterThan(5);
    }
  });

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
  const orthodox = cases.find(({ id }) => id === "cal053")?.dates ?? [];
  it(`Orthodox, ${orthodox.length} years`, () => {
    expect(orthodox.map((_, index) => isoText(orthodoxEaster(2006 + index)))).toEqual(orthodox);
  });
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
