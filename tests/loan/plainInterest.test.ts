import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import { PlainInterest } from "../../src/loan/plainInterest.ts";
import { decimal, powerOfTen, type Decimal } from "../../src/money/decimal.ts";
import { divideRounded } from "../../src/money/rounding.ts";

const exact = (yearDays: number, percent: Decimal, balance: number, days: number): bigint =>
  divideRounded(
    BigInt(balance) * BigInt(days) * percent.digits,
    BigInt(yearDays) * 100n * powerOfTen(percent.scale),
    "half-up",
  );

test("is the rounded fraction wherever it answers, by one rate after the other", () => {
  const rate = fc
    .integer({ min: 0, max: 12 })
    .chain((scale) =>
      fc.bigInt({ min: -5n, max: 20n * powerOfTen(scale) }).map((digits): Decimal => ({ digits, scale })),
    );
  let answered = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(360, 365),
      fc.array(rate, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.integer({ min: 0, max: 40_000 }),
      (yearDays, rates, balance, days) => {
        const plain = new PlainInterest(yearDays);
        for (const percent of rates) {
          const interest = plain.of(percent, balance, days);
          if (interest < 0) continue;
          answered += 1;
          expect(BigInt(interest)).toBe(exact(yearDays, percent, balance, days));
        }
      },
    ),
    { numRuns: 5000 },
  );
  expect(answered).toBeGreaterThan(1000);
});

test.each([
  // CNY 204,900,000.00 at 3 % for 184 days: 3,141,800.00.
  ["3", 360, 20_490_000_000, 184, 314_180_000],
  // Exactly half a cent is rounded up: 30.00 at 3 % for 2 days of 360 are 0.005.
  ["3", 360, 3000, 2, 1],
  ["3", 360, 2999, 2, 0],
  ["0", 360, 20_490_000_000, 184, 0],
  ["2.35", 365, 1_000_000_000_000, 181, 11_653_424_658],
  ["4", 360, Number.MAX_SAFE_INTEGER, 0, 0],
])("%s %% on %d-day years of %d for %d days is %d", (percent, yearDays, balance, days, interest) => {
  expect(new PlainInterest(yearDays).of(decimal(percent), balance, days)).toBe(interest);
});

test("does not answer for a rate below 0, for one of very many decimals, and for products beyond 2^53", () => {
  const plain = new PlainInterest(360);
  expect(plain.of(decimal("-0.5"), 1000, 10)).toBeLessThan(0);
  expect(plain.of({ digits: 3n * 10n ** 11n, scale: 11 }, 1000, 10)).toBeLessThan(0);
  expect(plain.of({ digits: 2n ** 60n, scale: 0 }, 1000, 10)).toBeLessThan(0);
  expect(plain.of(decimal("3.0000000000"), 1000, 184)).toBeLessThan(0);
  expect(plain.of(decimal("100"), Number.MAX_SAFE_INTEGER, 36_525)).toBeLessThan(0);
});
