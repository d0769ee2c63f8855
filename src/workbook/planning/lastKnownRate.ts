import type { Translator } from "../../messages/translator.ts";
import { ratesTable } from "../inputs/ratesTable.ts";
import { referencesTo } from "../formulas/references.ts";

/** Formulas of the last rate in tblRates that was known on the as-of day, quoted either way round; "" for none. */
interface LastKnownFormulas {
  readonly date: string;
  /** Units of the quote for one of the base. @param date the cell with what the formula of the date gives */
  readonly rate: (date: string) => string;
}

/** @param base formula of a currency's code, as is `quote` */
export function lastKnownFormulas(t: Translator, base: string, quote: string): LastKnownFormulas {
  const { all } = referencesTo(ratesTable(t), t);
  const [dates, bases, quotes, rates] = [all("date"), all("base"), all("quote"), all("rate")];
  const latest = (from: string, to: string): string =>
    `MAXIFS(${dates},${bases},${from},${quotes},${to},${dates},"<="&AsOf)`;
  const rateOf = (from: string, to: string, date: string): string =>
    `MAXIFS(${rates},${bases},${from},${quotes},${to},${dates},${date})`;
  const [direct, inverse] = [latest(base, quote), latest(quote, base)];
  return {
    date: `IF(MAX(${direct},${inverse})=0,"",MAX(${direct},${inverse}))`,
    rate: (date) =>
      `IF(${date}="","",IF(${direct}=${date},${rateOf(base, quote, date)},1/${rateOf(quote, base, date)}))`,
  };
}
