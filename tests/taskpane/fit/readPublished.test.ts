import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import type { Language } from "../../../src/messages/language.ts";
import { amountText } from "../../../src/money/money.ts";
import { readPublished } from "../../../src/taskpane/fit/readPublished.ts";

function read(text: string, language: Language = "sr-Latn"): string {
  const reading = readPublished(text, language);
  if (!reading.ok) return reading.sentence.key.replace("paneFit:", "");
  const { printed, asOf } = reading;
  const { amount, halfUnit } = printed;
  return [amount.currency, amountText(amount), halfUnit, ...(asOf === null ? [] : [isoText(asOf)])].join(" ");
}

describe("a published figure in one field", () => {
  // Whole euros: half a euro more or less, 50 cents.
  it.each([
    ["EUR 8.631.474", "EUR 8631474.00 50"],
    ["8,631,474 EUR", "EUR 8631474.00 50"],
    ["8631474 EUR", "EUR 8631474.00 50"],
    ["8.631.474,00 evra", "EUR 8631474.00 0"],
    ["8.631.474,5 €", "EUR 8631474.50 5"],
    ["59.762.500 kineskih juana", "CNY 59762500.00 50"],
    ["8.631.474 ЕУР", "EUR 8631474.00 50"],
    ["8.631.474 EUR na dan 31.07.2014.", "EUR 8631474.00 50 2014-07-31"],
    ["EUR 8.631.474, 31.7.2014", "EUR 8631474.00 50 2014-07-31"],
    ["31. jula 2014. 8.631.474 evra", "EUR 8631474.00 50 2014-07-31"],
    ["8.631.474 EUR 2014-07-31", "EUR 8631474.00 50 2014-07-31"],
    ["8,6 miliona evra", "EUR 8600000.00 5000000"],
    ["stanje duga je 8.631.474 EUR", "EUR 8631474.00 50"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["EUR 8,631,474 on 31 Aug 2022", "EUR 8631474.00 50 2022-08-31"],
    ["8.6 million euros as of August 31, 2022", "EUR 8600000.00 5000000 2022-08-31"],
    ["EUR 8.631.474", "EUR 8631474.00 50"],
  ])("in English: %s", (text, expected) => {
    expect(read(text, "en")).toBe(expected);
  });

  it.each([
    ["", "compareNone"],
    ["evra", "compareNone"],
    ["8.631.474", "compareNoCurrency"],
    ["8.631.474 EUR ili 59.762.500 CNY", "compareSeveral"],
    ["-8.631.474 EUR", "compareNone"],
    ["0 EUR", "compareNone"],
    ["8.631.474 EUR na dan 31.07.2014. i 31.08.2014.", "compareDays"],
    ["8.631.474 EUR na dan 31.02.2014.", "compareDays"],
  ])("what is none is told apart: %s", (text, key) => {
    expect(read(text)).toBe(key);
  });
});
