import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { datesBefore, dueDates, type DueDateOptions } from "../../src/calendar/dueDates.ts";
import { addMonths, addMonthsOnRoll, isMonthEnd } from "../../src/calendar/months.ts";

// Published cases are run in tests/vectors.
describe("half-yearly dates", () => {
  it("X RAY: 24 dates from 21 March 2014 to 21 September 2025", () => {
    const { dates, oddFinal } = dueDates(day("2014-03-21"), day("2025-09-21"), 6);
    expect(dates).toHaveLength(24);
    expect(new Set(dates.map((date) => isoText(date).slice(5)))).toEqual(new Set(["03-21", "09-21"]));
    expect(oddFinal).toBe(false);
  });

  it.each([
    [
      "month ends, said by the last date",
      "2016-02-29",
      "2017-08-31",
      [],
      "2016-02-29 2016-08-31 2017-02-28 2017-08-31",
      31,
    ],
    [
      "the 28th, though the first is a month end",
      "2014-02-28",
      "2015-08-28",
      [],
      "2014-02-28 2014-08-28 2015-02-28 2015-08-28",
      28,
    ],
    [
      "the 30th, cut short in February",
      "2014-08-30",
      "2015-08-30",
      [],
      "2014-08-30 2015-02-28 2015-08-30",
      30,
    ],
    [
      "one stated date decides for all",
      "2014-02-28",
      "2016-02-29",
      ["2014-08-31"],
      "2014-02-28 2014-08-31 2015-02-28 2015-08-31 2016-02-29",
      31,
    ],
    ["a single date", "2014-03-21", "2014-03-21", [], "2014-03-21", 21],
  ])("%s", (_, first, last, stated, expected, rollDay) => {
    const result = dueDates(day(first), day(last), 6, stated.map(day));
    expect(result.dates.map(isoText).join(" ")).toBe(expected);
    expect(result.rollDay).toBe(rollDay);
    expect(result.oddFinal).toBe(false);
  });

  it("an odd final date is kept and reported", () => {
    const { dates, oddFinal } = dueDates(day("2014-03-21"), day("2015-12-01"), 6);
    expect(dates.map(isoText)).toEqual([
      "2014-03-21",
      "2014-09-21",
      "2015-03-21",
      "2015-09-21",
      "2015-12-01",
    ]);
    expect(oddFinal).toBe(true);
  });

  it.each<[string, string, string, string, string, number]>([
    [
      "a stated 28 August: the last date's 31st is odd",
      "2014-02-28",
      "2015-08-31",
      "2014-08-28",
      "2014-02-28 2014-08-28 2015-02-28 2015-08-28 2015-08-31",
      28,
    ],
    [
      "a stated 30 August: the 30th, cut short in February, and an odd 31st",
      "2014-02-28",
      "2015-10-31",
      "2014-08-30",
      "2014-02-28 2014-08-30 2015-02-28 2015-08-30 2015-10-31",
      30,
    ],
    [
      "a stated date that fits nothing: the first date's day",
      "2014-03-21",
      "2015-03-28",
      "2014-09-25",
      "2014-03-21 2014-09-21 2015-03-21 2015-03-28",
      21,
    ],
  ])("%s", (_, first, last, stated, expected, rollDay) => {
    const result = dueDates(day(first), day(last), 6, [day(stated)]);
    expect(result.dates.map(isoText).join(" ")).toBe(expected);
    expect(result.rollDay).toBe(rollDay);
    expect(result.oddFinal).toBe(true);
  });

  it.each<[string, string, string, DueDateOptions, string, number]>([
    [
      "month ends, said",
      "2014-02-28",
      "2015-08-31",
      { rollOn: "month-end" },
      "2014-02-28 2014-08-31 2015-02-28 2015-08-31",
      31,
    ],
    [
      "month ends, said, though both stated dates are a 28 February",
      "2014-02-28",
      "2015-02-28",
      { rollOn: "month-end" },
      "2014-02-28 2014-08-31 2015-02-28",
      31,
    ],
    [
      "month ends from a 30th: the inference would take the 30th",
      "2014-04-30",
      "2015-10-31",
      { rollOn: "month-end" },
      "2014-04-30 2014-10-31 2015-04-30 2015-10-31",
      31,
    ],
    [
      "month ends, and a last date that is none",
      "2014-02-28",
      "2015-02-15",
      { rollOn: "month-end" },
      "2014-02-28 2014-08-31 2015-02-15",
      31,
    ],
    [
      "the first date's day, though the last date would say month ends",
      "2014-02-28",
      "2015-08-31",
      { rollOn: "day" },
      "2014-02-28 2014-08-28 2015-02-28 2015-08-28 2015-08-31",
      28,
    ],
    [
      "the first date's day, cut short in February alone",
      "2014-08-30",
      "2015-08-30",
      { rollOn: "day" },
      "2014-08-30 2015-02-28 2015-08-30",
      30,
    ],
  ])("%s", (_, first, last, options, expected, rollDay) => {
    const result = dueDates(day(first), day(last), 6, [], options);
    expect(result.dates.map(isoText).join(" ")).toBe(expected);
    expect(result.rollDay).toBe(rollDay);
  });

  it("month ends need a first date that is one", () => {
    const monthEnds = (first: string) =>
      dueDates(day(first), day("2016-02-29"), 6, [], { rollOn: "month-end" });
    expect(() => monthEnds("2014-08-30")).toThrow("the dates are month ends and the first is none");
    expect(() => monthEnds("2015-08-31")).not.toThrow();
  });

  it.each<[string, string, string, string, boolean]>([
    [
      "a long final period swallows the last regular date",
      "2014-03-21",
      "2015-12-01",
      "2014-03-21 2014-09-21 2015-03-21 2015-12-01",
      true,
    ],
    [
      "no final period is odd where the last date is regular",
      "2014-03-21",
      "2014-09-21",
      "2014-03-21 2014-09-21",
      false,
    ],
    ["one day after a regular date", "2014-03-21", "2015-03-22", "2014-03-21 2014-09-21 2015-03-22", true],
    ["the first date never falls away", "2014-03-21", "2014-05-15", "2014-03-21 2014-05-15", true],
  ])("%s", (_, first, last, expected, odd) => {
    const { dates, oddFinal } = dueDates(day(first), day(last), 6, [], { finalPeriod: "long" });
    expect(dates.map(isoText).join(" ")).toBe(expected);
    expect(oddFinal).toBe(odd);
  });

  it("dates before the first, latest first, down to one not after the given day", () => {
    const before = datesBefore(day("2013-09-21"), day("2010-08-13"), 6, 21);
    expect(before.map(isoText)).toEqual([
      "2013-03-21",
      "2012-09-21",
      "2012-03-21",
      "2011-09-21",
      "2011-03-21",
      "2010-09-21",
      "2010-03-21",
    ]);
    expect(datesBefore(day("2013-09-21"), day("2013-09-21"), 6, 21)).toEqual([]);
  });

  it("refuses a last date before the first, and steps that are no whole months", () => {
    expect(() => dueDates(day("2014-03-21"), day("2014-03-20"), 6)).toThrow("last date is before the first");
    expect(() => dueDates(day("2014-03-21"), day("2015-03-21"), 0)).toThrow("0 months");
    expect(() => dueDates(day("2014-03-21"), day("2015-03-21"), 1.5)).toThrow("1.5 months");
  });
});

