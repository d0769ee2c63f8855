import type { DebtCard } from "../budget/budgetLine.ts";
import { commonRate } from "../budget/debtCards/trust/commonRate.ts";
import type { Day } from "../calendar/day.ts";
import { compareDecimals, type Decimal } from "../money/decimal.ts";
import type { Dossier } from "./dossier.ts";

/**
 * Days whose published rate is that of a debt list: RSD for 1 EUR, four decimals. Rates that were themselves worked out
 * from a list say nothing of a day.
 */
export function daysOfRate(rates: Dossier["rates"], common: Decimal): Day[] {
  const days = rates
    .filter(
      ({ base, quote, mark, rate }) =>
        base === "EUR" && quote === "RSD" && mark !== "computed" && compareDecimals(rate, common) === 0,
    )
    .map(({ date }) => date);
  return [...new Set(days)];
}

/**
 * The day that the balances of an undated list may well be of: the only one known whose published rate is the list's.
 * An inference, to be shown as one. Null where there is none, or more than one.
 * @param cards of one document
 */
export function likelyDay(rates: Dossier["rates"], cards: readonly DebtCard[]): Day | null {
  const common = commonRate(cards);
  const days = common === null ? [] : daysOfRate(rates, common);
  return days.length === 1 ? (days[0] ?? null) : null;
}
