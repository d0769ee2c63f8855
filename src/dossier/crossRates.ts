import { daysBetween } from "../calendar/day.ts";
import { message } from "../messages/message.ts";
import { decimalText, divideDecimals } from "../money/decimal.ts";
import type { ExchangeRate } from "./dossier.ts";

/** The sentence that a cross rate names its two rates with, and is known by. */
const CROSS = "budget:rateCross";
/** A dinar rate this many days older than the euro rate beside it still stands for the same time. */
const SAME_TIME = 31;

/**
 * Rates of a currency in dinars that nobody quoted, from the euro's: RSD/EUR over CNY/EUR. The National Bank of Serbia
 * has listed the CNY since 12 January 2015 only, and a quote that is years old would say less than a cross rate of
 * the month. Marked as computed, both rates named; none is made for a day on which the currency itself was quoted.
 */
export function crossRates(rates: readonly ExchangeRate[]): ExchangeRate[] {
  const dinars = rates.filter((rate) => rate.base === "EUR" && rate.quote === "RSD");
  return rates.flatMap((euro) => {
    if (euro.base !== "EUR" || euro.quote === "RSD") return [];
    const quoted = rates.some(
      (rate) => rate.base === euro.quote && rate.quote === "RSD" && rate.date === euro.date,
    );
    const dinar = dinars
      .filter((rate) => rate.date <= euro.date && daysBetween(rate.date, euro.date) <= SAME_TIME)
      .toSorted((a, b) => b.date - a.date)[0];
    if (quoted || !dinar) return [];
    return [
      {
        date: euro.date,
        base: euro.quote,
        quote: "RSD" as const,
        rate: divideDecimals(dinar.rate, euro.rate, 4, "half-up"),
        mark: "computed" as const,
        source: message(CROSS, {
          dinar: { decimal: dinar.rate },
          dinarDate: { day: dinar.date },
          euro: { decimal: euro.rate },
          euroDate: { day: euro.date },
          currency: euro.quote,
        }),
      },
    ];
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

/** Whether it is not one of ours. */
function isQuoted({ source }: ExchangeRate): boolean {
  return typeof source === "string" || source.key !== CROSS;
}

function keyOf({ date, base, quote, rate }: ExchangeRate): string {
  return `${date} ${base}/${quote} ${decimalText(rate)}`;
}
