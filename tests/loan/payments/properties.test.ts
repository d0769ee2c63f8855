import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { addDays, day, type Day } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { arrearsOn } from "../../../src/loan/payments/arrears.ts";
import { defaultInterest } from "../../../src/loan/payments/defaultInterest.ts";
import type { PaymentKind, PaymentMade } from "../../../src/loan/payments/payment.ts";
import { settle } from "../../../src/loan/payments/settle.ts";
import type { Settlement } from "../../../src/loan/payments/settlement.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { agreed, partsOf, TWO_OVER } from "./payments.ts";

const KINDS: readonly (PaymentKind | null)[] = ["principal", "interest", "fee", "default-interest", null];

/** Loans in three currencies, with and without fees and default interest, whose days may be holidays. */
const loans: fc.Arbitrary<LoanTerms> = fc
  .record({
    currency: fc.constantFrom("CNY", "JPY", "KWD"),
    drawn: fc.integer({ min: 1, max: 10 ** 9 }),
    rate: fc.integer({ min: 0, max: 1500 }),
    feePercent: fc.constantFrom("0", "0.5"),
    convention: fc.constantFrom("none", "following", "preceding"),
    bearing: fc.option(
      fc.record({
        percent: fc.constantFrom("0", "2", "11.75"),
        over: fc.constantFrom("contract", "absolute"),
        on: fc.constantFrom("all", "principal"),
        dayCount: fc.constantFrom("ACT/360", "ACT/365F", "30E/360", "ACT/ACT ISDA"),
        compounding: fc.boolean(),
      }),
    ),
  })
  .map(({ currency, drawn, rate, feePercent, convention, bearing }) => ({
    ...agreed({
      currency,
      facility: String(drawn),
      drawdowns: [{ date: "2020-01-15", amount: String(drawn) }],
      rate: { kind: "fixed", percent: `${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, "0")}` },
      fees:
        feePercent === "0"
          ? []
          : [{ kind: "management", percent: feePercent, on: "facility", date: "2020-03-01" }],
      businessDays: { calendars: ["CN"], convention, interest: "unadjusted" },
      defaultInterest: bearing,
    }),
  }));

interface Paid {
  readonly after: number;
  readonly kind: PaymentKind | null;
  /** Thousandths of the sum drawn. */
  readonly share: number;
}

