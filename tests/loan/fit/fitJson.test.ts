import { describe, expect, it } from "vitest";
import { CARD_2014, ECB, fitJsonOf } from "./facts.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** CNY 1,200.00 in four instalments, and what a law printed of it in euros. */
const FACTS = {
  currency: "CNY",
  ratePercent: "3",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  drawn: "1200.00",
  balances: [
    { amount: "75.00", currency: "EUR", asOf: "2021-08-01" },
    { amount: "37.50", currency: "EUR" },
    { amount: "100.00", currency: "EUR", asOf: "2020-08-01" },
    { amount: "900.00", currency: "CNY", asOf: "2020-08-01" },
  ],
  rates: [
    { date: "2020-08-01", pair: "EUR/CNY", rate: "7.50" },
    { date: "2021-08-10", pair: "EUR/CNY", rate: "8.04" },
    { date: "2022-02-01", pair: "EUR/CNY", rate: "7.90" },
    { date: "2022-03-01", pair: "EUR/CNY", rate: "7.96" },
    { date: "2022-04-01", pair: "EUR/CNY", rate: "8.08" },
    { date: "2022-05-01", pair: "EUR/CNY", rate: "8.20" },
  ],
};

describe("the answer as JSON", () => {
  const candidateOf = () => fitJsonOf(FACTS).candidates[0];
  const balancesOf = () => candidateOf()?.balances ?? [];

  it("says how sure it is", () => {
    const answer = fitJsonOf(FACTS);
    const { currency, confidence, reasons, deciding, more, contradictions, missing } =
      answer as typeof answer & {
        currency: string;
        more: number;
      };
    expect({ currency, confidence, reasons, deciding, more, contradictions, missing }).toEqual({
      currency: "CNY",
      confidence: "decided",
      reasons: [
        "No other schedule of this form agrees with the facts.",
        "Equal instalments of principal are assumed, all drawn before the first of them.",
      ],
      deciding: null,
      more: 0,
      contradictions: [],
      missing: [],
    });
  });

  it("has the schedule, its dates and its total", () => {
    const { balances, terms, sentence, ...schedule } = candidateOf() ?? {};
    expect(schedule).toEqual({
      rank: 1,
      instalment: "300.00",
      instalments: 4,
      total: "1200.00",
      totalFrom: "1200.00",
      totalTo: "1200.00",
      totalBy: "fixed",
      firstPrincipal: "2021-01-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
      datesInYear: ["01-15", "07-15"],
    });
    expect(balances).toHaveLength(4);
    expect(terms).toMatchObject({ currency: "CNY", dayCount: "ACT/360" });
    expect(sentence && plain(sentence)).toBe(
      "4 half-yearly instalments of CNY 300.00 from 15 Jan 2021 to 15 Jul 2022; total CNY 1,200.00.",
    );
  });

  it("has a dated balance with the rate that it needs: 600.00 / 75.00, 0.4975 % below 8.04", () => {
    const [dated] = balancesOf();
    expect(dated).toEqual({
      fact: "balances[0]",
      amount: "75.00",
      currency: "EUR",
      asOf: "2021-08-01",
      pair: "EUR/CNY",
      balance: "600.00",
      instalmentsLeft: 2,
      date: "2021-08-01",
      window: { from: "2021-08-01", to: "2021-08-01" },
      rateNeeded: "8.000000",
      rateGiven: "8.04",
      rateDate: "2021-08-10",
      relativeErrorPercent: "-0.4975",
      bestDates: [],
      crossing: null,
      dating: null,
      others: [],
      sentence: expect.stringContaining("EUR") as string,
    });
  });

  it("has an undated balance with its window: 300.00 / 37.50, nearest to 7.96, and at most three days", () => {
    const [, undated] = balancesOf();
    expect(undated).toMatchObject({
      asOf: null,
      balance: "300.00",
      instalmentsLeft: 1,
      date: null,
      window: { from: "2022-01-15", to: "2022-07-14" },
      rateNeeded: "8.000000",
      rateGiven: "7.96",
      rateDate: "2022-03-01",
      // 8 / 7.96, / 8.08 and / 7.9; 8.2 would be the fourth.
      bestDates: [
        { date: "2022-03-01", rate: "7.96", relativeErrorPercent: "0.5025" },
        { date: "2022-04-01", rate: "8.08", relativeErrorPercent: "-0.9901" },
        { date: "2022-02-01", rate: "7.9", relativeErrorPercent: "1.2658" },
      ],
      crossing: { from: "2022-03-01", to: "2022-04-01" },
      dating: "decided",
    });
    // The likelier first: before repayment, years from any rate given, more is thinkable than within it.
    const others = undated?.others.map(({ instalmentsLeft, balance, ruledOut }) => [
      instalmentsLeft,
      balance,
      ruledOut,
    ]);
    expect(others).toEqual([
      [4, "1200.00", true],
      [2, "600.00", true],
      [3, "900.00", true],
    ]);
    // Five years before the first instalment, at most, to the day before it.
    expect(undated?.others[0]?.window).toEqual({ from: "2016-01-15", to: "2021-01-14" });
  });

  it("has balances from before the first instalment, with what was drawn by then where a rate says it", () => {
    const [dated, undated, before, ownBefore] = balancesOf();
    // 100.00 x 7.50
    expect(before).toMatchObject({ beforeFirstInstalment: true, drawnByThen: "750.00", pair: "EUR/CNY" });
    expect(ownBefore).toMatchObject({ beforeFirstInstalment: true, drawnByThen: null, pair: null });
    expect(dated).not.toHaveProperty("beforeFirstInstalment");
    expect(undated).not.toHaveProperty("drawnByThen");
  });

  it("says what a balance in the loan's own currency is off, in percent", () => {
    const balances = [{ amount: "601", currency: "CNY", asOf: "2021-08-01", roundedTo: "10" }];
    // 601 / 600 - 1 = 0.16666... %
    expect(fitJsonOf({ ...FACTS, balances }).candidates[0]?.balances[0]).toMatchObject({
      balance: "600.00",
      pair: null,
      rateNeeded: null,
      relativeErrorPercent: "0.1667",
    });
  });

  it.each([
    [12, "2023-01-15", ["01-15"]],
    [3, "2022-07-15", ["01-15", "04-15", "07-15", "10-15"]],
    [24, "2023-01-15", ["01-15"]],
    // Whose last date lies off the grid.
    [6, "2022-09-01", ["01-15", "07-15"]],
  ])("every %i months: as many dates in a year as there are", (monthsBetween, lastPrincipal, datesInYear) => {
    const found = fitJsonOf({ ...FACTS, monthsBetween, lastPrincipal, balances: [] });
    expect(found.candidates[0]?.datesInYear).toEqual(datesInYear);
  });

  it("at month ends: the last day of each of its months, in a leap year of February too", () => {
    const ends = { firstPrincipal: "2022-08-31", lastPrincipal: "2026-02-28", balances: [] };
    expect(fitJsonOf({ ...FACTS, ...ends }).candidates[0]?.datesInYear).toEqual(["02-29", "08-31"]);
  });

  it("ranks the schedules, and says what would decide", () => {
    const found = fitJsonOf({ ...FACTS, balances: [], monthsBetween: null });
    const ranks = found.candidates as unknown as { rank: number; monthsBetween: number }[];
    expect(ranks.map(({ rank, monthsBetween }) => [rank, monthsBetween])).toEqual([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    expect(found.deciding).toEqual({
      fact: "yearlyInstalments",
      year: 2021,
      sentence: "It would be decided by the principal due in 2021.",
    });
  });

  it("names what contradicts, with what would follow without each", () => {
    const facts = { ...FACTS, balances: [], rates: [], instalment: "250.00", drawn: "1200.00" };
    const { contradictions, confidence, candidates } = fitJsonOf(facts);
    expect([confidence, candidates]).toEqual([null, []]);
    const [found] = contradictions as unknown as { facts: string[]; sentence: string; without: object[] }[];
    expect(found && { ...found, sentence: plain(found.sentence) }).toEqual({
      facts: ["drawn", "instalment"],
      sentence:
        "No schedule agrees with all the facts. These cannot hold together; check them: total drawn: CNY 1,200.00; instalment: CNY 250.00.",
      without: [
        { fact: "drawn", sentence: expect.stringContaining("1,000.00") as string },
        { fact: "instalment", sentence: expect.stringContaining("300.00") as string },
      ],
    });
  });

  it("says so where nothing follows without a fact", () => {
    // The end alone is left: repaid in one sum, on two days.
    const facts = {
      currency: "CNY",
      repayment: "bullet",
      firstPrincipal: "2021-01-15",
      lastPrincipal: "2022-07-15",
    };
    const [found] = fitJsonOf(facts).contradictions;
    expect(found?.without.map(({ fact, sentence }) => [fact, sentence])).toContainEqual([
      "firstPrincipal",
      "without it too little is known for a schedule",
    ]);
  });

  it("of the container inspection loan: days of the summer of 2022, three at most of any window", () => {
    const { candidates } = fitJsonOf({
      ...CARD_2014,
      monthsBetween: 6,
      balances: [{ amount: "8631474", currency: "EUR" }],
      rates: ECB,
    });
    const sixLeft = candidates[0]?.balances[0]?.others.find(({ instalmentsLeft }) => instalmentsLeft === 6);
    // Five are given from 21 September 2022 to 20 March 2023.
    expect(sixLeft?.bestDates.map(({ date }) => date)).toEqual(["2022-09-30", "2022-10-31", "2023-01-31"]);
  });
});
