import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import type { PaymentMade } from "../../../src/loan/payments/payment.ts";
import { settle } from "../../../src/loan/payments/settle.ts";
import type { Payment } from "../../../src/dossier/dossier.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { amountText, money } from "../../../src/money/money.ts";
import { agreed, paid, settled, statusOf, TWO_OVER, usesOf } from "./payments.ts";

const END = "2022-12-31";

describe("a payment pays its own kind, the oldest row first", () => {
  it.each<[string, string[], string[]]>([
    ["nothing was paid", [], []],
    [
      "in time",
      ["2020-07-15 interest 18.20", "2021-01-15 principal 300.00"],
      [
        "1 interest: 18.20 = 18.20 + 0.00 short, 0 late, full 2020-07-15",
        "2 principal: 300.00 = 300.00 + 0.00 short, 0 late, full 2021-01-15",
      ],
    ],
    [
      // 15 January to 14 February: 16 + 14 = 30 days.
      "in two parts, the second late",
      ["2021-01-15 principal 100.00", "2021-02-14 principal 200.00"],
      ["2 principal: 300.00 = 300.00 + 0.00 short, 30 late, full 2021-02-14"],
    ],
    [
      // Unpaid to the end: 15 January 2021 to 31 December 2022 is 365 + 350 = 715 days.
      "in part",
      ["2021-01-15 principal 299.99"],
      ["2 principal: 300.00 = 299.99 + 0.01 short, 715 late"],
    ],
    [
      // 15 January to 15 July 2021: 181 days.
      "one payment for two rows",
      ["2021-07-15 principal 450.00"],
      [
        "2 principal: 300.00 = 300.00 + 0.00 short, 181 late, full 2021-07-15",
        // To 31 December 2022: 365 + 169.
        "3 principal: 300.00 = 150.00 + 150.00 short, 534 late",
      ],
    ],
    [
      "parts over several rows: 200 + 250 + 160 = 300 + 300 + 10",
      ["2021-01-15 principal 200.00", "2021-07-15 principal 250.00", "2022-01-10 principal 160.00"],
      [
        "2 principal: 300.00 = 300.00 + 0.00 short, 181 late, full 2021-07-15",
        "3 principal: 300.00 = 300.00 + 0.00 short, 179 late, full 2022-01-10",
        // To 31 December 2022: 350.
        "4 principal: 300.00 = 10.00 + 290.00 short, 350 late",
      ],
    ],
    [
      "late, then more than all that is ever due: 63.91 + 6.09",
      ["2022-07-25 interest 70.00"],
      [
        "1 interest: 18.20 = 18.20 + 0.00 short, 740 late, full 2022-07-25",
        "2 interest: 18.40 = 18.40 + 0.00 short, 556 late, full 2022-07-25",
        "3 interest: 13.58 = 13.58 + 0.00 short, 375 late, full 2022-07-25",
        "4 interest: 9.20 = 9.20 + 0.00 short, 191 late, full 2022-07-25",
        "5 interest: 4.53 = 4.53 + 0.00 short, 10 late, full 2022-07-25",
      ],
    ],
  ])("%s", (_, payments, expected) => {
    expect(statusOf(settled(agreed(), payments, END))).toEqual(expected);
  });

  it("what is over is listed with its payment", () => {
    const settlement = settled(agreed(), ["2022-07-25 interest 70.00", "2022-07-26 fee 3.00"], END);
    expect(settlement.overpayments.map(({ payment, amount }) => [payment.index, amountText(amount)])).toEqual(
      [
        [0, "6.09"],
        [1, "3.00"],
      ],
    );
  });

  it("more than a row needs, late or not, is early for the next", () => {
    expect(usesOf(settled(agreed(), ["2020-07-20 interest 20.00"], END))).toEqual([
      "1 interest 2020-07-20 18.20, 5 late",
      "2 interest 2020-07-20 1.80, early",
    ]);
  });

  it("payments are taken by date, whatever order they are given in", () => {
    const payments = ["2021-07-15 principal 300.00", "2021-01-15 principal 300.00"];
    const settlement = settled(agreed(), payments, END);
    expect(statusOf(settlement).map((line) => line.slice(-10))).toEqual(["2021-01-15", "2021-07-15"]);
    expect(settlement.payments.map(({ index }) => index)).toEqual([1, 0]);
  });

  it("a management fee is a row like any other", () => {
    const terms = agreed({
      facility: "2000.00",
      fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-02-01" }],
    });
    expect(statusOf(settled(terms, ["2020-02-05 fee 20.00"], END))).toEqual([
      "0 fee: 20.00 = 20.00 + 0.00 short, 4 late, full 2020-02-05",
    ]);
  });
});

