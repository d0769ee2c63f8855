import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { rateSeries, suits, usualPair, type CurrencyPair } from "../../../src/loan/fit/rateSeries.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { day } from "../loan.ts";
import { factsOf, type RateText } from "./facts.ts";

const seriesOf = (pair: CurrencyPair, ...rates: RateText[]) => rateSeries(factsOf({ rates }).rates, pair);

/** "2022-08-31 6.8947", and "crossed" where it is. */
const listed = (pair: CurrencyPair, ...rates: RateText[]): string[] =>
  seriesOf(pair, ...rates).map(({ date, rate, isCross }) =>
    [isoText(date), decimalText(rate), ...(isCross ? ["crossed"] : [])].join(" "),
  );

const EUR_CNY: CurrencyPair = { base: "EUR", quote: "CNY" };
const USD_CNY: CurrencyPair = { base: "USD", quote: "CNY" };
const rate = (pair: string, value: string, date = "2022-08-31"): RateText => ({ date, pair, rate: value });

describe("the usual way to quote", () => {
  it("dinars for one unit of the loan's currency; otherwise the loan's for one of the balance's", () => {
    expect(usualPair("RSD", "CNY")).toEqual({ base: "CNY", quote: "RSD" });
    expect(usualPair("EUR", "CNY")).toEqual(EUR_CNY);
  });
});

describe("the given rates of a pair", () => {
  it("as given, in order of date", () => {
    const rates = [rate("EUR/CNY", "7.2380", "2022-10-31"), rate("EUR/CNY", "6.8947")];
    expect(listed(EUR_CNY, ...rates)).toEqual(["2022-08-31 6.8947", "2022-10-31 7.2380"]);
  });

  it("turned round: 1 / 0.16 = 6.25, with eight decimals", () => {
    expect(listed(EUR_CNY, rate("CNY/EUR", "0.16"))).toEqual(["2022-08-31 6.25000000"]);
    // 1 / 7 = 0.142857142857...
    expect(listed({ base: "CNY", quote: "EUR" }, rate("EUR/CNY", "7"))).toEqual(["2022-08-31 0.14285714"]);
    // 1 / 0.64 = 1.5625; 1 / 512,000,000 = 0.000000001953125; 1 / 40,000,000 = 0.000000025, a half: up.
    expect(listed(EUR_CNY, rate("CNY/EUR", "40000000"))).toEqual(["2022-08-31 0.00000003"]);
  });

  it("as given rather than turned round, and either rather than crossed", () => {
    const given = [rate("CNY/EUR", "0.2"), rate("EUR/CNY", "6.9")];
    expect(listed(EUR_CNY, ...given)).toEqual(["2022-08-31 6.9"]);
    const through = [rate("EUR/RSD", "117"), rate("CNY/RSD", "16"), rate("CNY/EUR", "0.2")];
    expect(listed(EUR_CNY, ...through)).toEqual(["2022-08-31 5.00000000"]);
  });

  it("crossed through a third currency of the same day: dollars for euros x yuan for dollars", () => {
    // 1.25 x 6.4 = 8
    expect(listed(EUR_CNY, rate("EUR/USD", "1.25"), rate("USD/CNY", "6.4"))).toEqual([
      "2022-08-31 8 crossed",
    ]);
    // 117 dinars for a euro, 16 for a yuan: 117 x 0.0625 = 7.3125
    expect(listed(EUR_CNY, rate("CNY/RSD", "16"), rate("EUR/RSD", "117"))).toEqual([
      "2022-08-31 7.3125 crossed",
    ]);
  });

  it("a third currency that leads only half the way is passed over for one that leads all of it", () => {
    const rates = [rate("EUR/GBP", "0.86"), rate("EUR/USD", "1.25"), rate("USD/CNY", "6.4")];
    expect(listed(EUR_CNY, ...rates)).toEqual(["2022-08-31 8 crossed"]);
    expect(listed(EUR_CNY, rate("USD/CNY", "6.4"), rate("GBP/CNY", "8"))).toEqual([]);
  });

  it("none through rates of two days, none from other pairs", () => {
    expect(listed(EUR_CNY, rate("EUR/USD", "1.25"), rate("USD/CNY", "6.4", "2022-09-01"))).toEqual([]);
    expect(listed(EUR_CNY, rate("EUR/RSD", "117"))).toEqual([]);
  });

  it("of two pairs from the same rates, each its own, however often asked", () => {
    const { rates } = factsOf({ rates: [rate("EUR/CNY", "7"), rate("USD/CNY", "6.4")] });
    const texts = [EUR_CNY, USD_CNY, EUR_CNY].map((pair) =>
      rateSeries(rates, pair).map((one) => decimalText(one.rate)),
    );
    expect(texts).toEqual([["7"], ["6.4"], ["7"]]);
  });
});

describe("how well a rate suits a day, in standard deviations", () => {
  const two = seriesOf(EUR_CNY, rate("EUR/CNY", "7", "2022-01-01"), rate("EUR/CNY", "8", "2022-01-11"));
  const off = (value: number, on: string, printed = 0): number | undefined =>
    suits(value, day(on), two, printed)?.deviations;

  it("on a day with a rate: what it is off, by 0.3 %", () => {
    // 7.07 / 7 - 1 = 1 %; 1 / 0.3 = 3.333...
    expect(off(7.07, "2022-01-01")).toBeCloseTo(1 / 0.3, 9);
    expect(off(6.93, "2022-01-01")).toBeCloseTo(1 / 0.3, 9);
    expect(off(8.08, "2022-01-11")).toBeCloseTo(1 / 0.3, 9);
  });

  it("between two days: off the straight line, by 0.45 % more times the root of the days on both sides", () => {
    // On the 5th: 7.4 expected; 4 x 6 / 10 = 2.4 days. On the 6th 7.5; 5 x 5 / 10 = 2.5.
    expect(off(7.4 * 1.02, "2022-01-05")).toBeCloseTo(0.02 / (0.003 + 0.0045 * Math.sqrt(2.4)), 9);
    expect(off(7.5 * 0.98, "2022-01-06")).toBeCloseTo(0.02 / (0.003 + 0.0045 * Math.sqrt(2.5)), 9);
  });

  it("before the first and after the last: off that one, by the root of the days from it", () => {
    expect(off(7.07, "2021-12-23")).toBeCloseTo(0.01 / (0.003 + 0.0045 * 3), 9);
    expect(off(8.08, "2022-01-15")).toBeCloseTo(0.01 / (0.003 + 0.0045 * 2), 9);
  });

  it("a balance in round figures is less exact, and so is its rate", () => {
    expect(off(7.07, "2022-01-01", 0.002)).toBeCloseTo(2, 9);
  });

  it("without any rate nothing is said", () => {
    expect(suits(7, day("2022-01-01"), [], 0)).toBeNull();
  });
});
