import { printedCurrency } from "./cardCurrency.ts";
import type { DebtCard } from "../../budget/budgetLine.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Money } from "../../money/money.ts";
import type { DebtList } from "./debtLists.ts";
import type { OutlookLoan } from "./outlookLoan.ts";
import { isSwapped } from "./weighBasis.ts";

/** A forecast that the next list does not meet. */
interface Missed {
  readonly loan: OutlookLoan;
  readonly next: DebtCard;
  readonly from: DebtList;
  readonly to: DebtList;
  /** Printed less forecast. */
  readonly difference: Money;
  /** Whether rates of one day of two sources lie as far apart. */
  readonly isNear: boolean;
}

/** Why, as far as the two cards, their lists' rates and the basis of the forecast tell. */
export function whyMissed(missed: Missed): Message {
  return changed(missed) ?? unprovenRate(missed) ?? moved(missed);
}

/** What the later card prints otherwise. */
function changed({ loan: { card, currency }, next }: Missed): Message | null {
  const now = printedCurrency(next);
  if (now !== null && now !== currency) {
    return message("outlook:whyCurrency", { before: currency ?? "", now });
  }
  if (isSwapped(next) && !isSwapped(card)) return message("outlook:whySwapped");
  const first = changedDay(card.firstPrincipal, next.firstPrincipal);
  if (first) return message("outlook:whyFirst", first);
  const last = changedDay(card.lastPrincipal, next.lastPrincipal);
  return last && message("outlook:whyLast", last);
}

function changedDay({ day: before }: DebtCard["firstPrincipal"], { day: now }: DebtCard["firstPrincipal"]) {
  return before !== null && now !== null && before !== now
    ? { before: { day: before }, now: { day: now } }
    : null;
}

function unprovenRate({ loan: { currency }, from, to, isNear }: Missed): Message | null {
  if (currency === null || !isNear) return null;
  const list = [from, to].find(({ rates }) => rates.get(currency)?.isProven !== true);
  return list ? message("outlook:whyRate", { currency, date: { day: list.day } }) : null;
}

function moved({ loan: { card, basis }, from, difference }: Missed): Message {
  const isMore = difference.minor > 0n;
  const { day: first } = card.firstPrincipal;
  const wasDrawn = basis === "being-drawn" || (first !== null && first > from.day);
  if (isMore && wasDrawn) {
    return message("outlook:whyStillDrawn", { amount: difference, date: { day: from.day } });
  }
  if (basis === "by-tranche") return message(isMore ? "outlook:whyTrancheMore" : "outlook:whyTrancheLess");
  if (isMore) return message("outlook:whyDrawn", { amount: difference });
  return message("outlook:whyPrepaid", { amount: { ...difference, minor: -difference.minor } });
}
