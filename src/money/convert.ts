import { minorDigits, type Currency } from "./currency.ts";
import type { Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import { divideRounded, type Rounding } from "./rounding.ts";

/**
 * An amount in another currency at a rate, rounded once to the target's minor unit.
 * @param rate units of the target currency for one unit of the source currency, greater than zero
 */
export function multiplyByRate(amount: Money, rate: Decimal, to: Currency, rounding: Rounding): Money {
  const numerator = amount.minor * rate.digits * 10n ** BigInt(minorDigits(to));
  const denominator = 10n ** BigInt(rate.scale + minorDigits(amount.currency));
  return { minor: divideRounded(numerator, denominator, rounding), currency: to };
}

/**
 * As multiplyByRate, for a rate quoted the other way round.
 * @param rate units of the source currency for one unit of the target currency, greater than zero
 */
export function divideByRate(amount: Money, rate: Decimal, to: Currency, rounding: Rounding): Money {
  const numerator = amount.minor * 10n ** BigInt(rate.scale + minorDigits(to));
  const denominator = rate.digits * 10n ** BigInt(minorDigits(amount.currency));
  return { minor: divideRounded(numerator, denominator, rounding), currency: to };
}
