import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import { amountText } from "../../../src/money/money.ts";
import { problemOf, type TermsText } from "../loan.ts";
import { agreed, bearing, settled, stretches } from "./payments.ts";

const PRINCIPAL = "2 principal";

describe("default interest on CNY 300.00 of principal payable on 15 January 2021", () => {
  it.each<[string, TermsText, string[], string, string[]]>([
    ["paid in time", bearing({}), ["2021-01-15 principal 300.00"], "2021-12-31", []],
    ["not payable before that day", bearing({}), [], "2021-01-15", []],
    [
      // 300 x 5 % / 360 = 0.041666...
      "one day late",
      bearing({}),
      ["2021-01-16 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 1 = 0.04"],
    ],
    [
      // 300 x 5 % x 30 / 360 = 1.25
      "30 days late, 2 % over the loan's 3 %",
      bearing({}),
      ["2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 30 = 1.25"],
    ],
    [
      // (300 x 10 + 200 x 20) x 5 % / 360 = 0.97222; rounded once, not 0.42 + 0.56
      "paid in two parts, 10 and 30 days late",
      bearing({}),
      ["2021-01-25 principal 100.00", "2021-02-14 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 10 + 200.00 x 20 = 0.97"],
    ],
    [
      // 200 x 5 % x 30 / 360 = 0.8333
      "a part of it in time",
      bearing({}),
      ["2021-01-15 principal 100.00", "2021-02-14 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 200.00 x 30 = 0.83"],
    ],
    [
      // 15 January to 20 February: 36 days. 300 x 10 % x 36 / 360 = 3
      "at a rate of its own",
      bearing({ over: "absolute", percent: "10" }),
      ["2021-02-20 principal 300.00"],
      "2021-12-31",
      ["10 % from 2021-01-15: 300.00 x 36 = 3.00"],
    ],
    [
      "at 0 % over nothing",
      bearing({ over: "absolute", percent: "0" }),
      [],
      "2021-01-25",
      ["0 % from 2021-01-15: 300.00 x 10 = 0.00"],
    ],
    [
      // Unpaid to 13 October 2021. A fixing that changes nothing starts no new rate: 181 days at 3 + 2 %,
      // 300 x 5 % x 181 / 360 = 7.5417; then 90 days at 4 + 2 %, 300 x 6 % x 90 / 360 = 4.50.
      "over a floating rate, by its interest periods",
      {
        ...bearing({}),
        rate: {
          kind: "floating",
          index: "EURIBOR6M",
          marginPercent: "2",
          fixings: [
            { from: "2020-01-15", percent: "1" },
            { from: "2020-07-15", percent: "1.00" },
            { from: "2021-07-15", percent: "2" },
          ],
        },
      },
      [],
      "2021-10-13",
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54", "6 % from 2021-07-15: 300.00 x 90 = 4.50"],
    ],
    [
      // -4 + 1 + 2 = -1: being late earns the debtor nothing.
      "over a rate so low that the sum is below 0",
      {
        ...bearing({}),
        rate: {
          kind: "floating",
          index: "EURIBOR6M",
          marginPercent: "1",
          fixings: [{ from: "2020-01-15", percent: "-4" }],
        },
      },
      [],
      "2021-01-25",
      ["0 % from 2021-01-15: 300.00 x 10 = 0.00"],
    ],
    [
      // 30E/360, 15 January to 14 February: 29 days. 300 x 5 % x 29 / 360 = 1.2083
      "in months of 30 days",
      bearing({ dayCount: "30E/360" }),
      ["2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 29 = 1.21"],
    ],
    [
      // 15 January to 31 January: 15 days (the 31st is the 30th); to 1 February: 16. So 15 for the first 100.00 and one
      // more for the rest: (300 x 15 + 200 x 1) x 5 % / 360 = 0.6528
      "in months of 30 days, in two parts: each bears its own days from the start",
      bearing({ dayCount: "30E/360" }),
      ["2021-01-31 principal 100.00", "2021-02-01 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 15 + 200.00 x 1 = 0.65"],
    ],
    [
      // 30/360, 15 January to 31 January: 16 days, and to 1 February as many: 300 x 16 x 5 % / 360 = 0.6667
      "in months of 30 days where the 31st counts: no day more for what is paid a day later",
      bearing({ dayCount: "30/360" }),
      ["2021-01-31 principal 100.00", "2021-02-01 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 16 + 200.00 x 0 = 0.67"],
    ],
    [
      "a payment of default interest leaves the balance as it is",
      bearing({}),
      ["2021-01-25 interest 36.60", "2021-01-25 default-interest 1.00", "2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 30 = 1.25"],
    ],
    [
      // (300 x 10 + 200 x 20) x 5 % / 360 = 0.97222, though 0.50 of the 0.69 was paid after ten days of the second part.
      "a payment of default interest between two of principal leaves the days as they are",
      bearing({ on: "principal" }),
      ["2021-01-25 principal 100.00", "2021-02-04 default-interest 0.50", "2021-02-14 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 10 + 200.00 x 20 = 0.97"],
    ],
    [
      // 3 + 2 % of reference and margin, + 2 %: 300 x 7 % x 30 / 360 = 1.75
      "over the rate of the period that starts on the payment day",
      {
        ...bearing({}),
        rate: {
          kind: "floating",
          index: "EURIBOR6M",
          marginPercent: "2",
          fixings: [
            { from: "2020-01-15", percent: "1" },
            { from: "2021-01-15", percent: "3" },
          ],
        },
      },
      [],
      "2021-02-14",
      ["7 % from 2021-01-15: 300.00 x 30 = 1.75"],
    ],
    [
      // The rate that starts on the day itself bears nothing yet.
      "to the day on which another rate starts",
      {
        ...bearing({}),
        rate: {
          kind: "floating",
          index: "EURIBOR6M",
          marginPercent: "2",
          fixings: [
            { from: "2020-01-15", percent: "1" },
            { from: "2021-07-15", percent: "2" },
          ],
        },
      },
      [],
      "2021-07-15",
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54"],
    ],
    [
      "a fee on a day of its own is no interest period, and has no rate",
      {
        ...bearing({}),
        facility: "2000.00",
        fees: [{ kind: "management", percent: "1", on: "facility", date: "2021-02-01" }],
      },
      [],
      "2021-02-14",
      ["5 % from 2021-01-15: 300.00 x 30 = 1.25"],
    ],
  ])("%s", (_, changes, payments, asOf, expected) => {
    expect(stretches(changes, payments, asOf, PRINCIPAL)).toEqual(expected);
  });

  it.each([
    // 300 x 5 % x 12 / 360 = 0.5; x 30: 1.25
    ["2021-01-27", "half-up", "1"],
    ["2021-01-27", "half-even", "0"],
    ["2021-02-14", "half-up", "1"],
  ])("in a currency without cents, to %s, %s: %s", (asOf, rounding, expected) => {
    const changes = {
      ...bearing({}),
      currency: "JPY",
      drawdowns: [{ date: "2020-01-15", amount: "1200" }],
      rounding,
    };
    expect(stretches(changes, [], asOf, PRINCIPAL).map((line) => line.split(" = ")[1])).toEqual([expected]);
  });
});

