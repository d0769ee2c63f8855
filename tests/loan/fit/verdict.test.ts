import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../src/loan/fit/decide.ts";
import { said } from "../../messages/sayable.ts";
import { factsOf, fitOf } from "./facts.ts";

/** CNY 1,200.00 in four instalments; all is known. */
const KNOWN = {
  currency: "CNY",
  ratePercent: "3",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  repayment: "equal-principal",
  drawn: "1200.00",
};

function verdict(facts: Record<string, unknown>) {
  const found = fitOf({ ...KNOWN, ...facts }).verdict;
  return {
    confidence: found?.confidence,
    reasons: found?.reasons.map(({ key }) => key.replace("fit:", "")),
    deciding: found?.deciding && [found.deciding.fact, found.deciding.year],
  };
}

describe("how sure, and why", () => {
  it("decided: no other agrees, all is known", () => {
    expect(verdict({})).toEqual({ confidence: "decided", reasons: ["reasonOnly"], deciding: null });
  });

  it("what is assumed is said, and takes nothing from it: equal instalments, no interest", () => {
    expect(verdict({ repayment: null, ratePercent: null })).toEqual({
      confidence: "decided",
      reasons: ["reasonOnly", "reasonEqual", "sourceNoRate"],
      deciding: null,
    });
  });

  it("open by rounding: decided where the total is round, likely otherwise; the total would decide", () => {
    const year = (amount: string): Record<string, unknown> => ({
      drawn: null,
      yearlyInstalments: [{ year: 2021, amount }],
    });
    expect(verdict(year("600000"))).toEqual({
      confidence: "decided",
      reasons: ["reasonOnly", "reasonRound"],
      deciding: null,
    });
    expect(verdict(year("617531"))).toEqual({
      confidence: "likely",
      reasons: ["reasonOnly", "reasonPrint"],
      deciding: ["drawn", null],
    });
  });

  it("by a ceiling alone: undecided; the first year's principal would decide", () => {
    expect(verdict({ drawn: null, facility: "1200.00" })).toEqual({
      confidence: "undecided",
      reasons: ["reasonOnly", "reasonCeiling"],
      deciding: ["yearlyInstalments", 2021],
    });
  });

  it("by a rate of exchange: likely where it makes the facility, undecided otherwise", () => {
    const balance = {
      drawn: null,
      balances: [{ amount: "75.00", currency: "EUR", asOf: "2021-08-01" }],
      rates: [{ date: "2021-08-01", pair: "EUR/CNY", rate: "8" }],
    };
    const said = { reasons: ["reasonOnly", "reasonEstimated"], deciding: ["yearlyInstalments", 2021] };
    expect(verdict({ ...balance, facility: "1210.00" })).toEqual({ ...said, confidence: "likely" });
    expect(verdict({ ...balance, facility: "1300.00" })).toEqual({ ...said, confidence: "undecided" });
    expect(verdict(balance)).toEqual({ ...said, confidence: "undecided" });
  });

  it("the step is not stated: likely; of one instalment it does not matter", () => {
    const step = { monthsBetween: null, instalments: 4 };
    expect(verdict(step)).toEqual({
      confidence: "likely",
      reasons: ["reasonOnly", "reasonStep"],
      deciding: ["drawn", null],
    });
    const once = { monthsBetween: null, repayment: "bullet", firstPrincipal: null };
    expect(verdict(once)).toMatchObject({ confidence: "decided", reasons: ["reasonOnly"] });
  });

  it("others agree, less likely: likely; about as likely: undecided", () => {
    const others = verdict({ monthsBetween: null });
    expect(others).toMatchObject({ confidence: "likely", reasons: ["reasonOthers", "reasonStep"] });
    // A last date off the grid: a short period costs 1.5, a long one 2.
    const ties = verdict({ lastPrincipal: "2022-09-01" });
    expect(ties).toMatchObject({ confidence: "undecided", reasons: ["reasonTie"] });
  });

  it("says how many others agree, with a stated step too", () => {
    // 900.00 on the first due date: after the instalment of 300.00, or all of it, a quarter below the facility.
    const two = {
      drawn: null,
      facility: "1200.00",
      balances: [{ amount: "900.00", currency: "CNY", asOf: "2021-01-15" }],
    };
    expect(verdict(two)).toEqual({
      confidence: "likely",
      reasons: ["reasonOthers"],
      deciding: ["yearlyInstalments", 2021],
    });
    const [reason] = fitOf({ ...KNOWN, ...two }).verdict?.reasons ?? [];
    expect(reason?.params).toEqual({ count: 1 });
  });

  it("one standard deviation apart is about as likely: quarterly, or monthly, where half-yearly does not fit", () => {
    const found = verdict({ monthsBetween: null, lastPrincipal: "2021-10-15" });
    expect(found).toMatchObject({ confidence: "undecided", reasons: ["reasonTie", "reasonStep"] });
  });

  it.each([
    ["the last of a month of 30 days", { firstPrincipal: "2021-06-30" }, true],
    ["the last of February", { firstPrincipal: "2021-02-28" }, true],
    ["not the last", { firstPrincipal: "2021-06-29" }, false],
    ["the 31st: the others can be nothing but month ends", { firstPrincipal: "2021-07-31" }, false],
    ["a last date", { firstPrincipal: null, lastPrincipal: "2022-06-30" }, true],
    ["one date alone", { firstPrincipal: "2021-06-30", instalments: 1 }, false],
  ])("one date known, %s", (_, dates, isOpen) => {
    const found = verdict({ lastPrincipal: null, instalments: 4, ...dates });
    expect(found.confidence).toBe(isOpen ? "likely" : "decided");
    expect(found.reasons?.includes("reasonMonthEnd")).toBe(isOpen);
    const other = "lastPrincipal" in dates ? "firstPrincipal" : "lastPrincipal";
    expect(found.deciding).toEqual(isOpen ? [other, null] : null);
  });

  it("both dates known, the last of their months: no doubt", () => {
    const dates = { firstPrincipal: "2021-06-30", lastPrincipal: "2022-12-30" };
    expect(verdict(dates).confidence).toBe("decided");
  });

  it("of nothing is no verdict", () => {
    expect(() => verdictOf(factsOf({}), [])).toThrow(RangeError);
  });
});

