import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { Problem } from "../../src/messages/message.ts";
import { money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { columns, problemOf, terms } from "./loan.ts";

const built = (changes: object = {}) => buildSchedule(terms({ ...changes }));

/** What a user reads of the Problem. */
function sentenceOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) return said(error.problem).replaceAll("\u00a0", " ");
    throw error;
  }
  throw new Error("no Problem was thrown");
}

const drawn = (...pairs: [date: string, amount: string][]) => ({
  drawdowns: pairs.map(([date, amount]) => ({ date, amount })),
});

const stated = (...pairs: [date: string, amount: string][]) => ({
  kind: "custom",
  instalments: pairs.map(([date, amount]) => ({ date, amount })),
});

const RESCHEDULING = {
  date: "2021-02-01",
  accrued: "due",
  firstInterest: "2021-08-01",
  firstPrincipal: "2021-08-01",
  lastPrincipal: "2023-02-01",
  monthsBetween: 6,
};

describe("what is just allowed", () => {
  it.each<[string, object]>([
    ["a drawdown on the last day of availability", { availabilityEnd: "2020-01-15" }],
    ["a rate of 100 %", { rate: { kind: "fixed", percent: "100" } }],
    ["a rate of nothing", { rate: { kind: "fixed", percent: "0" } }],
    ["periods of ten years", { monthsBetween: 120, firstPrincipal: "2020-07-15" }],
    // 36,525 days from 15 January 2020 on: a hundred years of 365.25 days.
    ["a hundred years", { lastPrincipal: "2120-01-16" }],
    [
      "an agency fee, which needs no facility",
      { fees: [{ kind: "agency", amount: "0.01", from: "2020-01-15", monthsBetween: 12 }] },
    ],
    [
      "a fee of nothing",
      {
        facility: "1200.00",
        fees: [{ kind: "management", percent: "0", on: "facility", date: "2020-01-15" }],
      },
    ],
    [
      "default interest of nothing",
      { defaultInterest: { percent: "0", over: "contract", dayCount: "ACT/360", compounding: false } },
    ],
    [
      "two rates of default interest from two days",
      {
        defaultInterest: {
          percent: "8",
          over: "table",
          rates: [
            { from: "2024-01-01", percent: "4" },
            { from: "2024-07-01", percent: "4.5" },
          ],
          dayCount: "ACT/360",
          compounding: false,
        },
      },
    ],
    [
      "a working day beside holidays on other days",
      {
        businessDays: {
          calendars: [],
          convention: "following",
          interest: "unadjusted",
          holidays: [{ date: "2020-07-16", name: "closed" }],
          workingDays: [{ date: "2020-07-18", name: "open" }],
        },
      },
    ],
    [
      "a working day where no holidays are given",
      {
        businessDays: {
          calendars: [],
          convention: "following",
          interest: "unadjusted",
          workingDays: [{ date: "2020-07-18", name: "open" }],
        },
      },
    ],
    [
      "a drawdown after the agreed end, before the rescheduled one",
      { ...drawn(["2020-01-15", "1200.00"], ["2022-10-01", "100.00"]), reschedulings: [RESCHEDULING] },
    ],
    [
      "nothing drawn when principal would have been due, had it not been rescheduled",
      { ...drawn(["2021-03-01", "1200.00"]), reschedulings: [{ ...RESCHEDULING, date: "2021-01-10" }] },
    ],
  ])("%s", (_, changes) => {
    expect(built(changes).rows.at(-1)?.closing.minor).toBe(0n);
  });

  it("stated instalments that repay the interest added to the balance as well", () => {
    // 1,200 x 182 days x 3 % / 360 = 18.20 joins the balance.
    const changes = {
      capitalisedUntil: "2020-07-15",
      repayment: stated(["2021-01-15", "600.00"], ["2022-07-15", "618.20"]),
    };
    expect(columns(built(changes), "principal").at(-1)).toBe("618.20");
  });

  it("stated instalments that a rescheduling cuts off", () => {
    const changes = {
      repayment: stated(["2021-01-15", "500.00"], ["2022-07-15", "1.00"]),
      reschedulings: [{ ...RESCHEDULING, repayment: { kind: "equal-principal" } }],
    };
    // 700 / 4 from August 2021 on.
    expect(columns(built(changes), "principal").slice(1, 4)).toEqual(["500.00", "0.00", "175.00"]);
  });
});

