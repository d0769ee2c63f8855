import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import { amountText } from "../../../src/money/money.ts";
import { CARD_2014, ECB, fitJsonOf, fitOf } from "./facts.ts";

// The loan's own figures: 17,075,000 / 2 dates = 8,537,500.00; x 24 dates = 204,900,000.00.
const SCHEDULE = { instalment: "8537500.00", instalments: 24, total: "204900000.00" };
const FULL = {
  ...CARD_2014,
  facility: "205000000",
  monthsBetween: 6,
  balances: [...CARD_2014.balances, { amount: "8631474", currency: "EUR" }],
  rates: ECB,
};

describe("X RAY", () => {
  it("from the card of 2014 alone: half-yearly first, likely as the step is not printed", () => {
    const { candidates, confidence, reasons } = fitJsonOf(CARD_2014);
    expect(candidates[0]).toMatchObject({ ...SCHEDULE, monthsBetween: 6, datesInYear: ["03-21", "09-21"] });
    expect(confidence).toBe("likely");
    expect(reasons.join(" ")).toContain("6 months between instalments is not stated");
    // Yearly steps do not end on 21 September.
    expect(candidates.map(({ monthsBetween }) => monthsBetween)).toEqual([6, 3, 1]);
    // Quarterly: 4 dates in 2014, so 4,268,750.00; 47 of them.
    expect(candidates[1]).toMatchObject({ instalment: "4268750.00", instalments: 47, total: "200631250.00" });
  });

  it("with step and facility: decided, what rounding leaves open said, nearness to the facility told", () => {
    const { candidates, confidence, deciding } = fitJsonOf({ ...FULL, balances: [], rates: [] });
    expect(confidence).toBe("decided");
    expect(deciding).toBeNull();
    expect(candidates).toHaveLength(1);
    // The year printed in whole yuan: 8,537,499.75 to 8,537,500.25, x 24, and what rounding to fen moves: 24 x 0.005.
    expect(candidates[0]).toMatchObject({ ...SCHEDULE, totalFrom: "204899993.88", totalTo: "204900006.11" });
    // 204.9 / 205 = 99.951 %.
    expect(candidates[0]?.sentence).toContain("99.95%");
  });

  it("the card's balance is 196,362,500.00 with 23 instalments left, at 8.2673 CNY for a euro", () => {
    const [balance] = fitJsonOf(FULL).candidates[0]?.balances ?? [];
    // 196,362,500 / 23,751,816 = 8.267263...
    expect(balance).toMatchObject({ balance: "196362500.00", instalmentsLeft: 23, date: "2014-07-31" });
    expect(balance?.rateNeeded).toBe("8.267263");
    // No rate within a month of the day is given.
    expect(balance?.rateGiven).toBeNull();
  });

  it("EUR 8,631,474 without a day: 7 left, summer of 2022; 6 and 8 are ruled out", () => {
    const balance = fitJsonOf(FULL).candidates[0]?.balances[1];
    expect(balance).toMatchObject({
      balance: "59762500.00",
      instalmentsLeft: 7,
      date: null,
      window: { from: "2022-03-21", to: "2022-09-20" },
      rateNeeded: "6.923788",
      crossing: { from: "2022-06-30", to: "2022-08-31" },
      dating: "likely",
    });
    // 6.923788 / 6.8947 - 1 = 0.4219 %; / 6.9624 = -0.5546 %.
    expect(balance?.bestDates).toMatchObject([
      { date: "2022-08-31", relativeErrorPercent: "0.4219" },
      { date: "2022-06-30", relativeErrorPercent: "-0.5546" },
    ]);
    const other = (left: number): unknown =>
      balance?.others.find(({ instalmentsLeft }) => instalmentsLeft === left);
    // 51,225,000 and 68,300,000 / 8,631,474.
    expect(other(6)).toMatchObject({ rateNeeded: "5.934676", ruledOut: true });
    expect(other(8)).toMatchObject({ rateNeeded: "7.912901", rateDate: "2021-12-31", ruledOut: true });
    expect(balance?.others.filter(({ ruledOut }) => ruledOut === false)).toEqual([]);
    expect(balance?.sentence).toContain("7.9129");
    expect(balance?.sentence).toContain("5.9347");
  });

  it("so it is from the card and the press figure alone, without facility and step", () => {
    const { candidates } = fitJsonOf({
      ...CARD_2014,
      balances: [...CARD_2014.balances, { amount: "8631474", currency: "EUR" }],
      rates: ECB,
    });
    expect(candidates[0]).toMatchObject({ ...SCHEDULE, monthsBetween: 6 });
    const balance = candidates[0]?.balances[1];
    expect(balance).toMatchObject({
      balance: "59762500.00",
      instalmentsLeft: 7,
      window: { from: "2022-03-21", to: "2022-09-20" },
    });
    expect(balance?.bestDates[0]).toMatchObject({ date: "2022-08-31", relativeErrorPercent: "0.4219" });
    for (const [left, rateNeeded] of [
      [6, "5.934676"],
      [8, "7.912901"],
    ] as const)
      expect(balance?.others.find(({ instalmentsLeft }) => instalmentsLeft === left)).toMatchObject({
        rateNeeded,
        ruledOut: true,
      });
  });

  it("without rates an undated balance has no day, and says so", () => {
    const balance = fitJsonOf({ ...FULL, rates: [] }).candidates[0]?.balances[1];
    expect(balance?.dating).toBe("undecided");
    expect(balance?.sentence).toContain("no rate EUR/CNY is given");
  });

  it("gives complete terms, from which the engine makes the published schedule", () => {
    const [candidate] = fitOf(FULL).candidates;
    if (!candidate) throw new Error("no candidate");
    const { rows } = buildSchedule(candidate.terms);
    const paid = rows.filter(({ principal }) => principal.minor > 0n);
    expect(paid).toHaveLength(24);
    // xray-schedule.csv: instalment 17 on 21.03.2022 leaves 59,762,500.
    expect([
      isoText(paid[16]?.due ?? candidate.terms.firstPrincipal),
      paid[16] && amountText(paid[16].closing),
    ]).toEqual(["2022-03-21", "59762500.00"]);
  });

  it("gives terms as a file holds them: stated ones quoted, others inferred with a reason", () => {
    const json = fitJsonOf(FULL).candidates[0]?.terms;
    if (!json) throw new Error("no candidate");
    const terms = readTerms(json, {});
    expect(amountText(terms.drawdowns[0]?.amount ?? { minor: 0n, currency: "CNY" })).toBe("204900000.00");
    const marks = Object.fromEntries(Object.entries(json.sources).map(([name, { mark }]) => [name, mark]));
    expect(marks).toMatchObject({
      firstPrincipal: "quoted",
      lastPrincipal: "quoted",
      rate: "quoted",
      facility: "quoted",
      monthsBetween: "quoted",
      drawdowns: "inferred",
      dayCount: "inferred",
      firstInterest: "inferred",
      repayment: "inferred",
      businessDays: "inferred",
      fees: "inferred",
    });
  });
});
