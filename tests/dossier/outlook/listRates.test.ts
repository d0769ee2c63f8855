import { describe, expect, it, test } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { statedCurrencies } from "../../../src/dossier/outlook/cardCurrency.ts";
import { listRates } from "../../../src/dossier/outlook/listRates.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { atOnce } from "../../../src/steps.ts";
import { cardOf, type PrintedCard } from "../matching/printedCards.ts";
import { PROVING } from "./lists.ts";

const ratesOf = (printed: readonly PrintedCard[]): Record<string, [rsd: string, provenBy: number]> => {
  const cards = printed.map((card) => cardOf({ year: 2025, ...card }));
  const found = atOnce(
    listRates(
      cards,
      day("2024-08-31"),
      statedCurrencies(cards, () => []),
    ),
  );
  return Object.fromEntries(
    found.map(({ currency, rsd, provenBy }) => [currency, [decimalText(rsd), provenBy.length]]),
  );
};

/** Row 6.1 of the law for 2025: three instalments of CNY 8,537,500 are left, and 381,549,413 / 25,612,500 is 14.8970. */
const NUCTECH: PrintedCard = {
  name: "Export - Import Bank of China - Projekat sistem NUCTECH za inspekciju kontejnera/vozila",
  eur: "3.260.487",
  rsd: "381.549.413",
  first: "21.03.2014.",
  last: "21.09.2025.",
  instalment: "17.075.000 CNY",
  rate: "3,00%",
};

describe("the rates of a list's day, found in the list itself", () => {
  it("are those at which cards agree with their instalments", () => {
    expect(ratesOf([...PROVING, NUCTECH])).toEqual({
      EUR: ["117.0222", 3],
      USD: ["105.6443", 3],
      CNY: ["14.8970", 1],
    });
  });

  it("are proven no better by a list that is there twice", () => {
    const torn = [...PROVING, NUCTECH].map((card) => ({ ...card, document: "copy.html", eur: "-" }));
    expect(ratesOf([...PROVING, NUCTECH, ...torn])).toEqual(ratesOf([...PROVING, NUCTECH]));
  });

  it("have six decimals where the bank quotes a hundred units", () => {
    // Row 4.4: five instalments are left, two of them in 2025: 2/5 of JPY 15,320,940,000 are 6,128,376,000.
    const jica = {
      name: "JICA - Elektroprivreda Srbije",
      eur: "95.517.104",
      rsd: "11.177.621.591",
      first: "20.11.2016.",
      last: "20.11.2026.",
      instalment: "6.128.376.000 JPY",
      rate: "0,60% i 0,01%",
    };
    expect(ratesOf([jica])).toEqual({ JPY: ["0.729565", 1] });
  });

  test.each<[why: string, card: PrintedCard]>([
    // 22 half-years are left, and 130 months: of four steps one gives a rate by chance, 16.7505.
    [
      "an instalment that comes out by the month alone",
      {
        ...{ name: "Export – Import Bank of China – Пројекат", eur: "5.130.374", rsd: "603.548.506" },
        ...{ first: "15.06.2021.", last: "15.06.2035.", instalment: "3.326.000 CNY", rate: "3,00%" },
      },
    ],
    // 41,780,003 / 105.6443 in 4 instalments would be 197,739.7 in the year: the window holds many rates.
    [
      "an instalment so small that many rates agree with it",
      { ...NUCTECH, rsd: "41.780", first: "21.01.2024.", last: "21.07.2026.", instalment: "198 USD" },
    ],
    // At quarters 423,943,792 / 14.8970 in 5 instalments, three of them in 2025; its agreement states half-years.
    ["an instalment that comes out at another step than the agreement's", { ...NUCTECH, rsd: "423.943.792" }],
    ["a loan that is still being drawn", { ...NUCTECH, rsd: "42.975.136.324", instalment: "49.992.703 USD" }],
    ["a nought", { ...NUCTECH, instalment: "0 USD" }],
    ["dates that are no steps apart", { ...NUCTECH, last: "25.09.2025." }],
  ])("no rate is proven by %s", (_, card) => {
    expect(ratesOf([card])).toEqual({});
  });

  it("are those of round balances where no instalment is printed", () => {
    // Amended law for 2013, group Eurofima: CHF 20, 7.5, 20, 11 and 2.5 million at 89.6467.
    const rows = [
      ["16.064.263", "1.792.934.000"],
      ["6.024.099", "672.350.250"],
      ["16.064.263", "1.792.934.000"],
      ["8.835.345", "986.113.700"],
      ["2.008.033", "224.116.750"],
    ] as const;
    const eurofima = rows.map(([eur, rsd], at) => ({
      name: `Еурофима ${2600 + at}`,
      group: "ЕУРОФИМА",
      eur,
      rsd,
      first: "15.06.2026.",
      last: "15.06.2026.",
      instalment: "0",
    }));
    const repaid = {
      ...NUCTECH,
      name: "Еурофима 2671",
      group: "ЕУРОФИМА",
      rsd: "0",
      instalment: "22.500.000 CHF",
    };
    expect(ratesOf([...eurofima, repaid])).toEqual({ EUR: ["111.6101", 0], CHF: ["89.6467", 5] });
    // Without the one that names the currency nothing tells it.
    expect(ratesOf(eurofima)).toEqual({ EUR: ["111.6101", 0] });
  });
});
