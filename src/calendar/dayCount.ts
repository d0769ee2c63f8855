import { daysBetween, dayOf, isLeapYear, type Day } from "./day.ts";
import { monthIndexOf, monthLength, monthStart, rollDate } from "./monthTable.ts";

export const DAY_COUNTS = [
  "ACT/360",
  "ACT/365F",
  "ACT/ACT ISDA",
  "ACT/ACT ICMA",
  "30/360",
  "30E/360",
  "30E/360 ISDA",
] as const;

/**
 * How days of interest are counted, and out of how many; the first day counts, the last does not. Where programs read a
 * count in different ways, docs/day-counts.md says which one is taken here and why.
 *
 * - "ACT/360": actual days out of 360. ISDA 2006 definitions, 4.16(e). Also Actual/360, French; what Exim Bank of
 *   China agreements use.
 * - "ACT/365F": actual days out of 365, leap year or not. ISDA 2006, 4.16(d). Also Actual/365 Fixed, English.
 * - "ACT/ACT ISDA": actual days in a leap year out of 366, the others out of 365. ISDA 2006, 4.16(b).
 * - "ACT/ACT ICMA": actual days out of the days of the regular period they fall in, times the periods in a year; a stub
 *   is cut at the regular dates, which go on beyond it. ISDA 2006, 4.16(c); ICMA rule 251.
 * - "30/360": months of 30 days; the 31st counts as the 30th at the start, and at the end only where the start is the
 *   30th or 31st. ISDA 2006, 4.16(f). Also 30/360 Bond Basis, 360/360. No rule for the end of February (that is the
 *   US reading, 30U/360).
 * - "30E/360": months of 30 days; the 31st counts as the 30th. ISDA 2006, 4.16(g). Also Eurobond Basis.
 * - "30E/360 ISDA": as 30E/360, and the last day of February counts as the 30th too, except at the end on the last
 *   day of the loan, where that is told. ISDA 2006, 4.16(h). Also German.
 */
export type DayCount = (typeof DAY_COUNTS)[number];

/** What some day counts need to know beside the two days. */
export interface DayCountContext {
  /** Last day of the loan, for 30E/360 ISDA. */
  readonly end?: Day;
  /**
   * For ACT/ACT ICMA: a day on which a regular period ends, months per period, and the day of the month that all
   * regular periods end on (31 for month ends).
   */
  readonly regular?: { readonly ends: Day; readonly months: number; readonly rollDay: number };
}

/** An exact quotient; the denominator is greater than zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Days of interest from one day up to another, not including it. Whole for every convention. */
export function daysFor(dayCount: DayCount, from: Day, to: Day, end?: Day): number {
  switch (dayCount) {
    case "ACT/360":
    case "ACT/365F":
    case "ACT/ACT ISDA":
    case "ACT/ACT ICMA":
      return daysBetween(from, to);
    case "30/360":
    case "30E/360":
    case "30E/360 ISDA":
      // By the letter 30E/360 ISDA counts -2 days from the end of February to itself where the loan ends then.
      return from === to ? 0 : thirtyDayMonths(dayCount, from, to, end);
  }
}

/** Days of a year that days of interest are divided by; null for ACT/ACT, where it depends on the days themselves. */
export function basis(dayCount: DayCount): 360 | 365 | null {
  switch (dayCount) {
    case "ACT/365F":
      return 365;
    case "ACT/360":
    case "30/360":
    case "30E/360":
    case "30E/360 ISDA":
      return 360;
    case "ACT/ACT ISDA":
    case "ACT/ACT ICMA":
      return null;
  }
}

/** The part of a year from one day up to another, exact and not reduced. @throws RangeError when `from` is after `to` */
export function yearFraction(
  dayCount: DayCount,
  from: Day,
  to: Day,
  context: DayCountContext = {},
): Fraction {
  if (from > to) throw new RangeError("yearFraction: the first day is after the last");
  const denominator = basis(dayCount);
  if (denominator !== null)
    return {
      numerator: BigInt(daysFor(dayCount, from, to, context.end)),
      denominator: BigInt(denominator),
    };
  return dayCount === "ACT/ACT ISDA" ? actualActualIsda(from, to) : actualActualIcma(from, to, context);
}

/** a + b, exact. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function thirtyDayMonths(
  dayCount: "30/360" | "30E/360" | "30E/360 ISDA",
  from: Day,
  to: Day,
  end: Day | undefined,
): number {
  const [firstMonth, lastMonth] = [monthIndexOf(from), monthIndexOf(to)];
  let start = from - monthStart(firstMonth) + 1;
  let stop = to - monthStart(lastMonth) + 1;
  if (dayCount === "30E/360 ISDA") {
    if (start === monthLength(firstMonth)) start = 30;
    const february = lastMonth % 12 === 1;
    if (stop === monthLength(lastMonth) && !(to === end && february)) stop = 30;
  } else {
    if (start === 31) start = 30;
    if (stop === 31 && (dayCount === "30E/360" || start === 30)) stop = 30;
  }
  return 30 * (lastMonth - firstMonth) + (stop - start);
}

function actualActualIsda(from: Day, to: Day): Fraction {
  let [leapDays, otherDays] = [0, 0];
  for (let start = from; start < to;) {
    const year = Math.floor(monthIndexOf(start) / 12);
    const nextYear = dayOf(year + 1, 1, 1) ?? to;
    const stop = nextYear < to ? nextYear : to;
    if (isLeapYear(year)) leapDays += daysBetween(start, stop);
    else otherDays += daysBetween(start, stop);
    start = stop;
  }
  // One denominator for both kinds of year, however many there are.
  return { numerator: BigInt(leapDays * 365 + otherDays * 366), denominator: 365n * 366n };
}

function actualActualIcma(from: Day, to: Day, { regular }: DayCountContext): Fraction {
  if (!regular) throw new RangeError("yearFraction: ACT/ACT ICMA needs the regular periods");
  const { ends, months, rollDay } = regular;
  const endMonth = monthIndexOf(ends);
  const boundary = (k: number): Day => rollDate(endMonth + k * months, rollDay);
  let k = Math.floor((monthIndexOf(from) - endMonth) / months);
  if (boundary(k) > from) k -= 1;
  let wholeMonths = 0;
  let parts: Fraction | null = null;
  for (let periodFrom = boundary(k); periodFrom < to; k += 1) {
    const periodTo = boundary(k + 1);
    const start = periodFrom > from ? periodFrom : from;
    const stop = periodTo < to ? periodTo : to;
    if (start === periodFrom && stop === periodTo) wholeMonths += months;
    else {
      const part = {
        numerator: BigInt(daysBetween(start, stop) * months),
        denominator: BigInt(daysBetween(periodFrom, periodTo) * 12),
      };
      parts = parts ? addFractions(parts, part) : part;
    }
    periodFrom = periodTo;
  }
  const whole = { numerator: BigInt(wholeMonths), denominator: 12n };
  if (parts === null) return whole;
  return wholeMonths === 0 ? parts : addFractions(whole, parts);
}
