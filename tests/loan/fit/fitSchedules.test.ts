import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { amountText } from "../../../src/money/money.ts";
import { CARD_2014, ECB, fitJsonOf, fitOf } from "./facts.ts";

/** CNY 1,200.00 in four instalments of 300.00. */
const SMALL = {
  currency: "CNY",
  ratePercent: "3",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
};
const TOTAL = { instalment: "300.00", instalments: 4, total: "1200.00" };
const own = (amount: string, asOf?: string): object => ({
  balances: [{ amount, currency: "CNY", ...(asOf ? { asOf } : {}) }],
});

describe("facts in the loan's own currency", () => {
  it.each([
    ["a year with two dates", { yearlyInstalments: [{ year: 2021, amount: "600.00" }] }],
    [
      "a year with one date",
      {
        firstPrincipal: "2021-07-15",
        lastPrincipal: "2023-01-15",
        yearlyInstalments: [{ year: 2021, amount: "300.00" }],
      },
    ],
    ["one instalment", { instalment: "300.00" }],
    ["the total drawn", { drawn: "1200.00" }],
    // 1,200.00 less one instalment; two dates are left on 1 August 2021.
    ["a balance in between", own("600.00", "2021-08-01")],
    [
      "a balance before the first instalment, and a year",
      { ...own("1200.00", "2020-08-01"), instalment: "300.00" },
    ],
    ["a number instead of the last date", { lastPrincipal: null, instalments: 4, drawn: "1200.00" }],
    ["a number instead of the first date", { firstPrincipal: null, instalments: 4, drawn: "1200.00" }],
    ["a number instead of the step", { monthsBetween: null, instalments: 4, drawn: "1200.00" }],
    [
      "a zero for a year before the first",
      { drawn: "1200.00", yearlyInstalments: [{ year: 2020, amount: "0" }] },
    ],
  ])("%s", (_name, facts) => {
    expect(fitJsonOf({ ...SMALL, ...facts }).candidates[0]).toMatchObject(TOTAL);
  });

  it("the last instalment takes what equal division leaves: 1,000.00 in three", () => {
    // 333.33 twice, 333.34: the year of the last one alone prints 333.34, and 2/3 of it would be another total.
    const facts = {
      ...SMALL,
      firstPrincipal: "2021-07-15",
      yearlyInstalments: [{ year: 2022, amount: "666.67" }],
    };
    expect(fitJsonOf(facts).candidates[0]).toMatchObject({
      instalment: "333.33",
      total: "1000.00",
      instalments: 3,
    });
  });

  it("a balance on a due date may be the one before that day's instalment", () => {
    const { candidates, confidence } = fitJsonOf({ ...SMALL, ...own("900.00", "2021-01-15") });
    // Three of four left after the payment, or all four before it.
    expect(candidates.map(({ total }) => total).sort()).toEqual(["1200.00", "900.00"]);
    expect(confidence).toBe("undecided");
  });

  it("a due date on a Sunday: until it could be paid, likewise", () => {
    // 15 August 2021 was a Sunday; 16 August a business day.
    const onSunday = { ...SMALL, firstPrincipal: "2021-02-15", lastPrincipal: "2022-08-15" };
    const at = (asOf: string): number => fitJsonOf({ ...onSunday, ...own("600.00", asOf) }).candidates.length;
    expect([at("2021-08-15"), at("2021-08-16"), at("2021-08-17")]).toEqual([2, 1, 1]);
  });

  it("a balance without a day reads as the balance after one of the instalments", () => {
    const { candidates } = fitJsonOf({ ...SMALL, drawn: "1200.00", ...own("300.00") });
    expect(candidates[0]?.balances[0]).toMatchObject({
      instalmentsLeft: 1,
      window: { from: "2022-01-15", to: "2022-07-14" },
    });
  });

  it("less than the total before the first instalment is no contradiction, and is said", () => {
    const { candidates } = fitJsonOf({ ...SMALL, drawn: "1200.00", ...own("700.00", "2020-08-01") });
    expect(candidates[0]).toMatchObject(TOTAL);
    // 700 / 1,200 = 58.33 %.
    expect(candidates[0]?.balances[0]?.sentence).toContain("58.33%");
  });

  it("more than the total is one", () => {
    const { candidates, contradictions } = fitJsonOf({
      ...SMALL,
      drawn: "1200.00",
      ...own("1200.01", "2020-08-01"),
    });
    expect(candidates).toEqual([]);
    expect(contradictions[0]?.facts).toEqual(["drawn", "balances[0]"]);
  });
});