describe("default interest by a table of published rates and 8 points, in the days of each year", () => {
  // Principal of 300.00 payable on 15 July 2022, unpaid on 1 March 2024.
  // 1 + 8 %: 170 of 365 days, 300 x 9 % x 170 / 365 = 12.5753.
  // 6.5 + 8 %: a year and 60 of 366 days, 300 x 14.5 % x (1 + 60 / 366) = 43.50 + 7.1311 = 50.6311.
  const table = bearing({
    over: "table",
    percent: "8",
    dayCount: "ACT/ACT ISDA",
    rates: [
      { from: "2023-01-01", percent: "6.50" },
      { from: "2022-07-01", percent: "1" },
    ],
  });
  const IN_TIME = [
    "2020-07-15 interest 18.20",
    "2021-01-15 any 318.40",
    "2021-07-15 any 313.58",
    "2022-01-15 any 309.20",
  ];
  it("the first rate may hold from the first late day itself, and not from the day after", () => {
    const from = (date: string) =>
      bearing({ over: "table", percent: "2", on: "principal", rates: [{ from: date, percent: "3" }] });
    // 300 x 5 % x 30 / 360
    expect(stretches(from("2021-01-15"), [], "2021-02-14", PRINCIPAL)).toEqual([
      "5 % from 2021-01-15: 300.00 x 30 = 1.25",
    ]);
    expect(problemOf(() => stretches(from("2021-01-16"), [], "2021-02-14", PRINCIPAL)).key).toBe(
      "errors:termsNoDefaultRate",
    );
  });

  it.each<[string, string, string[]]>([
    [
      // (300 x 5 + 200 x 5) x 5 % / 360 = 0.3472; 200 x 7.2 % x 20 / 360 = 0.80
      "in part before it changes",
      "2021-01-20 principal 100.00",
      ["5 % from 2021-01-15: 300.00 x 5 + 200.00 x 5 = 0.35", "7.2 % from 2021-01-25: 200.00 x 20 = 0.80"],
    ],
    [
      // 300 x 5 % x 10 / 360 = 0.4167
      "in part on the day on which it changes",
      "2021-01-25 principal 100.00",
      ["5 % from 2021-01-15: 300.00 x 10 = 0.42", "7.2 % from 2021-01-25: 200.00 x 20 = 0.80"],
    ],
    [
      // 300 x 5 % x 5 / 360 = 0.2083
      "in full before it changes: what comes later bears nothing",
      "2021-01-20 principal 300.00",
      ["5 % from 2021-01-15: 300.00 x 5 = 0.21"],
    ],
  ])("paid %s", (_, payment, expected) => {
    const changing = bearing({
      over: "table",
      percent: "2",
      on: "principal",
      rates: [
        { from: "2020-01-01", percent: "3" },
        { from: "2021-01-25", percent: "5.2" },
      ],
    });
    expect(stretches(changing, [payment], "2021-02-14", PRINCIPAL)).toEqual(expected);
  });

  it("each rate holds from its day on", () => {
    expect(stretches(table, IN_TIME, "2024-03-01", "5 principal")).toEqual([
      "9 % from 2022-07-15: 300.00 x 170 = 12.58",
      "14.5 % from 2023-01-01: 300.00 x 425 = 50.63",
    ]);
  });

  it("a late day before the first rate is an error that names it, not a day without interest", () => {
    expect(problemOf(() => stretches(table, [], "2022-12-31", "1 interest"))).toEqual({
      key: "errors:termsNoDefaultRate",
      cell: "defaultInterest.rates",
    });
  });

  it("what was paid in time needs no rate", () => {
    const terms = agreed(table);
    const settlement = settled(terms, IN_TIME, "2022-07-20");
    // 5 days of 365 at 9 %: 300.00 x 0.36986 = 0.37; 4.53: 0.0056.
    expect(amountText(defaultInterest(terms, settlement)?.accrued ?? settlement.rows[0]!.row.total)).toBe(
      "0.38",
    );
  });
});

