import { describe, expect, it } from "vitest";
import { businessDayShifter } from "../../src/calendar/businessDayTable.ts";
import {
  BUSINESS_DAY_CONVENTIONS,
  shiftToBusinessDay,
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

describe("one table for a rule", () => {
  it("whatever the order and the repetition of its calendars", () => {
    const shifter = businessDayShifter({ calendars: ["CN", "RS"], convention: "following" });
    expect(businessDayShifter({ calendars: ["RS", "CN", "RS"], convention: "following" })).toBe(shifter);
    expect(
      businessDayShifter({ calendars: ["RS", "CN"], convention: "following", holidays: [], workingDays: [] }),
    ).toBe(shifter);
    expect(businessDayShifter({ calendars: ["CN"], convention: "following" })).not.toBe(shifter);
    expect(businessDayShifter({ calendars: ["CN", "RS"], convention: "preceding" })).not.toBe(shifter);
  });

  it("and one for each rule with days of its own, which leave the others alone", () => {
    const plain = { calendars: ["CN"], convention: "following" } as const;
    const own = { ...plain, holidays: [{ date: day("2014-03-21"), name: "closed" }] };
    expect(businessDayShifter(own)).toBe(businessDayShifter(own));
    expect(isoText(businessDayShifter(own)(day("2014-03-21")))).toBe("2014-03-24");
    expect(isoText(businessDayShifter(plain)(day("2014-03-21")))).toBe("2014-03-21");
    expect(isoText(businessDayShifter({ ...own, holidays: [] })(day("2014-03-21")))).toBe("2014-03-21");
  });

  it.each(["1850-06-01", "1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01", "2750-05-02"])(
    "%s: outside the table and at its ends as well",
    (iso) => {
      const rule = { calendars: ["CN", "TARGET2"], convention: "following" } as const;
      for (let date = addDays(day(iso), -8); date < day(iso) + 8; date = addDays(date, 1)) {
        const { day: expected } = shiftToBusinessDay(date, rule);
        expect(businessDayShifter(rule)(date)).toBe(expected);
        expect(businessDayShifter(rule)(date)).toBe(expected);
      }
    },
  );

  it("refuses a day that is both a holiday and a working day", () => {
    const both = [{ date: day("2014-03-22"), name: "open or closed" }];
    const rule: BusinessDayRule = {
      calendars: ["CN"],
      convention: "following",
      holidays: both,
      workingDays: both,
    };
    expect(() => businessDayShifter(rule)).toThrow("2014-03-22 is both a holiday and a working day");
    expect(() => shiftToBusinessDay(day("2014-03-20"), rule)).toThrow(RangeError);
  });
});
