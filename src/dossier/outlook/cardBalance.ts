import type { DebtCard } from "../../budget/budgetLine.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import { compareDecimals, powerOfTen, rescaled, type Decimal } from "../../money/decimal.ts";
import { asMoney, amountDecimal, money, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";

/** A balance in the loan's own currency, as far as the printed dinars tell it. */
export interface BalanceRange {
  /** The dinars over the rate, rounded half up to the minor unit. */
  readonly nearest: Money;
  /** The least and the most that the rounded dinars allow, in minor units. */
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * What a card's dinars say of the balance in a currency: printed dinars stand for half of their last place more or
 * less. At a rate above 100 one cent is left, at a lower one a few.
 * @param rsd dinars for one unit, as a list of rates prints it
 */
export function balanceRange(balanceRsd: Decimal, rsd: Decimal, currency: Currency): BalanceRange {
  const scale = powerOfTen(rsd.scale + minorDigits(currency));
  const over = rsd.digits * powerOfTen(balanceRsd.scale + 1);
  const [low, high] = [(10n * balanceRsd.digits - 5n) * scale, (10n * balanceRsd.digits + 5n) * scale];
  return {
    nearest: money(divideRounded(10n * balanceRsd.digits * scale, over, "half-up"), currency),
    least: (low + over - 1n) / over,
    most: high / over,
  };
}

/**
 * The balance that a schedule begins with: the printed instalment times the instalments left, or a round sum, where the
 * printed dinars allow it; else the dinars over the rate. Of euros the printed ones where those are no rounding of it.
 * @param whole instalments left x instalment, where it is a whole number of minor units
 */
export function openingAmount(card: DebtCard, range: BalanceRange, whole: bigint | null): Money {
  const { nearest, least, most } = range;
  const { currency } = nearest;
  const fits = (minor: bigint): boolean => minor >= least && minor <= most;
  if (whole !== null && fits(whole)) return money(whole, currency);
  const round = roundSumIn(range);
  if (round !== null) return round;
  const { balanceEur } = card;
  if (currency !== "EUR" || !balanceEur) return nearest;
  const asPrinted = rescaled(amountDecimal(nearest), balanceEur.scale, "half-up");
  return compareDecimals(asPrinted, balanceEur) === 0 ? nearest : asMoney(balanceEur, "EUR");
}

/** A sum of whole thousands of the currency within the range: by chance that is one balance in a hundred thousand. */
export function roundSumIn({ nearest: { currency, minor }, least, most }: BalanceRange): Money | null {
  const step = 1_000n * powerOfTen(minorDigits(currency));
  const round = divideRounded(minor, step, "half-up") * step;
  return round > 0n && round >= least && round <= most ? money(round, currency) : null;
}
