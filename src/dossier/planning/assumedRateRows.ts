import type { Day } from "../../calendar/day.ts";
import { rateOn } from "../../loan/views/rates.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Dossier } from "../dossier.ts";
import { neededPairs, samePairAndYear } from "./assumedPairs.ts";
import { planCurrencies, plannedYears } from "./budgetPlan.ts";
import { exactRate, readableRate } from "./planRates.ts";

/** A pair in a year, with what the user assumes for it and what was last known. */
export interface AssumedRateRow {
  readonly year: number;
  readonly base: Currency;
  readonly quote: Currency;
  /** Null where the user has assumed nothing: the row is there to be filled in. */
  readonly rate: Decimal | null;
  /** Units of the quote for one of the base, for reading. */
  readonly lastKnown: { readonly rate: Decimal; readonly date: Day } | null;
}

/**
 * The user's rates, of whatever years, in order of year, and rows to fill in for what a plan needs beside them.
 * @param years of the plan
 */
export function assumedRateRows(
  { settings, loans, assumedRates, rates }: Dossier,
  years: readonly number[] = plannedYears(settings.asOf),
): AssumedRateRow[] {
  const { asOf } = settings;
  const needed = neededPairs(years, planCurrencies(loans), assumedRates);
  const open = needed
    .filter((pair) => !assumedRates.some((rate) => samePairAndYear(rate, pair)))
    .map((pair) => ({ ...pair, rate: null }));
  return [...assumedRates, ...open]
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, base, quote, rate }) => {
      const known = rateOn(rates, base, quote, asOf);
      return {
        year,
        base,
        quote,
        rate,
        lastKnown: known && { rate: readableRate(exactRate(known, base)), date: known.date },
      };
    });
}
