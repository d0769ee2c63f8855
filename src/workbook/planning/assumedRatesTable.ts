import type { AssumedRateRow } from "../../dossier/planning/assumedRateRows.ts";
import type { Translator } from "../../messages/translator.ts";
import { lastKnownFormulas } from "./lastKnownRate.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, numberValue, text, whole } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { inputColumn } from "../inputs/inputColumn.ts";
import {
  amountGuard,
  CURRENCY_GUARD,
  FIRST_ASSUMED_YEAR,
  LAST_ASSUMED_YEAR,
  numberGuard,
} from "../inputs/inputGuards.ts";

/** Keys of the columns that the user fills in. */
export const ASSUMED_INPUTS: readonly string[] = ["year", "base", "quote", "rate"];

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
        {
          guard: numberGuard(String(FIRST_ASSUMED_YEAR), String(LAST_ASSUMED_YEAR), "planning:hintYear"),
        },
      ),
      inputColumn<AssumedRateRow>("base", "workbook:colBase", "text", ({ base }) => text(base), {
        guard: CURRENCY_GUARD,
      }),
      inputColumn<AssumedRateRow>("quote", "workbook:colQuote", "text", ({ quote }) => text(quote), {
        guard: CURRENCY_GUARD,
      }),
      inputColumn<AssumedRateRow>("rate", "planning:colAssumed", "rate4", ({ rate }) => numberValue(rate), {
        guard: amountGuard("planning:hintRate"),
      }),
      {
        key: "lastKnown",
        header: "planning:colLastKnown",
        format: "rate4",
        look: "quoted",
        value: (row) => (row?.lastKnown ? numberValue(row.lastKnown.rate) : text("")),
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
