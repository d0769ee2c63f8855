import { describe, expect, it } from "vitest";
import { datingOf, isRuledOut, type BalanceReading } from "../../../src/loan/fit/balanceFit.ts";
import { candidatesOf } from "../../../src/loan/fit/candidates.ts";
import { isoText } from "../../../src/calendar/day.ts";
import { money } from "../../../src/money/money.ts";
import { day } from "../loan.ts";
import { factsOf } from "./facts.ts";

/** A reading that is so many standard deviations off. */
const off = (deviations: number | null): BalanceReading => ({
  instalmentsLeft: 1,
  balance: money(30_000n, "CNY"),
  from: day("2022-01-15"),
  to: day("2022-07-14"),
  rateNeeded: null,
  given: null,
  bestDays: [],
  errorPercent: null,
  deviations,
  crossing: null,
});

function dating(asOf: string | null, ...deviations: (number | null)[]): string | null {
  const printed = { amount: money(30_000n, "CNY"), halfUnit: 0n };
  const fact = { path: "balances[0]", printed, asOf: asOf === null ? null : day(asOf) };
  return datingOf({ fact, readings: deviations.map(off) });
}

describe("how sure it is after which instalment an undated balance stands", () => {
  it.each<[string, (number | null)[], string]>([
    ["decided: beyond four standard deviations for all others", [0, 4.1, 90], "decided"],
    ["decided: there is one instalment alone", [0], "decided"],
    ["decided: an exact figure, others not", [0, Infinity], "decided"],
    ["likely: beyond two for all others", [0, 2.1, 90], "likely"],
    ["likely: at four", [0, 4, 90], "likely"],
    ["undecided: another within two", [0, 2, 90], "undecided"],
    ["undecided: all but one of the others beyond it", [0, 90, 1.9], "undecided"],
    ["decided: the best one at two", [2, 90], "decided"],
    ["undecided: the best one beyond it", [2.1, 90], "undecided"],
    ["undecided: no rate to tell by", [null, null], "undecided"],
    ["undecided: no rate, one instalment", [null], "undecided"],
    ["undecided: no reading at all", [], "undecided"],
  ])("%s", (_, deviations, expected) => expect(dating(null, ...deviations)).toBe(expected));

  it("is not asked of a balance with a day", () => {
    expect(dating("2022-01-15", 0, 90)).toBeNull();
  });

  it("a reading is ruled out beyond two standard deviations, not without a rate", () => {
    expect([2, 2.01, null, Infinity].map((one) => isRuledOut(off(one)))).toEqual([false, true, false, true]);
  });
});

describe("readings of a balance", () => {
  const readingsOf = (balance: Record<string, unknown>, rates: object[] = []) => {
    const facts = factsOf({
      firstPrincipal: "2021-01-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
      drawn: "1200.00",
      balances: [balance],
      rates,
    });
    return candidatesOf(facts).candidates[0]?.balances[0]?.readings.map(
      ({ instalmentsLeft, deviations, from, to }) => ({ instalmentsLeft, deviations, from, to }),
    );
  };

  it("in the loan's own currency: exact, or out of the question, above it and below it", () => {
    const found = readingsOf({ amount: "600.00", currency: "CNY" });
    expect(found?.map(({ instalmentsLeft, deviations }) => [instalmentsLeft, deviations])).toEqual([
      [2, 0],
      [4, Infinity],
      [3, Infinity],
      [1, Infinity],
    ]);
  });

  it("give or take what was rounded; of those that agree, the nearest first", () => {
    // 300.00 to 900.00
    const found = readingsOf({ amount: "600", currency: "CNY", roundedTo: "600" });
    expect(found?.map(({ instalmentsLeft, deviations }) => [instalmentsLeft, deviations])).toEqual([
      [2, 0],
      // 600 / 900 - 1 = -33 %, 600 / 300 - 1 = 100 %
      [3, 0],
      [1, 0],
      [4, Infinity],
    ]);
  });

  it("from one due date to the day before the next; before the first, five years at most", () => {
    const found = readingsOf({ amount: "600.00", currency: "CNY" })?.map(
      ({ instalmentsLeft, from, to }) => `${instalmentsLeft}: ${isoText(from)} ${isoText(to)}`,
    );
    expect(found?.sort()).toEqual([
      "1: 2022-01-15 2022-07-14",
      "2: 2021-07-15 2022-01-14",
      "3: 2021-01-15 2021-07-14",
      "4: 2016-01-15 2021-01-14",
    ]);
  });

  it("after the last instalment nothing is owed, at no rate", () => {
    expect(readingsOf({ amount: "75.00", currency: "EUR", asOf: "2023-01-01" })).toBeUndefined();
    expect(readingsOf({ amount: "75.00", currency: "EUR", asOf: "2022-06-01" })).toHaveLength(1);
  });
});