describe("on what it is computed", () => {
  // To 14 February 2021: 18.20 x 214 days 0.5409, 18.40 x 30 days 0.0767, 300.00 x 30 days 1.25.
  it.each([
    ["all", ["0.54", "0.08", "1.25"], "1.87"],
    ["principal", ["1.25"], "1.25"],
  ])("%s", (on, each, total) => {
    const terms = agreed(bearing({ on }));
    const found = defaultInterest(terms, settled(terms, [], "2021-02-14"));
    expect(found?.charges.map(({ accrued }) => amountText(accrued))).toEqual(each);
    expect(found && amountText(found.accrued)).toBe(total);
  });

  it("is null where the terms say nothing of it", () => {
    expect(defaultInterest(agreed(), settled(agreed(), [], "2021-02-14"))).toBeNull();
  });
});

it("a fee payable before the first interest period bears the rate of the first", () => {
  const before = {
    ...bearing({}),
    facility: "2000.00",
    fees: [{ kind: "management", percent: "1", on: "facility", date: "2019-12-16" }],
  };
  // 16 December 2019 to 15 January 2020: 30 days. 20 x 5 % x 30 / 360 = 0.0833
  expect(stretches(before, [], "2020-01-15", "0 fee")).toEqual(["5 % from 2019-12-16: 20.00 x 30 = 0.08"]);
  // 60 days: 20 x 5 % x 60 / 360 = 0.1667, rounded once.
  expect(stretches(before, [], "2020-02-14", "0 fee")).toEqual(["5 % from 2019-12-16: 20.00 x 60 = 0.17"]);
});

it("on a day before the settlement's, as it stood then; on a later one, not at all", () => {
  const terms = agreed(bearing({}));
  const settlement = settled(terms, ["2021-03-01 any 1000.00"], "2021-12-31");
  expect(
    amountText(defaultInterest(terms, settlement, day("2021-02-14"))?.short ?? settlement.rows[0]!.row.total),
  ).toBe("1.87");
  expect(() => defaultInterest(terms, settlement, day("2022-01-01"))).toThrow(
    "defaultInterest: the settlement ends before the day",
  );
});

it("the container loan: 8,537,500.00 payable on Monday, 22 September 2014, paid two days late at 3 + 2 %", () => {
  // 8,537,500 x 5 % x 2 / 360 = 2,371.5278
  const changes: TermsText = {
    ...bearing({ on: "principal" }),
    drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
    firstInterest: "2013-09-21",
    firstPrincipal: "2014-03-21",
    lastPrincipal: "2025-09-21",
    businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
  };
  const payments = ["2014-03-21 principal 8537500.00", "2014-09-24 principal 8537500.00"];
  expect(stretches(changes, payments, "2014-12-31", "3 principal")).toEqual([
    "5 % from 2014-09-22: 8537500.00 x 2 = 2371.53",
  ]);
});
