import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { inYears, loanCashFlows, type TimedFlow } from "../../../src/loan/measures/cashFlow.ts";
import { valueCurve } from "../../../src/loan/measures/valueCurve.ts";
import { worthlessRates } from "../../../src/loan/measures/worthlessRates.ts";
import { day, terms } from "../loan.ts";

/** Amounts at the ends of equal periods, the first at once. */
const periods = (...amounts: readonly number[]): TimedFlow[] =>
  amounts.map((amount, k) => ({
    time: { numerator: BigInt(k), denominator: 1n },
    amount: { digits: BigInt(amount), scale: 0 },
  }));

/** The logarithms of 1 + rate to 28 decimals, and how often the value was asked for. */
function found(flows: readonly TimedFlow[]): { logarithms: string[]; asked: number } {
  const curve = valueCurve(flows);
  let asked = 0;
  const rates = worthlessRates({
    ...curve,
    at: (x) => {
      asked += 1;
      return curve.at(x);
    },
  });
  const logarithms = rates.map((x) => {
    const text = String(x < 0n ? -x : x).padStart(46, "0");
    return `${x < 0n ? "-" : ""}${text.slice(0, -45)}.${text.slice(-45, -17)}`;
  });
  return { logarithms, asked };
}

const TEN = "0.0953101798043248600439521232";
const TWENTY = "0.1823215567939546262117180251";
const THIRTY = "0.2623642644674910520354959868";
const HUNDRED = "0.6931471805599453094172321214";
const ZERO = "0.0000000000000000000000000000";

describe("where the value of cash flows is nothing, and in how few looks at it", () => {
  it.each<[string, TimedFlow[], string[], looks: number]>([
    // 0, the end of the range, and what Newton's steps from 0 on need.
    ["one change of sign: 10 %", periods(-100, 110), [TEN], 7],
    ["the same the other way round", periods(100, -110), [TEN], 7],
    ["below zero: a half", periods(-100, 50), [`-${HUNDRED}`], 9],
    ["three: 10, 20 and 30 %", periods(1000, -3600, 4310, -1716), [TEN, TWENTY, THIRTY], 133],
    ["0 % and 100 %", periods(-1, 3, -2), [ZERO, HUNDRED], 14],
    ["-50 % and 0 %", periods(-2, 3, -1), [`-${HUNDRED}`, ZERO], 19],
    // No change of sign beside 0: no look beside it.
    ["0 % alone", periods(-100, 100), [ZERO], 1],
    ["none: all of it in", periods(100, 10), [], 1],
    ["none, though the sign changes twice: y^2 - 2y + 1.01", periods(-100, 200, -101), [], 21],
    ["none, as what comes in is never as much", periods(-100, 10, -100), [], 1],
  ])("%s", (_, flows, logarithms, looks) => {
    const { logarithms: all, asked } = found(flows);
    expect(all).toEqual(logarithms);
    expect(asked).toBeLessThanOrEqual(looks);
  });

  it("the container inspection loan's, by its dated flows", () => {
    const loan = terms({
      drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
      firstInterest: "2013-09-21",
      firstPrincipal: "2014-03-21",
      lastPrincipal: "2025-09-21",
    });
    const flows = loanCashFlows(loan, buildSchedule(loan));
    const { logarithms, asked } = found(inYears(flows, day("2013-03-21")));
    // ln(1.0306477268732396), the rate of xRay.test.ts.
    expect(logarithms.map((one) => one.slice(0, 18))).toEqual(["0.0301874656332782"]);
    expect(asked).toBeLessThanOrEqual(7);
  });

  it("long after the first day, when nothing flows on it", () => {
    // As (1 + rate) ^ -40 at the end of the range were nothing at all, beside which no sign could be told.
    const nothing = periods(0);
    // In and out again on that day: likewise.
    const there = [...periods(7), ...periods(-7)];
    for (const flows of [periods(-100, 110), periods(100, -110)]) {
      const late = flows.map(({ time, amount }) => ({
        time: { ...time, numerator: time.numerator + 40n },
        amount,
      }));
      expect(found([...nothing, ...late]).logarithms).toEqual([TEN]);
      expect(found([...there, ...late]).logarithms).toEqual([TEN]);
    }
  });
});
