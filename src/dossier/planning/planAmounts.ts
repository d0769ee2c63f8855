import { minorDigits, type Currency } from "../../money/currency.ts";
import { money, zero, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { ExactRate } from "./planRates.ts";

/** Minor units of a whole dinar. */
const DINAR = 100n;

/**
 * An amount in whole dinars, rounded half up once from the exact product; nothing is nothing in every currency, whether
 * its rate is known or not. Null where the rate is not.
 */
export function inDinars(amount: Money, rate: ExactRate | null): Money | null {
  const dinars = converted(amount, rate, 0);
  return dinars === null ? null : money(dinars * DINAR, "RSD");
}

/** An amount in euros, rounded half up once to the cent; null as inDinars. */
export function inEuros(amount: Money, rate: ExactRate | null): Money | null {
  const cents = converted(amount, rate, minorDigits("EUR"));
  return cents === null ? null : money(cents, "EUR");
}

/** Thousands of dinars, rounded half up from the whole dinars that the line shows. */
export function thousandsOf(dinars: Money): bigint {
  return divideRounded(dinars.minor, 1000n * DINAR, "half-up");
}

/** The sum, or null where any of the amounts is not known: a sum of some would be taken for all. */
export function sumOfAll(amounts: readonly (Money | null)[], currency: Currency): Money | null {
  return amounts.reduce<Money | null>(
    (sum, one) => (sum && one ? money(sum.minor + one.minor, currency) : null),
    zero(currency),
  );
}

function converted(amount: Money, rate: ExactRate | null, decimals: number): bigint | null {
  if (amount.minor === 0n) return 0n;
  if (rate === null) return null;
  return divideRounded(
    amount.minor * rate.numerator * 10n ** BigInt(decimals),
    rate.denominator * 10n ** BigInt(minorDigits(amount.currency)),
    "half-up",
  );
}