describe("months later", () => {
  it.each([
    // As Excel's EDATE.
    ["2015-08-31", 6, "2016-02-29"],
    ["2015-08-31", 12, "2016-08-31"],
    ["2016-02-29", 12, "2017-02-28"],
    ["2014-01-31", -2, "2013-11-30"],
    ["2014-03-21", -3, "2013-12-21"],
  ])("%s + %i = %s", (from, months, expected) =>
    expect(isoText(addMonths(day(from), months))).toBe(expected),
  );

  it("on a roll day of 31 every date is a month end", () => {
    expect(isoText(addMonthsOnRoll(day("2015-02-28"), 1, 31))).toBe("2015-03-31");
    expect(isoText(addMonthsOnRoll(day("2015-02-28"), 12, 31))).toBe("2016-02-29");
  });

  it("leave the calendar neither before 1600 nor after 9999", () => {
    expect(() => addMonths(day("1600-01-31"), -1)).toThrow(RangeError);
    expect(() => addMonthsOnRoll(day("9999-12-31"), 1, 31)).toThrow(RangeError);
    expect(isoText(addMonths(day("9999-11-30"), 1))).toBe("9999-12-30");
  });

  it.each([
    ["2016-02-28", false],
    ["2016-02-29", true],
    ["2015-02-28", true],
    ["2015-12-31", true],
    ["2015-12-30", false],
    ["2300-02-28", true],
  ])("%s is a month end: %s", (iso, expected) => expect(isMonthEnd(day(iso))).toBe(expected));
});