const payments: fc.Arbitrary<readonly Paid[]> = fc.array(
  fc.record({
    after: fc.integer({ min: -30, max: 1400 }),
    kind: fc.constantFrom(...KINDS),
    share: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 12 },
);

const START = day("2020-01-15");
const LAST = day("2023-12-31");

function made(terms: LoanTerms, list: readonly Paid[]): PaymentMade[] {
  const drawn = terms.drawdowns[0]?.amount.minor ?? 0n;
  return list.map(({ after, kind, share }) => ({
    date: addDays(START, after),
    kind,
    amount: { minor: (drawn * BigInt(share)) / 1000n, currency: terms.currency },
  }));
}

const settleAll = (terms: LoanTerms, list: readonly Paid[], asOf: Day = LAST): Settlement =>
  settle(terms, buildSchedule(terms), made(terms, list), asOf);

const total = (amounts: readonly { readonly minor: bigint }[]): bigint =>
  amounts.reduce((sum, { minor }) => sum + minor, 0n);

const RUNS = { numRuns: 500 };

describe("whatever was paid", () => {
  it("paid + short = due, and every payment is used up to the last cent or left over", () => {
    fc.assert(
      fc.property(loans, payments, (terms, list) => {
        const schedule = buildSchedule(terms);
        const settlement = settleAll(terms, list);
        const parts = partsOf(settlement);
        expect(settlement.rows.map(({ row }) => row)).toEqual(schedule.rows);
        for (const { row, parts: ofRow } of settlement.rows)
          expect(total(ofRow.map(({ due }) => due))).toBe(row.total.minor);
        for (const part of parts) {
          expect(part.paid.minor + part.short.minor).toBe(part.due.minor);
          expect(part.short.minor).toBeGreaterThanOrEqual(0n);
          expect(total(part.allocations.map(({ amount }) => amount))).toBe(part.paid.minor);
          expect(part.paidInFull === null).toBe(part.short.minor > 0n);
        }
        const uses = parts.flatMap((part) => [...part.allocations, ...part.defaultAllocations]);
        for (const payment of settlement.payments) {
          const used = uses.filter((use) => use.payment === payment).map(({ amount }) => amount);
          const left = settlement.overpayments.filter((one) => one.payment === payment);
          expect(total(used) + total(left.map(({ amount }) => amount))).toBe(payment.counted.minor);
        }
        expect(settlement.payments.length + settlement.notCounted.length).toBe(list.length);
      }),
      RUNS,
    );
  });

  it("a part is begun only when those of its kind before it are paid, and its own kind alone pays it", () => {
    fc.assert(
      fc.property(loans, payments, (terms, list) => {
        const settlement = settleAll(terms, list);
        for (const kind of ["principal", "interest", "fee"] as const) {
          const parts = partsOf(settlement).filter((part) => part.kind === kind);
          const begun = parts.map(({ paid }) => paid.minor > 0n).lastIndexOf(true);
          expect(parts.slice(0, Math.max(0, begun)).every(({ short }) => short.minor === 0n)).toBe(true);
          const paidFor = parts
            .flatMap(({ allocations }) => allocations)
            .map(({ payment }) => payment.payment);
          expect(paidFor.every((payment) => payment.kind === kind || payment.kind === null)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("default interest paid is never more than has run up", () => {
    fc.assert(
      fc.property(loans, payments, (terms, list) => {
        const found = defaultInterest(terms, settleAll(terms, list));
        for (const { short } of found?.charges ?? []) expect(short.minor).toBeGreaterThanOrEqual(0n);
        const paidOf = partsOf(settleAll(terms, list)).flatMap(
          ({ defaultAllocations }) => defaultAllocations,
        );
        expect(found?.paid.minor ?? 0n).toBe(total(paidOf.map(({ amount }) => amount)));
      }),
      RUNS,
    );
  });

  it("a payment made in two parts on one day comes to the same", () => {
    fc.assert(
      fc.property(loans, payments, (terms, list) => {
        const whole = list.map((one) => ({ ...one, share: one.share * 2 }));
        const halves = list.flatMap((one) => [one, one]);
        const sums = (settlement: Settlement) => [
          ...settlement.rows
            .flatMap(({ parts }) => parts)
            .map(({ paid, short, paidInFull }) => [paid.minor, short.minor, paidInFull]),
          total(settlement.overpayments.map(({ amount }) => amount)),
          arrearsOn(terms, settlement).total.minor,
        ];
        // Shares of an odd number of minor units are cut to whole ones; those are not compared.
        const even = (settlement: Settlement) => total(settlement.payments.map(({ counted }) => counted));
        const [a, b] = [settleAll(terms, whole), settleAll(terms, halves)];
        fc.pre(even(a) === even(b));
        // Two kinds on one day would be paid in another order.
        fc.pre(new Set(list.map(({ after }) => after)).size === list.length);
        expect(sums(b)).toEqual(sums(a));
      }),
      RUNS,
    );
  });
});

/** Half up; not negative. */
const rounded = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

describe("default interest against a count of each late day", () => {
  it("on a rate of its own, simple and compounding, of 360 days", () => {
    const bases = fc.record({ percent: fc.integer({ min: 0, max: 2000 }), compounding: fc.boolean() });
    const GRID = [
      "2020-07-15",
      "2021-01-15",
      "2021-07-15",
      "2022-01-15",
      "2022-07-15",
      "2023-01-15",
      "2023-07-15",
    ].map(day);
    const seen = { compounded: 0, several: 0, defaultPaid: 0 };
    fc.assert(
      fc.property(bases, payments, ({ percent, compounding }, list) => {
        const text = `${Math.floor(percent / 100)}.${String(percent % 100).padStart(2, "0")}`;
        const terms = agreed({
          drawdowns: [{ date: "2020-01-15", amount: "123456789.01" }],
          defaultInterest: { ...TWO_OVER, over: "absolute", percent: text, compounding },
        });
        expect(terms.defaultInterest?.percent).toEqual(decimal(text));
        const settlement = settleAll(terms, list);
        const accrued = new Map(
          defaultInterest(terms, settlement)?.charges.map(({ part, accrued: sum }) => [part, sum.minor]),
        );
        for (const part of partsOf(settlement)) {
          const paidOn = (of: typeof part.allocations, date: Day): bigint =>
            total(of.filter((use) => use.date === date).map(({ amount }) => amount));
          let unpaid = part.due.minor;
          let joined = 0n;
          let paidOfDefault = 0n;
          let sum = 0n;
          let moneyDays = 0n;
          const close = (): void => {
            sum += rounded(moneyDays * BigInt(percent), 360n * 100n * 100n);
            moneyDays = 0n;
          };
          for (let date = addDays(START, -30); date < LAST; date = addDays(date, 1)) {
            unpaid -= paidOn(part.allocations, date);
            paidOfDefault += paidOn(part.defaultAllocations, date);
            if (date < part.row.payment) continue;
            if (compounding && date > part.row.payment && GRID.includes(date)) {
              close();
              joined = sum;
            }
            const capital = joined > paidOfDefault ? joined - paidOfDefault : 0n;
            moneyDays += unpaid + capital;
            if (capital > 0n) seen.compounded += 1;
          }
          close();
          if (part.allocations.length > 2) seen.several += 1;
          if (part.defaultAllocations.length > 0) seen.defaultPaid += 1;
          expect(accrued.get(part) ?? 0n).toBe(sum);
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});