describe("late is counted from the payment day, not from a due date that is a holiday", () => {
  // 1 October 2022 is a Saturday; in China banks open again on Monday, 10 October, after National Day.
  const golden = agreed({
    drawdowns: [{ date: "2020-04-01", amount: "1200.00" }],
    firstInterest: "2020-10-01",
    firstPrincipal: "2022-10-01",
    lastPrincipal: "2022-10-01",
    businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
  });
  it.each([
    ["2022-09-30", "early"],
    ["2022-10-01", "in time"],
    ["2022-10-10", "in time"],
    ["2022-10-11", "1 late"],
  ])("paid on %s: %s", (date, when) => {
    expect(usesOf(settled(golden, [`${date} principal 1200.00`], END))).toEqual([
      `5 principal ${date} 1200.00, ${when}`,
    ]);
  });

  it("and where it is moved to before, from there: paid on the due date is late", () => {
    // 15 January 2022 is a Saturday; the day before is the Friday.
    const preceding = agreed({
      businessDays: { calendars: [], convention: "preceding", interest: "unadjusted" },
    });
    const uses = (date: string): string[] =>
      usesOf(settled(preceding, [`${date} principal 900.00`], END)).slice(2);
    expect(uses("2022-01-13")).toEqual(["4 principal 2022-01-13 300.00, early"]);
    expect(uses("2022-01-14")).toEqual(["4 principal 2022-01-14 300.00, in time"]);
    expect(uses("2022-01-15")).toEqual(["4 principal 2022-01-15 300.00, 1 late"]);
  });
});

describe("a payment that does not say what it is for", () => {
  const bearing = agreed({ defaultInterest: TWO_OVER });

  it("pays default interest, interest, principal of what is payable, each from the oldest on", () => {
    // Default interest at 5 % by 14 February 2021: 18.20 x 214 / 360 0.5409, 18.40 x 30 / 360 0.0767,
    // 300.00 x 30 / 360 1.25; with cents 0.54 + 0.08 + 1.25 = 1.87. Interest 18.20 + 18.40 = 36.60.
    // 100.00 - 1.87 - 36.60 = 61.53.
    expect(usesOf(settled(bearing, ["2021-02-14 any 100.00"], END))).toEqual([
      "1 interest 2021-02-14 18.20, 214 late",
      "1 default interest on interest 2021-02-14 0.54, 214 late",
      "2 interest 2021-02-14 18.40, 30 late",
      "2 default interest on interest 2021-02-14 0.08, 30 late",
      "2 principal 2021-02-14 61.53, 30 late",
      "2 default interest on principal 2021-02-14 1.25, 30 late",
    ]);
  });

  it("on a payment day pays the interest of that day before older principal: 40.00 = 18.40 + 13.58 + 8.02", () => {
    expect(
      usesOf(settled(agreed(), ["2020-07-15 interest 18.20", "2021-07-15 any 40.00"], END)).slice(1),
    ).toEqual([
      "2 interest 2021-07-15 18.40, 181 late",
      "2 principal 2021-07-15 8.02, 181 late",
      "3 interest 2021-07-15 13.58, in time",
    ]);
  });

  it("pays fees before interest", () => {
    const terms = agreed({
      facility: "2000.00",
      fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-07-15" }],
    });
    expect(usesOf(settled(terms, ["2020-07-15 any 30.00"], END))).toEqual([
      "1 fee 2020-07-15 20.00, in time",
      "1 interest 2020-07-15 10.00, in time",
    ]);
  });

  it("pays the following rows one by one with what is left: 330.00 = 18.40 + 300.00 + 11.60", () => {
    expect(
      usesOf(settled(agreed(), ["2020-07-15 interest 18.20", "2021-01-10 any 330.00"], END)).slice(1),
    ).toEqual([
      "2 interest 2021-01-10 18.40, early",
      "2 principal 2021-01-10 300.00, early",
      "3 interest 2021-01-10 11.60, early",
    ]);
  });

  it("leaves over what is more than the whole loan: 1,263.91 + 0.09", () => {
    const settlement = settled(agreed(), ["2022-07-15 any 1264.00"], END);
    expect(settlement.overpayments.map(({ amount }) => amountText(amount))).toEqual(["0.09"]);
  });
});

