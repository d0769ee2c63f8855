import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { addDays, day, isoText, isoWeekday } from "../../src/calendar/day.ts";
import { holidayCalendar, type HolidayCalendarId } from "../../src/calendar/holidayCalendar.ts";

/** Independent of ours: python-holidays, tests/fixtures/calendar/README.md. */
const { weekdays } = JSON.parse(
  readFileSync(new URL("../fixtures/calendar/python-holidays.json", import.meta.url), "utf8"),
) as { readonly weekdays: Readonly<Record<HolidayCalendarId, Readonly<Record<string, string>>>> };

function ourWeekdays(id: HolidayCalendarId, year: string): string[] {
  const found: string[] = [];
  for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) {
    if (isoWeekday(date) <= 5 && holidayCalendar(id).holidayOn(date) !== null) found.push(isoText(date));
  }
  return found;
}

/** Ours has "+" what theirs has not, and "-" the other way round. */
function differences(id: HolidayCalendarId): string[] {
  return Object.entries(weekdays[id]).flatMap(([year, dates]) => {
    const theirs = dates.split(" ").map((date) => `${year}-${date}`);
    const ours = ourWeekdays(id, year);
    return [
      ...ours.filter((date) => !theirs.includes(date)).map((date) => `+${date}`),
      ...theirs.filter((date) => !ours.includes(date)).map((date) => `-${date}`),
    ];
  });
}

describe("weekday holidays against an independent program, every year that both know", () => {
  it.each<[HolidayCalendarId, number, number, readonly string[]]>([
    ["RS", 2012, 2027, []],
    ["GB", 1978, 2027, []],
    // 31 December 2001: TARGET was closed for the changeover to euro cash (European Central Bank, press release of
    // 14 December 2000; QuantLib and Strata have it too, see tests/vectors).
    ["TARGET2", 2000, 2099, ["+2001-12-31"]],
    // Labour Day of 2019 was lengthened to four days by a second notice (State Council, Guobanfa Mingdian 2019 no. 3,
    // 22 March 2019), which the program does not carry.
    ["CN", 2004, 2025, ["+2019-05-02", "+2019-05-03"]],
  ])("%s, %i to %i", (id, first, last, explained) => {
    const years = Object.keys(weekdays[id]).map(Number);
    expect([years[0], years.at(-1), years.length]).toEqual([first, last, last - first + 1]);
    expect(differences(id)).toEqual(explained);
  });
});

describe("China against chinese-days, from which the table is made", () => {
  const require = createRequire(import.meta.url);
  const { holidays } = require("chinese-days/dist/chinese-days.json") as { holidays: Record<string, string> };

  it("holds every holiday of the package, weekends included, and none more: run scripts/chinese-holidays.mjs", () => {
    const china = holidayCalendar("CN");
    const ours: string[] = [];
    for (let date = china.knownFrom; china.knows(date); date = addDays(date, 1)) {
      if (china.holidayOn(date) !== null) ours.push(isoText(date));
    }
    expect(ours).toEqual(Object.keys(holidays).sort());
  });
});
