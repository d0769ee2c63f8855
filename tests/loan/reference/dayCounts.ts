import type { Day } from "../../../src/calendar/day.ts";
import type { DayCount } from "../../../src/calendar/dayCount.ts";
import { dateOf, newYearAfter, rolled } from "./dates.ts";
import { Rational, ZERO } from "./rational.ts";

/** What a count looks at beside two days. */
export interface Counting {
  readonly dayCount: DayCount;
  /** Last day of the loan: the termination date of ISDA 2006, 4.16(h). */
  readonly end: Day;
  /** A date that regular periods end on, months between two of them, and their day of the month: ICMA rule 251. */
  readonly regular: { readonly ends: Day; readonly months: number; readonly rollDay: number };
}

/** The numerator of the day count fraction, ISDA 2006 section 4.16. */
export function countedDays({ dayCount, end }: Counting, from: Day, to: Day): number {
  // No days are none, also at the end of February, where (h) would take 30 from 28.
  if (from === to) return 0;
  const [a, b] = [dateOf(from), dateOf(to)];
  const months30 = (d1: number, d2: number): number =>
    360 * (b.year - a.year) + 30 * (b.month - a.month) + (d2 - d1);
  switch (dayCount) {
    case "ACT/360":
    case "ACT/365F":
    case "ACT/ACT ISDA":
    case "ACT/ACT ICMA":
      return to - from;
    case "30/360": // (f): D1 is 31: 30; D2 is 31 and D1 is 30 or 31: 30
      return months30(Math.min(a.day, 30), b.day === 31 && a.day >= 30 ? 30 : b.day);
    case "30E/360": // (g): a 31 is a 30
      return months30(Math.min(a.day, 30), Math.min(b.day, 30));
    case "30E/360 ISDA": {
      // (h): so is the last of February, but not at the termination date
      const isLast = b.month === 2 && b.day === b.daysInMonth && to !== end;
      return months30(a.day === a.daysInMonth ? 30 : a.day, b.day === 31 || isLast ? 30 : b.day);
    }
  }
}

/** Part of a year of a stretch within a period that ends on `to`. */
export function stretchFraction(counting: Counting, from: Day, until: Day, to: Day): Rational {
  switch (counting.dayCount) {
    case "ACT/ACT ISDA":
      return isda(from, until);
    case "ACT/ACT ICMA":
      return icma(from, until, counting.regular);
    case "ACT/365F":
      return new Rational(daysWithin(counting, from, until, to), 365n);
    case "ACT/360":
    case "30/360":
    case "30E/360":
    case "30E/360 ISDA":
      return new Rational(daysWithin(counting, from, until, to), 360n);
  }
}

function daysWithin(counting: Counting, from: Day, until: Day, to: Day): bigint {
  return BigInt(countedDays(counting, from, to) - countedDays(counting, until, to));
}

/** 4.16(b): days in leap years / 366 + the others / 365. */
function isda(from: Day, to: Day): Rational {
  let [leap, common] = [0, 0];
  for (let day = from; day < to;) {
    const newYear = newYearAfter(day);
    const stop = newYear < to ? newYear : to;
    if (dateOf(day).inLeapYear) leap += stop - day;
    else common += stop - day;
    day = stop;
  }
  return new Rational(BigInt(leap), 366n).plus(new Rational(BigInt(common), 365n));
}

/** ICMA rule 251: in each regular period, days / (days of the regular period x periods in a year). */
function icma(from: Day, to: Day, { ends, months, rollDay }: Counting["regular"]): Rational {
  const edge = (k: number): Day => rolled(ends, k * months, rollDay);
  let k = 0;
  while (edge(k) > from) k -= 1;
  while (edge(k + 1) <= from) k += 1;
  let sum = ZERO;
  for (; edge(k) < to; k += 1) {
    const [start, stop] = [edge(k), edge(k + 1)];
    const days = Math.min(stop, to) - Math.max(start, from);
    sum = sum.plus(new Rational(BigInt(days * months), BigInt((stop - start) * 12)));
  }
  return sum;
}
