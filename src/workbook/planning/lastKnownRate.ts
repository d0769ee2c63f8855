import type { Translator } from "../../messages/translator.ts";
import { rateFinder } from "../inputs/ratesTable.ts";

/** Formulas of the last rate in tblRates that was known on the as-of day, quoted either way round; "" for none. */
interface LastKnownFormulas {
  readonly date: string;
  /** Units of the quote for one of the base. @param date the cell with what the formula of the date gives */
  readonly rate: (date: string) => string;
}

/** @param base formula of a currency's code, as is `quote` */
export function lastKnownFormulas(t: Translator, base: string, quote: string): LastKnownFormulas {
  const find = rateFinder(t);
  const latest = (from: string, to: string): string => find.latest(from, to, '"<="&AsOf');
  const [direct, inverse] = [latest(base, quote), latest(quote, base)];
  return {
    date: `IF(MAX(${direct},${inverse})=0,"",MAX(${direct},${inverse}))`,
    rate: (date) =>
      `IF(${date}="","",IF(${direct}=${date},${find.on(base, quote, date)},1/${find.on(quote, base, date)}))`,
  };
}
