import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, partsOf } from "../../src/calendar/day.ts";
import {
  basis,
  daysFor,
  yearFraction,
  type DayCount,
  type DayCountContext,
} from "../../src/calendar/dayCount.ts";

interface Case {
  readonly id: string;
  readonly convention: DayCount;
  readonly start: string;
  readonly end: string;
  readonly expectedDays?: number;
  readonly expectedYearFraction: number;
  readonly exact?: string;
  readonly tolerance?: number;
  readonly schedule?: {
    readonly terminationDate?: string;
    readonly refStart?: string;
    readonly refEnd?: string;
    readonly frequencyMonths?: number;
    readonly periodEnd?: string;
    readonly scheduleEnd?: string;
    readonly endOfMonth?: boolean;
    readonly nextToLast?: string;
    readonly maturity?: string;
    readonly quasiCoupons?: readonly string[];
  };
  readonly source: string;
}

const vectors = JSON.parse(
  readFileSync(new URL("../fixtures/calendar/day-counts.json", import.meta.url), "utf8"),
) as { readonly skipped: Readonly<Record<string, number>>; readonly cases: readonly Case[] };
const skipped = Object.values(vectors.skipped).reduce((a, b) => a + b, 0);

/** Where the source's test states regular periods in another way than we do, said in ours. */
const REGULAR: Readonly<Record<string, { ends: string; months: number; rollDay: number }>> = {
  // Reference period 1998-07-01 to 1999-07-01.
  dc0005: { ends: "1999-07-01", months: 12, rollDay: 1 },
  dc0011: { ends: "2003-07-15", months: 6, rollDay: 15 },
  dc0017: { ends: "2000-01-30", months: 6, rollDay: 30 },
  // Last regular date 1999-11-30, month ends: the final stub is measured on the regular periods that follow it.
  dc0023: { ends: "1999-11-30", months: 3, rollDay: 31 },
  dc0025: { ends: "2017-08-31", months: 6, rollDay: 31 },
  dc0539: { ends: "2011-08-31", months: 3, rollDay: 31 },
  dc0541: { ends: "2012-02-29", months: 3, rollDay: 29 },
  dc0555: { ends: "1999-11-30", months: 3, rollDay: 31 },
};

function contextOf({ id, convention, schedule, end }: Case): DayCountContext {
  if (convention === "30E/360 ISDA") {
    return schedule?.terminationDate === undefined ? {} : { end: day(schedule.terminationDate) };
  }
  if (convention !== "ACT/ACT ICMA") return {};
  const ends = REGULAR[id]?.ends ?? schedule?.periodEnd ?? end;
  const months = REGULAR[id]?.months ?? schedule?.frequencyMonths ?? 0;
  const { dayOfMonth } = partsOf(day(ends));
  const monthEnd = schedule?.endOfMonth === true && dayOfMonth >= 28;
  return {
    regular: { ends: day(ends), months, rollDay: REGULAR[id]?.rollDay ?? (monthEnd ? 31 : dayOfMonth) },
  };
}

describe(`day counts: ${vectors.cases.length} published cases (${skipped} of conventions that no loan here uses are left out)`, () => {
  it.each(vectors.cases)("$id $convention from $start to $end", (example) => {
    const { convention, start, end, expectedDays, expectedYearFraction, exact, tolerance } = example;
    const context = contextOf(example);
    const fraction = yearFraction(convention, day(start), day(end), context);
    if (expectedDays !== undefined) {
      expect(daysFor(convention, day(start), day(end), context.end)).toBe(expectedDays);
    }
    if (exact !== undefined) {
      const [numerator = "", denominator = ""] = exact.split("/");
      expect(fraction.numerator * BigInt(denominator)).toBe(fraction.denominator * BigInt(numerator));
    } else {
      const difference = Number(fraction.numerator) / Number(fraction.denominator) - expectedYearFraction;
      expect(Math.abs(difference)).toBeLessThanOrEqual(tolerance ?? 0);
    }
  });

  it("has cases of every convention", () => {
    expect([...new Set(vectors.cases.map(({ convention }) => convention))].sort()).toEqual([
      "30/360",
      "30E/360",
      "30E/360 ISDA",
      "ACT/360",
      "ACT/365F",
      "ACT/ACT ICMA",
      "ACT/ACT ISDA",
    ]);
  });
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
