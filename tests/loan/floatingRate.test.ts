import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { amountText } from "../../src/money/money.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { problemOf, terms } from "./loan.ts";

const floating = (floorPercent: string | null, ...fixings: [from: string, percent: string][]) =>
  terms({
    rate: {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "2.35",
      floorPercent,
      fixings: fixings.map(([from, percent]) => ({ from, percent })),
    },
  });
const rates = (loan: ReturnType<typeof floating>) =>
  buildSchedule(loan).rows.map(
    ({ ratePercent, interest, projected }) =>
      `${decimalText(ratePercent)} ${amountText(interest)}${projected ? " projected" : ""}`,
  );

describe("a floating rate: fixing + margin per period", () => {
  it("carries the last known fixing on where one is missing, and marks those periods", () => {
    const loan = floating(null, ["2020-01-15", "0.000"], ["2020-07-15", "-0.524"], ["2021-01-15", "0.500"]);
    expect(rates(loan)).toEqual([
      "2.350 14.26",
      "1.826 11.20",
      "2.850 12.90",
      "2.850 8.74 projected",
      "2.850 4.30 projected",
    ]);
  });

  it("a floor holds for the reference rate, before the margin", () => {
    expect(rates(floating("0", ["2020-01-15", "-0.524"]))[0]).toBe("2.35 14.26");
    expect(rates(floating("0", ["2020-01-15", "0.1"]))[0]).toBe("2.45 14.86");
  });

  it("a fixing of the regular date before the first drawdown is the first period's own", () => {
    const loan = terms({
      drawdowns: [{ date: "2020-03-10", amount: "1200.00" }],
      rate: {
        kind: "floating",
        index: "EURIBOR6M",
        marginPercent: "1",
        fixings: [{ from: "2020-01-15", percent: "0" }],
      },
    });
    expect(buildSchedule(loan).rows.map(({ projected }) => projected)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["none at the start", [["2020-07-15", "0.1"]], "errors:termsNoFixingAtStart"],
    [
      "one in the middle of a period",
      [
        ["2020-01-15", "0.1"],
        ["2020-09-01", "0.2"],
      ],
      "errors:termsFixingOffGrid",
    ],
    [
      "two on one day",
      [
        ["2020-01-15", "0.1"],
        ["2020-01-15", "0.2"],
      ],
      "errors:termsFixingTwice",
    ],
  ] as [string, [string, string][], string][])("fixings: %s", (_, fixings, key) => {
    expect(problemOf(() => buildSchedule(floating(null, ...fixings)))).toEqual({ key, cell: "rate.fixings" });
  });
});
