import { describe, expect, it } from "vitest";
import { factSentence } from "../../../src/loan/fit/sentences.ts";
import { said } from "../../messages/sayable.ts";
import { factsOf, fitJsonOf } from "./facts.ts";

/** CNY 1,200.00 in four instalments. */
const KNOWN = {
  currency: "CNY",
  ratePercent: "3",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  drawn: "1200.00",
};

/** With plain spaces, as one types. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll("\u00a0", " ");
const schedule = (facts: Record<string, unknown>): string | undefined =>
  plain(fitJsonOf({ ...KNOWN, ...facts }).candidates[0]?.sentence);
const balance = (...[amount, currency, asOf, rates = []]: BalanceText): string | undefined =>
  plain(
    fitJsonOf({ ...KNOWN, balances: [{ amount, currency, asOf }], rates }).candidates[0]?.balances[0]
      ?.sentence,
  );
type BalanceText = [amount: string, currency: string, asOf?: string | null, rates?: object[]];

describe("a schedule in words", () => {
  it.each([
    [6, "2022-07-15", "4 half-yearly instalments of CNY 300.00 from 15 Jan 2021 to 15 Jul 2022"],
    [3, "2022-07-15", "7 quarterly instalments of CNY 171.43 from 15 Jan 2021 to 15 Jul 2022"],
    [1, "2022-07-15", "19 monthly instalments of CNY 63.16 from 15 Jan 2021 to 15 Jul 2022"],
    [12, "2023-01-15", "3 yearly instalments of CNY 400.00 from 15 Jan 2021 to 15 Jan 2023"],
    [9, "2022-07-15", "3 9-monthly instalments of CNY 400.00 from 15 Jan 2021 to 15 Jul 2022"],
  ])("every %i months", (monthsBetween, lastPrincipal, words) => {
    expect(schedule({ monthsBetween, lastPrincipal })).toBe(`${words}; total CNY 1,200.00.`);
  });

  it("in one sum, and by equal payments", () => {
    expect(schedule({ repayment: "bullet", firstPrincipal: null })).toBe(
      "1 instalment of CNY 1,200.00, due on 15 Jul 2022; total CNY 1,200.00.",
    );
    // 311.33 less 3 % of 1,200.00 for 184 of 360 days, 18.40.
    expect(schedule({ repayment: "annuity" })).toBe(
      "Equal payments (half-yearly) from 15 Jan 2021 to 15 Jul 2022, 4 of them, the first with principal of CNY 292.93; total CNY 1,200.00.",
    );
  });

  it("beside its facility: what part of it, and what was not drawn", () => {
    // 1,200 / 1,300 = 92.307...
    expect(schedule({ facility: "1300.00" })).toContain(
      "total CNY 1,200.00. That is 92.31% of the facility of CNY 1,300.00. Not drawn of it: CNY 100.00.",
    );
    expect(schedule({ facility: "1200.00" })).toMatch(
      /That is 100\.00% of the facility of CNY 1,200\.00\.$/u,
    );
  });
});

describe("a balance in words", () => {
  const given = (date: string, rate = "8.04"): object[] => [{ date, pair: "EUR/CNY", rate }];

  it("in the loan's own currency", () => {
    expect(balance("600.00", "CNY", "2021-08-01")).toBe(
      "CNY 600.00 on 1 Aug 2021: the schedule has CNY 600.00, with 2 instalments left.",
    );
    expect(balance("600.00", "CNY")).toBe(
      "CNY 600.00, day not stated: it is the balance with 2 instalments left, from 15 Jul 2021 to 14 Jan 2022.",
    );
  });

  it("before the first instalment: what part of the total, at the rate of that day where one is needed", () => {
    expect(balance("700.00", "CNY", "2020-08-01")).toBe(
      "CNY 700.00 on 1 Aug 2020, before the first instalment: 58.33% of the total. The rest may have been drawn later.",
    );
    expect(balance("75.00", "EUR", "2020-08-01", given("2020-08-01", "8"))).toBe(
      "EUR 75.00 on 1 Aug 2020, before the first instalment: at the rate of that day CNY 600.00, or 50.00% of the total. The rest may have been drawn later.",
    );
    expect(balance("75.00", "EUR", "2020-08-01", given("2020-08-02"))).toBe(
      "EUR 75.00 on 1 Aug 2020, before the first instalment: no contradiction, as not all of CNY 1,200.00 need have been drawn by then.",
    );
  });

  it("in another currency: the rate that it needs, and the nearest given within a month of its day", () => {
    const needed =
      "EUR 75.00 on 1 Aug 2021: the schedule has CNY 600.00, with 2 instalments left. That needs a rate EUR/CNY of 8.0000; ";
    // 8 / 8.04 = 0.99502...
    const near = "the one given for 1 Sep 2021 is 8.0400, and the needed one is -0.50% away from it.";
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-09-01"))).toBe(needed + near);
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-07-01"))).toBe(
      needed + near.replace("1 Sep", "1 Jul"),
    );
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-09-02"))).toBe(
      `${needed}none is given to compare with.`,
    );
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-06-30"))).toBe(
      `${needed}none is given to compare with.`,
    );
  });

  it("with halves rounded up: of a hundredth of a percent, of the fourth decimal of a rate", () => {
    // 8 / 7.990012484 = 1.00125
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-08-10", "7.990012484"))).toContain(
      "is 0.13% away",
    );
    expect(balance("75.00", "EUR", "2021-08-01", given("2021-08-10", "8.04005"))).toContain("is 8.0401,");
    // 1,200 / 960,000
    expect(schedule({ facility: "960000.00" })).toContain("That is 0.13% of the facility");
  });

  it("without a day: where it suits best, and why not one instalment earlier or later", () => {
    expect(balance("75.00", "EUR", null, given("2021-08-10"))).toBe(
      [
        "EUR 75.00, day not stated: it suits best with 2 instalments left (CNY 600.00), from 15 Jul 2021 to 14 Jan 2022.",
        "That needs a rate EUR/CNY of 8.0000; the nearest one given, for 10 Aug 2021, is 8.0400, and the needed one is -0.50% away from it.",
        "With 1 instalment left (CNY 300.00, from 15 Jan 2022 to 14 Jul 2022) the rate would have to be 4.0000; the nearest one given, for 10 Aug 2021, is 8.0400. That is ruled out.",
        "With 3 instalments left (CNY 900.00, from 15 Jan 2021 to 14 Jul 2021) the rate would have to be 12.0000; the nearest one given, for 10 Aug 2021, is 8.0400. That is ruled out.",
      ].join(" "),
    );
  });

  it("without a day: two days between which the rates pass through the needed one", () => {
    const rates = [...given("2021-08-10", "8.04"), ...given("2021-09-10", "7.96")];
    expect(balance("75.00", "EUR", null, rates)).toContain(
      "is 8.0400, and the needed one is -0.50% away from it. Between 10 Aug 2021 and 10 Sep 2021 the given rates pass through the needed one. With 1",
    );
  });

  it("without a day: what is not ruled out, so that the day would decide", () => {
    // Monthly, 63.16 each: around ten left, one more or less is a tenth, and the balance is known to 10 in 75.
    const found = fitJsonOf({
      ...KNOWN,
      monthsBetween: 1,
      balances: [{ amount: "75", currency: "EUR", roundedTo: "20" }],
      rates: given("2021-10-20", "8"),
    }).candidates[0]?.balances[0];
    const open = (found?.others ?? []).filter(({ ruledOut }) => ruledOut === false);
    expect(open.length).toBeGreaterThan(0);
    expect(found?.sentence.match(/That is not ruled out\./gu)).toHaveLength(open.length);
    expect(found?.sentence).toMatch(/The day of this balance would decide\.$/u);
  });

  it("without a day: that the day decides, also where one neighbour is ruled out and the other is not", () => {
    // Monthly: with nine left 568.42, with ten 631.58; 71.00 at 8.45 is 599.95, between them.
    const found = fitJsonOf({
      ...KNOWN,
      monthsBetween: 1,
      balances: [{ amount: "71", currency: "EUR", roundedTo: "4" }],
      rates: given("2021-10-20", "8.45"),
    }).candidates[0]?.balances[0];
    const near = (found?.others ?? []).filter(
      ({ instalmentsLeft }) => Math.abs(instalmentsLeft - (found?.instalmentsLeft ?? 0)) === 1,
    );
    expect(near.map(({ ruledOut }) => ruledOut).sort()).toEqual([false, true]);
    expect(found?.sentence).toMatch(/That is ruled out\..*The day of this balance would decide\.$/u);
  });

  it("without a day and rates: that rates are needed", () => {
    expect(balance("75.00", "EUR")).toBe(
      "EUR 75.00, day not stated: no rate EUR/CNY is given, so that its day cannot be told. Give dated rates.",
    );
  });
});

describe("a fact by its name and value", () => {
  const facts = factsOf({
    ...KNOWN,
    facility: "1300.00",
    ratePercent: "2.5",
    firstInterest: "2020-07-15",
    instalments: 4,
    instalment: "300.00",
    repayment: "annuity",
    yearlyInstalments: [{ year: 2021, amount: "600.00" }],
    balances: [
      { amount: "75.00", currency: "EUR", asOf: "2021-08-01" },
      { amount: "80.00", currency: "EUR" },
    ],
    rates: [
      { date: "2021-08-10", pair: "EUR/CNY", rate: "8.04" },
      { date: "2021-08-11", pair: "EUR/RSD", rate: "117.5" },
    ],
  });

  it.each([
    ["facility", "facility: CNY 1,300.00"],
    ["drawn", "total drawn: CNY 1,200.00"],
    ["ratePercent", "interest rate: 2.5%"],
    ["firstInterest", "first date of interest: 15 Jul 2020"],
    ["firstPrincipal", "first date of principal: 15 Jan 2021"],
    ["lastPrincipal", "last date of principal: 15 Jul 2022"],
    ["monthsBetween", "months between instalments: 6"],
    ["instalments", "number of instalments: 4"],
    ["instalment", "instalment: CNY 300.00"],
    ["repayment", "way of repayment: annuity"],
    ["yearlyInstalments[0]", "principal due in 2021: CNY 600.00"],
    ["balances[0]", "balance on 1 Aug 2021: EUR 75.00"],
    ["balances[1]", "balance, day not stated: EUR 80.00"],
    ["rates[0]", "rate EUR/CNY of 10 Aug 2021: 8.04"],
    ["rates[1]", "rate EUR/RSD of 11 Aug 2021: 117.5"],
  ])("%s", (path, words) => expect(plain(said(factSentence(path, facts)))).toBe(words));
});
