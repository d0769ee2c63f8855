import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { isWhole } from "../../sampled.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { inYears, type TimedFlow } from "../../../src/loan/measures/cashFlow.ts";
import { presentValue } from "../../../src/loan/measures/presentValue.ts";
import { effectiveRate, internalRate, type RateOfReturn } from "../../../src/loan/measures/rateOfReturn.ts";
import { decimal, decimalText, rescaled } from "../../../src/money/decimal.ts";
import { readVectors } from "../../vectors/vectorCase.ts";
import { day, terms, type TermsText } from "../loan.ts";

/** The rates to 10 decimals, or why there is none. */
function said(found: RateOfReturn): string {
  if (found.kind === "none") return found.reason;
  const percents = found.kind === "rate" ? [found.percent] : found.percents;
  return percents.map((percent) => decimalText(rescaled(percent, 10, "half-up"))).join(" ");
}

/** The rate of amounts at the ends of equal periods, the first at once. */
const ofPeriods = (...amounts: readonly (number | bigint)[]): RateOfReturn =>
  internalRate(
    amounts.map((amount, k) => ({
      time: { numerator: BigInt(k), denominator: 1n },
      amount: decimal(String(amount)),
    })),
  );

describe("internal rate of equal periods", () => {
  // Amounts are the coefficients of polynomials in 1 + rate, multiplied out by hand.
  it.each<[string, number[], string]>([
    ["one rate", [-100, 110], "10.0000000000"],
    ["as little as was paid in: 0 %", [-100, 50, 50], "0.0000000000"],
    ["less than was paid in: (1 + sqrt(17)) / 8 - 1", [-100, 25, 25], "-35.9611796798"],
    ["(1.1 - y)(1.4 - y): two", [-1000, 2500, -1540], "10.0000000000 40.0000000000"],
    [
      "(y - 1.1)(y - 1.2)(y - 1.3): three",
      [1000, -3600, 4310, -1716],
      "10.0000000000 20.0000000000 30.0000000000",
    ],
    ["(y - 1)(y - 2): 0 % and another", [-1, 3, -2], "0.0000000000 100.0000000000"],
    ["(y - 1.1)^2: touches zero once", [-100, 220, -121], "10.0000000000"],
    ["(y - 1.1)^3: crosses zero flat", [1000, -3300, 3630, -1331], "10.0000000000"],
    ["y^2 - 2y + 1.01: never zero", [-100, 200, -101], "no-zero"],
    ["only out", [-100, -5], "one-direction"],
    ["nothing", [], "one-direction"],
    ["zeros", [0, 0, 0], "one-direction"],
    ["only in, and nothing at times", [100, 0, 5], "one-direction"],
    ["only out, and nothing at times", [-100, 0, -5], "one-direction"],
    // (y - 0.7)(y - 1.2) and (y - 0.95)(y - 1.1)
    ["two on both sides of zero, the nearer first", [100, -190, 84], "20.0000000000 -30.0000000000"],
    ["the nearer first, below zero", [1000, -2050, 1045], "-5.0000000000 10.0000000000"],
    ["two as near: the lower first", [100, -200, 99], "-10.0000000000 10.0000000000"],
    ["money back at once", [-100, 0, 0, 100], "0.0000000000"],
    ["beyond the range: a million times a period", [-1, 2_000_000], "no-zero"],
  ])("%s", (_, amounts, expected) => expect(said(ofPeriods(...amounts))).toBe(expected));

  it("says whether one was found, or several: what they are", () => {
    expect(ofPeriods(-100, 110)).toEqual({ kind: "rate", percent: decimal("10.000000000000000") });
    expect(ofPeriods(-1000, 2500, -1540)).toEqual({
      kind: "several",
      percents: [decimal("10.000000000000000"), decimal("40.000000000000000")],
    });
    expect(ofPeriods(-1, -2)).toEqual({ kind: "none", reason: "one-direction" });
  });

  it("finds every rate of which the flows are made, and no other", () => {
    const rates = fc.uniqueArray(fc.integer({ min: -900, max: 3000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rates, fc.boolean(), (permille, withoutRealZeros) => {
        // Product of (y - (1 + r)) over the rates, in thousandths, times y^2 + y + 1, which is never zero.
        let amounts = withoutRealZeros ? [1n, 1n, 1n] : [1n];
        for (const r of permille) {
          const next = new Array<bigint>(amounts.length + 1).fill(0n);
          amounts.forEach((a, k) => {
            next[k] = (next[k] ?? 0n) + a * 1000n;
            next[k + 1] = (next[k + 1] ?? 0n) - a * BigInt(1000 + r);
          });
          amounts = next;
        }
        const expected = [...permille]
          .sort((a, b) => a - b)
          .map((r) => decimalText(rescaled({ digits: BigInt(r), scale: 1 }, 10, "half-up")));
        const found = said(ofPeriods(...amounts));
        expect(found.split(" ").sort((a, b) => Number(a) - Number(b))).toEqual(expected);
      }),
      { numRuns: isWhole ? 2000 : 500 },
    );
  });
});

describe("internal rate of dated flows", () => {
  const flows = [
    ["2020-01-01", "-1000"],
    ["2020-07-01", "400"],
    ["2021-01-01", "700.50"],
  ] as const;
  const dated = (of: readonly (readonly [string, string])[], from = flows[0][0] as string): TimedFlow[] =>
    inYears(
      of.map(([date, amount]) => ({ day: day(date), amount: decimal(amount) })),
      day(from),
    );

  it("does not depend on the order of the flows", () => {
    expect(said(internalRate(dated([...flows].reverse())))).toBe(said(internalRate(dated(flows))));
  });

  it("adds up what happens on one day", () => {
    const split = [...flows.slice(0, 2), ["2021-01-01", "700"], ["2021-01-01", "0.50"]] as const;
    expect(said(internalRate(dated(split)))).toBe(said(internalRate(dated(flows))));
  });

  it("of nothing is none", () => expect(said(internalRate([]))).toBe("one-direction"));

  it("ir025, for which pyxirr finds no rate: at -89.735382148822173 % the value goes from above to below zero", () => {
    const { cases } = readVectors("irr-npv") as {
      cases: { id: string; flows: [string, number][] }[];
    };
    const example = cases.find(({ id }) => id === "ir025");
    const published = (example?.flows ?? []).map(([date, amount]) => [date, amount.toFixed(12)] as const);
    const of = dated(published, published[0]?.[0]);
    expect(said(internalRate(of))).toBe("-89.7353821488");
    expect(presentValue(of, decimal("-89.7353821489")).digits).toBeGreaterThan(0n);
    expect(presentValue(of, decimal("-89.7353821488")).digits).toBeLessThan(0n);
  });
});

describe("effective rate of a loan", () => {
  const year: TermsText = {
    drawdowns: [{ date: "2021-01-15", amount: "100000.00" }],
    facility: "100000.00",
    dayCount: "ACT/365F",
    firstInterest: "2022-01-15",
    firstPrincipal: "2022-01-15",
    lastPrincipal: "2022-01-15",
    monthsBetween: 12,
    repayment: { kind: "bullet" },
  };
  const rate = (changes: TermsText): string => {
    const loan = terms({ ...year, ...changes });
    return said(effectiveRate(loan, buildSchedule(loan)));
  };
  const fee = (date: string) => [{ kind: "management", percent: "1", on: "facility", date }];

  it("a year at 3 % without fees: 3 %", () => expect(rate({})).toBe("3.0000000000"));

  it("ACT/360 makes 365/360 of it", () => {
    // Interest 3,041.67 on 100,000.00
    expect(rate({ dayCount: "ACT/360" })).toBe("3.0416700000");
  });

  it("a fee of 1 % on the day of drawing: 103 for 99", () => {
    expect(rate({ fees: fee("2021-01-15") })).toBe("4.0404040404");
  });

  it("half-yearly payments compound: 1.5 % twice is more than 3 %", () => {
    // 30/360: 1,500.00 each half-year; (1 + r) ^ (181/365) and (1 + r) ^ 1, solved in Python with 50 digits.
    expect(rate({ dayCount: "30/360", monthsBetween: 6, firstInterest: "2021-07-15" })).toBe("3.0226877217");
  });

  it("a fee long before the drawdown: the loan's rate first, then one that no loan has", () => {
    // Solved in Python with 50 digits. The fee, 184 days earlier, grows into the whole drawdown at the second.
    expect(rate({ fees: fee("2020-07-15") })).toBe("4.0617139430 927360.9295772842");
  });

  it("payments count when they are made: moved by a weekend, they cost less", () => {
    // 15 January 2022 is a Saturday: paid on the 17th, 367 days: 1.03 ^ (365 / 367) - 1.
    const businessDays = { calendars: [], convention: "following", interest: "unadjusted" };
    expect(rate({ businessDays })).toBe("2.9834097470");
  });
});
