import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import type { Problem } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { problemOf, SMALL } from "./loan.ts";

describe("terms that contradict each other", () => {
  const drawn = (...dates: string[]) => dates.map((date) => ({ date, amount: "100.00" }));
  it.each<[string, object, string, string]>([
    [
      "first principal on no interest date",
      { firstPrincipal: "2021-02-15" },
      "errors:termsFirstPrincipalOffGrid",
      "firstPrincipal",
    ],
    [
      "first principal before first interest",
      { firstPrincipal: "2020-01-15" },
      "errors:termsPrincipalBeforeInterest",
      "firstPrincipal",
    ],
    ["last before first", { lastPrincipal: "2020-07-15" }, "errors:termsLastBeforeFirst", "lastPrincipal"],
    [
      "a drawdown after the end",
      { drawdowns: drawn("2020-01-15", "2022-07-15") },
      "errors:termsDrawdownAfterEnd",
      "drawdowns[1].date",
    ],
    [
      "nothing drawn when principal is due",
      { drawdowns: drawn("2021-01-15") },
      "errors:termsNothingDrawn",
      "firstPrincipal",
    ],
    [
      "a day both without business and a business day",
      {
        businessDays: {
          calendars: ["CN"],
          convention: "following",
          interest: "unadjusted",
          holidays: [{ date: "2020-07-15", name: "bank closed" }],
          workingDays: [{ date: "2020-07-15", name: "bank open" }],
        },
      },
      "errors:termsDayTwice",
      "businessDays.workingDays[0].date",
    ],
    [
      "month ends of which the first is none",
      { rollOn: "month-end" },
      "errors:termsNotMonthEnd",
      "firstInterest",
    ],
    [
      "stated instalments that interest added to the balance outgrows",
      {
        capitalisedUntil: "2020-07-15",
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-01-15", amount: "600.00" },
            { date: "2022-07-15", amount: "600.00" },
          ],
        },
      },
      "errors:termsCustomRest",
      "repayment.instalments",
    ],
    [
      "a rate with its decimal point lost",
      { rate: { kind: "fixed", percent: "300" } },
      "errors:termsRateTooHigh",
      "rate.percent",
    ],
    [
      "a value of the reference rate with its decimal point lost",
      {
        rate: {
          kind: "floating",
          index: "EURIBOR6M",
          marginPercent: "1",
          floorPercent: null,
          fixings: [{ from: "2020-01-15", percent: "-524" }],
        },
      },
      "errors:termsRateTooHigh",
      "rate.fixings[0].percent",
    ],
    [
      "a fee with its decimal point lost",
      {
        facility: "2000.00",
        fees: [{ kind: "management", percent: "125", on: "facility", date: "2020-02-15" }],
      },
      "errors:termsRateTooHigh",
      "fees[0].percent",
    ],
    [
      "default interest with its decimal point lost",
      { defaultInterest: { percent: "200", over: "contract", dayCount: "ACT/360", compounding: false } },
      "errors:termsRateTooHigh",
      "defaultInterest.percent",
    ],
    [
      "a rate of default interest with its decimal point lost",
      {
        defaultInterest: {
          percent: "8",
          over: "table",
          rates: [{ from: "2020-01-01", percent: "625" }],
          dayCount: "ACT/360",
          compounding: false,
        },
      },
      "errors:termsRateTooHigh",
      "defaultInterest.rates[0].percent",
    ],
    ["a century too much", { lastPrincipal: "2122-07-15" }, "errors:termsTooLong", "lastPrincipal"],
    [
      "more than a spreadsheet holds to the cent",
      { drawdowns: [{ date: "2020-01-15", amount: "90071992547409.92" }] },
      "errors:termsTooLarge",
      "drawdowns",
    ],
    ["more drawn than lent", { facility: "1199.99" }, "errors:termsDrawnOverFacility", "drawdowns"],
    [
      "a drawdown of nothing",
      { drawdowns: [{ date: "2020-01-15", amount: "0.00" }] },
      "errors:termsNotPositive",
      "drawdowns[0].amount",
    ],
    [
      "a negative rate",
      { rate: { kind: "fixed", percent: "-1" } },
      "errors:termsNegativeRate",
      "rate.percent",
    ],
    [
      "negative default interest",
      { defaultInterest: { percent: "-2", over: "contract", dayCount: "ACT/360", compounding: false } },
      "errors:termsNegativeRate",
      "defaultInterest.percent",
    ],
    [
      "an empty table of default interest",
      {
        defaultInterest: { percent: "8", over: "table", rates: [], dayCount: "ACT/360", compounding: false },
      },
      "errors:termsNoDefaultRates",
      "defaultInterest.rates",
    ],
    [
      "two rates of default interest from one day",
      {
        defaultInterest: {
          percent: "8",
          over: "table",
          rates: [
            { from: "2024-01-01", percent: "4.5" },
            { from: "2024-01-01", percent: "4" },
          ],
          dayCount: "ACT/360",
          compounding: false,
        },
      },
      "errors:termsDefaultRateTwice",
      "defaultInterest.rates[1].from",
    ],
    ["a step of 11 years", { monthsBetween: 132 }, "errors:termsMonthsBetween", "monthsBetween"],
    [
      "a fee on an unknown facility",
      { fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-02-01" }] },
      "errors:termsFeeNeedsFacility",
      "fees[0]",
    ],
    ["a bullet on several dates", { repayment: { kind: "bullet" } }, "errors:termsBulletDates", "repayment"],
    [
      "instalments that do not add up",
      {
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-01-15", amount: "600.00" },
            { date: "2022-07-15", amount: "599.99" },
          ],
        },
      },
      "errors:termsCustomSum",
      "repayment.instalments",
    ],
    [
      "an instalment on no interest date",
      {
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-01-15", amount: "600.00" },
            { date: "2021-05-01", amount: "1.00" },
            { date: "2022-07-15", amount: "599.00" },
          ],
        },
      },
      "errors:termsCustomOffGrid",
      "repayment.instalments[1].date",
    ],
    [
      "instalments that begin later than stated",
      {
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-07-15", amount: "600.00" },
            { date: "2022-07-15", amount: "600.00" },
          ],
        },
      },
      "errors:termsCustomEnds",
      "firstPrincipal",
    ],
    [
      "an instalment above the balance",
      {
        drawdowns: [
          { date: "2020-01-15", amount: "500.00" },
          { date: "2021-05-01", amount: "500.00" },
        ],
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-01-15", amount: "600.00" },
            { date: "2022-07-15", amount: "400.00" },
          ],
        },
      },
      "errors:termsCustomOverBalance",
      "repayment.instalments",
    ],
  ])("%s", (_, changes, key, cell) => {
    const json = { ...SMALL, ...changes };
    expect(problemOf(() => buildSchedule(readTerms(json, {})))).toEqual({ key, cell });
    for (const language of ["en", "sr-Latn"] as const) {
      try {
        buildSchedule(readTerms(json, {}));
      } catch (error) {
        expect(translatorFor(language).sayMessage((error as Problem).problem)).not.toContain("{{");
      }
    }
  });
});
