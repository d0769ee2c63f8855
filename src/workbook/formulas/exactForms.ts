/** 2^53: up to here a double holds every integer. */
export const LAST_EXACT_INTEGER = 9_007_199_254_740_992n;

/**
 * Interest rounded half up by whole numbers only, for the rare rows where a plain ROUND of doubles could miss by a
 * minor unit. Every intermediate is a whole number below 2^53 (see exactInterestFits). What stands in it several times would be
 * named by LET, which Excel 2019 does not have.
 * @param minorDays formula of the sum of balance times days, in minor units: a whole number
 * @param rate formula of the yearly rate as a fraction
 * @param basis formula of the days in a year
 * @param scale decimals of the rate as a fraction, at least 6
 * @param unit minor units in one unit of the currency
 */
export function exactInterest(
  minorDays: string,
  rate: string,
  basis: string,
  scale: number,
  unit: number,
): string {
  const [product, digits, year] = [`(${minorDays})`, `ROUND(${rate}*1E${scale},0)`, `(${basis}*1E${scale})`];
  const whole = `INT(${product}/${year})`;
  const rest = `(${product}-${whole}*${year})`;
  return `(${whole}*${digits}+INT((${rest}*${digits}+${year}/2)/${year}))/${unit}`;
}

/** What files put in place of an "@", after the table's name. */
const ROW_IN_FILE = "[[#This Row],[]";

/**
 * Characters of the formula as a file holds it.
 * @param column of the formula's own table, with the table's name: "tblBalances[Zajam]"
 */
export function lengthInFile(formula: string, column: string): number {
  const perCell = column.indexOf("[") + ROW_IN_FILE.length;
  return formula.length + perCell * (formula.split("[@").length - 1);
}

/** Whether every intermediate of exactInterest stays a whole number below 2^53. */
export function exactInterestFits(
  minorDays: bigint,
  rateDigits: bigint,
  basis: number,
  scale: number,
): boolean {
  if (minorDays < 0n || rateDigits < 0n) return false;
  const m = BigInt(basis) * 10n ** BigInt(scale);
  const q = minorDays / m;
  return (
    minorDays < LAST_EXACT_INTEGER &&
    q * rateDigits < LAST_EXACT_INTEGER &&
    (m - 1n) * rateDigits + m / 2n < LAST_EXACT_INTEGER
  );
}

/**
 * An amount divided into equal parts, one of them rounded half up, by whole numbers only.
 * @param amount formula of the amount
 * @param parts formula of the number of parts
 */
export function exactShare(amount: string, parts: string, unit: number): string {
  return `INT((2*ROUND((${amount})*${unit},0)+(${parts}))/(2*(${parts})))/${unit}`;
}

/** Whether every intermediate of exactShare stays a whole number below 2^53. @param amount in minor units */
export function exactShareFits(amount: bigint, parts: number): boolean {
  return 2n * amount + BigInt(parts) < LAST_EXACT_INTEGER;
}
