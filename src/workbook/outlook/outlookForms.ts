import { exactInterest, exactShare } from "../formulas/exactForms.ts";

/** Decimals that a rate of interest is taken with, as a fraction: five of a percentage, more than laws print. */
const OUTLOOK_RATE_DECIMALS = 7;

/**
 * Interest of a period by ACT/360 in minor units, rounded half up (away from nought where a rate is below it), by whole
 * numbers only; a rate that somebody assumes with more decimals than these hold by doubles.
 * @param minorDays formula of balance times days, in minor units
 * @param rate formula of a cell with the yearly rate as a fraction
 */
export function halfUpInterest(minorDays: string, rate: string): string {
  const size = exactInterest(minorDays, `ABS(${rate})`, "360", OUTLOOK_RATE_DECIMALS, 1);
  const isHeld = `ROUND(${rate},${OUTLOOK_RATE_DECIMALS})=ROUND(${rate},10)`;
  return `IF(${isHeld},IF(${rate}<0,-1,1)*${size},ROUND(${minorDays}*${rate}/360,0))`;
}

/**
 * How many dates at equal steps of months there are up to the end of a year.
 * @param first formula of the first one's month, counted from the year 0
 * @param months formula of the months between two
 */
export function datesUpTo(year: number, first: string, months: string): string {
  return `MAX(0,INT((${12 * year + 11}-${first})/${months})+1)`;
}

/**
 * An instalment: a stated sum by all instalments of the loan, else the balance by those that are left.
 * @param here what refers to a column in the same row
 */
export function equalInstalment(here: (column: string) => string): string {
  const isStated = `${here("divided")}<>""`;
  const of = `IF(${isStated},${here("divided")},${here("balance")})`;
  const parts = `IF(${isStated},${here("parts")},${here("left")})`;
  return `${exactShare(`${of}*${here("unit")}`, parts, 1)}/${here("unit")}`;
}

/** A date's month, counted from the year 0: December of a year is 12 x year + 11. */
export function monthNumber(date: string): string {
  return `(12*YEAR(${date})+MONTH(${date})-1)`;
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
