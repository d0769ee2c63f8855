import type { Day } from "../../calendar/day.ts";
import { Problem } from "../../messages/message.ts";
import { minorDigits, type Currency } from "../../money/currency.ts";
import { divideDecimals, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { Mark } from "../terms.ts";
import { crossOn, olderOf, rateOn, type DatedRate } from "./rates.ts";

/** Decimals that a cross rate is shown with; amounts are converted by its two rates themselves. */
const CROSS_DECIMALS = 6;

/** The rate of a view: units of the view's currency for one unit of the amount's. */
export interface ViewRate {
  /** As listed, either way round: one rate, or two where it is a cross rate, in the order in which they are applied. */
  readonly steps: readonly DatedRate[];
  /** Of a cross rate the older one's. */
  readonly date: Day;
  /** A cross rate is computed: nobody published it. */
  readonly mark: Mark;
  /** For reading; where it is not exact, rounded half up to six decimals. Amounts are converted by the steps. */
  readonly rate: Decimal;
  /** A what-if: by how many percent the rate was raised; null where it is as known. */
  readonly raisedPercent: Decimal | null;
}

/** An amount as it looks in another currency on a day: the debt itself stays in the currency of its agreement. */
export interface MoneyView {
  readonly amount: Money;
  /** The day for which the rate was sought; its own day may lie before. */
  readonly day: Day;
  readonly value: Money;
  /** Null where the amount is in the view's currency already. */
  readonly rate: ViewRate | null;
}

/**
 * The rate from one currency to another that was known on a day: a listed one where there is any, else a cross rate
 * over the dinar or the euro. Null where neither is known.
 */
export function viewRateOn(
  rates: readonly DatedRate[],
  from: Currency,
  to: Currency,
  day: Day,
): ViewRate | null {
  const listed = rateOn(rates, from, to, day);
  if (listed) {
    return {
      steps: [listed],
      date: listed.date,
      mark: listed.mark,
      rate: shownRate(from, [listed]),
      raisedPercent: null,
    };
  }
  const legs = crossOn(rates, from, to, day);
  if (!legs) return null;
  const steps = [legs.first, legs.second];
  const date = olderOf(legs.first, legs.second);
  return { steps, date, mark: "computed", rate: shownRate(from, steps), raisedPercent: null };
}

/** The amount at a rate: exact by the rate's steps, rounded half up once. Its currency is the first step's. */
export function viewAt(amount: Money, to: Currency, day: Day, rate: ViewRate): MoneyView {
  const { numerator, denominator } = factorOf(amount.currency, rate.steps);
  const [raised, whole] = raiseOf(rate.raisedPercent);
  const minor = divideRounded(
    amount.minor * numerator * raised * 10n ** BigInt(minorDigits(to)),
    denominator * whole * 10n ** BigInt(minorDigits(amount.currency)),
    "half-up",
  );
  return { amount, day, value: { minor, currency: to }, rate };
}

/** The amount in another currency at the rate known on a day; null where none is. */
export function viewOn(amount: Money, to: Currency, day: Day, rates: readonly DatedRate[]): MoneyView | null {
  if (amount.currency === to) return { amount, day, value: amount, rate: null };
  const rate = viewRateOn(rates, amount.currency, to, day);
  return rate && viewAt(amount, to, day, rate);
}

/** As viewOn. @throws Problem where no rate is known */
export function requiredView(amount: Money, to: Currency, day: Day, rates: readonly DatedRate[]): MoneyView {
  const view = viewOn(amount, to, day, rates);
  if (!view) throw new Problem("errors:noExchangeRate", { from: amount.currency, to, day: { day } });
  return view;
}

/** A what-if: the rate so many percent higher. The mark says that it is assumed. */
export function raised(rate: ViewRate, percent: Decimal): ViewRate {
  const factor = { digits: 100n * 10n ** BigInt(percent.scale) + percent.digits, scale: percent.scale + 2 };
  return { ...rate, mark: "inferred", raisedPercent: percent, rate: multiplyDecimals(rate.rate, factor) };
}

function raiseOf(percent: Decimal | null): readonly [raised: bigint, whole: bigint] {
  if (percent === null) return [1n, 1n];
  const whole = 100n * 10n ** BigInt(percent.scale);
  return [whole + percent.digits, whole];
}

function factorOf(
  from: Currency,
  steps: readonly DatedRate[],
): { readonly numerator: bigint; readonly denominator: bigint } {
  let [numerator, denominator, at] = [1n, 1n, from];
  for (const { base, quote, rate } of steps) {
    const one = 10n ** BigInt(rate.scale);
    const multiplies = base === at;
    numerator *= multiplies ? rate.digits : one;
    denominator *= multiplies ? one : rate.digits;
    at = multiplies ? quote : base;
  }
  return { numerator, denominator };
}

function shownRate(from: Currency, steps: readonly DatedRate[]): Decimal {
  const [only] = steps;
  if (steps.length === 1 && only?.base === from) return only.rate;
  const { numerator, denominator } = factorOf(from, steps);
  return divideDecimals(
    { digits: numerator, scale: 0 },
    { digits: denominator, scale: 0 },
    CROSS_DECIMALS,
    "half-up",
  );
}
