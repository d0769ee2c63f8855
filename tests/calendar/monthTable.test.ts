import { describe, expect, it } from "vitest";
import { addDays, day, daysInMonth, isoText, partsOf } from "../../src/calendar/day.ts";
import { monthIndexOf, monthLength, monthStart, rollDate } from "../../src/calendar/monthTable.ts";

describe("months by number", () => {
  it("count from year 0: March 2014 is 2014 x 12 + 2", () => {
    expect(monthIndexOf(day("2014-03-21"))).toBe(24170);
    expect(isoText(monthStart(24170))).toBe("2014-03-01");
    expect(monthLength(24170)).toBe(31);
  });

  // The table holds 1900 to 2200; tests/calendar/day.test.ts holds partsOf to the calendar of the JavaScript engine.
  it("are the month of every day from 1850 to 2250, in the table, outside it and at its ends", () => {
    const wrong: string[] = [];
    for (let date = day("1850-01-01"); date < day("2251-01-01"); date = addDays(date, 1)) {
      const { year, month, dayOfMonth } = partsOf(date);
      const index = monthIndexOf(date);
      const right =
        index === year * 12 + month - 1 &&
        monthStart(index) === date - dayOfMonth + 1 &&
        monthLength(index) === daysInMonth(year, month);
      if (!right) wrong.push(isoText(date));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["2015-02", 21, "2015-02-21"],
    ["2015-02", 28, "2015-02-28"],
    ["2015-02", 29, "2015-02-28"],
    ["2016-02", 30, "2016-02-29"],
    ["2016-04", 31, "2016-04-30"],
    ["2016-05", 31, "2016-05-31"],
    ["2300-02", 31, "2300-02-28"],
    ["9999-12", 31, "9999-12-31"],
    ["1600-02", 31, "1600-02-29"],
  ])("%s, roll day %i: %s", (month, rollDay, expected) =>
    expect(isoText(rollDate(monthIndexOf(day(`${month}-01`)), rollDay))).toBe(expected),
  );

  it.each([1600 * 12 - 1, 10_000 * 12, 24170.5, Number.NaN])("month %d is refused", (index) => {
    expect(() => monthStart(index)).toThrow(`month ${index} leaves the calendar`);
    expect(() => rollDate(index, 31)).toThrow(RangeError);
  });
});
