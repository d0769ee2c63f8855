import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { percentOf, termInputs, type InputTerm } from "../../../src/loan/figures/termInputs.ts";
import { alternativeOf } from "../../../src/loan/scenarios/alternative.ts";
import { parseScenario } from "../../../src/loan/scenarios/scenario.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan.ts";
import { inputLines } from "./said.ts";

addLaterTexts();

const floating = (floorPercent: string | null) => ({
  rate: {
    kind: "floating",
    index: "EURIBOR6M",
    marginPercent: "2",
    floorPercent,
    fixings: [{ from: "2020-01-15", percent: "1" }],
  },
});
const days = (calendars: string[], convention: string) => ({
  businessDays: { calendars, convention, interest: "unadjusted" },
});
const drawn = (count: number) => ({
  drawdowns: Array.from({ length: count }, (_, at) => ({ date: `2020-02-0${at + 1}`, amount: "100.00" })),
});
describe("a term as the value that a figure was made from", () => {
  it.each<[string, TermsText, InputTerm, string[]]>([
    ["the facility", { facility: "2000.00" }, "facility", ["Amount of the loan: CNY 2,000.00"]],
    ["no known facility", {}, "facility", []],
    ["a fixed rate", {}, "rate", ["Interest rate: 3.00% fixed"]],
    ["a floating rate", floating(null), "rate", ["Interest rate: 6M EURIBOR + 2.00%"]],
    ["one with a floor", floating("0"), "rate", ["Interest rate: 6M EURIBOR, not below 0.00%, + 2.00%"]],
    ["days that are not shifted", {}, "businessDays", ["Business days: due dates are not shifted"]],
    [
      "weekends",
      days([], "following"),
      "businessDays",
      ["Business days: to the next business day (weekends only)"],
    ],
    [
      "calendars",
      days(["CN", "RS"], "modified-following"),
      "businessDays",
      ["Business days: to the next business day, within the month (CN, RS)"],
    ],
    [
      "the day before",
      days(["CN"], "preceding"),
      "businessDays",
      ["Business days: to the business day before (CN)"],
    ],
    ["repayment", {}, "repayment", ["Repayment: equal instalments of principal"]],
    ["the last date", {}, "lastPrincipal", ["Last repayment of principal: 15 Jul 2022"]],
    ["rounding", {}, "rounding", ["Rounding: half up"]],
    ["rounding to even", { rounding: "half-even" }, "rounding", ["Rounding: half to even"]],
    [
      "sums up to six",
      drawn(6),
      "drawdowns",
      [1, 2, 3, 4, 5, 6].map((at) => `Drawn on ${at} Feb 2020: CNY 100.00`),
    ],
    ["more of them as their sum", drawn(7), "drawdowns", ["Drawn, 7 sums: CNY 700.00"]],
    ["nothing prepaid", {}, "prepayments", []],
    ["no fees", {}, "fees", []],
    [
      "each kind of fee",
      {
        facility: "2000.00",
        fees: [
          { kind: "management", percent: "1", on: "facility", date: "2020-01-20" },
          { kind: "insurance", percent: "6.5", on: "facility", date: "2020-01-21" },
          { kind: "insurance", amount: "95.79", date: "2020-01-22" },
          { kind: "agency", amount: "2.50", from: "2020-01-23", monthsBetween: 12 },
          { kind: "commitment", percent: "0.75", on: "undrawn", from: "2020-01-15", dayCount: "ACT/360" },
        ],
      },
      "fees",
      [
        "Management fee: 1.00% of the whole loan on 20 Jan 2020",
        "Insurance premium: 6.50% of the whole loan on 21 Jan 2020",
        "Insurance premium: CNY 95.79",
        "Agency fee: CNY 2.50 every 12 months",
        "Commitment fee: 0.75% a year on what is not drawn, ACT/360",
      ],
    ],
    [
      "reschedulings",
      {
        reschedulings: [
          {
            date: "2021-01-15",
            accrued: "due",
            firstInterest: "2021-07-15",
            firstPrincipal: "2021-07-15",
            lastPrincipal: "2022-07-15",
            monthsBetween: 6,
          },
        ],
      },
      "reschedulings",
      ["Rescheduled on: 15 Jan 2021"],
    ],
  ])("%s", (_, changes, term, expected) => {
    expect(inputLines(termInputs(terms(changes), term)).map((line) => line.split("; ")[0])).toEqual(expected);
  });

  it("a rate that a scenario changes is no index", () => {
    const loan = terms();
    const changed = alternativeOf(loan, buildSchedule(loan), parseScenario("rate+1 from 2021-07-15")).terms;
    expect(inputLines(termInputs(changed, "rate"))).toEqual([
      "Interest rate: fixed, changed in the scenario; inferred",
    ]);
  });

  it("carries source and mark of its own term, and none where the terms say none", () => {
    const source = { mark: "seen", text: "3,00% fiksna" } as const;
    const found = termInputs(terms({ sources: { rate: source } }), "rate", "dayCount");
    expect(found.map(({ source: one, mark }) => [one, mark])).toEqual([
      [source, "seen"],
      [null, null],
    ]);
  });

  it.each([
    ["3", "3.00"],
    ["2.5", "2.50"],
    ["2.35", "2.35"],
    ["-0.524", "-0.524"],
  ])("%s %% is told as %s", (percent, expected) =>
    expect(decimalText(percentOf(decimal(percent)).percent)).toBe(expected),
  );
});