describe("how sure", () => {
  it("a last date off the grid: a short period of its own, or a long one with the one before", () => {
    const facts = { ...SMALL, lastPrincipal: "2022-09-01", drawn: "1200.00" };
    const { candidates, confidence, deciding } = fitJsonOf(facts);
    // Four regular dates and 1 September; or that instead of 15 July 2022.
    expect(candidates.map(({ instalments }) => instalments)).toEqual([5, 4]);
    expect([confidence, deciding?.fact]).toEqual(["undecided", "yearlyInstalments"]);
  });

  it("undecided between numbers of instalments without the last date: it would decide; nearest to the facility first", () => {
    const facts = {
      ...CARD_2014,
      balances: [],
      monthsBetween: 6,
      lastPrincipal: null,
      facility: "205000000",
    };
    const { candidates, confidence, deciding } = fitJsonOf(facts);
    expect(confidence).toBe("undecided");
    expect(candidates.slice(0, 2).map(({ instalments }) => instalments)).toEqual([24, 23]);
    expect(deciding?.fact).toBe("lastPrincipal");
  });

  it("a balance of a day whose rate is given tells the number", () => {
    // 196,362,500 / 23,751,816: the rate that makes the card's own balance of 23 instalments.
    const rates = [{ date: "2014-07-31", pair: "EUR/CNY", rate: "8.2673" }];
    const { candidates } = fitJsonOf({ ...CARD_2014, monthsBetween: 6, lastPrincipal: null, rates });
    expect(candidates.map(({ lastPrincipal }) => lastPrincipal)).toEqual(["2025-09-21"]);
  });

  it("figures that are not round leave the last decimals open: likely, and the total would decide", () => {
    const facts = { ...SMALL, yearlyInstalments: [{ year: 2021, amount: "617" }] };
    const { candidates, confidence, deciding } = fitJsonOf(facts);
    // 616.50 to 617.50 in two of four: 308.25 to 308.75 each, which are totals from 4 x 308.245 to below 4 x 308.755.
    expect(candidates[0]).toMatchObject({ totalFrom: "1232.98", totalTo: "1235.01" });
    expect([confidence, deciding?.fact]).toEqual(["likely", "drawn"]);
  });

  it("one date at the end of a month: the others may be month ends too", () => {
    const facts = {
      ...SMALL,
      firstPrincipal: "2021-06-30",
      lastPrincipal: null,
      instalments: 4,
      drawn: "1200.00",
    };
    const { confidence, deciding } = fitJsonOf(facts);
    expect([confidence, deciding?.fact]).toEqual(["likely", "lastPrincipal"]);
    expect(fitJsonOf({ ...facts, firstPrincipal: "2021-06-29" }).confidence).toBe("decided");
  });

  it("the total as it is stated, though the last decimals are open", () => {
    // 100 in three: 33.33, 33.33, 33.34.
    const { candidates } = fitJsonOf({ ...SMALL, firstPrincipal: "2021-07-15", drawn: "100" });
    expect(candidates[0]).toMatchObject({ total: "100.00", instalment: "33.33" });
  });

  it("no instalment is nothing", () => {
    expect(fitJsonOf({ ...SMALL, drawn: "0.01" }).candidates).toEqual([]);
    expect(fitJsonOf({ ...SMALL, drawn: "0.08" }).candidates[0]).toMatchObject({ instalment: "0.02" });
  });

  it("a rate that is not known gives no interest, and says so", () => {
    const { candidates, reasons } = fitJsonOf({ ...SMALL, ratePercent: null, drawn: "1200.00" });
    expect(candidates[0]?.terms["rate"]).toEqual({ kind: "fixed", percent: "0" });
    expect(candidates[0]?.terms.sources["rate"]?.mark).toBe("inferred");
    expect(reasons.join(" ")).toContain("The interest rate is not known");
  });

  it("dinars through a cross rate of the same day", () => {
    // 8.2673 CNY and 116.7676 RSD for a euro; 196,362,500 x 116.7676 / 8.2673 = 2,773,430,174.
    const facts = {
      ...CARD_2014,
      monthsBetween: 6,
      balances: [{ amount: "2773442543", currency: "RSD", asOf: "2014-07-31" }],
      rates: [
        { date: "2014-07-31", pair: "EUR/CNY", rate: "8.2673" },
        { date: "2014-07-31", pair: "EUR/RSD", rate: "116.7676" },
      ],
    };
    const balance = fitJsonOf(facts).candidates[0]?.balances[0];
    // 2,773,442,543 / 196,362,500 = 14.124095...; 116.7676 / 8.2673 = 14.124031...
    expect(balance).toMatchObject({ rateNeeded: "14.124095", rateDate: "2014-07-31" });
    expect(Math.abs(Number(balance?.relativeErrorPercent))).toBeLessThan(0.001);
  });
});

