import { describe, expect, it } from "vitest";
import { fitOf } from "./facts.ts";

/** USD 240,000,000.00 in 24 instalments, the first on 21 January 2014: 230 million are left in June 2014, 210 in 2015. */
const LOAN = { currency: "USD", ratePercent: "2", monthsBetween: 6, lastPrincipal: "2025-07-21" };
const FACILITY = { facility: "240000000.00" };
const FALLING = [
  { amount: "230000000.00", currency: "USD", asOf: "2014-06-30" },
  { amount: "210000000.00", currency: "USD", asOf: "2015-06-30" },
];

const firsts = (facts: Record<string, unknown>): number[] =>
  fitOf({ ...LOAN, ...facts }).candidates.map(({ structure }) => structure.dates.length);

describe("a balance that falls before the first instalment", () => {
  it("leaves no schedule whose first instalment is later", () => {
    const found = fitOf({ ...LOAN, ...FACILITY, balances: FALLING });
    const [best] = found.candidates;
    expect(best?.total.minor).toBe(24_000_000_000n);
    expect(best?.repaid.count).toBe(24);
    // With 23 instalments, the first on 21 July 2014, 230 million were all that was drawn.
    expect(firsts({ ...FACILITY, balances: FALLING })).toEqual([24, 23]);
  });

  it("in whatever order the balances are stated", () => {
    expect(firsts({ ...FACILITY, balances: FALLING.toReversed() })).toEqual([24, 23]);
  });

  it("within the rounding of their print says nothing", () => {
    const rounded = [
      { amount: "100000000", currency: "USD", asOf: "2012-06-30", roundedTo: "1000000" },
      { amount: "99500000.00", currency: "USD", asOf: "2013-06-30" },
    ];
    expect(
      fitOf({ ...LOAN, firstPrincipal: "2014-01-21", ...FACILITY, balances: rounded }).contradiction,
    ).toBe(null);
  });

  it("contradicts a stated first date, and all three are named", () => {
    const { contradiction } = fitOf({
      ...LOAN,
      ...FACILITY,
      firstPrincipal: "2016-01-21",
      balances: FALLING,
    });
    expect(contradiction?.facts).toEqual(["firstPrincipal", "balances[0]", "balances[1]"]);
  });

  it("that rises says nothing; two on one day cannot both be right", () => {
    const before = (first: string, second: string): string[] | undefined => {
      const balances = [
        { amount: "10000000.00", currency: "USD", asOf: first },
        { amount: "9000000.00", currency: "USD", asOf: second },
      ];
      return fitOf({
        ...LOAN,
        ...FACILITY,
        firstPrincipal: "2014-01-21",
        balances,
      }).contradiction?.facts.slice();
    };
    expect(before("2013-06-30", "2012-06-30")).toBe(undefined);
    expect(before("2013-06-30", "2013-06-30")).toEqual(
      expect.arrayContaining(["balances[0]", "balances[1]"]),
    );
  });

  describe("in another currency", () => {
    const inEuros = (later: string, rates: boolean): string[] | undefined => {
      const [from, to] = ["2012-06-30", "2013-06-30"];
      return fitOf({
        ...LOAN,
        ...FACILITY,
        firstPrincipal: "2014-01-21",
        balances: [
          { amount: "100000000", currency: "EUR", asOf: from },
          { amount: later, currency: "EUR", asOf: to },
        ],
        rates: rates
          ? [
              { date: from, pair: "EUR/USD", rate: "1.2500" },
              { date: to, pair: "EUR/USD", rate: "1.3000" },
            ]
          : [],
      }).contradiction?.facts.slice();
    };

    it("counts by the rates of their days, give or take 1.2 % each", () => {
      // 125 million, and 117.0; 122.2.
      expect(inEuros("90000000", true)).toContain("balances[1]");
      expect(inEuros("94000000", true)).toBe(undefined);
      expect(inEuros("96153846", true)).toBe(undefined);
    });

    it("says nothing where a rate is not known", () => {
      expect(inEuros("90000000", false)).toBe(undefined);
    });
  });
});
