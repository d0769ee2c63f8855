import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { structuresOf } from "../../../src/loan/fit/structures.ts";
import { factsOf } from "./facts.ts";

/** "6: 4 from 2021-01-15 to 2022-07-15", months first; with a last date off the grid, what its period is. */
const said = (facts: Record<string, unknown>): string[] =>
  structuresOf(factsOf(facts)).map(({ months, dates, oddFinal, finalPeriod }) => {
    const [first = "", last = ""] = [dates[0], dates.at(-1)].map((date) => date && isoText(date));
    const grid = `${months}: ${dates.length} from ${first} to ${last}`;
    return oddFinal ? `${grid}, ${finalPeriod}` : grid;
  });

const datesOf = (facts: Record<string, unknown>): string[] | undefined =>
  structuresOf(factsOf(facts))[0]?.dates.map(isoText);

const ENDS = { firstPrincipal: "2021-01-15", lastPrincipal: "2022-07-15" };
const STEP = { monthsBetween: 6 };

describe("dates of principal, both ends known", () => {
  it("with the step: one grid", () => {
    expect(said({ ...ENDS, ...STEP })).toEqual(["6: 4 from 2021-01-15 to 2022-07-15"]);
    expect(datesOf({ ...ENDS, ...STEP })).toEqual(["2021-01-15", "2021-07-15", "2022-01-15", "2022-07-15"]);
  });

  it("without the step: each usual one that holds both, half-yearly first", () => {
    // 18 months are no whole years.
    expect(said(ENDS)).toEqual([
      "6: 4 from 2021-01-15 to 2022-07-15",
      "3: 7 from 2021-01-15 to 2022-07-15",
      "1: 19 from 2021-01-15 to 2022-07-15",
    ]);
    expect(said({ ...ENDS, instalments: 7 })).toEqual(["3: 7 from 2021-01-15 to 2022-07-15"]);
  });

  it("without the step, and none of the usual ones holds both: a last period shorter or longer", () => {
    expect(said({ ...ENDS, lastPrincipal: "2022-03-01" })).toEqual([
      "6: 4 from 2021-01-15 to 2022-03-01, short",
      "6: 3 from 2021-01-15 to 2022-03-01, long",
      "3: 6 from 2021-01-15 to 2022-03-01, short",
      "3: 5 from 2021-01-15 to 2022-03-01, long",
      "12: 3 from 2021-01-15 to 2022-03-01, short",
      "12: 2 from 2021-01-15 to 2022-03-01, long",
      "1: 15 from 2021-01-15 to 2022-03-01, short",
      "1: 14 from 2021-01-15 to 2022-03-01, long",
    ]);
  });

  it("a last date before the second of the grid: one period, neither shorter nor longer than others", () => {
    expect(said({ ...ENDS, ...STEP, lastPrincipal: "2021-03-01" })).toEqual([
      "6: 2 from 2021-01-15 to 2021-03-01, short",
    ]);
  });

  it("on one day: one date, whatever the step", () => {
    expect(said({ ...ENDS, ...STEP, lastPrincipal: "2021-01-15" })).toEqual([
      "6: 1 from 2021-01-15 to 2021-01-15",
    ]);
  });

  it("the last before the first: none", () => {
    expect(said({ ...ENDS, ...STEP, lastPrincipal: "2021-01-14" })).toEqual([]);
  });

  it("the step that dates and number give together, also an unusual one", () => {
    // 16 months in two steps, 20 in four.
    expect(said({ ...ENDS, lastPrincipal: "2022-05-15", instalments: 3 })).toEqual([
      "8: 3 from 2021-01-15 to 2022-05-15",
    ]);
    expect(said({ ...ENDS, lastPrincipal: "2022-09-15", instalments: 5 })).toEqual([
      "5: 5 from 2021-01-15 to 2022-09-15",
    ]);
    // A usual one is tried once.
    expect(said({ ...ENDS, instalments: 4 })).toEqual(["6: 4 from 2021-01-15 to 2022-07-15"]);
  });

  it("no step of whole months for the number: none", () => {
    expect(said({ ...ENDS, instalments: 5 })).toEqual([]);
    // Two dates in one month: no step at all, but a short period after any.
    const oneMonth = { ...ENDS, lastPrincipal: "2021-01-20", instalments: 2 };
    expect(said(oneMonth).map((one) => one.split(":")[0])).toEqual(["6", "3", "12", "1"]);
  });

  it("the number has to be that of the dates", () => {
    expect(said({ ...ENDS, ...STEP, instalments: 4 })).toHaveLength(1);
    expect(said({ ...ENDS, ...STEP, instalments: 3 })).toEqual([]);
    expect(said({ ...ENDS, instalments: 1 })).toEqual([]);
  });
});

