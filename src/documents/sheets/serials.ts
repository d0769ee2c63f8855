import { dayOf } from "../../calendar/day.ts";

/** Serial number of 1 January 1970 in the 1900 system. */
const EPOCH = 25_569;
/** Days between the 1900 and the 1904 system. */
const LATER_START = 1462;

/** A serial number of the 1904 system (old Excel for Mac) in the 1900 system. */
export function to1900(serial: number): number {
  return serial + LATER_START;
}

/** Serial number (1900 system) of a date and time in ISO 8601 ("2014-07-31T00:00:00.000"); null for anything else. */
export function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/u.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const day = dayOf(year, month, dayOfMonth);
  if (day === null || hour > 23 || minute > 59 || second > 60) return null;
  const share = (hour * 3600 + minute * 60 + second) / 86_400;
  // Before March 1900 the two systems count differently, by the 29 February 1900 that Excel believes in.
  const serial = day + EPOCH;
  return (serial > 60 ? serial : serial - 1) + share;
}
