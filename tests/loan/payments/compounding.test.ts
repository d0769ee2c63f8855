import { describe, expect, it } from "vitest";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import { amountText } from "../../../src/money/money.ts";
import { agreed, bearing, settled, stretches } from "./payments.ts";

const PRINCIPAL = "2 principal";

describe("compounding: unpaid default interest joins the balance on each interest date", () => {
  const compounding = bearing({ compounding: true });
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

it("compounding while the rate changes: each on its own day, in order of day", () => {
  // 300 x 5 % x 181 / 360 = 7.5417 joins on 15 July; 307.54 x 5 % x 90 / 360 = 3.8443, which joins nothing in October;
  // 307.54 x 7 % x 94 / 360 = 5.6212.
  const changing = bearing({
    over: "table",
    percent: "2",
    on: "principal",
    compounding: true,
    rates: [
      { from: "2020-01-01", percent: "3" },
      { from: "2021-10-13", percent: "5" },
    ],
  });
  expect(stretches(changing, [], "2022-01-15", PRINCIPAL)).toEqual([
    "5 % from 2021-01-15: 300.00 x 181 = 7.54",
    "5 % from 2021-07-15: 307.54 x 90 = 3.84",
    "7 % from 2021-10-13: 307.54 x 94 = 5.62",
  ]);
});

describe("payments of default interest", () => {
  it("pay what has run up by their day, the oldest overdue amount first; the rest is over", () => {
    // On 14 February 2021 0.54 + 0.08 + 1.25 = 1.87 has run up.
    const terms = agreed(bearing({}));
    const settlement = settled(terms, ["2021-02-14 default-interest 2.00"], "2021-02-14");
    const found = defaultInterest(terms, settlement);
    expect(found?.charges.map(({ paid }) => amountText(paid))).toEqual(["0.54", "0.08", "1.25"]);
    expect(found && amountText(found.short)).toBe("0.00");
    expect(settlement.overpayments.map(({ amount }) => amountText(amount))).toEqual(["0.13"]);
  });

  it("in two parts pay no cent of it twice: 1.00, then 0.87 of 2.00", () => {
    const terms = agreed(bearing({}));
    const settlement = settled(
      terms,
      ["2021-02-14 default-interest 1.00", "2021-02-14 default-interest 2.00"],
      "2021-02-14",
    );
    const found = defaultInterest(terms, settlement);
    expect(found?.charges.map(({ paid }) => amountText(paid))).toEqual(["0.54", "0.08", "1.25"]);
    expect(settlement.overpayments.map(({ amount }) => amountText(amount))).toEqual(["1.13"]);
  });

  it("a part of it leaves the youngest unpaid: 1.00 = 0.54 + 0.08 + 0.38", () => {
    const terms = agreed(bearing({}));
    const found = defaultInterest(terms, settled(terms, ["2021-02-14 default-interest 1.00"], "2021-02-14"));
    expect(found?.charges.map(({ short }) => amountText(short))).toEqual(["0.00", "0.00", "0.87"]);
  });
});