describe("dates of principal, one end known", () => {
  const { firstPrincipal } = ENDS;

  it("with step and number: the grid from that end", () => {
    expect(datesOf({ firstPrincipal, ...STEP, instalments: 3 })).toEqual([
      "2021-01-15",
      "2021-07-15",
      "2022-01-15",
    ]);
    expect(datesOf({ lastPrincipal: "2021-12-31", ...STEP, instalments: 3 })).toEqual([
      "2020-12-31",
      "2021-06-30",
      "2021-12-31",
    ]);
    // Each counted from the end that is known: no short month cuts the others.
    expect(datesOf({ firstPrincipal: "2021-01-31", monthsBetween: 1, instalments: 3 })).toEqual([
      "2021-01-31",
      "2021-02-28",
      "2021-03-31",
    ]);
  });

  it.each([
    [6, 80],
    [12, 40],
    [7, 68],
    [1, 480],
  ])("without the number: every one up to forty years at steps of %i months, %i", (monthsBetween, most) => {
    const numbers = structuresOf(factsOf({ firstPrincipal, monthsBetween })).map(({ dates }) => dates.length);
    expect(numbers).toEqual(Array.from({ length: most }, (_, index) => index + 1));
  });

  it("not over more than a hundred years, where the calendar of rates and days off has long ended", () => {
    const far = { firstPrincipal, monthsBetween: 120 };
    expect(said({ ...far, instalments: 11 })).toEqual(["120: 11 from 2021-01-15 to 2121-01-15"]);
    expect(said({ ...far, instalments: 12 })).toEqual([]);
  });

  it("without step and number: the usual steps, with every number", () => {
    const months = structuresOf(factsOf({ firstPrincipal })).map((one) => one.months);
    expect([6, 3, 12, 1].map((step) => months.filter((one) => one === step).length)).toEqual([
      80, 160, 40, 480,
    ]);
    expect([...new Set(months)]).toEqual([6, 3, 12, 1]);
  });
});

describe("the first date of interest", () => {
  it.each([
    ["half a year before, on the grid", "2020-07-15", 1],
    ["years before, on the grid", "2015-01-15", 1],
    ["the first date of principal itself", "2021-01-15", 1],
    ["off the grid", "2020-08-15", 0],
    ["after the first date of principal", "2021-07-15", 0],
  ])("%s", (_, firstInterest, number) => {
    expect(structuresOf(factsOf({ ...ENDS, ...STEP, firstInterest }))).toHaveLength(number);
  });
});

describe("repaid in one sum", () => {
  const bullet = (facts: Record<string, unknown>): string[] => said({ repayment: "bullet", ...facts });

  it("on the last date, or on the one that is known", () => {
    const once = "6: 1 from 2022-07-15 to 2022-07-15";
    expect(bullet({ lastPrincipal: "2022-07-15" })).toEqual([once]);
    expect(bullet({ firstPrincipal: "2022-07-15" })).toEqual([once]);
    expect(bullet({ firstPrincipal: "2022-07-15", lastPrincipal: "2022-07-15" })).toEqual([once]);
    expect(bullet({ lastPrincipal: "2022-07-15", instalments: 1 })).toEqual([once]);
  });

  it("with interest at the step that is stated", () => {
    expect(bullet({ lastPrincipal: "2022-07-15", monthsBetween: 3 })).toEqual([
      "3: 1 from 2022-07-15 to 2022-07-15",
    ]);
  });

  it("not on two dates, not in two instalments", () => {
    expect(bullet(ENDS)).toEqual([]);
    expect(bullet({ lastPrincipal: "2022-07-15", instalments: 2 })).toEqual([]);
  });
});
