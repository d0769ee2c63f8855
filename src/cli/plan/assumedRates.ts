import type { Dossier } from "../../dossier/dossier.ts";
import { samePairAndYear } from "../../dossier/planning/assumedPairs.ts";
import { farRates } from "../../dossier/planning/farRates.ts";
import type { AssumedExchangeRate } from "../../dossier/userWords.ts";
import { formatDecimal } from "../../messages/format.ts";
import { Problem } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { isCurrency } from "../../money/currency.ts";
import { normalized, parseDecimal } from "../../money/decimal.ts";
import { remark } from "../complain.ts";

const FORM = /^(\d{4}):([A-Za-z]{3})\/([A-Za-z]{3})=(.+)$/u;

/**
 * Rates as "2027:EUR/RSD=117.3": in 2027 one euro is worth 117.3 dinars.
 * @throws Problem for one that is not in this form, and for a second one of a pair and year, either way round
 */
export function assumedRatesOf(options: readonly string[]): AssumedExchangeRate[] {
  return options.reduce<AssumedExchangeRate[]>((before, text) => {
    const rate = assumedRateOf(text);
    if (before.some((one) => samePairAndYear(one, rate))) {
      const pair = `${rate.base}/${rate.quote}`;
      throw new Problem("errors:assumedRateTwice", { option: "--rate", pair, year: String(rate.year) });
    }
    return [...before, rate];
  }, []);
}

function assumedRateOf(text: string): AssumedExchangeRate {
  const [, year = "", from = "", to = "", figure = ""] = FORM.exec(text) ?? [];
  const [base, quote] = [from.toUpperCase(), to.toUpperCase()];
  const rate = parseDecimal(figure);
  if (!isCurrency(base) || !isCurrency(quote) || base === quote || !rate || rate.digits <= 0n) {
    throw new Problem("errors:optionNotAssumedRate", {
      option: "--rate",
      text,
      example: "2027:EUR/RSD=117.3",
    });
  }
  return { year: Number(year), base, quote, rate };
}

/** Says on stderr which assumed rates are far from the last known ones: wrong way round they would give a sum all the same. */
export function remarkOnRates(dossier: Dossier, { say, language }: Translator): void {
  for (const { year, base, quote, rate, lastKnown } of farRates(dossier)) {
    const params = {
      pair: `${base}/${quote}`,
      year: String(year),
      rate: formatDecimal(normalized(rate), language),
      known: formatDecimal(normalized(lastKnown.rate), language),
      day: { day: lastKnown.date },
    };
    remark(say("planning:rateFar", params));
  }
}
