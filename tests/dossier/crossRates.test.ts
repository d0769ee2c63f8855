import { expect, test } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { afterEdit, crossRates } from "../../src/dossier/crossRates.ts";
import type { ExchangeRate } from "../../src/dossier/dossier.ts";
import { decimal, decimalText } from "../../src/money/decimal.ts";
import type { Currency } from "../../src/money/currency.ts";

function rate(text: string): ExchangeRate {
  const [date = "", pair = "", value = ""] = text.split(" ");
  const [base, quote] = pair.split("/") as [Currency, Currency];
  return { date: day(date), base, quote, rate: decimal(value), mark: "quoted", source: "" };
}

test.each([
  // 117.3593 / 6.8947 = 17.02166...
  [
    "a dinar rate of the same month",
    ["2022-08-31 EUR/CNY 6.8947", "2022-08-22 EUR/RSD 117.3593"],
    ["2022-08-31 CNY/RSD 17.0217"],
  ],
  // 114.6421 / 8.3491 = 13.73107...
  [
    "both of one day, before the CNY was listed",
    ["2013-12-31 EUR/CNY 8.3491", "2013-12-31 EUR/RSD 114.6421"],
    ["2013-12-31 CNY/RSD 13.7311"],
  ],
  [
    "the newest of several dinar rates",
    ["2022-08-31 EUR/USD 1.0000", "2022-08-01 EUR/RSD 100", "2022-08-30 EUR/RSD 117"],
    ["2022-08-31 USD/RSD 117.0000"],
  ],
  [
    "a quote of the currency itself makes a cross rate needless",
    ["2022-08-31 EUR/USD 1", "2022-08-31 EUR/RSD 117", "2022-08-31 USD/RSD 118"],
    [],
  ],
  [
    // 117.0222 / 105.6443 = 1.10770...
    "the euro in a currency whose dinar rate is known, though an older quote of the pair is",
    ["2023-12-29 EUR/USD 1.1050", "2024-08-31 EUR/RSD 117.0222", "2024-08-31 USD/RSD 105.6443"],
    ["2024-08-31 EUR/USD 1.1077"],
  ],
  ["a dinar rate 32 days old says too little", ["2022-08-31 EUR/CNY 6.8947", "2022-07-30 EUR/RSD 117"], []],
  ["a later dinar rate wasn't known then", ["2022-08-31 EUR/CNY 6.8947", "2022-09-01 EUR/RSD 117"], []],
])("%s", (_, given, expected) => {
  const made = crossRates(given.map(rate));
  expect(
    made.map((cross) => `${isoText(cross.date)} ${cross.base}/${cross.quote} ${decimalText(cross.rate)}`),
  ).toEqual(expected);
  expect(new Set(made.map(({ mark }) => mark))).toEqual(new Set(expected.length > 0 ? ["computed"] : []));
});

const EURO = "2022-08-31 EUR/CNY 6.8947";
const DINAR = "2022-08-22 EUR/RSD 117.3593";

function shown(rates: readonly ExchangeRate[]): string[] {
  return rates.map(({ date, base, quote, rate }) => `${isoText(date)} ${base}/${quote} ${decimalText(rate)}`);
}

/** Quoted rates and their cross rates, as a workbook holds them. */
function withCross(...texts: string[]): ExchangeRate[] {
  const rates = texts.map(rate);
  return [...rates, ...crossRates(rates)];
}

test.each<[string, (rates: readonly ExchangeRate[]) => readonly ExchangeRate[], string[]]>([
  ["nothing edited: nothing changes", (rates) => rates, [EURO, DINAR, "2022-08-31 CNY/RSD 17.0217"]],
  [
    // 117.3593 / 7 = 16.76561...
    "another euro rate: its cross rate follows",
    ([, ...others]) => [rate("2022-08-31 EUR/CNY 7"), ...others],
    [DINAR, "2022-08-31 EUR/CNY 7", "2022-08-31 CNY/RSD 16.7656"],
  ],
  [
    "a cross rate deleted, its figures as they were: it stays deleted",
    (rates) => rates.filter(({ base }) => base === "EUR"),
    [EURO, DINAR],
  ],
  [
    "a cross rate typed over: the user's stays",
    ([euro, dinar]) => [euro!, dinar!, rate("2022-08-31 CNY/RSD 17")],
    [EURO, DINAR, "2022-08-31 CNY/RSD 17"],
  ],
  ["the dinar rate deleted: the cross rate has no ground", ([euro, , cross]) => [euro!, cross!], [EURO]],
  [
    // 117.3593 / 1 = 117.3593
    "a rate added: a cross rate comes with it",
    (rates) => [...rates, rate("2022-08-31 EUR/USD 1")],
    [DINAR, EURO, "2022-08-31 CNY/RSD 17.0217", "2022-08-31 EUR/USD 1", "2022-08-31 USD/RSD 117.3593"],
  ],
])("after an edit: %s", (_, edit, expected) => {
  const written = withCross(EURO, DINAR);
  expect(shown(afterEdit(written, edit(written)))).toEqual(expected);
});
