import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, partsOf, type Day } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { termsToJson } from "../../src/loan/termsToJson.ts";
import { minorDigits, type Currency } from "../../src/money/currency.ts";
import { terms } from "./loan.ts";

/** Days: longer than any run of days without banking business in China. */
const LONGEST_HOLIDAY = 14;

/** Loans with one to five drawdowns, some of them after repayment has begun. */
const loans: fc.Arbitrary<LoanTerms> = fc
  .record({
    currency: fc.constantFrom<Currency>("CNY", "JPY", "KWD", "USD"),
    months: fc.constantFrom(1, 3, 6, 12),
    grace: fc.integer({ min: 0, max: 6 }),
    instalments: fc.integer({ min: 1, max: 40 }),
    firstInterest: fc.integer({ min: 0, max: 3000 }),
    drawdowns: fc.array(
      fc.record({
        after: fc.integer({ min: -900, max: 400 }),
        minor: fc.bigInt({ min: 1n, max: 10n ** 13n }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    rate: fc.integer({ min: 0, max: 150_000 }),
    dayCount: fc.constantFrom<LoanTerms["dayCount"]>("ACT/360", "ACT/365F", "30/360", "30E/360"),
    repayment: fc.constantFrom<"equal-principal" | "bullet">("equal-principal", "bullet"),
    rounding: fc.constantFrom<LoanTerms["rounding"]>("half-up", "half-even"),
    interest: fc.constantFrom<LoanTerms["businessDays"]["interest"]>("unadjusted", "adjusted"),
    convention: fc.constantFrom<LoanTerms["businessDays"]["convention"]>(
      "none",
      "following",
      "modified-following",
    ),
  })
  .map((drawn): LoanTerms => {
    const firstInterest = addDays(day("2008-01-20"), drawn.firstInterest);
    // A day of the month that every month has, so that the grid needs no month-end rule here.
    const onGrid = addDays(firstInterest, -Math.max(0, partsOf(firstInterest).dayOfMonth - 28));
    const step = (n: number): Day => {
      const { year, month, dayOfMonth } = partsOf(onGrid);
      const index = year * 12 + month - 1 + n * drawn.months;
      return day(
        `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`,
      );
    };
    const last = step(drawn.grace + drawn.instalments - 1);
    const first = drawn.repayment === "bullet" ? last : step(drawn.grace);
    // Modified following may move the last payment some days back, and nothing is drawn after it.
    const dates = drawn.drawdowns
      .map(({ after }) => addDays(first, after))
      .filter((date) => date < addDays(last, -LONGEST_HOLIDAY));
    const start = addDays(first, -1 - drawn.months * 20);
    const drawdowns = [start, ...dates]
      .map((date, index) => ({
        date,
        amount: {
          minor: drawn.drawdowns[index % drawn.drawdowns.length]?.minor ?? 1n,
          currency: drawn.currency,
        },
      }))
      .sort((a, b) => a.date - b.date);
    return {
      ...terms(),
      currency: drawn.currency,
      drawdowns,
      rate: { kind: "fixed", percent: { digits: BigInt(drawn.rate), scale: 4 } },
      dayCount: drawn.dayCount,
      firstInterest: onGrid,
      firstPrincipal: first,
      lastPrincipal: last,
      monthsBetween: drawn.months,
      repayment: { kind: drawn.repayment },
      businessDays: { calendars: ["CN"], convention: drawn.convention, interest: drawn.interest },
      rounding: drawn.rounding,
    };
  });

/** Days of one sum from a day to another, written without the code under test. */
function daysOf(dayCount: LoanTerms["dayCount"], from: Day, to: Day): bigint {
  if (dayCount === "ACT/360" || dayCount === "ACT/365F") return BigInt(to) - BigInt(from);
  const [a, b] = [partsOf(from), partsOf(to)];
  const d1 = Math.min(a.dayOfMonth, 30);
  const d2 = dayCount === "30E/360" || d1 === 30 ? Math.min(b.dayOfMonth, 30) : b.dayOfMonth;
  return BigInt((b.year - a.year) * 360 + (b.month - a.month) * 30 + d2 - d1);
}

/** Whether an integer is the nearest to numerator / denominator; a tie as the rounding says. Not negative. */
function isRounded(
  value: bigint,
  numerator: bigint,
  denominator: bigint,
  rounding: LoanTerms["rounding"],
): boolean {
  const twice = 2n * (numerator - value * denominator);
  if (twice === denominator) return rounding === "half-even" && value % 2n === 0n;
  if (twice === -denominator) return rounding === "half-up" || value % 2n === 0n;
  return twice < denominator && twice > -denominator;
}

const RUNS = { numRuns: 400 };

describe("whatever the terms", () => {
  it("principal sums to what was drawn, the balance is never negative and ends at nothing", () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const { rows, totals } = buildSchedule(loan);
        const drawn = loan.drawdowns.reduce((sum, { amount }) => sum + amount.minor, 0n);
        expect(totals.principal.minor).toBe(drawn);
        expect(rows.reduce((sum, { drawdown }) => sum + drawdown.minor, 0n)).toBe(drawn);
        for (const row of rows) {
          expect(row.closing.minor).toBeGreaterThanOrEqual(0n);
          expect(row.principal.minor).toBeGreaterThanOrEqual(0n);
        }
        expect(rows.at(-1)?.closing.minor).toBe(0n);
      }),
      RUNS,
    );
  });

  it("rows are a chain: each opens with what the one before closed with and starts on the day it ended", () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const { rows } = buildSchedule(loan);
        rows.forEach((row, index) => {
          const before = rows[index - 1];
          expect(row.opening.minor).toBe(before?.closing.minor ?? 0n);
          expect(row.from).toBe(before?.to ?? loan.drawdowns[0]?.date);
          expect(row.closing.minor).toBe(row.opening.minor + row.drawdown.minor - row.principal.minor);
          expect(row.total.minor).toBe(row.principal.minor + row.interest.minor + row.fees.minor);
          expect(row.spans.reduce((sum, { days }) => sum + days, 0)).toBe(row.days);
        });
      }),
      RUNS,
    );
  });

  it("interest is each sum's own days to the end of the period, added up exactly and rounded once", () => {
    fc.assert(
      fc.property(loans, (loan) => {
        if (loan.rate.kind !== "fixed") return;
        const percent = loan.rate.percent;
        const year = loan.dayCount === "ACT/365F" ? 365n : 360n;
        for (const row of buildSchedule(loan).rows) {
          const within = loan.drawdowns.filter(({ date }) => date >= row.from && date < row.to);
          const moneyDays = within.reduce(
            (sum, { date, amount }) => sum + amount.minor * daysOf(loan.dayCount, date, row.to),
            row.opening.minor * daysOf(loan.dayCount, row.from, row.to),
          );
          const rounded = isRounded(
            row.interest.minor,
            moneyDays * percent.digits,
            year * 100n * 10n ** BigInt(percent.scale),
            loan.rounding,
          );
          expect(rounded).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("the order in which drawdowns are given does not matter", () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const turned = { ...loan, drawdowns: loan.drawdowns.toReversed() };
        expect(buildSchedule(turned)).toEqual(buildSchedule(loan));
      }),
      RUNS,
    );
  });

  it("the position after a due date is the closing balance, and interest accrued to the eve is less than what is due", () => {
    fc.assert(
      fc.property(loans, fc.nat(), (loan, pick) => {
        const unadjusted: LoanTerms = {
          ...loan,
          businessDays: { ...loan.businessDays, interest: "unadjusted" },
        };
        const schedule = buildSchedule(unadjusted);
        const row = schedule.rows[pick % schedule.rows.length];
        if (!row) return;
        const drawnThatDay = unadjusted.drawdowns
          .filter(({ date }) => date === row.due)
          .reduce((sum, { amount }) => sum + amount.minor, 0n);
        const position = positionAt(unadjusted, schedule, row.due);
        expect(position.balance.minor).toBe(row.closing.minor + drawnThatDay);
        expect(position.accruedInterest.minor).toBe(0n);
        const eve = positionAt(unadjusted, schedule, addDays(row.due, -1));
        expect(eve.accruedInterest.minor).toBeLessThanOrEqual(row.interest.minor);
        expect(eve.instalmentsLeft).toBe(position.instalmentsLeft + (row.principal.minor > 0n ? 1 : 0));
      }),
      RUNS,
    );
  });

  it("terms survive JSON", () => {
    fc.assert(
      fc.property(loans, (loan) => {
        expect(readTerms(JSON.parse(JSON.stringify(termsToJson(loan))), {})).toEqual(loan);
      }),
      RUNS,
    );
  });

  it("the loans tried are of every kind that matters", () => {
    const seen = { drawnInRepayment: 0, shifted: 0, untidy: 0 };
    for (const loan of fc.sample(loans, { numRuns: 300, seed: 7 })) {
      if (loan.drawdowns.some(({ date }) => date > loan.firstPrincipal)) seen.drawnInRepayment += 1;
      if (buildSchedule(loan).rows.some(({ due, payment }) => due !== payment)) seen.shifted += 1;
      if (minorDigits(loan.currency) !== 2) seen.untidy += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });
});
