import { addDays, day, partsOf } from "../../src/calendar/day.ts";
import { isMonthEnd } from "../../src/calendar/months.ts";
import {
  daysFor,
  DAY_COUNTS,
  yearFraction,
  type DayCount,
  type DayCountContext,
} from "../../src/calendar/dayCount.ts";
import { beyond, differing, readVectors, type VectorCase } from "./vectorCase.ts";

interface Case {
  readonly id: string;
  readonly convention: string;
  readonly start: string;
  readonly end: string;
  readonly expectedDays?: number;
  readonly expectedYearFraction: number;
  readonly exact?: string;
  readonly tolerance?: number;
  readonly schedule?: {
    readonly terminationDate?: string;
    readonly frequencyMonths?: number;
    readonly periodEnd?: string;
    readonly endOfMonth?: boolean;
  };
}

const { cases } = readVectors("day-counts") as { readonly cases: readonly Case[] };

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

/** Our name of a convention; null for one that loans here don't use. */
export function dayCountOf(convention: string): DayCount | null {
  if (convention === "30/360 ISDA (Bond Basis)") return "30/360";
  return DAY_COUNTS.find((name) => name === convention) ?? null;
}

const startsOnFebruaryEnd = ({ start }: Case): boolean =>
  partsOf(day(start)).month === 2 && isMonthEnd(day(start));
const holds29February = ({ start, end }: Case): boolean => {
  for (let date = day(start); date <= day(end); date = addDays(date, 1)) {
    const { month, dayOfMonth } = partsOf(date);
    if (month === 2 && dayOfMonth === 29) return true;
  }
  return false;
};

/**
 * Conventions that no loan here uses and that count as one of ours does, except where what they add comes up:
 * docs/day-counts.md.
 */
const SAME_EXCEPT: Readonly<Record<string, readonly [DayCount, (example: Case) => boolean]>> = {
  // In Strata the rule for the end of February holds for schedules of month ends alone.
  "30U/360": ["30/360", (example) => example.schedule?.endOfMonth !== false && startsOnFebruaryEnd(example)],
  "30/360 US (EOM)": ["30/360", startsOnFebruaryEnd],
  "30/360 PSA": ["30/360", startsOnFebruaryEnd],
  "30E+/360": ["30E/360", ({ end }) => partsOf(day(end)).dayOfMonth === 31],
  "ACT/365 ACTUAL": ["ACT/365F", holds29February],
};

/** Our day count that has to give what the case says. */
function comparedWith(example: Case): DayCount | null {
  const [same = null, differs] = SAME_EXCEPT[example.convention] ?? [];
  return same !== null && differs?.(example) === false ? same : dayCountOf(example.convention);
}

function contextOf({ id, schedule, end }: Case, dayCount: DayCount): DayCountContext {
  if (dayCount === "30E/360 ISDA") {
    return schedule?.terminationDate === undefined ? {} : { end: day(schedule.terminationDate) };
  }
  if (dayCount !== "ACT/ACT ICMA") return {};
  const ends = REGULAR[id]?.ends ?? schedule?.periodEnd ?? end;
  const months = REGULAR[id]?.months ?? schedule?.frequencyMonths ?? 0;
  const { dayOfMonth } = partsOf(day(ends));
  const monthEnd = schedule?.endOfMonth === true && dayOfMonth >= 28;
  return {
    regular: { ends: day(ends), months, rollDay: REGULAR[id]?.rollDay ?? (monthEnd ? 31 : dayOfMonth) },
  };
}

function differencesOf(example: Case, dayCount: DayCount): string[] {
  const { start, end, expectedDays, expectedYearFraction, exact, tolerance } = example;
  const context = contextOf(example, dayCount);
  const { numerator, denominator } = yearFraction(dayCount, day(start), day(end), context);
  const found: string[] = [];
  if (expectedDays !== undefined) {
    found.push(...differing("days", daysFor(dayCount, day(start), day(end), context.end), expectedDays));
  }
  if (exact === undefined) {
    const fraction = Number(numerator) / Number(denominator);
    return [...found, ...beyond("part of a year", fraction, expectedYearFraction, tolerance ?? 0)];
  }
  const [top = "", bottom = ""] = exact.split("/");
  const equal = numerator * BigInt(bottom) === denominator * BigInt(top);
  return equal ? found : [...found, `part of a year: ${numerator}/${denominator}, expected ${exact}`];
}

/** Days and parts of a year by QuantLib's and Strata's tests and the examples of ISDA. */
export const dayCountCases: readonly VectorCase[] = cases.map((example) => {
  const { id, convention } = example;
  const dayCount = comparedWith(example);
  return dayCount === null
    ? { id, kind: "other conventions", skipped: `convention of no loan here: ${convention}` }
    : { id, kind: dayCount, differences: () => differencesOf(example, dayCount) };
});
