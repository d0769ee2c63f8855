import { divideRounded, type Rounding } from "./rounding.ts";

/** An exact decimal number: digits / 10^scale. 2.35 is { digits: 235n, scale: 2 }. Scale is never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** For the scales that occur. */
const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10^exponent. @param exponent whole, 0 or more */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Of a number that is read, sign and point included. All debts of the world take some twenty; more take square time. */
const MOST_CHARACTERS = 1000;

const PLAIN_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads plain decimal text: an optional minus, digits, optionally a point and digits ("-0.524", "3", "117.2433").
 * Serbian number text is read by text/numbers, not here.
 * @returns the value, its scale as written ("3.00" has scale 2); null when the text has any other form, or is longer
 *   than any number of the trade
 */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MOST_CHARACTERS) return null;
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length };
}

/** digits / 10^scale, also for a scale below 0: 15n and -2 are 1500. */
export function scaledDecimal(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * powerOfTen(-scale), scale: 0 };
}

/**
 * Reads a number as programs and files write it, also with an exponent ("15333.33", "1.5e-7", "-1E+21"),
 * of up to three digits, as far as a double goes.
 * @returns null when the text has any other form
 */
export function parseExponential(text: string): Decimal | null {
  const [, mantissa = "", exponent = "0"] = /^(-?[\d.]+)(?:e([+-]?\d{1,3}))?$/i.exec(text) ?? [];
  const value = parseDecimal(mantissa);
  return value && scaledDecimal(value.digits, value.scale - parseInt(exponent, 10));
}

/** As parseDecimal, for text that is known to be well formed; throws RangeError otherwise. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`decimal: "${text}" is not a plain decimal number`);
  return value;
}

/** Plain decimal text with as many decimals as the scale: { 300n, 2 } is "3.00". */
export function decimalText(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale === 0 ? "" : "." + digits.slice(digits.length - value.scale);
  return (negative ? "-" : "") + whole + fraction;
}

/** The same number without trailing zeros after the point: 3.00 becomes 3. */
export function normalized(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** The number with exactly this many decimals, rounded where digits are lost. */
export function rescaled(value: Decimal, scale: number, rounding: Rounding): Decimal {
  if (scale >= value.scale) return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
  return { digits: divideRounded(value.digits, 10n ** BigInt(value.scale - scale), rounding), scale };
}

/** The number with at least this many decimals: 3 is 3.00 with two. Never rounded. */
export function atLeastDecimals(value: Decimal, decimals: number): Decimal {
  return value.scale < decimals ? rescaled(value, decimals, "half-up") : value;
}

/** -1, 0 or 1: whether a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const more = a.scale - b.scale;
  const x = more < 0 ? a.digits * powerOfTen(-more) : a.digits;
  const y = more > 0 ? b.digits * powerOfTen(more) : b.digits;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a + b, exact. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  };
}

/** a * b, exact. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** a / b to the given number of decimals. @param b not zero */
export function divideDecimals(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal {
  const numerator = a.digits * 10n ** BigInt(scale + b.scale);
  const denominator = b.digits * 10n ** BigInt(a.scale);
  return { digits: divideRounded(numerator, denominator, rounding), scale };
}
