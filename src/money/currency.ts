/**
 * Currencies that Serbian public debt is kept in, with their minor units (ISO 4217).
 * XDR (special drawing rights, printed "SDR") has no minor unit of its own in ISO 4217; amounts are kept to two
 * decimals, as the debt lists print whole units and the lenders bill hundredths.
 */
const MINOR_DIGITS = {
  AED: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HUF: 2,
  JPY: 0,
  KWD: 3,
  NOK: 2,
  PLN: 2,
  RSD: 2,
  RUB: 2,
  SEK: 2,
  USD: 2,
  XDR: 2,
} as const;

/** ISO 4217 alphabetic code of a supported currency. */
export type Currency = keyof typeof MINOR_DIGITS;

export const CURRENCIES = Object.keys(MINOR_DIGITS) as readonly Currency[];

/** Whether the text is the code of a supported currency, exactly as ISO 4217 writes it. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(MINOR_DIGITS, code);
}

/** Digits after the decimal separator: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  return MINOR_DIGITS[currency];
}