describe("what is refused", () => {
  it.each<[string, object, string, string]>([
    [
      "a cancellation of nothing",
      { facility: "2000.00", cancellations: [{ date: "2020-06-01", amount: "0.00" }] },
      "errors:termsNotPositive",
      "cancellations[0].amount",
    ],
    [
      "a write-off of nothing",
      { reschedulings: [{ ...RESCHEDULING, writeDown: "0.00" }] },
      "errors:termsNotPositive",
      "reschedulings[0].writeDown",
    ],
    [
      "two stated instalments on one day",
      { repayment: stated(["2021-01-15", "600.00"], ["2021-01-15", "100.00"], ["2022-07-15", "500.00"]) },
      "errors:termsInstalmentTwice",
      "repayment.instalments[1].date",
    ],
    [
      "a stated instalment of nothing",
      { repayment: stated(["2021-01-15", "0.00"], ["2022-07-15", "1200.00"]) },
      "errors:termsNotPositive",
      "repayment.instalments[0].amount",
    ],
    [
      "stated instalments that end before the last date",
      { repayment: stated(["2021-01-15", "600.00"], ["2022-01-15", "600.00"]) },
      "errors:termsCustomEnds",
      "lastPrincipal",
    ],
    [
      "more than ten years between two dates",
      { monthsBetween: 121 },
      "errors:termsMonthsBetween",
      "monthsBetween",
    ],
    ["a hundred years and a day", { lastPrincipal: "2120-01-17" }, "errors:termsTooLong", "lastPrincipal"],
    [
      "a working day that is one of several holidays",
      {
        businessDays: {
          calendars: [],
          convention: "following",
          interest: "unadjusted",
          holidays: [
            { date: "2020-07-16", name: "closed" },
            { date: "2020-07-18", name: "closed" },
          ],
          workingDays: [
            { date: "2020-07-19", name: "open" },
            { date: "2020-07-18", name: "open" },
          ],
        },
      },
      "errors:termsDayTwice",
      "businessDays.workingDays[1].date",
    ],
    [
      "an agency fee of nothing",
      { fees: [{ kind: "agency", amount: "0.00", from: "2020-01-15", monthsBetween: 12 }] },
      "errors:termsNotPositive",
      "fees[0].amount",
    ],
    [
      "a management fee below nothing",
      {
        facility: "1200.00",
        fees: [{ kind: "management", percent: "-0.1", on: "facility", date: "2020-01-15" }],
      },
      "errors:termsNegativeRate",
      "fees[0].percent",
    ],
    [
      "a commitment fee below nothing",
      {
        facility: "1200.00",
        fees: [
          { kind: "commitment", percent: "-0.1", on: "undrawn", from: "2020-01-15", dayCount: "ACT/360" },
        ],
      },
      "errors:termsNegativeRate",
      "fees[0].percent",
    ],
    [
      "principal due under the rescheduled terms before anything is drawn",
      { ...drawn(["2021-09-01", "1200.00"]), reschedulings: [{ ...RESCHEDULING, date: "2021-01-10" }] },
      "errors:termsNothingDrawn",
      "reschedulings[0].firstPrincipal",
    ],
    [
      "principal due under the agreed terms before anything is drawn",
      {
        ...drawn(["2021-01-15", "1200.00"]),
        reschedulings: [{ ...RESCHEDULING, date: "2021-01-15", firstInterest: "2021-08-01" }],
      },
      "errors:termsNothingDrawn",
      "firstPrincipal",
    ],
    [
      "a percentage of nobody's facility beside a stated premium",
      {
        fees: [
          { kind: "insurance", amount: "1.00", date: "2020-01-15" },
          { kind: "insurance", percent: "1", on: "facility", date: "2020-01-15" },
        ],
      },
      "errors:termsFeeNeedsFacility",
      "fees[1]",
    ],
  ])("%s", (_, changes, key, cell) => {
    expect(problemOf(() => built(changes))).toEqual({ key, cell });
  });

  it.each(["marginPercent", "floorPercent"])("a %s with its decimal point lost", (term) => {
    const rate = {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "1",
      floorPercent: "0",
      fixings: [{ from: "2020-01-15", percent: "1" }],
      [term]: "235",
    };
    expect(problemOf(() => built({ rate }))).toEqual({
      key: "errors:termsRateTooHigh",
      cell: `rate.${term}`,
    });
  });

  it("says how much is left to be cancelled", () => {
    const changes = { facility: "2000.00", cancellations: [{ date: "2020-06-01", amount: "800.01" }] };
    expect(sentenceOf(() => built(changes))).toContain("CNY 800.00");
  });
});

describe("terms that no file can hold", () => {
  const plain = terms();
  it.each<[string, Partial<LoanTerms>, string, string]>([
    ["nothing drawn at all", { drawdowns: [] }, "errors:termsNoDrawdown", "drawdowns"],
    [
      "a facility in another currency",
      { facility: money(200_000n, "EUR") },
      "errors:termsOtherCurrency",
      "facility",
    ],
    ["half a month", { monthsBetween: 0.5 }, "errors:termsMonthsBetween", "monthsBetween"],
    ["no months", { monthsBetween: 0 }, "errors:termsMonthsBetween", "monthsBetween"],
    ["one and a half months", { monthsBetween: 1.5 }, "errors:termsMonthsBetween", "monthsBetween"],
  ])("%s", (_, changes, key, cell) => {
    expect(problemOf(() => buildSchedule({ ...plain, ...changes }))).toEqual({ key, cell });
  });

  it("drawdowns in two currencies say both", () => {
    const drawdowns = [...plain.drawdowns, { date: plain.firstInterest, amount: money(1n, "EUR") }];
    const sentence = sentenceOf(() => buildSchedule({ ...plain, drawdowns }));
    expect(sentence).toContain("EUR");
    expect(sentence).toContain("CNY");
  });
});
