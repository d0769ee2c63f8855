import type { Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { neededPairs } from "../../dossier/planning/assumedPairs.ts";
import { planCurrencies, plannedYears } from "../../dossier/planning/budgetPlan.ts";
import { exactRate, readableRate } from "../../dossier/planning/planRates.ts";
import { rateOn } from "../../loan/views/rates.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import type { Decimal } from "../../money/decimal.ts";
import { lastKnownFormulas } from "../formulas/lastKnownRate.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, number, text, whole } from "../layout/values.ts";
import type { TableDeclaration } from "./declaration.ts";
import { inputColumn } from "./inputColumn.ts";

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

/** Keys of the columns that the user fills in. */
export const ASSUMED_INPUTS: readonly string[] = ["year", "base", "quote", "rate"];

/** The user's rates, of whatever years, in order of year, and rows to fill in for what a plan needs beside them. */
export function assumedRateRows({ settings, loans, assumedRates, rates }: Dossier): AssumedRateRow[] {
  const { asOf } = settings;
  const needed = neededPairs(plannedYears(asOf), planCurrencies(loans), assumedRates);
  const isGiven = ({ year, base, quote }: (typeof needed)[number]): boolean =>
    assumedRates.some(
      (rate) => rate.year === year && [rate.base, rate.quote].sort().join() === [base, quote].sort().join(),
    );
  const open = needed.filter((pair) => !isGiven(pair)).map((pair) => ({ ...pair, rate: null }));
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

/**
 * tblAssumedRates: rates of exchange that the user assumes for years to come. A rate that stands only as the last known
 * one, in a column of its own, is not the user's word.
 */
export function assumedRatesTable(t: Translator): TableDeclaration<AssumedRateRow | null> {
  const own = (): TableReferences => referencesTo(table, t);
  const known = (): ReturnType<typeof lastKnownFormulas> =>
    lastKnownFormulas(t, own().here("base"), own().here("quote"));
  const table: TableDeclaration<AssumedRateRow | null> = {
    name: "tblAssumedRates",
    input: true,
    keys: ["year", "base", "quote"],
    columns: [
      inputColumn<AssumedRateRow>(
        "year",
        "workbook:colYear",
        () => "integer",
        ({ year }) => whole(year),
      ),
      inputColumn<AssumedRateRow>("base", "workbook:colBase", "text", ({ base }) => text(base)),
      inputColumn<AssumedRateRow>("quote", "workbook:colQuote", "text", ({ quote }) => text(quote)),
      inputColumn<AssumedRateRow>("rate", "planning:colAssumed", "rate4", ({ rate }) => number(rate)),
      {
        key: "lastKnown",
        header: "planning:colLastKnown",
        format: "rate4",
        look: "quoted",
        value: (row) => (row?.lastKnown ? number(row.lastKnown.rate) : text("")),
        formula: () => known().rate(own().here("lastKnownDate")),
      },
      {
        key: "lastKnownDate",
        header: "planning:colLastKnownDate",
        format: "date",
        look: "quoted",
        value: (row) => (row?.lastKnown ? date(row.lastKnown.date) : text("")),
        formula: () => known().date,
      },
    ],
  };
  return table;
}
