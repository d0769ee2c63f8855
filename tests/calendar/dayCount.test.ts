import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { basis, DAY_COUNTS, daysFor, yearFraction, type DayCount } from "../../src/calendar/dayCount.ts";
import { dayCountCases } from "../vectors/dayCounts.ts";

// Days and parts of a year are held to published cases in tests/vectors.
it("published cases are run of every convention", () => {
  const run = dayCountCases.filter((example) => !("skipped" in example)).map(({ kind }) => kind);
  expect([...new Set(run)].sort()).toEqual([...DAY_COUNTS].sort());
});

describe("days of a year", () => {
  const YEARS: Readonly<Record<DayCount, number | null>> = {
    "ACT/360": 360,
    "ACT/365F": 365,
    "30/360": 360,
    "30E/360": 360,
    "30E/360 ISDA": 360,
    "ACT/ACT ISDA": null,
    "ACT/ACT ICMA": null,
  };

  it.each(Object.entries(YEARS) as [DayCount, number | null][])("%s: %s", (dayCount, days) =>
    expect(basis(dayCount)).toBe(days),
  );
});

describe("30E/360 ISDA on the last day of the loan", () => {
  it.each<[string, string, string | undefined, number]>([
    // 5 months and 30 - 15 days: a last day on a 31st counts as the 30th, as ever.
    ["2014-03-15", "2014-08-31", "2014-08-31", 165],
    // 11 months and 28 - 15 days on the last day of the loan; 30 - 15 where the loan goes on or its end is not told.
    ["2014-03-15", "2015-02-28", "2015-02-28", 343],
    ["2014-03-15", "2015-02-28", "2016-02-29", 345],
    ["2014-03-15", "2015-02-28", undefined, 345],
    // No days lie between a day and itself; by the letter of the rule it would be -2.
    ["2015-02-28", "2015-02-28", "2015-02-28", 0],
  ])("%s to %s, loan ends %s: %i days", (from, to, end, expected) =>
    expect(daysFor("30E/360 ISDA", day(from), day(to), end === undefined ? undefined : day(end))).toBe(
      expected,
    ),
  );
});

describe("ACT/ACT ICMA on half-years that end on the 21st of March and September", () => {
  const regular = { ends: day("2014-09-21"), months: 6, rollDay: 21 };

  it.each<[string, string, number, number]>([
    // Whole half-years.
    ["2013-09-21", "2016-03-21", 5, 2],
    // 10 days of the 181 from 21 September 2013 to 21 March 2014, in the month in which that half-year ends.
    ["2014-03-01", "2014-03-11", 10, 362],
    // 20 days of those 181, a whole half-year, and 10 of the 181 from 21 September 2014 on: 30/362 + 1/2 = 211/362.
    ["2014-03-01", "2014-10-01", 211, 362],
    // Long after the stated end: 181 days from 21 September 2025 to 21 March 2026.
    ["2025-09-21", "2025-10-21", 30, 362],
    ["2014-09-21", "2014-09-21", 0, 1],
  ])("%s to %s: %i/%i", (from, to, numerator, denominator) => {
    const found = yearFraction("ACT/ACT ICMA", day(from), day(to), { regular });
    expect(found.numerator * BigInt(denominator)).toBe(BigInt(numerator) * found.denominator);
  });
});

describe("what no part of a year can be told of is refused by name", () => {
  it.each(DAY_COUNTS)("%s: a last day before the first", (dayCount) => {
    const regular = { ends: day("2014-09-21"), months: 6, rollDay: 21 };
    expect(() => yearFraction(dayCount, day("2014-03-02"), day("2014-03-01"), { regular })).toThrow(
      "the first day is after the last",
    );
  });

  it("ACT/ACT ICMA without regular periods", () => {
    expect(() => yearFraction("ACT/ACT ICMA", day("2014-03-01"), day("2014-09-01"))).toThrow(
      "needs the regular periods",
    );
  });
});
