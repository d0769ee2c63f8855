import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { rateSeries, type RateOnDay } from "../../../src/loan/fit/rateSeries.ts";
import {
  bestDays,
  crossingOf,
  leastDeviation,
  nearestGiven,
  neededRate,
  percentOff,
} from "../../../src/loan/fit/windowRates.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { money } from "../../../src/money/money.ts";
import { day } from "../loan.ts";
import { ECB, factsOf } from "./facts.ts";

/** Reference rates of the European Central Bank, as the half-year of the container loan's seven instalments has them. */
const SERIES = rateSeries(factsOf({ rates: ECB }).rates, { base: "EUR", quote: "CNY" });
const WINDOW = [day("2022-03-21"), day("2022-09-20")] as const;
/** 59,762,500.00 / 8,631,474.00 */
const NEEDED = decimal("6.923788");

const dated = (found: RateOnDay | null): string | null =>
  found && `${isoText(found.date)} ${decimalText(found.rate)}`;

describe("the rate that a published amount needs", () => {
  const [cny, eur] = [money(5_976_250_000n, "CNY"), money(863_147_400n, "EUR")];

  it("yuan for a euro, or euros for a yuan: six decimals", () => {
    expect(decimalText(neededRate(cny, eur, { base: "EUR", quote: "CNY" }))).toBe("6.923788");
    // 8,631,474 / 59,762,500 = 0.14442959...
    expect(decimalText(neededRate(cny, eur, { base: "CNY", quote: "EUR" }))).toBe("0.144430");
  });

  it("half of the last one goes up", () => {
    // 2 / 6.4 = 0.3125; 1 / 6,400,000 = 0.00000015625; 5 / 10,000,000 = 0.0000005
    expect(
      decimalText(neededRate(money(5n, "CNY"), money(10_000_000n, "EUR"), { base: "EUR", quote: "CNY" })),
    ).toBe("0.000001");
  });
});

it("percent off: 6.923788 is 0.4219 % above 6.8947 and 0.5546 % below 6.9624", () => {
  expect(decimalText(percentOff(NEEDED, decimal("6.8947")))).toBe("0.4219");
  expect(decimalText(percentOff(NEEDED, decimal("6.9624")))).toBe("-0.5546");
  // 1.0000005 / 1: 0.00005 %, a half of the last decimal, goes up.
  expect(decimalText(percentOff(decimal("1.0000005"), decimal("1")))).toBe("0.0001");
});

describe("days of a window whose rate is given", () => {
  it("those nearest to the needed rate first, above or below it", () => {
    expect(bestDays(SERIES, NEEDED, ...WINDOW).map(dated)).toEqual([
      "2022-08-31 6.8947",
      "2022-06-30 6.9624",
    ]);
    expect(bestDays(SERIES, decimal("6.95"), ...WINDOW).map(dated)).toEqual([
      "2022-06-30 6.9624",
      "2022-08-31 6.8947",
    ]);
  });

  it("the first and the last day of it are days of it", () => {
    const window = [day("2022-06-30"), day("2022-08-31")] as const;
    expect(bestDays(SERIES, NEEDED, ...window)).toHaveLength(2);
    expect(bestDays(SERIES, NEEDED, day("2022-07-01"), day("2022-08-30"))).toEqual([]);
  });
});

describe("the nearest rate given", () => {
  it("within the window the one nearest to the needed rate", () => {
    expect(nearestGiven(SERIES, NEEDED, ...WINDOW)).toEqual({
      date: day("2022-08-31"),
      rate: decimal("6.8947"),
      isCross: false,
    });
  });

  it.each([
    // From 30 June on 31 days, to 31 August 26.
    ["after it, where that is nearer", "2022-07-31", "2022-08-05", "2022-08-31 6.8947"],
    ["before it, where that is nearer", "2022-07-05", "2022-07-31", "2022-06-30 6.9624"],
    // 31 days to either.
    ["before it, where both are as near", "2022-07-31", "2022-07-31", "2022-06-30 6.9624"],
    ["before it, where none is after it", "2024-01-05", "2024-02-01", "2023-12-29 7.8509"],
    ["after it, where none is before it", "2010-01-01", "2010-02-01", "2010-07-14 8.6056"],
  ])("outside %s", (_, from, to, expected) => {
    expect(dated(nearestGiven(SERIES, NEEDED, day(from), day(to)))).toBe(expected);
  });

  it("without rates is none", () => expect(nearestGiven([], NEEDED, ...WINDOW)).toBeNull());
});

describe("the day of a window that a rate suits best", () => {
  const rates = [
    { date: "2022-01-01", pair: "EUR/CNY", rate: "7" },
    { date: "2022-01-11", pair: "EUR/CNY", rate: "8" },
  ];
  const series = rateSeries(factsOf({ rates }).rates, { base: "EUR", quote: "CNY" });
  const least = (rate: number, from: string, to: string, of = series): number | null =>
    leastDeviation(rate, day(from), day(to), of, 0);

  it("is one in its midst: 7.5 is expected on the 6th", () => {
    expect(least(7.5, "2022-01-01", "2022-01-11")).toBeCloseTo(0, 9);
  });

  it("is its first day or its last one: 0.1 % off the rate given for it, which is a third of 0.3 %", () => {
    expect(least(6.993, "2022-01-01", "2022-01-04")).toBeCloseTo(1 / 3, 9);
    expect(least(8.008, "2022-01-08", "2022-01-11")).toBeCloseTo(1 / 3, 9);
    // 7.9 expected on the 10th, 0.9 days from given rates: 1.367 % off, by 0.727 %.
    expect(least(8.008, "2022-01-08", "2022-01-10")).toBeCloseTo(1.8806, 3);
  });

  it("without rates is none", () => expect(least(7, "2022-01-01", "2022-01-11", [])).toBeNull());
});

describe("where the given rates pass through the needed one", () => {
  const between = (needed: number, from: string, to: string): string | null => {
    const found = crossingOf(SERIES, needed, day(from), day(to));
    return found && `${isoText(found.from)} ${isoText(found.to)}`;
  };

  it("falling or rising", () => {
    expect(between(6.923788, "2022-03-21", "2022-09-20")).toBe("2022-06-30 2022-08-31");
    expect(between(7, "2022-09-21", "2023-03-20")).toBe("2022-09-30 2022-10-31");
  });

  it("both days within the window, its ends included", () => {
    expect(between(6.923788, "2022-06-30", "2022-08-31")).toBe("2022-06-30 2022-08-31");
    expect(between(6.923788, "2022-07-01", "2022-08-31")).toBeNull();
    expect(between(6.923788, "2022-06-30", "2022-08-30")).toBeNull();
  });

  it("a rate that is given is passed through", () => {
    expect(between(6.8947, "2022-03-21", "2022-09-20")).toBe("2022-06-30 2022-08-31");
  });

  it("not where all given are above it or below it", () => {
    expect(between(6.5, "2022-03-21", "2022-09-20")).toBeNull();
    expect(between(7.1, "2022-03-21", "2022-09-20")).toBeNull();
  });
});
