import { describe, expect, it } from "vitest";
import { contradictionIn, isPossible, lacksDates, lacksRate } from "../../../src/loan/fit/contradictions.ts";
import { factPaths, withoutFact } from "../../../src/loan/fit/facts.ts";
import { factsOf } from "./facts.ts";

const ALL = factsOf({
  facility: "1300.00",
  drawn: "1200.00",
  ratePercent: "3",
  firstInterest: "2020-07-15",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  instalments: 4,
  instalment: "300.00",
  repayment: "equal-principal",
  yearlyInstalments: [
    { year: 2021, amount: "600.00" },
    { year: 2022, amount: "600.00" },
  ],
  balances: [
    { amount: "600.00", currency: "CNY", asOf: "2021-08-01" },
    { amount: "75.00", currency: "EUR", asOf: "2021-08-01" },
  ],
  rates: [{ date: "2021-08-01", pair: "EUR/CNY", rate: "8" }],
});
const PATHS = [
  "facility",
  "drawn",
  "ratePercent",
  "firstInterest",
  "firstPrincipal",
  "lastPrincipal",
  "monthsBetween",
  "instalments",
  "instalment",
  "repayment",
  "yearlyInstalments[0]",
  "yearlyInstalments[1]",
  "balances[0]",
  "balances[1]",
  "rates[0]",
];

describe("facts by their paths", () => {
  it("are those that are known", () => {
    expect(factPaths(ALL)).toEqual(PATHS);
    expect(factPaths(factsOf({ drawn: "1200.00" }))).toEqual(["drawn"]);
  });

  it.each(PATHS)("without %s all others are left", (path) => {
    expect(factPaths(withoutFact(ALL, path))).toEqual(PATHS.filter((one) => one !== path));
  });
});

describe("whether facts can hold together", () => {
  const possible = (facts: Record<string, unknown>): boolean => isPossible(factsOf(facts));

  it("where a schedule agrees, or too little is known to say that none does", () => {
    expect(isPossible(ALL)).toBe(true);
    expect(possible({})).toBe(true);
    expect(
      possible({ repayment: "annuity", firstPrincipal: "2021-01-15", lastPrincipal: "2020-01-15" }),
    ).toBe(true);
  });

  it("without dates: no balance and no year's principal is more than was drawn", () => {
    expect(possible({ drawn: "1200.00", instalment: "300.00", instalments: 4 })).toBe(true);
    expect(possible({ drawn: "1200.00", instalment: "250.00", instalments: 4 })).toBe(false);
    expect(possible({ drawn: "1200.00", yearlyInstalments: [{ year: 2021, amount: "1200.00" }] })).toBe(true);
    expect(possible({ drawn: "1200.00", yearlyInstalments: [{ year: 2021, amount: "1200.01" }] })).toBe(
      false,
    );
    const balance = (amount: string, currency = "CNY"): Record<string, unknown> => ({
      drawn: "1200.00",
      balances: [{ amount, currency }],
    });
    expect(possible(balance("1200.00"))).toBe(true);
    expect(possible(balance("1200.01"))).toBe(false);
    // Of another currency nothing can be said without a day.
    expect(possible(balance("1200.01", "EUR"))).toBe(true);
    // A first date of interest is no contradiction to dates that are not known.
    expect(possible({ drawn: "1200.00", firstInterest: "2021-01-15" })).toBe(true);
  });

  it("a date is lacking where both are; a rate only for equal payments", () => {
    const lacks = (facts: Record<string, unknown>): boolean => lacksDates(factsOf(facts));
    expect(lacks({})).toBe(true);
    expect(lacks({ firstPrincipal: "2021-01-15" })).toBe(false);
    expect(lacks({ lastPrincipal: "2021-01-15" })).toBe(false);
    expect(lacksRate(factsOf({ repayment: "annuity" }))).toBe(true);
    expect(lacksRate(factsOf({ repayment: "annuity", ratePercent: "3" }))).toBe(false);
    expect(lacksRate(factsOf({ repayment: "bullet" }))).toBe(false);
  });
});

describe("what contradicts", () => {
  const GRID = { firstPrincipal: "2021-01-15", lastPrincipal: "2022-07-15", monthsBetween: 6 };

  it("is the smallest set that dropping facts in either order leaves, with what follows without each", () => {
    const { facts, without } = contradictionIn(
      factsOf({ ...GRID, ratePercent: "3", facility: "1000.00", drawn: "1200.00", instalments: 5 }),
    );
    expect(facts).toEqual(["facility", "drawn"]);
    // Five instalments on four dates: nothing follows either way.
    expect(without).toEqual([
      { fact: "facility", best: null },
      { fact: "drawn", best: null },
    ]);
  });

  it("stands in the order of the form", () => {
    const { facts, without } = contradictionIn(
      factsOf({ ...GRID, instalment: "250.00", drawn: "1200.00", ratePercent: "3" }),
    );
    expect(facts).toEqual(["drawn", "instalment"]);
    expect(without.map(({ best }) => best?.total.minor)).toEqual([100_000n, 120_000n]);
  });

  it("says that nothing follows where dates, or the rate of equal payments, would be lacking", () => {
    const once = { repayment: "bullet", firstPrincipal: "2021-01-15", instalments: 2, drawn: "1200.00" };
    const { facts, without } = contradictionIn(factsOf(once));
    expect(facts).toEqual(["instalments", "repayment"]);
    expect(without.map(({ best }) => best?.repaid.count)).toEqual([1, 2]);
    const apart = factsOf({ repayment: "bullet", drawn: "1.00", ...GRID });
    const found = contradictionIn(apart);
    expect(found.facts).toEqual(["firstPrincipal", "lastPrincipal", "repayment"]);
    expect(found.without.map(({ best }) => best?.repaid.count)).toEqual([1, 1, 4]);
    const annuity = factsOf({ repayment: "annuity", ratePercent: "3", drawn: "0.01", ...GRID });
    const [lacking] = contradictionIn(annuity).without.filter(({ fact }) => fact === "ratePercent");
    expect(lacking?.best ?? null).toBeNull();
  });

  it("is there where a year without principal lies among the instalments", () => {
    const printed = { ...GRID, yearlyInstalments: [{ year: 2021, amount: "0" }] };
    expect(isPossible(factsOf(printed))).toBe(false);
    expect(contradictionIn(factsOf({ ...printed, drawn: "1200.00" })).facts).toContain(
      "yearlyInstalments[0]",
    );
  });
});
