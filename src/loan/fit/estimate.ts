import { divideByRate, multiplyByRate } from "../../money/convert.ts";
import type { Money } from "../../money/money.ts";
import type { FitFacts } from "./facts.ts";
import { rateSeries, usualPair } from "./rateSeries.ts";
import type { Repaid } from "./repaid.ts";
import type { Structure } from "./structures.ts";
import type { Interval } from "./totals.ts";

/** What a balance in another currency is in the loan's, give or take: 1.2 %, four standard deviations of suits. */
export const MARGIN_PERMILLE = 12n;

/**
 * The interval narrowed by balances in other currencies, where a rate of their very day is given: during repayment they
 * say the total, give or take 1.2 %; before it only that so much was drawn.
 * @returns null where nothing is left; `isEstimated` where the total is now told
 */
export function estimated(
  interval: Interval,
  facts: FitFacts,
  { dates }: Structure,
  repaid: Repaid,
): { readonly interval: Interval; readonly isEstimated: boolean } | null {
  let { least, most } = interval;
  let isEstimated = false;
  for (const { printed, asOf } of facts.balances) {
    if (asOf === null || printed.amount.currency === facts.currency) continue;
    const balance = inLoanCurrency(printed.amount, facts, asOf);
    if (balance === null) continue;
    const paid = dates.filter((date) => date <= asOf).length;
    const unit = 10n ** 15n;
    const left = unit - repaid.after(unit, paid);
    if (left === 0n) continue;
    const from = (balance.minor * unit * (1000n - MARGIN_PERMILLE)) / (left * 1000n);
    const to = (balance.minor * unit * (1000n + MARGIN_PERMILLE)) / (left * 1000n);
    if (from > least) least = from;
    if (paid > 0) {
      isEstimated = true;
      if (to < most) most = to;
    }
  }
  return least <= most ? { interval: { ...interval, least, most }, isEstimated } : null;
}

/** A published balance in the loan's currency, by a rate given for its very day; null without one. */
export function inLoanCurrency(amount: Money, facts: FitFacts, asOf: number): Money | null {
  const pair = usualPair(amount.currency, facts.currency);
  const rate = rateSeries(facts.rates, pair).find(({ date }) => date === asOf)?.rate;
  if (!rate) return null;
  return pair.base === amount.currency
    ? multiplyByRate(amount, rate, facts.currency, "half-up")
    : divideByRate(amount, rate, facts.currency, "half-up");
}