describe("payments that are not counted are listed with the reason", () => {
  const reasons = (payments: readonly PaymentMade[], rates = {}): (string | number)[][] => {
    const terms = agreed();
    return settle(terms, buildSchedule(terms), payments, day("2021-06-30"), rates).notCounted.map(
      ({ index, reason }) => [index, reason],
    );
  };

  it("after the day, of nothing, less than nothing, of another loan, as default interest without terms", () => {
    expect(
      reasons([
        paid("2021-06-30 principal 1.00"),
        paid("2021-07-01 principal 1.00"),
        paid("2021-01-15 principal 0.00"),
        paid("2021-01-15 principal -5.00"),
        { ...paid("2021-01-15 principal 1.00"), loan: "other" },
        { ...paid("2021-01-15 principal 1.00"), loan: "SMALL" },
        paid("2021-01-15 default-interest 1.00"),
        paid("2021-01-15 principal 1.00 EUR"),
      ]),
    ).toEqual([
      [1, "later"],
      [2, "not-positive"],
      [3, "not-positive"],
      [4, "other-loan"],
      [6, "no-default-interest"],
      [7, "other-currency"],
    ]);
  });

  it.each([
    // 10.00 x 7.8503 = 78.503
    ["of its day", { date: "2021-01-15", base: "EUR", quote: "CNY", rate: "7.8503" }, "78.50"],
    // 10.00 / 0.128 = 78.125; half up.
    ["the other way round", { date: "2021-01-15", base: "CNY", quote: "EUR", rate: "0.128" }, "78.13"],
    ["of the day before", { date: "2021-01-14", base: "EUR", quote: "CNY", rate: "7.8503" }, null],
    [
      "of the loan's currency for another",
      { date: "2021-01-15", base: "CNY", quote: "USD", rate: "0.15" },
      null,
    ],
    ["of another currency", { date: "2021-01-15", base: "USD", quote: "CNY", rate: "6.4" }, null],
    ["of its currency in a third", { date: "2021-01-15", base: "EUR", quote: "USD", rate: "1.2" }, null],
    ["of a third in its currency", { date: "2021-01-15", base: "USD", quote: "EUR", rate: "0.8" }, null],
  ] as const)("EUR 10.00 on 15 January 2021 with a rate %s", (_, rate, expected) => {
    const rates = [{ ...rate, date: day(rate.date), rate: decimal(rate.rate) }];
    const settlement = settled(agreed(), ["2021-01-15 principal 10.00 EUR"], END, { rates });
    const counted = settlement.payments.map((payment) => amountText(payment.counted));
    expect(counted).toEqual(expected === null ? [] : [expected]);
    expect(usesOf(settlement)).toEqual(
      expected === null ? [] : [`2 principal 2021-01-15 ${expected}, in time`],
    );
  });

  it("payments as the dossier holds them fit", () => {
    const payment: Payment = {
      loan: "small",
      date: day("2021-01-15"),
      kind: "principal",
      amount: money(100n, "CNY"),
      note: null,
    };
    const terms = agreed();
    expect(settle(terms, buildSchedule(terms), [payment], day(END)).payments).toHaveLength(1);
  });
});

describe("nothing of this changes a schedule", () => {
  it("terms with default interest have the schedule of those without", () => {
    expect(buildSchedule(agreed({ defaultInterest: TWO_OVER }))).toEqual(buildSchedule(agreed()));
  });
});
