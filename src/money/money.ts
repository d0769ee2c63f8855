import { minorDigits, type Currency } from "./currency.ts";
import { decimalText, parseDecimal, rescaled, type Decimal } from "./decimal.ts";

/** An exact amount: an integer number of minor units (cents; whole yen) in one currency. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency };
}

export function zero(currency: Currency): Money {
  return { minor: 0n, currency };
}

/** An amount from an exact decimal; null when it has digits below the currency's minor unit. */
export function moneyOfDecimal(value: Decimal, currency: Currency): Money | null {
  const digits = minorDigits(currency);
  if (value.scale <= digits) return { minor: value.digits * 10n ** BigInt(digits - value.scale), currency };
  const surplus = 10n ** BigInt(value.scale - digits);
  return value.digits % surplus === 0n ? { minor: value.digits / surplus, currency } : null;
}

/** A printed number as an amount; digits below the minor unit, which laws print of no amount, are rounded half up. */
export function asMoney(value: Decimal, currency: Currency): Money {
  return { minor: rescaled(value, minorDigits(currency), "half-up").digits, currency };
}

/** An amount from plain decimal text ("8537500.00"); null when the text is malformed or finer than the minor unit. */
export function parseMoney(text: string, currency: Currency): Money | null {
  const value = parseDecimal(text);
  return value && moneyOfDecimal(value, currency);
}

/** The amount as an exact decimal with the currency's own number of decimals. */
export function amountDecimal(amount: Money): Decimal {
  return { digits: amount.minor, scale: minorDigits(amount.currency) };
}

/** The amount as plain decimal text, always with the currency's decimals: "8537500.00". */
export function amountText(amount: Money): string {
  return decimalText(amountDecimal(amount));
}

function sameCurrency(a: Money, b: Money, operation: string): void {
  if (a.currency !== b.currency) {
    throw new RangeError(`${operation}: ${a.currency} and ${b.currency} cannot stand in one sum`);
  }
}

/** a + b. Throws RangeError when the currencies differ. */
export function add(a: Money, b: Money): Money {
  sameCurrency(a, b, "add");
  return { minor: a.minor + b.minor, currency: a.currency };
}

/** a - b. Throws RangeError when the currencies differ. */
export function subtract(a: Money, b: Money): Money {
  sameCurrency(a, b, "subtract");
  return { minor: a.minor - b.minor, currency: a.currency };
}

/** The sum of amounts of one currency; zero of that currency for an empty list. */
export function sum(amounts: Iterable<Money>, currency: Currency): Money {
  let total = zero(currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** -1, 0 or 1. Throws RangeError when the currencies differ. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  sameCurrency(a, b, "compare");
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
}
