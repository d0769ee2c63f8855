import { describe, expect, it } from "vitest";
import { day, isoText } from "../../../src/calendar/day.ts";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import { decimalText, normalized } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { problemOf, type TermsText } from "../loan.ts";
import { agreed, settled, TWO_OVER } from "./payments.ts";

/** "from 5 %: 300.00 x 30 = 1.25" for each stretch of default interest on one part, and its sums. */
function stretches(changes: TermsText, payments: readonly string[], asOf: string, of: string): string[] {
  const terms = agreed(changes);
  const found = defaultInterest(terms, settled(terms, payments, asOf));
  return (found?.charges ?? [])
    .filter(({ part }) => `${part.row.n} ${part.kind}` === of)
    .flatMap((charge) =>
      charge.stretches.map(
        ({ rate, spans, amount }) =>
          `${decimalText(normalized(rate.percent))} % from ${spans[0] ? isoText(spans[0].from) : "-"}: ` +
          `${spans.map(({ balance, days }) => `${amountText(balance)} x ${days}`).join(" + ")} = ${amountText(amount)}`,
      ),
    );
}

const PRINCIPAL = "2 principal";
const over = (changes: Record<string, unknown>): TermsText => ({
  defaultInterest: { ...TWO_OVER, ...changes },
});

describe("default interest on CNY 300.00 of principal payable on 15 January 2021", () => {
  it.each<[string, TermsText, string[], string, string[]]>([
    ["paid in time", over({}), ["2021-01-15 principal 300.00"], "2021-12-31", []],
    ["not payable before that day", over({}), [], "2021-01-15", []],
    [
      // 300 x 5 % / 360 = 0.041666...
      "one day late",
      over({}),
      ["2021-01-16 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 1 = 0.04"],
    ],
    [
      // 300 x 5 % x 30 / 360 = 1.25
      "30 days late, 2 % over the loan's 3 %",
      over({}),
      ["2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 30 = 1.25"],
    ],
    [
      // (300 x 10 + 200 x 20) x 5 % / 360 = 0.97222; rounded once, not 0.42 + 0.56
      "paid in two parts, 10 and 30 days late",
      over({}),
      ["2021-01-25 principal 100.00", "2021-02-14 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 10 + 200.00 x 20 = 0.97"],
    ],
    [
      // 200 x 5 % x 30 / 360 = 0.8333
      "a part of it in time",
      over({}),
      ["2021-01-15 principal 100.00", "2021-02-14 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 200.00 x 30 = 0.83"],
    ],
    [
      // 15 January to 20 February: 36 days. 300 x 10 % x 36 / 360 = 3
      "at a rate of its own",
      over({ over: "absolute", percent: "10" }),
      ["2021-02-20 principal 300.00"],
      "2021-12-31",
      ["10 % from 2021-01-15: 300.00 x 36 = 3.00"],
    ],
    [
      "at 0 % over nothing",
      over({ over: "absolute", percent: "0" }),
      [],
      "2021-01-25",
      ["0 % from 2021-01-15: 300.00 x 10 = 0.00"],
    ],
    [
      // Unpaid to 13 October 2021. A fixing that changes nothing starts no new rate: 181 days at 3 + 2 %,
      // 300 x 5 % x 181 / 360 = 7.5417; then 90 days at 4 + 2 %, 300 x 6 % x 90 / 360 = 4.50.
      "over a floating rate, by its interest periods",
      {
        ...over({}),
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
        ...over({}),
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
      over({ dayCount: "30E/360" }),
      ["2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 29 = 1.21"],
    ],
    [
      // 15 January to 31 January: 15 days (the 31st is the 30th); to 1 February: 16. So 15 for the first 100.00 and one
      // more for the rest: (300 x 15 + 200 x 1) x 5 % / 360 = 0.6528
      "in months of 30 days, in two parts: each bears its own days from the start",
      over({ dayCount: "30E/360" }),
      ["2021-01-31 principal 100.00", "2021-02-01 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 15 + 200.00 x 1 = 0.65"],
    ],
    [
      // 30/360, 15 January to 31 January: 16 days, and to 1 February as many: 300 x 16 x 5 % / 360 = 0.6667
      "in months of 30 days where the 31st counts: no day more for what is paid a day later",
      over({ dayCount: "30/360" }),
      ["2021-01-31 principal 100.00", "2021-02-01 principal 200.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 16 + 200.00 x 0 = 0.67"],
    ],
    [
      "a payment of default interest leaves the balance as it is",
      over({}),
      ["2021-01-25 interest 36.60", "2021-01-25 default-interest 1.00", "2021-02-14 principal 300.00"],
      "2021-12-31",
      ["5 % from 2021-01-15: 300.00 x 30 = 1.25"],
    ],
    [
      // 3 + 2 % of reference and margin, + 2 %: 300 x 7 % x 30 / 360 = 1.75
      "over the rate of the period that starts on the payment day",
      {
        ...over({}),
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
        ...over({}),
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
        ...over({}),
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
      ...over({}),
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
  const table = over({
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
    expect(amountText(defaultInterest(terms, settlement)?.accrued ?? settlement.rows[0]!.due)).toBe("0.38");
  });
});

describe("on what it is computed", () => {
  // To 14 February 2021: 18.20 x 214 days 0.5409, 18.40 x 30 days 0.0767, 300.00 x 30 days 1.25.
  it.each([
    ["all", ["0.54", "0.08", "1.25"], "1.87"],
    ["principal", ["1.25"], "1.25"],
  ])("%s", (on, each, total) => {
    const terms = agreed(over({ on }));
    const found = defaultInterest(terms, settled(terms, [], "2021-02-14"));
    expect(found?.charges.map(({ accrued }) => amountText(accrued))).toEqual(each);
    expect(found && amountText(found.accrued)).toBe(total);
  });

  it("is null where the terms say nothing of it", () => {
    expect(defaultInterest(agreed(), settled(agreed(), [], "2021-02-14"))).toBeNull();
  });
});

describe("compounding: unpaid default interest joins the balance on each interest date", () => {
  const compounding = over({ compounding: true });
  it.each<[string, string[], string, string, string[]]>([
    [
      // 300 x 5 % x 181 / 360 = 7.5417; 307.54 x 5 % x 184 / 360 = 7.8594
      "nothing paid for a year",
      [],
      "2022-01-15",
      PRINCIPAL,
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54", "5 % from 2021-07-15: 307.54 x 184 = 7.86"],
    ],
    [
      // 7.54 - 5.00 = 2.54 joins; 302.54 x 5 % x 184 / 360 = 7.7316
      "5.00 of it paid on the day",
      ["2021-07-15 default-interest 5.00"],
      "2022-01-15",
      PRINCIPAL,
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54", "5 % from 2021-07-15: 302.54 x 184 = 7.73"],
    ],
    [
      // (307.54 x 90 + 302.54 x 94) x 5 % / 360 = 7.7941
      "5.00 of it paid 90 days later",
      ["2021-10-13 default-interest 5.00"],
      "2022-01-15",
      PRINCIPAL,
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54", "5 % from 2021-07-15: 307.54 x 90 + 302.54 x 94 = 7.79"],
    ],
    [
      // The principal is paid on the day; 7.54 alone bears on: 7.54 x 5 % x 184 / 360 = 0.1927
      "the principal paid, default interest not",
      ["2021-07-15 principal 300.00"],
      "2022-01-15",
      PRINCIPAL,
      ["5 % from 2021-01-15: 300.00 x 181 = 7.54", "5 % from 2021-07-15: 7.54 x 184 = 0.19"],
    ],
    [
      // The last date is 15 July 2022; the grid goes on to 15 January 2023.
      // 300 x 5 % x 184 / 360 = 7.6667; 307.67 x 5 % x 181 / 360 = 7.7345
      "after the last interest date",
      ["2022-01-15 principal 900.00"],
      "2023-07-15",
      "5 principal",
      ["5 % from 2022-07-15: 300.00 x 184 = 7.67", "5 % from 2023-01-15: 307.67 x 181 = 7.73"],
    ],
  ])("%s", (_, payments, asOf, of, expected) => {
    const interestPaid = "2020-07-15 interest 18.20";
    const also = of === PRINCIPAL ? ["2021-01-15 interest 18.40"] : [];
    const all = [interestPaid, ...also, ...payments];
    expect(stretches(compounding, all, asOf, of)).toEqual(expected);
  });
});

it("a fee payable before the first interest period bears the rate of the first", () => {
  const before = {
    ...over({}),
    facility: "2000.00",
    fees: [{ kind: "management", percent: "1", on: "facility", date: "2019-12-16" }],
  };
  // 16 December 2019 to 15 January 2020: 30 days. 20 x 5 % x 30 / 360 = 0.0833
  expect(stretches(before, [], "2020-01-15", "0 fee")).toEqual(["5 % from 2019-12-16: 20.00 x 30 = 0.08"]);
  // 60 days: 20 x 5 % x 60 / 360 = 0.1667, rounded once.
  expect(stretches(before, [], "2020-02-14", "0 fee")).toEqual(["5 % from 2019-12-16: 20.00 x 60 = 0.17"]);
});

describe("payments of default interest", () => {
  it("pay what has run up by their day, the oldest overdue amount first; the rest is over", () => {
    // On 14 February 2021 0.54 + 0.08 + 1.25 = 1.87 has run up.
    const terms = agreed(over({}));
    const settlement = settled(terms, ["2021-02-14 default-interest 2.00"], "2021-02-14");
    const found = defaultInterest(terms, settlement);
    expect(found?.charges.map(({ paid }) => amountText(paid))).toEqual(["0.54", "0.08", "1.25"]);
    expect(found && amountText(found.short)).toBe("0.00");
    expect(settlement.overpayments.map(({ amount }) => amountText(amount))).toEqual(["0.13"]);
  });

  it("a part of it leaves the youngest unpaid: 1.00 = 0.54 + 0.08 + 0.38", () => {
    const terms = agreed(over({}));
    const found = defaultInterest(terms, settled(terms, ["2021-02-14 default-interest 1.00"], "2021-02-14"));
    expect(found?.charges.map(({ short }) => amountText(short))).toEqual(["0.00", "0.00", "0.87"]);
  });
});

it("on a day before the settlement's, as it stood then; on a later one, not at all", () => {
  const terms = agreed(over({}));
  const settlement = settled(terms, ["2021-03-01 any 1000.00"], "2021-12-31");
  expect(
    amountText(defaultInterest(terms, settlement, day("2021-02-14"))?.short ?? settlement.rows[0]!.due),
  ).toBe("1.87");
  expect(() => defaultInterest(terms, settlement, day("2022-01-01"))).toThrow(RangeError);
});

it("the container loan: 8,537,500.00 payable on Monday, 22 September 2014, paid two days late at 3 + 2 %", () => {
  // 8,537,500 x 5 % x 2 / 360 = 2,371.5278
  const changes: TermsText = {
    ...over({ on: "principal" }),
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