describe("other ways of repayment, where the facts say so", () => {
  it("one sum", () => {
    const facts = {
      ...SMALL,
      repayment: "bullet",
      firstPrincipal: null,
      yearlyInstalments: [{ year: 2022, amount: "1200.00" }],
    };
    expect(fitJsonOf(facts).candidates).toMatchObject([{ instalments: 1, total: "1200.00" }]);
  });

  it("annuity: the principal of a year tells the total", () => {
    const annuity = { ...SMALL, repayment: "annuity" };
    const [made] = fitOf({ ...annuity, drawn: "120000.00" }).candidates;
    if (!made) throw new Error("no candidate");
    const of2021 = buildSchedule(made.terms)
      .rows.filter(({ due }) => partsOf(due).year === 2021)
      .reduce((all, { principal }) => all + principal.minor, 0n);
    const year = {
      yearlyInstalments: [{ year: 2021, amount: amountText({ minor: of2021, currency: "CNY" }) }],
    };
    const { candidates } = fitJsonOf({ ...annuity, ...year });
    expect(Math.abs(Number(candidates[0]?.total) - 120000)).toBeLessThan(0.5);
  });

  it("annuity without a rate: says what is missing", () => {
    const { missing } = fitJsonOf({ ...SMALL, repayment: "annuity", ratePercent: null, drawn: "1200.00" });
    expect(missing).toEqual([expect.stringContaining("ratePercent")]);
  });
});

describe("too little", () => {
  it.each([
    [
      "no date",
      { ...SMALL, firstPrincipal: null, lastPrincipal: null, drawn: "1200.00" },
      "first nor the last date",
    ],
    ["no amount", SMALL, "how much is repaid"],
  ])("%s", (_name, facts, sentence) => {
    const { candidates, missing, contradictions } = fitJsonOf(facts);
    expect([candidates, contradictions]).toEqual([[], []]);
    expect(missing).toEqual([expect.stringContaining(sentence)]);
  });
});

describe("contradictions", () => {
  it.each([
    [
      "two totals",
      { ...SMALL, drawn: "1200.00", instalment: "250.00" },
      // No number of instalments of 250.00 is 1,200.00, whatever the dates.
      ["drawn", "instalment"],
    ],
    [
      "more drawn than the facility",
      { ...SMALL, facility: "1000.00", drawn: "1200.00" },
      ["facility", "drawn"],
    ],
    [
      "the smaller of two sets",
      { ...SMALL, facility: "1000.00", drawn: "1200.00", instalments: 5 },
      ["facility", "drawn"],
    ],
    [
      "principal due before the first date",
      { ...SMALL, yearlyInstalments: [{ year: 2020, amount: "300.00" }] },
      ["firstPrincipal", "yearlyInstalments[0]"],
    ],
    [
      "a number that the dates do not have",
      { ...SMALL, drawn: "1200.00", instalments: 5 },
      // No step of whole months puts five dates on 18 months.
      ["firstPrincipal", "lastPrincipal", "instalments"],
    ],
    [
      "the last date before the first",
      { ...SMALL, lastPrincipal: "2020-07-15", drawn: "1.00" },
      ["firstPrincipal", "lastPrincipal"],
    ],
  ])("%s", (_name, facts, expected) => {
    const { candidates, contradictions, confidence } = fitJsonOf(facts);
    expect([candidates, confidence]).toEqual([[], null]);
    expect([...(contradictions[0]?.facts ?? [])].sort()).toEqual([...expected].sort());
    expect(contradictions[0]?.without).toHaveLength(expected.length);
  });

  it("a balance in another currency that no rate makes", () => {
    const facts = {
      ...CARD_2014,
      monthsBetween: 6,
      balances: [{ amount: "86314740", currency: "EUR", asOf: "2022-08-31" }],
      rates: ECB,
    };
    const { contradictions } = fitJsonOf(facts);
    expect(contradictions[0]?.facts).toContain("balances[0]");
    expect(contradictions[0]?.without.find(({ fact }) => fact === "balances[0]")?.sentence).toContain(
      "8,537,500.00",
    );
  });
});
