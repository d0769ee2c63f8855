import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import {
  addDays,
  day,
  dayOf,
  dayOfExcelSerial,
  excelSerial,
  isoText,
  isoWeekday,
  parseIsoDay,
  partsOf,
} from "../../src/calendar/day.ts";

describe("a day is a number of days since 1970-01-01", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11016],
    ["2014-03-21", 16150],
    ["1600-01-01", -135140],
    ["9999-12-31", 2932896],
  ])("%s is %i", (iso, number) => {
    expect(day(iso)).toBe(number);
    expect(isoText(day(iso))).toBe(iso);
  });

  it.each([
    "2014-02-29",
    "1900-02-29",
    "2014-04-31",
    "2014-13-01",
    "2014-00-10",
    "2014-01-00",
    "2014-1-1",
    "12014-01-01",
    "2014-01-011",
    "1599-12-31",
    "20014-01-01",
    "",
  ])("%j is no day", (text) => expect(parseIsoDay(text)).toBeNull());

  it("agrees with the calendar of the JavaScript engine on every day from 1600 to 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: -135140, max: 2932896 }), (number) => {
        const date = new Date(number * 86_400_000);
        const { year, month, dayOfMonth } = partsOf(addDays(day("1970-01-01"), number));
        expect([year, month, dayOfMonth]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayOf(year, month, dayOfMonth)).toBe(number);
        expect(isoWeekday(addDays(day("1970-01-01"), number)) % 7).toBe(date.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  [2014.5, 1, 1],
  [2014, 1.5, 1],
  [2014, 1, 1.5],
  [2014, 1, 0],
  [2014, 0, 1],
  [2014, 13, 1],
  [10_000, 1, 1],
  [Number.NaN, 1, 1],
])("there is no day %d-%d-%d", (year, month, dayOfMonth) =>
  expect(dayOf(year, month, dayOfMonth)).toBeNull(),
);

it("a text that should have been a date is named", () => {
  expect(() => day("31.12.2014")).toThrow('"31.12.2014" is not a date');
});

describe("Excel serial numbers, 1900 date system", () => {
  it.each([
    ["1900-03-01", 61],
    ["1970-01-01", 25569],
    ["2008-01-01", 39448],
    ["9999-12-31", 2958465],
  ])("%s is %i", (iso, serial) => {
    expect(excelSerial(day(iso))).toBe(serial);
    expect(dayOfExcelSerial(serial)).toBe(day(iso));
  });

  it.each([60, 0, -1, 41719.5, 2958466])("%d is refused", (serial) =>
    expect(dayOfExcelSerial(serial)).toBeNull(),
  );
});
