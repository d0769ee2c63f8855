import { describe, expect, it } from "vitest";
import { basis, DAY_COUNTS, type DayCount } from "../../src/calendar/dayCount.ts";
import { dayCountCases } from "../vectors/dayCounts.ts";

// Days and parts of a year are held to published cases in tests/vectors.
it("published cases are run of every convention", () => {
  const run = dayCountCases.filter((example) => !("skipped" in example)).map(({ kind }) => kind);
  expect([...new Set(run)].sort()).toEqual([...DAY_COUNTS].sort());
});

describe("days of a year", () => {
  it.each<[DayCount, number | null]>([
    ["ACT/360", 360],
    ["ACT/365F", 365],
    ["30/360", 360],
    ["30E/360", 360],
    ["30E/360 ISDA", 360],
    ["ACT/ACT ISDA", null],
    ["ACT/ACT ICMA", null],
  ])("%s: %s", (dayCount, days) => expect(basis(dayCount)).toBe(days));
});
