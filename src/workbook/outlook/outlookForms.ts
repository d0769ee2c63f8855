/**
 * How many dates at equal steps of months there are up to the end of a year.
 * @param first formula of the first one's month, counted from the year 0
 * @param months formula of the months between two
 */
export function datesUpTo(year: number, first: string, months: string): string {
  return `MAX(0,INT((${12 * year + 11}-${first})/${months})+1)`;
}

/** A date's month, counted from the year 0: December of a year is 12 x year + 11. */
export function monthOf(date: string): string {
  return `(12*YEAR(${date})+MONTH(${date})-1)`;
}

/**
 * A date so many months after another, on the roll day, in shorter months on their last day.
 * @param rollDay formula of the day of the month, 31 for month ends
 */
export function onRollDay(date: string, months: string, rollDay: string): string {
  return `EOMONTH(${date},${months}-1)+MIN(${rollDay},DAY(EOMONTH(${date},${months})))`;
}

/**
 * An amount in another currency, rounded half up to cents, by whole numbers only.
 * @param minor formula of the amount in minor units
 * @param numerator formula of what these are multiplied by
 * @param divisor formula of what that is divided by then
 */
export function exactConversion(minor: string, numerator: string, divisor: string): string {
  const whole = `INT(${minor}/${divisor})*${numerator}`;
  return `(${whole}+INT((MOD(${minor},${divisor})*${numerator}+${divisor}/2)/${divisor}))/100`;
}
