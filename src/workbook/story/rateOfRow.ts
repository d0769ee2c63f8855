import type { Day } from "../../calendar/day.ts";
import { SAME_DAY } from "../../dossier/convertedOn.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { ConvertedBalance } from "../../dossier/story/story.ts";
import type { DatedRate } from "../../loan/views/rates.ts";
import type { Translator } from "../../messages/translator.ts";
import { compareDecimals, decimalText } from "../../money/decimal.ts";
import type { Currency } from "../../money/currency.ts";
import { rateFinder } from "../inputs/ratesTable.ts";

/**
 * The rate from euros to a loan's currency as formulas look it up in tblRates: the latest of the day or of up to five
 * days before, listed either way round, else one dinar rate over the other. Rates that are listed in any other way the
 * program finds too; a row at such a rate holds the program's own figures.
 */
export interface RateFormulas {
  readonly pair: string;
  /** Units of the loan's currency for one euro, not rounded. */
  readonly rate: string;
  readonly date: string;
}

/** @param day formula of the day; @param pair of the cell with the pair */
export function rateFormulas(currency: Currency, day: string, pair: string, t: Translator): RateFormulas {
  const find = rateFinder(t);
  const latest = (base: Currency, quote: Currency): string =>
    find.latest(`"${base}"`, `"${quote}"`, `"<="&${day}`, `">="&${day}-${SAME_DAY}`);
  const value = (base: Currency, quote: Currency): string =>
    find.on(`"${base}"`, `"${quote}"`, latest(base, quote));
  const [direct, inverse] = [latest("EUR", currency), latest(currency, "EUR")];
  const [euros, own] = [latest("EUR", "RSD"), latest(currency, "RSD")];
  return {
    pair:
      `IF(MAX(${direct},${inverse})>0,IF(${direct}>=${inverse},"EUR/${currency}","${currency}/EUR"),` +
      `IF(MIN(${euros},${own})>0,"${crossPair(currency)}",""))`,
    rate:
      `IF(${pair}="","",IF(RIGHT(${pair},3)="RSD",${value("EUR", "RSD")}/${value(currency, "RSD")},` +
      `IF(LEFT(${pair},3)="EUR",${value("EUR", currency)},1/${value(currency, "EUR")})))`,
    date: `IF(${pair}="","",IF(RIGHT(${pair},3)="RSD",MIN(${euros},${own}),MAX(${direct},${inverse})))`,
  };
}

function crossPair(currency: Currency): string {
  return `EUR/RSD : ${currency}/RSD`;
}

/** What stands in the cells of a row, as the formulas would find it. */
export interface FoundRate {
  /** "" where no rate is known. */
  readonly pair: string;
  /** As a double, by the formula's own operations; NaN where no rate is known. */
  readonly double: number;
}

/** What the formulas find on a day; null where the program converts at another rate. */
export function foundRate(
  rates: readonly ExchangeRate[],
  currency: Currency,
  day: Day,
  own: ConvertedBalance | null,
): FoundRate | null {
  const latest = (base: Currency, quote: Currency): ExchangeRate | null =>
    rates
      .filter(
        (rate) =>
          rate.base === base && rate.quote === quote && rate.date <= day && rate.date >= day - SAME_DAY,
      )
      .reduce<ExchangeRate | null>(
        (best, rate) =>
          best === null ||
          rate.date > best.date ||
          (rate.date === best.date && compareDecimals(rate.rate, best.rate) > 0)
            ? rate
            : best,
        null,
      );
  const [direct, inverse] = [latest("EUR", currency), latest(currency, "EUR")];
  const [euros, dinars] = [latest("EUR", "RSD"), latest(currency, "RSD")];
  const found = ((): { readonly pair: string; readonly steps: readonly ExchangeRate[] } => {
    if (direct && (!inverse || direct.date >= inverse.date))
      return { pair: `EUR/${currency}`, steps: [direct] };
    if (inverse) return { pair: `${currency}/EUR`, steps: [inverse] };
    if (euros && dinars) return { pair: crossPair(currency), steps: [euros, dinars] };
    return { pair: "", steps: [] };
  })();
  if (!isSame(found.steps, own?.rate?.steps ?? [])) return null;
  const [first = Number.NaN, second] = found.steps.map(({ rate }) => Number(decimalText(rate)));
  const double = second !== undefined ? first / second : found.pair.startsWith("EUR") ? first : 1 / first;
  return { pair: found.pair, double };
}

function isSame(found: readonly DatedRate[], used: readonly DatedRate[]): boolean {
  return (
    found.length === used.length &&
    found.every((rate, at) => {
      const other = used[at];
      return (
        other !== undefined &&
        rate.date === other.date &&
        rate.base === other.base &&
        rate.quote === other.quote &&
        compareDecimals(rate.rate, other.rate) === 0
      );
    })
  );
}
