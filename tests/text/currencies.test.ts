import { describe, expect, test } from "vitest";
import { currencyOf } from "../../src/text/currencies.ts";
import { scaleOf, unitOf } from "../../src/text/units.ts";

describe("words for currencies", () => {
  test.each([
    ["EUR", "EUR"],
    ["ЕUR", "EUR"],
    ["ЕУР", "EUR"],
    ["евра", "EUR"],
    ["evra", "EUR"],
    ["€", "EUR"],
    ["RSD", "RSD"],
    ["рсд", "RSD"],
    ["динара", "RSD"],
    ["дин.", "RSD"],
    ["USD", "USD"],
    ["CNY", "CNY"],
    ["RMB", "CNY"],
    ["kineskih RMB juana", "CNY"],
    ["SDR", "XDR"],
    ["XDR", "XDR"],
    ["KWD", "KWD"],
    ["AED", "AED"],
    ["швајцарских франака", "CHF"],
    ["¥", null],
    ["круна", null],
    ["DEM", null],
    ["", null],
  ])("%j is %s", (word, currency) => {
    expect(currencyOf(word)).toBe(currency);
  });
});

describe("scale words", () => {
  test.each([
    ["хиљаду", 1_000n],
    ["хиљаде", 1_000n],
    ["хиљада", 1_000n],
    ["hiljadama", 1_000n],
    ["мил.", 1_000_000n],
    ["милион", 1_000_000n],
    ["милионима", 1_000_000n],
    ["милијарди", 1_000_000_000n],
    ["млрд", 1_000_000_000n],
    ["million", 1_000_000n],
    ["динара", null],
    ["милица", null],
  ])("%s", (word, scale) => {
    expect(scaleOf(word)).toBe(scale);
  });
});

describe("units in headings", () => {
  test.each([
    ["(у хиљадама динара)", 1_000n, "RSD"],
    ["у 000 динара", 1_000n, "RSD"],
    ["у мил. EUR", 1_000_000n, "EUR"],
    ["у милионима", 1_000_000n, null],
    ["Стање дуга у EUR", 1n, "EUR"],
    ["Стање дуга у RSD", 1n, "RSD"],
    ["У рсд", 1n, "RSD"],
    ["Износ у динарима", 1n, "RSD"],
    ["u milijardama evra", 1_000_000_000n, "EUR"],
    ["EUR и RSD", 1n, null],
    ["u hilj.EUR", 1_000n, "EUR"],
    ["у 1.000 динара", 1_000n, "RSD"],
    ["EUR (×1.000)", 1_000n, "EUR"],
    ["у 10³ EUR", 1_000n, "EUR"],
    ["kEUR", 1_000n, "EUR"],
    ["Стање дуга у 1.000.000 EUR", 1_000_000n, "EUR"],
    ["у 1000000 динара", 1_000_000n, "RSD"],
    ["у 000.000 RSD", 1_000_000n, "RSD"],
    ["у 10^6 EUR", 1_000_000n, "EUR"],
    ["MEUR", 1_000_000n, "EUR"],
    ["у 1.000.000.000 RSD", 1_000_000_000n, "RSD"],
    // Sums, and no scales.
    ["Зајмови до 1.000.000 EUR", 1n, "EUR"],
    ["Укупно у 1.000.000,00 EUR", 1n, "EUR"],
    ["У 2.000.000 EUR", 1n, "EUR"],
  ])("%s", (heading, multiplier, currency) => {
    expect(unitOf(heading)).toEqual({ multiplier, currency });
  });

  test.each(["Назив дуга", "Услови", "", "Оригинална валута"])("%j states none", (heading) => {
    expect(unitOf(heading)).toBeNull();
  });
});
