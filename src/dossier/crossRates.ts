import { daysBetween, type Day } from "../calendar/day.ts";
import { message } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import { decimalText, divideDecimals } from "../money/decimal.ts";
import type { ExchangeRate } from "./dossier.ts";

/** The sentences that cross rates name their two rates with, and are known by. */
const DINAR_CROSS = "budget:rateCross";
const EURO_CROSS = "figures:euroCrossRate";
/** A euro rate this many days older than the rate beside it still stands for the same time. */
const SAME_TIME = 31;

/**
 * Rates that nobody quoted, crossed through the euro in dinars: of a currency in dinars, RSD/EUR over CNY/EUR, and of
 * the euro in a currency, RSD/EUR over RSD/USD. The National Bank of Serbia has listed the CNY since 12 January 2015
 * only, a debt list is converted at dinar rates, and a quote that is years old would say less than a cross rate of the
 * month. Marked as computed, both rates named, to four decimals as quotes are; none is made for a day on which the pair
 * itself was quoted.
 */
export function crossRates(rates: readonly ExchangeRate[]): ExchangeRate[] {
  return crossings(rates).map(({ cross }) => cross);
}

/** The rates that cross rates among these are made of, each once: where one of them changes, a cross rate is another. */
export function crossedRates(rates: readonly ExchangeRate[]): ExchangeRate[] {
  const there = new Set(rates.filter((rate) => !isQuoted(rate)).map(keyOf));
  const made = crossings(rates.filter(isQuoted)).filter(({ cross }) => there.has(keyOf(cross)));
  return [...new Set(made.flatMap(({ of }) => of))].toSorted((a, b) => a.date - b.date);
}

interface Crossing {
  readonly cross: ExchangeRate;
  readonly of: readonly ExchangeRate[];
}

function crossings(rates: readonly ExchangeRate[]): Crossing[] {
  const euros = rates.filter((rate) => rate.base === "EUR" && rate.quote === "RSD");
  const isQuotedThen = (base: Currency, quote: Currency, date: Day): boolean =>
    rates.some((rate) => rate.base === base && rate.quote === quote && rate.date === date);
  const euroAt = (date: Day): ExchangeRate | undefined =>
    euros
      .filter((rate) => rate.date <= date && daysBetween(rate.date, date) <= SAME_TIME)
      .toSorted((a, b) => b.date - a.date)[0];
  return rates.flatMap((rate): Crossing[] => {
    const { date, base, quote } = rate;
    const ofDinars = base === "EUR" && quote !== "RSD";
    const ofEuros = base !== "EUR" && quote === "RSD";
    const pair: readonly [Currency, Currency] = ofDinars ? [quote, "RSD"] : ["EUR", base];
    const euro = ofDinars || ofEuros ? euroAt(date) : undefined;
    if (!euro || isQuotedThen(...pair, date)) return [];
    const facts = { dinar: { decimal: euro.rate }, dinarDate: { day: euro.date } };
    const source = ofDinars
      ? message(DINAR_CROSS, {
          ...facts,
          euro: { decimal: rate.rate },
          euroDate: { day: date },
          currency: quote,
        })
      : message(EURO_CROSS, {
          ...facts,
          own: { decimal: rate.rate },
          ownDate: { day: date },
          currency: base,
        });
    const crossed = divideDecimals(euro.rate, rate.rate, 4, "half-up");
    const cross = { date, base: pair[0], quote: pair[1], rate: crossed, mark: "computed", source } as const;
    return [{ cross, of: [euro, rate] }];
  });
}

/**
 * The rates after a user has edited them: cross rates of figures that are no longer so give way to those of the new
 * ones. One that the user has deleted or changed stays as the user has it while its own figures are the same.
 * @param written the rates before the edit
 */
export function afterEdit(
  written: readonly ExchangeRate[],
  edited: readonly ExchangeRate[],
): readonly ExchangeRate[] {
  const before = new Set(crossRates(written.filter(isQuoted)).map(keyOf));
  const now = crossRates(edited.filter(isQuoted));
  const keys = new Set(now.map(keyOf));
  const kept = edited.filter((rate) => isQuoted(rate) || keys.has(keyOf(rate)));
  const fresh = now.filter((rate) => !before.has(keyOf(rate)));
  if (kept.length === edited.length && fresh.length === 0) return edited;
  return [...kept, ...fresh].toSorted((a, b) => a.date - b.date);
}

/** Whether it is not a cross rate of ours. */
export function isQuoted({ source }: ExchangeRate): boolean {
  return typeof source === "string" || (source.key !== DINAR_CROSS && source.key !== EURO_CROSS);
}

function keyOf({ date, base, quote, rate }: ExchangeRate): string {
  return `${date} ${base}/${quote} ${decimalText(rate)}`;
}
