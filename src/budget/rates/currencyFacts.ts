import type { Currency } from "../../money/currency.ts";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";

interface CurrencyFacts {
  /** Numeric code (ISO 4217). */
  readonly number: number;
  /** For how many units the National Bank of Serbia quotes it. */
  readonly units: 1 | 100;
  /** Dinars for one unit, the middle of what was seen since the bank's lists began (2002): for doubt alone. */
  readonly usual: string;
}

const FACTS: Readonly<Record<Exclude<Currency, "RSD">, CurrencyFacts>> = {
  AED: { number: 784, units: 1, usual: "24" },
  AUD: { number: 36, units: 1, usual: "65" },
  CAD: { number: 124, units: 1, usual: "70" },
  CHF: { number: 756, units: 1, usual: "85" },
  CNY: { number: 156, units: 1, usual: "13" },
  CZK: { number: 203, units: 1, usual: "3.5" },
  DKK: { number: 208, units: 1, usual: "13" },
  EUR: { number: 978, units: 1, usual: "100" },
  GBP: { number: 826, units: 1, usual: "125" },
  HUF: { number: 348, units: 100, usual: "0.32" },
  JPY: { number: 392, units: 100, usual: "0.8" },
  KWD: { number: 414, units: 1, usual: "290" },
  NOK: { number: 578, units: 1, usual: "10.5" },
  PLN: { number: 985, units: 1, usual: "23" },
  RUB: { number: 643, units: 1, usual: "1.7" },
  SEK: { number: 752, units: 1, usual: "9.5" },
  USD: { number: 840, units: 1, usual: "85" },
  XDR: { number: 960, units: 1, usual: "125" },
};

/** What is known of a currency that is quoted in dinars; null for the dinar. */
export function factsOf(currency: Currency): CurrencyFacts | null {
  return currency === "RSD" ? null : FACTS[currency];
}

/** Further from the usual than this, a rate has lost its separator or stands for other units. */
const FACTOR = decimal("2.5");

/** Whether `rate` dinars for `units` may be the currency's rate since 2002. */
export function isPlausible(currency: Currency, rate: Decimal, units: number): boolean {
  const facts = factsOf(currency);
  if (facts === null || rate.digits <= 0n) return false;
  const usual = multiplyDecimals(decimal(facts.usual), { digits: BigInt(units), scale: 0 });
  return (
    compareDecimals(rate, multiplyDecimals(usual, FACTOR)) <= 0 &&
    compareDecimals(multiplyDecimals(rate, FACTOR), usual) >= 0
  );
}
