import { describe, expect, it } from "vitest";
import { agrees, constraintsOf, spansLeft } from "../../../src/loan/fit/constraints.ts";
import { repaidOf } from "../../../src/loan/fit/repaid.ts";
import { structuresOf, type Structure } from "../../../src/loan/fit/structures.ts";
import { day } from "../loan.ts";
import { factsOf } from "./facts.ts";

/** 15 January and July of 2021 and 2022. */
const GRID = { firstPrincipal: "2021-01-15", lastPrincipal: "2022-07-15", monthsBetween: 6 };
const [FOUR] = structuresOf(factsOf(GRID)) as [Structure];

describe("which instalments are left on a day", () => {
  const left = (asOf: string | null, dates = FOUR.dates): string[] =>
    spansLeft(dates, asOf === null ? null : day(asOf)).map(({ from, to }) => `${from}-${to}`);

  it.each([
    ["before the first: all four", "2021-01-14", ["0-4"]],
    ["between two: what is due after the day", "2021-08-01", ["2-4"]],
    ["after the last: none", "2023-01-01", ["4-4"]],
    ["on a due date: without its instalment, or with it", "2021-07-15", ["2-4", "1-4"]],
    // 15 January 2022 is a Saturday.
    ["until a date could be paid: likewise", "2022-01-16", ["3-4", "2-4"]],
    ["when it was to be paid: without it", "2022-01-17", ["3-4"]],
    ["on the last date: none, or the last", "2022-07-15", ["4-4", "3-4"]],
  ])("%s", (_, asOf, expected) => expect(left(asOf)).toEqual(expected));

  it("over Beijing's New Year holidays, too", () => {
    // 12 February 2021 was New Year's Day, days off until the 17th.
    const dates = [day("2021-02-12"), day("2021-08-12")];
    expect(left("2021-02-17", dates)).toEqual(["1-2", "0-2"]);
    expect(left("2021-02-18", dates)).toEqual(["1-2"]);
  });

  it("on a day that is not known: those after each instalment", () => {
    expect(left(null)).toEqual(["0-4", "1-4", "2-4", "3-4"]);
  });
});

describe("what facts say of the total and its instalments", () => {
  const said = (facts: Record<string, unknown>) => constraintsOf(factsOf({ ...GRID, ...facts }), FOUR);
  const all = { from: 0, to: 4 };

  it("facility: no more; drawn: so much; one instalment: so much", () => {
    expect(said({ facility: "1300.00", drawn: "1200.00", instalment: "300" })).toEqual([
      { fact: "facility", spans: [all], least: 1n, most: 130_000n },
      { fact: "drawn", spans: [all], least: 120_000n, most: 120_000n },
      { fact: "instalment", spans: [{ from: 0, to: 1 }], least: 29_950n, most: 30_050n },
    ]);
  });

  it("a year: the instalments due in it, none before and none after repayment", () => {
    const yearlyInstalments = [2020, 2021, 2022, 2023].map((year) => ({ year, amount: "600" }));
    expect(said({ yearlyInstalments }).map(({ fact, spans }) => [fact, spans])).toEqual([
      ["yearlyInstalments[0]", [{ from: 0, to: 0 }]],
      ["yearlyInstalments[1]", [{ from: 0, to: 2 }]],
      ["yearlyInstalments[2]", [{ from: 2, to: 4 }]],
      ["yearlyInstalments[3]", [{ from: 4, to: 4 }]],
    ]);
  });

  it("a balance in the loan's currency: what is left then; in another one, nothing", () => {
    const balances = [
      { amount: "550", currency: "EUR", asOf: "2021-08-01" },
      { amount: "600", currency: "CNY", asOf: "2021-08-01" },
    ];
    expect(said({ balances })).toEqual([
      { fact: "balances[1]", spans: [{ from: 2, to: 4 }], least: 59_950n, most: 60_050n },
    ]);
  });

  it("a balance before the first date: no less in total", () => {
    const balances = [{ amount: "600.00", currency: "CNY", asOf: "2020-08-01" }];
    expect(said({ balances })).toEqual([{ fact: "balances[0]", spans: [all], least: 60_000n, most: null }]);
  });

  it("a balance on the first date, or on a day that is not known, may be any of several", () => {
    const balances = [{ amount: "600.00", currency: "CNY", asOf: "2021-01-15" }];
    expect(said({ balances })).toEqual([
      { fact: "balances[0]", spans: [{ from: 1, to: 4 }, all], least: 60_000n, most: 60_000n },
    ]);
    const [undated] = said({ balances: [{ amount: "600.00", currency: "CNY" }] });
    expect(undated?.spans).toHaveLength(4);
    expect(undated?.most).toBe(60_000n);
  });

  it("an undated balance of a loan repaid at once is that of all of it", () => {
    const facts = factsOf({
      repayment: "bullet",
      lastPrincipal: "2022-07-15",
      balances: [{ amount: "600.00", currency: "CNY" }],
    });
    const [once] = structuresOf(facts) as [Structure];
    expect(constraintsOf(facts, once)).toEqual([
      { fact: "balances[0]", spans: [{ from: 0, to: 1 }], least: 60_000n, most: 60_000n },
    ]);
  });
});

describe("whether a total agrees", () => {
  const repaid = repaidOf(factsOf(GRID), FOUR);
  const last = { fact: "drawn", spans: [{ from: 2, to: 4 }], least: 500n, most: 600n };

  it("when what is repaid by those instalments lies between the two, or at one of them", () => {
    // Two of four: half of the total.
    expect([996n, 1000n, 1100n, 1200n, 1204n].map((total) => agrees(last, total, repaid))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("without a most, any more agrees", () => {
    expect([998n, 1000n, 9000n].map((total) => agrees({ ...last, most: null }, total, repaid))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("with one of several sets of instalments", () => {
    const either = { ...last, spans: [{ from: 0, to: 4 }, ...last.spans] };
    expect([400n, 550n, 800n, 1100n].map((total) => agrees(either, total, repaid))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
