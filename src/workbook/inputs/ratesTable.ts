import { excelSerial } from "../../calendar/day.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import { CURRENCIES } from "../../money/currency.ts";
import { referencesTo, type NamedColumns } from "../formulas/references.ts";
import { quoted } from "../formulas/quoted.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { BLANK, date, numberValue, text } from "../layout/values.ts";
import { MARK_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import {
  AMOUNT_GUARD,
  CURRENCY_GUARD,
  DAY_GUARD,
  FIRST_ASSUMED_YEAR,
  FIRST_DAY,
  LAST_ASSUMED_YEAR,
  LAST_DAY,
} from "./inputGuards.ts";

/** Rates in the order in which they stand on their sheet. */
export function inOrderOfDays(rates: readonly ExchangeRate[]): ExchangeRate[] {
  return [...rates].sort((a, b) => a.date - b.date);
}

/** tblRates: exchange rates, dated and sourced, for the user to add to. A null row is an empty one to type into. */
export function ratesTable(t: Translator): TableDeclaration<ExchangeRate | null> {
  return {
    name: "tblRates",
    input: true,
    keys: ["date", "base", "quote", "source"],
    columns: [
      {
        key: "date",
        header: "workbook:colDate",
        look: "input",
        format: "date",
        guard: DAY_GUARD,
        value: (rate) => date(rate && rate.date),
      },
      {
        key: "base",
        header: "workbook:colBase",
        look: "input",
        format: "text",
        guard: CURRENCY_GUARD,
        value: (rate) => text(rate && rate.base),
      },
      {
        key: "quote",
        header: "workbook:colQuote",
        look: "input",
        format: "text",
        guard: CURRENCY_GUARD,
        value: (rate) => text(rate && rate.quote),
      },
      {
        key: "rate",
        header: "workbook:colExchangeRate",
        look: "input",
        format: "rate4",
        guard: AMOUNT_GUARD,
        value: (rate) => numberValue(rate && rate.rate),
      },
      {
        key: "mark",
        header: "workbook:colMark",
        look: "input",
        format: "text",
        value: (rate) => (rate ? text(t.say(MARK_WORDS[rate.mark])) : BLANK),
      },
      {
        key: "source",
        header: "workbook:colSource",
        look: "input",
        format: "text",
        wrapAt: 60,
        value: (rate) => text(rate && sourceText(rate, t)),
      },
    ],
  };
}

/** Formulas that find a rate in tblRates. Codes, days and bounds are given as formulas. */
interface RateFinder {
  /** The latest day of a pair within the bounds; 0 for none. */
  readonly latest: (base: string, quote: string, ...bounds: readonly string[]) => string;
  /** Units of the quote for one of the base on a day that `latest` has given. */
  readonly on: (base: string, quote: string, day: string) => string;
}

/** A rate that was cleared is none, or each balance at it would be 0; of two of one day the greater one counts. */
export function rateFinder(t: Translator): RateFinder {
  const { all } = referencesTo(ratesTable(t), t);
  const [dates, bases, quotes, rates] = [all("date"), all("base"), all("quote"), all("rate")];
  return {
    latest: (base, quote, ...bounds) => {
      const within = bounds.map((bound) => `${dates},${bound}`);
      return `MAXIFS(${[dates, bases, base, quotes, quote, ...within, rates].join(",")},">0")`;
    },
    on: (base, quote, day) => `MAXIFS(${rates},${bases},${base},${quotes},${quote},${dates},${day})`,
  };
}

/** The days and years that a rate can be of; a day in the place of a year is none, nor a year in that of a day. */
const BOUNDS = {
  date: [excelSerial(FIRST_DAY), excelSerial(LAST_DAY)],
  year: [FIRST_ASSUMED_YEAR, LAST_ASSUMED_YEAR],
} as const;

/**
 * Formula of a sentence that counts the rates which no formula takes: pasted as texts, not above 0, without a day or a year
 * that can be, of no currency or of one with a space behind it. A balance or a plan would stand at an older rate, and nothing
 * would say so. A rate of which neither currency is one counts twice.
 * @param table one with the columns "base", "quote" and "rate"
 * @param of its column with the day or the year
 * @param otherwise formula of what is said where there are none
 */
export function ratesNotCounted(
  t: Translator,
  table: NamedColumns,
  of: "date" | "year",
  otherwise = '""',
): string {
  const { all } = referencesTo(table, t);
  const [first, last] = BOUNDS[of];
  const isTaken = [
    `${all("rate")},">0"`,
    `${all(of)},">=${first}",${all(of)},"<=${last}"`,
    `${all("base")},"???",${all("quote")},"???"`,
  ];
  const isNoCurrency = (key: string): string[] => CURRENCIES.map((code) => `${all(key)},"<>${code}"`);
  const counts = [[], isNoCurrency("base"), isNoCurrency("quote")].map(
    (more) => `COUNTIFS(${[...isTaken, ...more].join(",")})`,
  );
  // An error among the rates counts as one: it is not to stand in the place of the sentence.
  const count = `IFERROR(SUMPRODUCT((${all("rate")}<>"")*1)-${counts.join("+")},1)`;
  const words = spokenFormula(t, "workbook:cautionRates", { number: count, table: quoted(table.name) });
  return `IF(${count}<=0,${otherwise},${words})`;
}

/** What the source is called stands as it is; how the program worked a rate out is said in the reader's language. */
export function sourceText({ source }: ExchangeRate, t: Translator): string {
  return typeof source === "string" ? source : t.sayMessage(source);
}
