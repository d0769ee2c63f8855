import { basis, type DayCount } from "../../calendar/dayCount.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import type { BalanceSpan } from "../schedule.ts";

/**
 * Each balance with its days, and the product.
 * @param key the sentence for interest or for a commitment fee, which is computed alike
 */
export function explainInterest(
  key: "explain:interest" | "explain:commitmentFee",
  spans: readonly BalanceSpan[],
  percent: Decimal,
  dayCount: DayCount,
  amount: Money,
): Message[] {
  const yearDays = basis(dayCount);
  const rated = { rate: { percent }, amount, dayCount };
  const [only] = spans;
  if (!only) return [message("explain:noDays")];
  if (yearDays === null) {
    return [...spans.map(explainSpan), message(`${key}ByYear`, rated)];
  }
  if (spans.length === 1) {
    return [message(key, { ...rated, balance: only.balance, count: only.days, basis: yearDays })];
  }
  return [...spans.map(explainSpan), message(`${key}Sum`, { ...rated, basis: yearDays })];
}

/** A balance with the days that it stood. */
export function explainSpan({ from, to, days, balance }: BalanceSpan): Message {
  return message("explain:span", { from: { day: from }, to: { day: to }, count: days, balance });
}
