import fc from "../../fastCheck.ts";
import { BUSINESS_DAY_CONVENTIONS } from "../../../src/calendar/businessDays.ts";
import { day, type Day } from "../../../src/calendar/day.ts";
import { DAY_COUNTS } from "../../../src/calendar/dayCount.ts";
import { HOLIDAY_CALENDARS } from "../../../src/calendar/holidayCalendar.ts";
import type {
  BusinessDays,
  DefaultInterestTerms,
  Fee,
  InterestRate,
  LoanTerms,
  Mark,
  Repayment,
  Rescheduling,
  TermSource,
} from "../../../src/loan/terms.ts";
import { CURRENCIES, type Currency } from "../../../src/money/currency.ts";
import type { Decimal } from "../../../src/money/decimal.ts";
import { money, type Money } from "../../../src/money/money.ts";

/**
 * Terms of every kind, each drawn on its own: they need not make sense together, since a table holds each of them
 * whatever the others say. Amounts have at most the 15 digits that a cell keeps.
 */

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: day("1950-01-01"), max: day("2150-12-31") })
  .map((value) => value as Day);
const noneOr = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const listOf = <T>(one: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength, maxLength: 4 });
const byDate = <T extends { readonly date: Day }>(list: T[]): T[] => list.sort((a, b) => a.date - b.date);

/** Up to 100 %, with up to six decimals; also written with zeros at the end. */
const percent: fc.Arbitrary<Decimal> = fc
  .record({ scale: fc.nat(6), part: fc.integer({ min: -1000, max: 1000 }), fine: fc.nat(999) })
  .map(({ scale, part, fine }) => ({
    digits: (BigInt(part) * 10n ** BigInt(scale)) / 10n + BigInt(Math.abs(part) < 1000 ? fine : 0) / 100n,
    scale,
  }))
  .filter(({ digits, scale }) => digits <= 100n * 10n ** BigInt(scale));

const text = fc.stringMatching(/^[ ]{0,2}[A-Za-zŠšĐđЉљ0-9=][A-Za-zŠšĐđЉљ0-9=+'" -]{0,20}$/u);

function amountIn(currency: Currency): fc.Arbitrary<Money> {
  return fc.bigInt({ min: 1n, max: 999_999_999_999_999n }).map((minor) => money(minor, currency));
}

const rate: fc.Arbitrary<InterestRate> = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), percent }),
  fc.record({
    kind: fc.constant("floating" as const),
    index: text,
    marginPercent: percent,
    floorPercent: noneOr(percent),
    fixings: listOf(fc.record({ from: anyDay, percent }), 1),
  }),
);

function repaymentIn(currency: Currency): fc.Arbitrary<Repayment> {
  return fc.oneof(
    fc.constantFrom<Repayment>({ kind: "equal-principal" }, { kind: "annuity" }, { kind: "bullet" }),
    listOf(fc.record({ date: anyDay, amount: amountIn(currency) }), 1).map((instalments): Repayment => ({
      kind: "custom",
      instalments,
    })),
  );
}

function feeIn(currency: Currency): fc.Arbitrary<Fee> {
  const amount = amountIn(currency);
  const whole = fc.constant("facility" as const);
  const premium = fc.oneof(
    fc.record({ kind: fc.constant("amount" as const), amount }),
    fc.record({ kind: fc.constant("percent" as const), percent, on: whole }),
  );
  return fc.oneof(
    fc.record({ kind: fc.constant("management" as const), percent, on: whole, date: anyDay }),
    fc.record({ kind: fc.constant("insurance" as const), premium, date: anyDay }),
    fc.record({
      kind: fc.constant("agency" as const),
      amount,
      from: anyDay,
      monthsBetween: fc.integer({ min: 1, max: 120 }),
    }),
    fc.record({
      kind: fc.constant("commitment" as const),
      percent,
      on: fc.constant("undrawn" as const),
      from: anyDay,
      dayCount: fc.constantFrom(...DAY_COUNTS),
    }),
  );
}

