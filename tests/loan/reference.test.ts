import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import type { DayCount } from "../../src/calendar/dayCount.ts";
import { countedDays, stretchFraction } from "./reference/dayCounts.ts";
import { referenceSchedule } from "./reference/model.ts";
import { Rational } from "./reference/rational.ts";
import { begunWith, terms } from "./loan.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { Refusal } from "./reference/phases.ts";

/** Whatever the engine gives: the model that judges it is right on its own. */
describe("the reference model", () => {
  it("gives X RAY: 24 instalments of 8,537,500.00, and 3,141,800.00 of interest in its first 184 days", () => {
    const rows = referenceSchedule(
      terms({
        drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
        firstInterest: "2013-09-21",
        firstPrincipal: "2014-03-21",
        lastPrincipal: "2025-09-21",
        businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      }),
    );
    expect(rows.map(({ principal }) => principal)).toEqual([0n, ...Array<bigint>(24).fill(853_750_000n)]);
    expect(rows[0]).toMatchObject({ days: 184, interest: 314_180_000n, payment: day("2013-09-23") });
    expect(rows.at(-1)?.closing).toBe(0n);
  });

  // CNY 1,200.00 in four instalments of 300.00; 300.00 are prepaid on 1 April 2021, when 900.00 are owed in three.
  it.each([
    ["inverse-order", false, [30000n, 30000n, 0n]],
    ["in-order", false, [0n, 30000n, 30000n]],
    ["pro-rata", false, [20000n, 20000n, 20000n]],
    ["in-order", true, [20000n, 20000n, 20000n]],
  ])("lowers instalments %s, spread anew: %s", (order, respread, principal) => {
    const rows = referenceSchedule(
      terms({ prepayments: [{ date: "2021-04-01", amount: "300.00", order, respread }] }),
    );
    expect(rows.slice(2).map((row) => row.principal)).toEqual(principal);
    // 900 for 76 days and 600 for 105 days at 3 %: 10.95.
    expect(rows[2]?.interest).toBe(1095n);
  });

  // 1,200.00 in four: 1,499.99 is less than an instalment of 375.00 away, 1,600.00 just an instalment of 400.00.
  it("refuses a register's stated amount an instalment away from what was drawn", () => {
    const divided = (amount: string): LoanTerms =>
      terms({ remainder: "balance", register: { divided: amount } });
    expect(() => referenceSchedule(divided("1600.00"))).toThrow(Refusal);
    expect(() => referenceSchedule(divided("960.00"))).toThrow(Refusal);
    expect(referenceSchedule(divided("1499.99")).map(({ closing }) => closing)[1]).toBe(82_500n);
  });

  // 30 January 2021 is a Saturday: the instalment is paid on the 29th and owed up to the 30th.
  it("refuses stated instalments after the day of a balance that are not that balance", () => {
    const begun = (amount: string): LoanTerms =>
      begunWith(
        { date: "2021-01-29", amount },
        {
          firstInterest: "2020-07-30",
          firstPrincipal: "2021-01-30",
          lastPrincipal: "2021-07-30",
          businessDays: { calendars: ["RS"], convention: "preceding", interest: "adjusted" },
          repayment: {
            kind: "custom",
            instalments: [
              { date: "2021-01-30", amount: "500.00" },
              { date: "2021-07-30", amount: "700.00" },
            ],
          },
          prepayments: [{ date: "2021-03-01", amount: "100.00", order: "in-order", respread: false }],
        },
      );
    expect(() => referenceSchedule(begun("700.00"))).toThrow(Refusal);
    expect(referenceSchedule(begun("1200.00")).map(({ principal }) => principal)).toEqual([50_000n, 60_000n]);
  });

  it("cuts a period for a rescheduling, adds its interest and spreads what is left over the new dates", () => {
    // 900.00 for 59 days from 15 January 2021: 4.425, so 4.43, which make 904.43; 452.22 and 452.21 follow.
    const rows = referenceSchedule(
      terms({
        reschedulings: [
          {
            date: "2021-03-15",
            accrued: "capitalised",
            firstInterest: "2021-09-15",
            firstPrincipal: "2021-09-15",
            lastPrincipal: "2022-03-15",
            monthsBetween: 6,
          },
        ],
      }),
    );
    expect(
      rows.slice(2).map(({ due, principal, capitalised }) => [isoText(due), principal, capitalised]),
    ).toEqual([
      ["2021-03-15", 0n, 443n],
      ["2021-09-15", 45222n, 0n],
      ["2022-03-15", 45221n, 0n],
    ]);
  });

  // First example of ISDA's "The Actual/Actual Day Count Fraction" (1999): a regular half year, 61 days of it in 2003
  // and 121 in 2004, a leap year.
  it.each<[DayCount, number, Rational]>([
    ["ACT/ACT ISDA", 182, new Rational(61n, 365n).plus(new Rational(121n, 366n))],
    ["ACT/ACT ICMA", 182, new Rational(1n, 2n)],
    ["ACT/365F", 182, new Rational(182n, 365n)],
    ["30E/360", 180, new Rational(1n, 2n)],
  ])("counts %s: %i days", (dayCount, days, years) => {
    const [from, to] = [day("2003-11-01"), day("2004-05-01")];
    const counting = { dayCount, end: to, regular: { ends: to, months: 6, rollDay: 1 } };
    expect(countedDays(counting, from, to)).toBe(days);
    expect(stretchFraction(counting, from, to, to).equals(years)).toBe(true);
  });

  it("rounds ties away from zero, or to even", () => {
    const ties = [-3n, -1n, 1n, 3n, 5n].map((half) => new Rational(half, 2n));
    expect(ties.map((tie) => tie.rounded("half-up"))).toEqual([-2n, -1n, 1n, 2n, 3n]);
    expect(ties.map((tie) => tie.rounded("half-even"))).toEqual([-2n, 0n, 0n, 2n, 2n]);
    expect(new Rational(-26n, 10n).rounded("half-up")).toBe(-3n);
  });
});