describe("the fact that would tell candidates apart", () => {
  it("is what differs most among them; of equal ones a year's principal, the earliest year first", () => {
    // Half-yearly, quarterly, monthly: 4, 7 and 19 dates, so 600, 685.71 and 757.89 in 2021; 600, 514.29, 442.11 in 2022.
    expect(verdict({ monthsBetween: null }).deciding).toEqual(["yearlyInstalments", 2021]);
  });

  it("is none that is known: another year, or the number", () => {
    const known = (...years: number[]): Record<string, unknown> => ({
      monthsBetween: null,
      drawn: null,
      // In round millions, which all three agree with.
      yearlyInstalments: years.map((year) => ({ year, amount: "0", roundedTo: "1000000" })),
      facility: "1200.00",
    });
    expect(verdict(known()).deciding).toEqual(["yearlyInstalments", 2021]);
    expect(verdict(known(2021)).deciding).toEqual(["yearlyInstalments", 2022]);
    expect(verdict(known(2021, 2022)).deciding).toEqual(["instalments", null]);
  });

  it("is asked of those that are about as likely, where there are such", () => {
    // Short or long last period, 240.00 five times or 300.00 four times: 480 or 600 in 2021.
    expect(verdict({ lastPrincipal: "2022-09-01" }).deciding).toEqual(["yearlyInstalments", 2021]);
  });

  it("compares a year as a law prints it, in whole units", () => {
    // 1.20 in four or five: 0.60 or 0.48 in 2021, 0 or 1 only where it is printed to the cent.
    expect(verdict({ lastPrincipal: "2022-09-01", drawn: "1.20" }).deciding).toEqual(["instalments", null]);
  });

  it("is the last date, where the number of instalments is not known", () => {
    const found = verdict({ lastPrincipal: null });
    expect(found).toMatchObject({ confidence: "undecided", reasons: ["reasonTie"] });
    expect(found.deciding).toEqual(["lastPrincipal", null]);
    expect(verdict({ firstPrincipal: null }).deciding).toEqual(["firstPrincipal", null]);
  });

  it("is the total, where it alone differs", () => {
    // 0.90 on the first due date, of 1.20 or of itself: a year's principal would be printed as 0 or 1 either way.
    const balances = [{ amount: "0.90", currency: "CNY", asOf: "2021-01-15" }];
    expect(verdict({ drawn: null, balances }).deciding).toEqual(["drawn", null]);
  });

  it("is the step, where it differs most", () => {
    // Two dates six weeks apart: one short period at any step, or a long one of a month and a half.
    const found = verdict({ monthsBetween: null, lastPrincipal: "2021-03-01", instalments: 2 });
    expect(found.deciding).toEqual(["monthsBetween", null]);
  });

  it("is said in words", () => {
    const says = (facts: Record<string, unknown>): string | undefined => {
      const deciding = fitOf({ ...KNOWN, ...facts }).verdict?.deciding;
      return deciding ? said(deciding.sentence) : undefined;
    };
    expect(says({ drawn: null, facility: "1200.00" })).toBe(
      "It would be decided by the principal due in 2021.",
    );
    expect(says({ monthsBetween: null })).toBe("It would be decided by the principal due in 2021.");
    expect(says({ lastPrincipal: null })).toBe("It would be decided by the last date of principal.");
    expect(says({ firstPrincipal: "2021-06-30", lastPrincipal: null, instalments: 4 })).toBe(
      "It would be decided by the last date of principal.",
    );
  });
});
