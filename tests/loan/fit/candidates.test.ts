import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/loan/fit/candidates.ts";
import { amountText } from "../../../src/money/money.ts";
import { factsOf, fitOf } from "./facts.ts";

/** CNY 1,200,000,000.00 in four instalments. */
const GRID = { firstPrincipal: "2021-01-15", lastPrincipal: "2022-07-15", monthsBetween: 6 };
const LARGE = { currency: "CNY", ratePercent: "3", ...GRID, drawn: "1200000000.00" };
const SMALL = { ...LARGE, drawn: "1200.00" };

const costs = (facts: Record<string, unknown>): number[] =>
  candidatesOf(factsOf({ ...SMALL, ...facts })).candidates.map(({ cost }) => cost);

describe("what a schedule costs in likelihood", () => {
  it("nothing where its step is stated, whatever it is", () => {
    expect(costs({})).toEqual([0]);
    expect(costs({ monthsBetween: 3 })).toEqual([0]);
    expect(costs({ monthsBetween: 1 })).toEqual([0]);
  });

  it("without the step: half-yearly nothing, quarterly and yearly 2, others 3", () => {
    const found = fitOf({ ...SMALL, monthsBetween: null, lastPrincipal: "2023-01-15" }).candidates;
    expect(found.map(({ structure, cost }) => [structure.months, cost])).toEqual([
      [6, 0],
      [3, 2],
      [12, 2],
      [1, 3],
    ]);
    expect(costs({ monthsBetween: null, lastPrincipal: "2022-05-15", instalments: 3 })).toEqual([3]);
  });

  it("1.5 for a last date off the grid, half a point more for a long last period", () => {
    expect(costs({ lastPrincipal: "2022-09-01" })).toEqual([1.5, 2]);
  });

  it("0.6 for each tenth of the facility that was not drawn", () => {
    expect(costs({ facility: "1200.00" })).toEqual([0]);
    expect(costs({ facility: "1000.00", drawn: "900.00" })[0]).toBeCloseTo(0.6, 9);
    expect(costs({ facility: "1000.00", drawn: "500.00" })[0]).toBeCloseTo(3, 9);
    // The whole facility is assumed where nothing says how much was drawn.
    expect(costs({ facility: "1000.00", drawn: null })).toEqual([0]);
  });

  describe("the square of the standard deviations that a balance in another currency is off", () => {
    // 600,000,000 / 8.08 and / 8.04: 1 % and 0.5 % above the 8.00 of the day, by 0.3 %.
    const dated = (amount: string, asOf = "2021-08-01"): Record<string, unknown> => ({
      ...LARGE,
      balances: [{ amount, currency: "EUR", asOf }],
      rates: [{ date: asOf, pair: "EUR/CNY", rate: "8" }],
    });

    it("of one balance, of two", () => {
      expect(costs({ ...dated("75000000.00") })[0]).toBeCloseTo(0, 9);
      expect(costs({ ...dated("74257425.74") })[0]).toBeCloseTo(100 / 9, 6);
      const two = {
        ...dated("74257425.74"),
        balances: ["74257425.74", "74626865.67"].map((amount) => ({
          amount,
          currency: "EUR",
          asOf: "2021-08-01",
        })),
      };
      expect(costs(two)[0]).toBeCloseTo(100 / 9 + 25 / 9, 6);
    });

    it("not of one before repayment, when less may have been drawn, nor of one in the loan's own currency", () => {
      expect(costs(dated("148514851.49", "2020-08-01"))).toEqual([0]);
      const own = { balances: [{ amount: "600000000.00", currency: "CNY", asOf: "2021-08-01" }] };
      expect(costs({ ...LARGE, ...own })).toEqual([0]);
    });
  });
});

