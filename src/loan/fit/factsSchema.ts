import * as v from "valibot";
import { day, parseIsoDay } from "../../calendar/day.ts";
import { CURRENCIES, isCurrency } from "../../money/currency.ts";
import { decimal, parseDecimal } from "../../money/decimal.ts";
import { MOST_MONTHS } from "../termsChecks/fail.ts";

/** The form of a file of facts. As in a file of terms every object is closed: see json/form.ts. */

const date = v.pipe(
  v.string("Date"),
  v.check((iso) => parseIsoDay(iso) !== null, "Date"),
  // Other dates are slips, and grids of dates have to stay within the calendar.
  v.check((iso) => /^(?:19|20|21)/u.test(iso), "DateNear"),
  v.transform(day),
);
const notNegative = (text: string): boolean => (parseDecimal(text)?.digits ?? -1n) >= 0n;
const positive = (text: string): boolean => (parseDecimal(text)?.digits ?? 0n) > 0n;
const upToHundred = (text: string): boolean => {
  const value = parseDecimal(text);
  return value === null || value.digits <= 100n * 10n ** BigInt(value.scale);
};
const percent = v.pipe(
  v.string("Percent"),
  v.check(notNegative, "Percent"),
  v.check(upToHundred, "PercentUpTo"),
  v.transform(decimal),
);
/** Kept as text: how many decimals it may have depends on the currency. */
const amount = v.pipe(v.string("Amount"), v.check(notNegative, "Amount"));
const positiveAmount = v.pipe(
  v.string("Amount"),
  v.check((text) => parseDecimal(text) !== null, "Amount"),
  v.check(positive, "AmountAbove"),
);
const whole = (most: number) =>
  v.pipe(v.number("Whole"), v.integer("Whole"), v.minValue(1, "Whole"), v.maxValue(most, "WholeUpTo"));
/** As dates. */
const year = v.pipe(v.number("Year"), v.integer("Year"), v.minValue(1900, "Year"), v.maxValue(2199, "Year"));
const known = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
/** The unit that a published amount was rounded to, where its digits do not tell: "100000" for 8.6 million. */
const roundedTo = known(positiveAmount);
const pair = v.pipe(
  v.string("Pair"),
  v.check((text) => {
    const [base = "", quote = "", ...rest] = text.split("/");
    return rest.length === 0 && isCurrency(base) && isCurrency(quote) && base !== quote;
  }, "Pair"),
);

export const factsSchema = v.strictObject({
  id: v.optional(v.pipe(v.string("Text"), v.nonEmpty("Text")), "fitted"),
  name: v.optional(v.string("Text")),
  currency: v.picklist(CURRENCIES),
  facility: known(positiveAmount),
  drawn: known(positiveAmount),
  ratePercent: known(percent),
  firstInterest: known(date),
  firstPrincipal: known(date),
  lastPrincipal: known(date),
  monthsBetween: known(whole(MOST_MONTHS)),
  instalments: known(whole(1200)),
  instalment: known(positiveAmount),
  repayment: known(v.picklist(["equal-principal", "annuity", "bullet"])),
  yearlyInstalments: v.optional(v.array(v.strictObject({ year, amount, roundedTo })), []),
  balances: v.optional(
    v.array(
      v.strictObject({
        amount: positiveAmount,
        currency: v.picklist(CURRENCIES),
        asOf: known(date),
        roundedTo,
      }),
    ),
    [],
  ),
  rates: v.optional(
    v.array(
      v.strictObject({
        date,
        pair,
        rate: v.pipe(v.string("Rate"), v.check(positive, "Rate"), v.transform(decimal)),
      }),
    ),
    [],
  ),
});

/** The facts as a file holds them. */
export type FactsJson = v.InferInput<typeof factsSchema>;

export type FactsInput = v.InferOutput<typeof factsSchema>;
