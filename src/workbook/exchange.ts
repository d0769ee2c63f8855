import type { Day } from "../calendar/day.ts";
import type { ExchangeRate } from "../dossier/dossier.ts";
import { rateOn } from "../loan/views/rates.ts";
import { divideByRate, multiplyByRate } from "../money/convert.ts";
import type { Currency } from "../money/currency.ts";
import type { Money } from "../money/money.ts";

/** An amount in another currency, and the rate that it was converted at. */
export interface ExchangedAmount {
  readonly amount: Money;
  readonly rate: ExchangeRate;
}

/**
 * The amount in another currency at the rate known on a day, rounded half up; null where no rate is known. Cross rates
 * are no affair of the sheets: they stand among the rates, with a mark of their own.
 */
export function converted(
  amount: Money,
  to: Currency,
  rates: readonly ExchangeRate[],
  day: Day,
): ExchangedAmount | null {
  const rate = rateOn(rates, amount.currency, to, day);
  if (rate === null) return null;
  const convert = rate.base === to ? divideByRate : multiplyByRate;
  return { amount: convert(amount, rate.rate, to, "half-up"), rate };
}
