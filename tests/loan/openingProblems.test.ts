import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { begunWith, problemOf, terms } from "./loan.ts";

describe("a balance that contradicts the rest", () => {
  const opening = { date: "2021-03-01", amount: "900.00" };
  it.each<[string, () => LoanTerms, string, string]>([
    [
      "both drawdowns and a balance",
      () => terms({ openingBalance: opening }),
      "errors:termsOpeningAndDrawdowns",
      "openingBalance",
    ],
    [
      "a balance of nothing",
      () => begunWith({ ...opening, amount: "0.00" }),
      "errors:termsNotPositive",
      "openingBalance.amount",
    ],
    [
      "a negative balance",
      () => begunWith({ ...opening, amount: "-900.00" }),
      "errors:termsNotPositive",
      "openingBalance.amount",
    ],
    [
      "a balance on the last date",
      () => begunWith({ ...opening, date: "2022-07-15" }),
      "errors:termsOpeningAfterEnd",
      "openingBalance.date",
    ],
    [
      "a balance too large for spreadsheets",
      () => begunWith({ ...opening, amount: "90071992547409.92" }),
      "errors:termsTooLarge",
      "openingBalance.amount",
    ],
    [
      "interest from a later day",
      () => begunWith({ ...opening, interestFrom: "2021-03-02" }),
      "errors:termsOpeningInterestLate",
      "openingBalance.interestFrom",
    ],
    [
      "interest from before the last interest date",
      () => begunWith({ ...opening, interestFrom: "2021-01-14" }),
      "errors:termsOpeningInterestDue",
      "openingBalance.interestFrom",
    ],
    [
      "a prepayment on the day",
      () =>
        begunWith(opening, {
          prepayments: [{ date: "2021-03-01", amount: "1.00", order: "in-order", respread: false }],
        }),
      "errors:termsOpeningEventBefore",
      "prepayments[0].date",
    ],
    [
      "a rescheduling before the day",
      () =>
        begunWith(opening, {
          reschedulings: [
            {
              date: "2021-02-01",
              accrued: "due",
              firstInterest: "2021-07-15",
              firstPrincipal: "2021-07-15",
              lastPrincipal: "2022-07-15",
              monthsBetween: 6,
            },
          ],
        }),
      "errors:termsOpeningEventBefore",
      "reschedulings[0].date",
    ],
    [
      "a prepayment before interest begins",
      () =>
        begunWith(
          { date: "2022-01-15", amount: "300.00" },
          {
            businessDays: { calendars: [], convention: "following", interest: "adjusted" },
            prepayments: [{ date: "2022-01-16", amount: "1.00", order: "in-order", respread: false }],
          },
        ),
      "errors:termsOpeningBeforePeriod",
      "prepayments[0].date",
    ],
    [
      "a fee of the day",
      () =>
        begunWith(opening, {
          facility: "1200.00",
          fees: [{ kind: "management", percent: "1", on: "facility", date: "2021-03-01" }],
        }),
      "errors:termsOpeningFeeBefore",
      "fees[0].date",
    ],
    [
      "a commitment fee",
      () =>
        begunWith(opening, {
          facility: "1200.00",
          fees: [
            { kind: "commitment", percent: "1", on: "undrawn", from: "2021-04-01", dayCount: "ACT/360" },
          ],
        }),
      "errors:termsOpeningCommitment",
      "fees[0]",
    ],
    [
      "stated instalments that add up to something else",
      () =>
        begunWith(opening, {
          repayment: {
            kind: "custom",
            instalments: [
              { date: "2021-01-15", amount: "300.00" },
              { date: "2022-07-15", amount: "900.01" },
            ],
          },
        }),
      "errors:termsOpeningCustomSum",
      "repayment.instalments",
    ],
    [
      "a balance that leaves more than an instalment unexplained",
      // 900.00 and an instalment of 500.00 before them: 600.00 less than 2,000.00.
      () => begunWith(opening, { remainder: "balance", register: { divided: "2000.00" } }),
      "errors:termsDividedFarBegun",
      "register.divided",
    ],
    [
      "an instalment above the balance",
      () =>
        begunWith(opening, {
          repayment: {
            kind: "custom",
            instalments: [
              { date: "2021-01-15", amount: "300.00" },
              { date: "2021-07-15", amount: "900.01" },
              { date: "2022-07-15", amount: "1.00" },
            ],
          },
          capitalisedUntil: "2020-07-15",
        }),
      "errors:termsCustomOverBalance",
      "repayment.instalments",
    ],
  ])("%s is refused", (_, make, key, cell) => {
    expect(problemOf(() => buildSchedule(make()))).toEqual({ key, cell });
  });
});
