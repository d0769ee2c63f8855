import { describe, expect, it } from "vitest";
import { planBudget } from "../../../src/dossier/planning/budgetPlan.ts";
import { terms, type TermsText } from "../../loan/loan.ts";
import { dossier } from "./plans.ts";

/** Chinese holidays are known to the end of 2026, and 31 December 2027 is a Friday, 1 January 2028 a Saturday. */
const unsure = (changes: TermsText, asOf = "2026-06-30"): string[] =>
  planBudget(dossier([terms(changes)], asOf, [])).lines.flatMap(({ part, year, hasUnsureDays }) =>
    hasUnsureDays ? [`${part} ${year}`] : [],
  );
const yearEnds = {
  drawdowns: [{ date: "2026-06-30", amount: "1200.00" }],
  firstInterest: "2026-12-31",
  firstPrincipal: "2026-12-31",
  lastPrincipal: "2030-12-31",
  monthsBetween: 12,
};
const days = (convention: string, interest = "unadjusted", calendars = ["CN"]) => ({
  businessDays: { calendars, convention, interest },
});

describe("a payment whose day is not known", () => {
  it("near the end of a year may move out of it, and into the next", () => {
    expect(unsure({ ...yearEnds, ...days("following") })).toEqual([
      "principal 2027",
      "principal 2029",
      "interest 2027",
      "interest 2029",
    ]);
  });

  it("at the beginning of one, where payments move forward in time alone, into none before it", () => {
    const newYear = {
      ...yearEnds,
      firstInterest: "2027-01-01",
      firstPrincipal: "2027-01-01",
      lastPrincipal: "2031-01-01",
    };
    expect(unsure({ ...newYear, ...days("following") })).toEqual([]);
    // 1 January 2028 is a Saturday: paid on 31 December 2027; of 2029 and 2030 it depends on the holiday.
    expect(unsure({ ...newYear, ...days("preceding") })).toEqual([
      "principal 2027",
      "principal 2029",
      "interest 2027",
      "interest 2029",
    ]);
  });

  it("keeps to its year where it keeps to its month, where no day moves, or where holidays are known", () => {
    expect(unsure({ ...yearEnds, ...days("modified-following") })).toEqual([]);
    expect(unsure({ ...yearEnds, ...days("none") })).toEqual([]);
    expect(unsure({ ...yearEnds, ...days("following", "unadjusted", []) })).toEqual([]);
    const before = { ...yearEnds, drawdowns: [{ date: "2022-06-30", amount: "1200.00" }] };
    const early = { firstInterest: "2022-12-31", firstPrincipal: "2022-12-31", lastPrincipal: "2026-12-31" };
    expect(unsure({ ...before, ...early, ...days("following") }, "2022-06-30")).toEqual([]);
  });

  it("in the middle of a year moves no sum, unless interest runs up to it", () => {
    const midYear = {
      ...yearEnds,
      drawdowns: [{ date: "2026-01-15", amount: "1200.00" }],
      firstInterest: "2026-07-15",
      firstPrincipal: "2026-07-15",
      lastPrincipal: "2030-07-15",
    };
    expect(unsure({ ...midYear, ...days("following") })).toEqual([]);
    expect(unsure({ ...midYear, ...days("following", "adjusted") })).toEqual([
      "interest 2027",
      "interest 2028",
      "interest 2029",
    ]);
  });
});
