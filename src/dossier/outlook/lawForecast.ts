import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { positionAt } from "../../loan/positionAt.ts";
import { message, type Message } from "../../messages/message.ts";
import { divideDecimals, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, money, subtract, type Money } from "../../money/money.ts";
import { balanceRange } from "./cardBalance.ts";
import { printedCurrency } from "./cardCurrency.ts";
import { printedEur } from "./coverage.ts";
import type { DebtList } from "./debtLists.ts";
import type { OutlookLoan } from "./outlookLoan.ts";
import { isSwapped } from "./weighBasis.ts";

/** A balance that an earlier list forecast, beside the one that the next list prints. */
export interface ForecastBalance {
  readonly loan: OutlookLoan;
  readonly next: DebtCard;
  /** On the day of the next list, in the loan's currency. */
  readonly forecast: Money;
  /** The printed dinars at the next list's rate. */
  readonly printed: Money;
  /** Printed less forecast. */
  readonly difference: Money;
  /** Of the printed balance, or of the forecast where nothing is owed; two decimals, half up. */
  readonly percent: Decimal;
  /** Why they differ, as far as facts tell; null where the forecast was met. */
  readonly why: Message | null;
}

/** A loan of both lists that no forecast can be compared for. */
export interface Uncompared {
  readonly loan: OutlookLoan;
  readonly next: DebtCard;
  readonly reason: Message;
}

/** How many of the compared loans, and how much of their debt in the earlier list, a forecast met. */
interface Met {
  readonly withinPercent: Decimal;
  readonly loans: number;
  readonly eur: Money;
}

/** What an earlier list said of the balances of the next one. */
export interface LawForecast {
  readonly from: DebtList;
  readonly to: DebtList;
  /** Furthest off first, by percent. */
  readonly compared: readonly ForecastBalance[];
  readonly uncompared: readonly Uncompared[];
  readonly score: readonly Met[];
  /** The compared loans' debt in the earlier list. */
  readonly eur: Money;
  /** Loans of the earlier list that the next one does not have. */
  readonly gone: readonly OutlookLoan[];
}

/** A forecast that is off by no more than this many percent has met the balance. */
const SCORED_AT: readonly Decimal[] = [
  { digits: 1n, scale: 1 },
  { digits: 1n, scale: 0 },
  { digits: 5n, scale: 0 },
];

/** As far, in percent, as rates of one day of two sources lie apart. */
const RATES_APART: Decimal = { digits: 1n, scale: 0 };

/**
 * Each loan's balance as an earlier list forecasts it for the day of the next one, beside the printed one.
 * @param loans of the earlier list
 * @param nextOf the card of the next list for a loan; null where it has none
 */
export function lawForecast(
  from: DebtList,
  loans: readonly OutlookLoan[],
  to: DebtList,
  nextOf: (loan: OutlookLoan) => DebtCard | null,
): LawForecast {
  const gone: OutlookLoan[] = [];
  const uncompared: Uncompared[] = [];
  const compared: ForecastBalance[] = [];
  for (const loan of loans) {
    const next = nextOf(loan);
    if (!next) {
      gone.push(loan);
      continue;
    }
    const found = forecastOf(loan, next, from, to);
    if ("reason" in found) uncompared.push(found);
    else compared.push(found);
  }
  const sorted = compared.toSorted((a, b) => (isLess(sizeOf(a.percent), sizeOf(b.percent)) ? 1 : -1));
  return {
    from,
    to,
    compared: sorted,
    uncompared,
    gone,
    score: SCORED_AT.map((withinPercent) => {
      const met = compared.filter(({ percent }) => !isLess(withinPercent, sizeOf(percent)));
      return { withinPercent, loans: met.length, eur: eurOf(met) };
    }),
    eur: eurOf(compared),
  };
}

function eurOf(compared: readonly ForecastBalance[]): Money {
  return money(
    compared.reduce((sum, { loan }) => sum + printedEur(loan).minor, 0n),
    "EUR",
  );
}