describe("a balance that no rate suits leaves no schedule", () => {
  const on = (asOf: string, amount: string, currency: "EUR" | "RSD" = "EUR"): number =>
    costs({
      ...LARGE,
      balances: [{ amount, currency, asOf }],
      rates: [
        { date: asOf, pair: "EUR/CNY", rate: "8" },
        { date: asOf, pair: "CNY/RSD", rate: "16" },
      ],
    }).length;

  it("beyond four standard deviations, above or below", () => {
    // 1.19 % and 1.21 % of 8: 600,000,000 / 8.0952, / 8.0968, / 7.9048, / 7.9032.
    expect(on("2021-08-01", "74117995.85")).toBe(1);
    expect(on("2021-08-01", "74103349.47")).toBe(0);
    expect(on("2021-08-01", "75903248.66")).toBe(1);
    expect(on("2021-08-01", "75918615.24")).toBe(0);
  });

  it("before repayment only where it is more than the total", () => {
    // All of 1,200,000,000 is 150,000,000 euros, or 19,200,000,000 dinars.
    expect(on("2020-08-01", "75000000.00")).toBe(1);
    expect(on("2020-08-01", "160000000.00")).toBe(0);
    expect(on("2020-08-01", "9600000000.00", "RSD")).toBe(1);
    expect(on("2020-08-01", "20000000000.00", "RSD")).toBe(0);
  });

  it("on the day of the first instalment it is one of repayment", () => {
    expect(on("2021-01-15", "75000000.00")).toBe(0);
    // 900,000,000 / 8
    expect(on("2021-01-15", "112500000.00")).toBe(1);
  });
});

describe("schedules found", () => {
  it("each once, though a fact may be read in two ways", () => {
    // Give or take 500, what is left may be one instalment or two.
    const balances = [{ amount: "300", currency: "CNY", roundedTo: "1000" }];
    const found = fitOf({ ...SMALL, balances });
    expect([found.candidates.length, found.more]).toEqual([1, 0]);
  });

  it("with the instalment rounded half up; of an annuity, the first principal", () => {
    const first = (facts: Record<string, unknown>): string | undefined => {
      const [best] = fitOf({ ...SMALL, ...facts }).candidates;
      return best && amountText(best.instalment);
    };
    expect(first({ drawn: "12.02" })).toBe("3.01");
    // 31,133.37 less 184 days' interest of 1,840.00: see repaid.test.ts.
    expect(first({ drawn: "120000.00", repayment: "annuity" })).toBe("29293.37");
  });

  it("have no instalment of nothing, nor a last one", () => {
    // 0.06 / 4 = 0.015: 0.02 three times, and nothing is left for the fourth.
    expect(costs({ drawn: "0.06" })).toEqual([]);
    expect(costs({ drawn: "0.05" })).toHaveLength(1);
    expect(costs({ drawn: "0.01", repayment: "bullet", firstPrincipal: null })).toHaveLength(1);
  });

  it("are none where facts contradict each other by less than rounding could hide", () => {
    // 1,200.02 / 4 = 300.005: 300.01.
    expect(costs({ drawn: "1200.02", instalment: "300.00" })).toEqual([]);
    expect(costs({ drawn: "1200.01", instalment: "300.00" })).toHaveLength(1);
  });

  it("are none where a rate of exchange makes more than the facility", () => {
    // 75.00 x 8 x 2 = 1,200.00, give or take 1.2 %
    const balance = {
      drawn: null,
      balances: [{ amount: "75.00", currency: "EUR", asOf: "2021-08-01" }],
      rates: [{ date: "2021-08-01", pair: "EUR/CNY", rate: "8" }],
    };
    expect(costs({ ...balance, facility: "1185.00" })).toEqual([]);
    expect(costs({ ...balance, facility: "1186.00" })).toHaveLength(1);
  });

  it("twelve are listed, the others counted", () => {
    // Every number of instalments up to forty years, at half-yearly steps.
    const { candidates, more } = fitOf({ ...SMALL, lastPrincipal: null });
    expect([candidates.length, more]).toEqual([12, 68]);
    const ten = fitOf({ ...SMALL, lastPrincipal: null, monthsBetween: 48 });
    expect([ten.candidates.length, ten.more]).toEqual([10, 0]);
  });

  it("say how their total is known", () => {
    const basis = (facts: Record<string, unknown>): string[] =>
      fitOf({ ...LARGE, drawn: null, ...facts }).candidates.map((one) => one.basis);
    const balance = (asOf: string): Record<string, unknown> => ({
      balances: [{ amount: "75000000.00", currency: "EUR", asOf }],
      rates: [{ date: asOf, pair: "EUR/CNY", rate: "8" }],
    });
    expect(basis({ drawn: "1200000000.00" })).toEqual(["fixed"]);
    expect(basis({ facility: "1300000000.00" })).toEqual(["ceiling"]);
    expect(basis({ ...balance("2021-08-01") })).toEqual(["estimated"]);
    // Before repayment a balance says only that so much was drawn.
    expect(basis({ ...balance("2020-08-01"), facility: "1300000000.00" })).toEqual(["ceiling"]);
    expect(basis({ ...balance("2020-08-01") })).toEqual([]);
  });
});
