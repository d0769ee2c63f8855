import { describe, expect, it } from "vitest";
import { businessDayShifter } from "../../src/calendar/businessDayTable.ts";
import {
  BUSINESS_DAY_CONVENTIONS,
  type BusinessDayConvention,
  type BusinessDayRule,
} from "../../src/calendar/businessDays.ts";
import { addDays, day, isoText, partsOf, type Day } from "../../src/calendar/day.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../src/calendar/holidayCalendar.ts";

const FIRST = day("1990-01-01");
const LAST = day("2110-12-31");
/** Beyond the days compared, so that the last ones find their business day. */
const MARGIN = 40;

/** Every set of calendars, from none to all four. */
const SETS: readonly HolidayCalendarId[][] = Array.from({ length: 16 }, (_, bits) =>
  HOLIDAY_CALENDARS.filter((_id, at) => (bits >> at) % 2 === 1),
);

/**
 * The shifted days worked out by two scans over a list of days, instead of a walk from each: 3 January 1970 was the
 * first Saturday after day 0.
 */
function scanned(works: (day: Day) => boolean): Record<BusinessDayConvention, (day: Day) => Day> {
  const next = new Map<Day, Day>();
  const previous = new Map<Day, Day>();
  const from = addDays(FIRST, -MARGIN);
  const to = addDays(LAST, MARGIN);
  for (let date = to, last = to; date >= from; date = addDays(date, -1)) {
    if (works(date)) last = date;
    next.set(date, last);
  }
  for (let date = from, last = from; date <= to; date = addDays(date, 1)) {
    if (works(date)) last = date;
    previous.set(date, last);
  }
  const following = (date: Day) => next.get(date)!;
  const preceding = (date: Day) => previous.get(date)!;
  return {
    none: (date) => date,
    following,
    preceding,
    "modified-following": (date) =>
      partsOf(following(date)).month === partsOf(date).month ? following(date) : preceding(date),
  };
}

function worksIn(calendars: readonly HolidayCalendarId[]): (day: Day) => boolean {
  return (date) => {
    const sinceSaturday = (((date - 2) % 7) + 7) % 7;
    return sinceSaturday > 1 && calendars.every((id) => holidayCalendar(id).holidayOn(date) === null);
  };
}

/** The first days that differ, each asked for twice: when it is worked out and when it is looked up. */
function differing(rule: BusinessDayRule, expected: (day: Day) => Day): string[] {
  const shift = businessDayShifter(rule);
  const found: string[] = [];
  for (let date = FIRST; date <= LAST && found.length < 3; date = addDays(date, 1)) {
    const days = [shift(date), shift(date)];
    if (days.some((shifted) => shifted !== expected(date))) {
      found.push(`${isoText(date)}: ${days.map(isoText).join(", ")}, expected ${isoText(expected(date))}`);
    }
  }
  return found;
}

describe("looked-up business days, every day from 1990 to 2110", () => {
  it.each(SETS.map((calendars) => [calendars.join(" ") || "weekends alone", calendars] as const))(
    "%s",
    (_, calendars) => {
      const expected = scanned(worksIn(calendars));
      for (const convention of BUSINESS_DAY_CONVENTIONS) {
        expect(differing({ calendars, convention }, expected[convention])).toEqual([]);
      }
    },
  );

  it.each(BUSINESS_DAY_CONVENTIONS)("with days of the user's own, %s", (convention) => {
    const closed = ["2014-03-21", "2020-02-29", "2021-09-30", "2021-10-08"].map(day);
    const open = ["2014-03-22", "2021-10-09", "2022-10-08", "2022-10-09", "2035-05-01"].map(day);
    const inCalendar = worksIn(["CN"]);
    const works = (date: Day) => open.includes(date) || (inCalendar(date) && !closed.includes(date));
    const rule: BusinessDayRule = {
      calendars: ["CN"],
      convention,
      holidays: closed.map((date) => ({ date, name: "closed" })),
      workingDays: open.map((date) => ({ date, name: "make-up day" })),
    };
    expect(differing(rule, scanned(works)[convention])).toEqual([]);
  });
});
