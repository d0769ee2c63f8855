import type { Day } from "../../calendar/day.ts";
import type { DayCount } from "../../calendar/dayCount.ts";
import { addDecimals, multiplyDecimals, rescaled, type Decimal } from "../../money/decimal.ts";
import { firstDay, timed, type CashFlow, type TimedFlow } from "./cashFlow.ts";
import { discountFactor } from "./discount.ts";

/** Decimals of a present value, in units of the flows' own currency. */
const VALUE_DECIMALS = 20;

/**
 * What cash flows are worth on one day: the sum of amount / (1 + p/100) ^ years, with p percent a year compounded once
 * a year and years = days / 365. Equal to Excel's XNPV, which discounts to the first day; flows before the day are
 * compounded up to it.
 * @param percent a year, greater than -100
 * @param on the day, the first flow's unless said otherwise
 * @param dayCount how years are counted, ACT/365F unless said otherwise; not ACT/ACT ICMA, which needs regular periods
 * @returns to 20 decimals
 */
export function presentValue(
  flows: readonly CashFlow[],
  percent: Decimal,
  on: Day | null = null,
  dayCount: DayCount = "ACT/365F",
): Decimal {
  if (flows.length === 0) return { digits: 0n, scale: VALUE_DECIMALS };
  return sumOfValues(timed(flows, on ?? firstDay(flows), dayCount), percent);
}

/**
 * What amounts at the ends of equal periods are worth at the start of the first: the sum of amount / (1 + p/100) ^ k,
 * k = 1, 2, ... Equal to Excel's NPV.
 * @param percent a period, greater than -100
 * @returns to 20 decimals
 */
export function periodicPresentValue(amounts: readonly Decimal[], percent: Decimal): Decimal {
  return sumOfValues(
    amounts.map((amount, k) => ({ time: { numerator: BigInt(k + 1), denominator: 1n }, amount })),
    percent,
  );
}

function sumOfValues(flows: readonly TimedFlow[], percent: Decimal): Decimal {
  const factor = discountFactor(percent);
  const sum = flows
    .map(({ time, amount }) => multiplyDecimals(amount, factor(time)))
    .reduce(addDecimals, { digits: 0n, scale: 0 });
  return rescaled(sum, VALUE_DECIMALS, "half-up");
}
