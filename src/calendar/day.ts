/** A calendar day as an integer: days since 1970-01-01 in the proleptic Gregorian calendar. No time, no time zone. */
export type Day = number & { readonly __day: unique symbol };

/** A day taken apart. Month 1 to 12, day of month 1 to 31. */
interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28 to 31. @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day with this date, or null when there is no such date (31 February; a year outside 1600 to 9999).
 * Algorithm: days_from_civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1600 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

/** The inverse of dayOf. */
export function partsOf(day: Day): DayParts {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day from ISO 8601 text ("2014-03-21"); null when it is malformed or there is no such date. */
export function parseIsoDay(text: string): Day | null {
  const match = ISO.exec(text);
  return match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** As parseIsoDay, for text that is known to be a date; throws RangeError otherwise. */
export function day(iso: string): Day {
  const value = parseIsoDay(iso);
  if (value === null) throw new RangeError(`day: "${iso}" is not a date`);
  return value;
}

/** ISO 8601 text: "2014-03-21". */
export function isoText(value: Day): string {
  const { year, month, dayOfMonth } = partsOf(value);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day this many days later (earlier when negative). */
export function addDays(value: Day, days: number): Day {
  return (value + days) as Day;
}

/** Days from one day to another: 1 from today to tomorrow. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function isoWeekday(value: Day): number {
  return ((((value + 3) % 7) + 7) % 7) + 1;
}

/** Days between 1899-12-30, where Excel's 1900 date system counts from (after its fictional 29 February 1900), and 1970-01-01. */
const EXCEL_OFFSET = 25569;

/** The serial number of the day in Excel's 1900 date system. Right from 1900-03-01 on. */
export function excelSerial(value: Day): number {
  return value + EXCEL_OFFSET;
}

/** The inverse of excelSerial; null for a number that is not whole or lies outside 1900-03-01 to 9999-12-31. */
export function dayOfExcelSerial(serial: number): Day | null {
  return Number.isInteger(serial) && serial >= 61 && serial <= 2958465
    ? ((serial - EXCEL_OFFSET) as Day)
    : null;
}
