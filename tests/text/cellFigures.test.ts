import { describe, expect, test } from "vitest";
import { decimalText } from "../../src/money/decimal.ts";
import { readCellFigure } from "../../src/text/cellFigures.ts";

// Balances of X RAY (amended laws 2013 and 2014) with what tables print beside figures.
const shown = (text: string, isCell = true): unknown => {
  const { number, currency } = readCellFigure(text, { maxDecimals: 2, isCell });
  return [number.ok ? decimalText(number.value) : number.reason, currency];
};

describe("a sign of a footnote that is no digit of the number", () => {
  test.each([
    "24.179.712*",
    "24.179.712**",
    "24.179.712 *",
    "24.179.712*)",
    "24.179.712¹",
    "24.179.712 ²)",
    "24.179.712 1)",
    "24.179.7121)",
  ])("%s", (text) => {
    expect(shown(text)).toEqual(["24179712", null]);
  });

  test.each([
    ["2.698.700.072,50 1)", ["2698700072.50", null]],
    ["0*", ["0", null]],
    ["-*", ["not-a-number", null]],
    // A plain digit may be one of the number's.
    ["2.698.700.0721", ["not-a-number", null]],
    ["24.179.712 1", ["not-a-number", null]],
    ["1.2345)", ["not-a-number", null]],
    ["(24.179.712)", ["-24179712", null]],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("a currency beside the figure", () => {
  test.each([
    ["24.179.712 EUR", ["24179712", "EUR"]],
    ["24.179.712* ЕUR", ["24179712", "EUR"]],
    ["24.179.712 EUR*", ["24179712", "EUR"]],
    ["EUR 24.179.712", ["24179712", "EUR"]],
    ["2.698.700.072,00 динара", ["2698700072.00", "RSD"]],
    ["2.698.700.072 дин.", ["2698700072", "RSD"]],
    ["24.179.712€", ["24179712", "EUR"]],
    ["24.179.712 комада", ["not-a-number", null]],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("spaces and apostrophes between thousands", () => {
  test.each([
    ["24 179 712", "24179712"],
    ["24 179 712,50", "24179712.50"],
    ["183 805", "183805"],
    ["-24 179 712", "-24179712"],
    ["24 179 712 EUR", "24179712"],
  ])("%s in a cell; on a page two columns may touch", (text, expected) => {
    expect(shown(text)).toContain(expected);
    expect(shown(text, false)).toContain("ambiguous");
  });

  test.each(["24'179'712", "24’179’712"])("%s anywhere", (text) => {
    expect(shown(text, false)).toEqual(["24179712", null]);
  });

  test.each(["24 17 712", "024 179", "24 179 7", "24'179'71", "2024 179 712", "24 179.712"])(
    "not %s",
    (text) => {
      const { number } = readCellFigure(text, { maxDecimals: 2, isCell: true });
      expect(number.ok).toBe(false);
    },
  );
});

describe("a minus behind a number", () => {
  test.each([
    ["1.234.567-", "-1234567"],
    ["1.234-", "-1234"],
    ["1.234,50-", "-1234.50"],
    ["2014-", "not-a-number"],
    ["1.234 -", "not-a-number"],
    ["-1.234-", "not-a-number"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toEqual([expected, null]);
  });
});
