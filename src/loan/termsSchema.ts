import * as v from "valibot";
import { BUSINESS_DAY_CONVENTIONS } from "../calendar/businessDays.ts";
import { HOLIDAY_CALENDARS } from "../calendar/holidayCalendar.ts";
import { DAY_COUNTS } from "../calendar/dayCount.ts";
import { day, parseIsoDay } from "../calendar/day.ts";
import { CURRENCIES } from "../money/currency.ts";
import { decimal, parseDecimal } from "../money/decimal.ts";

/**
 * The form of a file of loan terms. Every object is closed: a key that is not listed is an error, because a misspelt
 * term would otherwise be a term silently left out. What a check says when it fails is the ending of the name of a
 * sentence ("errors:termsExpectedDate"); termsJson puts path and finding to it.
 */

const text = v.string("Text");
const date = v.pipe(
  v.string("Date"),
  v.check((iso) => parseIsoDay(iso) !== null, "Date"),
  v.transform(day),
);
const isDecimal = (value: string): boolean => parseDecimal(value) !== null;
const percent = v.pipe(v.string("Percent"), v.check(isDecimal, "Percent"), v.transform(decimal));
/** Kept as text: how many decimals it may have depends on the currency. */
const amount = v.pipe(v.string("Amount"), v.check(isDecimal, "Amount"));
const dayCount = v.picklist(DAY_COUNTS);
const months = v.pipe(v.number("Whole"), v.integer("Whole"), v.minValue(1, "Whole"));

const rate = v.variant("kind", [
  v.strictObject({ kind: v.literal("fixed"), percent }),
  v.strictObject({
    kind: v.literal("floating"),
    index: text,
    marginPercent: percent,
    floorPercent: v.optional(v.nullable(percent), null),
    fixings: v.array(v.strictObject({ from: date, percent })),
  }),
  v.strictObject({ kind: v.literal("unknown") }),
]);

const assumedRate = v.variant("kind", [
  v.strictObject({ kind: v.literal("constant"), percent }),
  v.strictObject({ kind: v.literal("path"), values: v.array(v.strictObject({ from: date, percent })) }),
]);

const repayment = v.variant("kind", [
  v.strictObject({ kind: v.literal("equal-principal") }),
  v.strictObject({ kind: v.literal("annuity") }),
  v.strictObject({ kind: v.literal("bullet") }),
  v.strictObject({ kind: v.literal("custom"), instalments: v.array(v.strictObject({ date, amount })) }),
]);

const fee = v.variant("kind", [
  v.strictObject({ kind: v.literal("management"), percent, on: v.literal("facility"), date }),
  v.strictObject({ kind: v.literal("commitment"), percent, on: v.literal("undrawn"), from: date, dayCount }),
  v.strictObject({ kind: v.literal("insurance"), amount, date }),
  v.strictObject({ kind: v.literal("insurance"), percent, on: v.literal("facility"), date }),
  v.strictObject({ kind: v.literal("agency"), amount, from: date, monthsBetween: months }),
]);

const prepayment = v.strictObject({
  date,
  amount,
  order: v.picklist(["inverse-order", "in-order", "pro-rata"]),
  respread: v.boolean("YesNo"),
});

const rescheduling = v.strictObject({
  date,
  accrued: v.picklist(["due", "capitalised"]),
  writeDown: v.optional(v.nullable(amount), null),
  rate: v.optional(v.nullable(rate), null),
  firstInterest: date,
  firstPrincipal: date,
  lastPrincipal: date,
  monthsBetween: months,
  repayment: v.optional(v.nullable(repayment), null),
  capitalisedUntil: v.optional(v.nullable(date), null),
});

const ownDays = v.optional(v.array(v.strictObject({ date, name: text })));

const defaultTerms = {
  percent,
  on: v.optional(v.picklist(["principal", "all"])),
  dayCount,
  compounding: v.boolean("YesNo"),
};

/** What late payment costs. Which overdue amounts bear it may be left out: then all of them do, which is marked. */
const defaultInterest = v.variant("over", [
  v.strictObject({ over: v.picklist(["contract", "absolute"]), ...defaultTerms }),
  v.strictObject({
    over: v.literal("table"),
    rates: v.array(v.strictObject({ from: date, percent })),
    ...defaultTerms,
  }),
]);

const source = v.strictObject({
  mark: v.picklist(["seen", "quoted", "computed", "inferred", "entered"]),
  text,
  document: v.optional(text),
  page: v.optional(v.pipe(v.number("Whole"), v.integer("Whole"), v.minValue(1, "Whole"))),
  row: v.optional(text),
});

export const termsSchema = v.strictObject({
  id: v.pipe(text, v.nonEmpty("Text")),
  name: v.optional(text),
  currency: v.picklist(CURRENCIES),
  agreement: v.optional(v.nullable(text), null),
  signed: v.optional(v.nullable(date), null),
  facility: v.optional(v.nullable(amount), null),
  drawdowns: v.optional(v.array(v.strictObject({ date, amount }))),
  openingBalance: v.optional(
    v.nullable(v.strictObject({ date, amount, interestFrom: v.optional(v.nullable(date), null) })),
    null,
  ),
  rate,
  assumedRate: v.optional(v.nullable(assumedRate), null),
  dayCount,
  firstInterest: date,
  firstPrincipal: date,
  lastPrincipal: date,
  monthsBetween: months,
  rollOn: v.optional(v.picklist(["stated", "month-end", "day"]), "stated"),
  finalPeriod: v.optional(v.picklist(["short", "long"]), "short"),
  capitalisedUntil: v.optional(v.nullable(date), null),
  repayment,
  businessDays: v.optional(
    v.strictObject({
      calendars: v.array(v.picklist(HOLIDAY_CALENDARS)),
      convention: v.picklist(BUSINESS_DAY_CONVENTIONS),
      interest: v.picklist(["unadjusted", "adjusted"]),
      holidays: ownDays,
      workingDays: ownDays,
    }),
  ),
  rounding: v.optional(v.picklist(["half-up", "half-even"])),
  remainder: v.optional(v.picklist(["last", "balance"])),
  register: v.optional(
    v.nullable(
      v.strictObject({
        unit: v.optional(v.picklist(["minor", "whole"]), "minor"),
        divided: v.optional(v.nullable(amount), null),
      }),
    ),
    null,
  ),
  fees: v.optional(v.array(fee), []),
  availabilityEnd: v.optional(v.nullable(date), null),
  cancellations: v.optional(v.array(v.strictObject({ date, amount })), []),
  prepayments: v.optional(v.array(prepayment), []),
  reschedulings: v.optional(v.array(rescheduling), []),
  defaultInterest: v.optional(v.nullable(defaultInterest), null),
  sources: v.optional(v.record(v.string(), source), {}),
});

export type TermsInput = v.InferOutput<typeof termsSchema>;
