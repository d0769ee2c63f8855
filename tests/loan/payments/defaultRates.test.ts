import { describe, expect, it } from "vitest";
import { day, isoText } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { defaultRates } from "../../../src/loan/payments/defaultRates.ts";
import type { DefaultInterestTerms } from "../../../src/loan/terms.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { agreed } from "./payments.ts";

const PLAIN: DefaultInterestTerms = {
  percent: decimal("2"),
  over: "table",
  rates: [],
  on: "all",
  dayCount: "ACT/360",
  compounding: false,
};

/** "2021-01-15 3 + points = 5" for each rate from one day up to another. */
function rates(changes: Partial<DefaultInterestTerms>, from: string, until: string): string[] {
  const terms = agreed();
  const { rows } = buildSchedule(terms);
  return defaultRates(terms, { ...PLAIN, ...changes }, rows, day(from), day(until)).map(
    ({ from: since, base, percent, projected }) =>
      `${isoText(since)} ${base ? decimalText(base) : "0"} + points = ${decimalText(percent)}` +
      (projected ? ", projected" : ""),
  );
}

const table = (...pairs: [from: string, percent: string][]) => ({
  rates: pairs.map(([from, percent]) => ({ from: day(from), percent: decimal(percent) })),
});

describe("rates of a table", () => {
  const RISING = table(["2020-01-01", "1"], ["2021-01-01", "2"], ["2022-01-01", "3"]);

  it("begin with the one in force, say since when it is, and end before the day that is not included", () => {
    expect(rates(RISING, "2020-06-01", "2022-01-01")).toEqual([
      "2020-01-01 1 + points = 3",
      "2021-01-01 2 + points = 4",
    ]);
  });

  it("on the day on which one comes into force the one before it holds no more", () => {
    expect(rates(RISING, "2021-01-01", "2021-01-02")).toEqual(["2021-01-01 2 + points = 4"]);
  });

  it("are taken in order of day, in whatever order they are stated", () => {
    expect(rates(table(["2021-01-01", "2"], ["2020-01-01", "1"]), "2020-06-01", "2022-01-01")).toEqual([
      "2020-01-01 1 + points = 3",
      "2021-01-01 2 + points = 4",
    ]);
  });

  it("that say the same anew start no other", () => {
    expect(rates(table(["2020-01-01", "1"], ["2021-01-01", "1.00"]), "2020-06-01", "2022-01-01")).toEqual([
      "2020-01-01 1 + points = 3",
    ]);
  });

  it("below 0 with the points are 0", () => {
    expect(rates(table(["2020-01-01", "-2.01"]), "2020-06-01", "2020-07-01")).toEqual([
      "2020-01-01 -2.01 + points = 0",
    ]);
  });
});

it("a rate of its own has nothing beneath it, from the first late day on", () => {
  expect(rates({ over: "absolute" }, "2020-06-01", "2022-01-01")).toEqual(["2020-06-01 0 + points = 2"]);
});

it("over the contract's: the first period's before it began, and the last one's after it ended", () => {
  expect(rates({ over: "contract" }, "2019-01-01", "2019-02-01")).toEqual(["2019-01-01 3 + points = 5"]);
  expect(rates({ over: "contract" }, "2030-01-01", "2030-02-01")).toEqual(["2022-01-15 3 + points = 5"]);
});