function reschedulingIn(currency: Currency): fc.Arbitrary<Rescheduling> {
  return fc.record({
    date: anyDay,
    accrued: fc.constantFrom("due", "capitalised"),
    writeDown: noneOr(amountIn(currency)),
    rate: noneOr(rate),
    firstInterest: anyDay,
    firstPrincipal: anyDay,
    lastPrincipal: anyDay,
    monthsBetween: fc.integer({ min: 1, max: 120 }),
    repayment: noneOr(repaymentIn(currency)),
    capitalisedUntil: noneOr(anyDay),
  });
}

/** No day is both a holiday and a working day. */
const businessDays: fc.Arbitrary<BusinessDays> = fc
  .record({
    calendars: fc.subarray([...HOLIDAY_CALENDARS]),
    convention: fc.constantFrom(...BUSINESS_DAY_CONVENTIONS),
    interest: fc.constantFrom("unadjusted", "adjusted"),
    days: fc.uniqueArray(fc.record({ date: anyDay, name: fc.oneof(text, fc.constant("")) }), {
      maxLength: 6,
      selector: ({ date }) => date,
    }),
    split: fc.nat(6),
    bare: fc.boolean(),
  })
  .map(({ days, split, bare, ...rest }) => {
    const [holidays, workingDays] = [days.slice(0, split), days.slice(split)];
    return {
      ...rest,
      ...(bare && holidays.length === 0 ? {} : { holidays }),
      ...(bare && workingDays.length === 0 ? {} : { workingDays }),
    };
  });

const defaultInterest: fc.Arbitrary<DefaultInterestTerms> = fc
  .record({
    percent,
    over: fc.constantFrom("contract", "absolute", "table"),
    rates: listOf(fc.record({ from: anyDay, percent }), 1),
    on: fc.constantFrom("principal", "all"),
    dayCount: fc.constantFrom(...DAY_COUNTS),
    compounding: fc.boolean(),
  })
  .map((late) => (late.over === "table" ? late : { ...late, rates: [] }) as DefaultInterestTerms);

const source: fc.Arbitrary<TermSource> = fc.record({
  mark: fc.constantFrom<Mark>("seen", "quoted", "computed", "inferred", "entered"),
  text,
});
const sources = fc.dictionary(
  fc.constantFrom(
    "rate",
    "fees",
    "prepayments",
    "reschedulings",
    "defaultInterest",
    "defaultInterest.on",
    "rollOn",
  ),
  source,
);

export const anyTerms: fc.Arbitrary<LoanTerms> = fc.constantFrom(...CURRENCIES).chain((currency) => {
  const amount = amountIn(currency);
  const dated = listOf(fc.record({ date: anyDay, amount }));
  return fc
    .record({
      id: text.map((id) => id.trim()),
      name: text,
      currency: fc.constant(currency),
      agreement: noneOr(text),
      signed: noneOr(anyDay),
      facility: noneOr(amount),
      drawdowns: listOf(fc.record({ date: anyDay, amount }), 1),
      rate,
      dayCount: fc.constantFrom(...DAY_COUNTS),
      firstInterest: anyDay,
      firstPrincipal: anyDay,
      lastPrincipal: anyDay,
      monthsBetween: fc.integer({ min: 1, max: 120 }),
      rollOn: fc.constantFrom<LoanTerms["rollOn"]>("stated", "month-end", "day"),
      finalPeriod: fc.constantFrom<LoanTerms["finalPeriod"]>("short", "long"),
      capitalisedUntil: noneOr(anyDay),
      repayment: repaymentIn(currency),
      businessDays,
      rounding: fc.constantFrom<LoanTerms["rounding"]>("half-up", "half-even"),
      remainder: fc.constant("last" as const),
      fees: listOf(feeIn(currency)),
      availabilityEnd: noneOr(anyDay),
      cancellations: dated.map(byDate),
      prepayments: listOf(
        fc.record({
          date: anyDay,
          amount,
          order: fc.constantFrom<LoanTerms["prepayments"][number]["order"]>(
            "inverse-order",
            "in-order",
            "pro-rata",
          ),
          respread: fc.boolean(),
        }),
      ).map(byDate),
      reschedulings: fc
        .uniqueArray(reschedulingIn(currency), { maxLength: 3, selector: ({ date }) => date })
        .map(byDate),
      late: noneOr(defaultInterest),
      sources,
    })
    .map(({ late, ...terms }) => (late ? { ...terms, defaultInterest: late } : terms));
});
