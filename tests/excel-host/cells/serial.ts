/** Days from Excel's day 0 (30 December 1899, as from March 1900 on) to 1 January 1970. */
const EPOCH = 25_569;

/** Excel's serial number of a day; null for one that isn't in the calendar or before March 1900. */
export function fromCivil(year: number, month: number, day: number): number | null {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146_097 + dayOfEra - 719_468 + EPOCH;
  const back = toCivil(serial);
  return serial > 60 && back.year === year && back.month === month && back.day === day ? serial : null;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a serial number (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function toCivil(serial: number): Civil {
  const z = Math.floor(serial) - EPOCH + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}