function forecastOf(
  loan: OutlookLoan,
  next: DebtCard,
  from: DebtList,
  to: DebtList,
): ForecastBalance | Uncompared {
  const { terms, schedule, currency } = loan;
  if (!terms || !schedule || !currency) return { loan, next, reason: loan.reason };
  const rate = to.rates.get(currency);
  const date = { day: to.day };
  if (!rate) return { loan, next, reason: message("outlook:noRate", { currency, date }) };
  const { balanceRsd } = next;
  if (!balanceRsd) return { loan, next, reason: message("outlook:noBalanceRsd") };
  const { balance: forecast, unknown } = positionAt(terms, schedule, to.day);
  if (!forecast) return { loan, next, reason: unknown ?? loan.reason };
  const printed = balanceRange(balanceRsd, rate.rsd, currency).nearest;
  const difference = subtract(printed, forecast);
  const percent = percentOf(difference, printed.minor > 0n ? printed : forecast);
  const isMet = !isLess(SCORED_AT[0] as Decimal, sizeOf(percent));
  return {
    loan,
    next,
    forecast,
    printed,
    difference,
    percent,
    why: isMet
      ? null
      : whyMissed({
          loan,
          next,
          from,
          to,
          printed,
          difference,
          isNear: !isLess(RATES_APART, sizeOf(percent)),
        }),
  };
}

function percentOf(difference: Money, of: Money): Decimal {
  if (of.minor === 0n) return { digits: 0n, scale: 2 };
  const hundred = { ...amountDecimal(difference), digits: difference.minor * 100n };
  return divideDecimals(hundred, amountDecimal(of), 2, "half-up");
}

function sizeOf({ digits, scale }: Decimal): Decimal {
  return { digits: digits < 0n ? -digits : digits, scale };
}

function isLess(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.scale) < b.digits * 10n ** BigInt(a.scale);
}

/** A forecast that the next list does not meet. */
interface Missed {
  readonly loan: OutlookLoan;
  readonly next: DebtCard;
  readonly from: DebtList;
  readonly to: DebtList;
  readonly printed: Money;
  /** Printed less forecast. */
  readonly difference: Money;
  /** Whether rates of one day of two sources lie as far apart. */
  readonly isNear: boolean;
}

/** Why, as far as the two cards, their lists' rates and the basis of the forecast tell. */
function whyMissed(missed: Missed): Message {
  const otherwise = changedCurrency(missed);
  if (otherwise) return otherwise;
  const change = changedDate(missed);
  if (change && mayExplain(missed)) return change;
  const rest = unprovenRate(missed) ?? moved(missed);
  return change ? message("outlook:whyNotByDates", { change, rest }) : rest;
}

/** What the later card prints in another currency. */
function changedCurrency({ loan: { card, currency }, next }: Missed): Message | null {
  const now = printedCurrency(next);
  if (now !== null && now !== currency) {
    return message("outlook:whyCurrency", { before: currency ?? "", now });
  }
  return isSwapped(next) && !isSwapped(card) ? message("outlook:whySwapped") : null;
}

function changedDate({ loan: { card }, next }: Missed): Message | null {
  const first = changedDay(card.firstPrincipal, next.firstPrincipal);
  if (first) return message("outlook:whyFirst", first);
  const last = changedDay(card.lastPrincipal, next.lastPrincipal);
  return last && message("outlook:whyLast", last);
}

/**
 * Whether other dates alone can make the difference: later ones leave more owed, though never more than on the day of the
 * earlier list; earlier ones leave less.
 */
function mayExplain({ loan, next, difference, printed }: Missed): boolean {
  const { firstPrincipal, lastPrincipal } = loan.card;
  const moves = [
    [firstPrincipal.day, next.firstPrincipal.day],
    [lastPrincipal.day, next.lastPrincipal.day],
  ].filter((days): days is [Day, Day] => days.every((day) => day !== null));
  if (difference.minor < 0n) return moves.some(([before, now]) => now < before);
  return !isDrawnSince(loan, printed) && moves.some(([before, now]) => now > before);
}

/** No repayment makes a balance grow. */
function isDrawnSince({ terms }: OutlookLoan, printed: Money): boolean {
  const opening = terms?.openingBalance?.amount;
  return opening !== undefined && printed.minor > opening.minor;
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

function moved({ loan, from, difference, printed }: Missed): Message {
  const { card, basis } = loan;
  const isMore = difference.minor > 0n;
  const { day: first } = card.firstPrincipal;
  const facts = { amount: difference, date: { day: from.day } };
  if (isMore && isDrawnSince(loan, printed)) return message("outlook:whyDrawnSince", facts);
  if (isMore && basis === "being-drawn") return message("outlook:whyStillDrawn", facts);
  if (isMore && first !== null && first > from.day) return message("outlook:whyNotBegun", facts);
  if (basis === "by-tranche") return message(isMore ? "outlook:whyTrancheMore" : "outlook:whyTrancheLess");
  if (isMore) return message("outlook:whyDrawn", { amount: difference });
  return message("outlook:whyPrepaid", { amount: { ...difference, minor: -difference.minor } });
}
