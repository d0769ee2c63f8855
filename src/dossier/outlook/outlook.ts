import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import { loanKey } from "../../loan/loanKey.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, messageWith, Problem, type Message } from "../../messages/message.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { Dossier } from "../dossier.ts";
import { groupByLoan } from "../loanGroups.ts";
import { debtLists, otherCards, type DebtList, type ListDays } from "./debtLists.ts";
import { fewOfBefore } from "./fewOfBefore.ts";
import { forwardFromCard } from "./forwardFromCard.ts";
import type { ForwardLoan } from "./forwardLoan.ts";
import { lawForecast, type LawForecast } from "./lawForecast.ts";
import { outlookLoan, type OutlookLoan } from "./outlookLoan.ts";

/** What is asked of an outlook. */
export interface OutlookChoice {
  /** Which cards; all of the list without it. */
  readonly isWanted: (card: DebtCard, id: string) => boolean;
  /** Terms that the user states, by loanKey of the loan's id: they stand before what a card says. */
  readonly stated: ReadonlyMap<string, LoanTerms>;
  /** Days that the user states of documents that do not. */
  readonly days: ListDays;
  /** The day for which balances are forecast; null for none. */
  readonly asOf: Day | null;
}

/** The loans of one debt list from its day to their end. */
export interface Outlook {
  readonly list: DebtList;
  /** The day for which balances are forecast; null for none. */
  readonly asOf: Day | null;
  /** In the order of the list. */
  readonly loans: readonly OutlookLoan[];
  /** That the list hides most loans of the one before; null where it does not. */
  readonly few: Message | null;
  /** What each earlier list says of the one after it, oldest first. */
  readonly forecasts: readonly LawForecast[];
  /** Documents with debt cards that are in no list, since nobody states their day. */
  readonly undated: readonly string[];
}

/**
 * The outlook of the newest list of the dossier. Pure.
 * @throws Problem where no list has a day
 */
export function outlookOf(dossier: Dossier, choice: OutlookChoice): Outlook {
  const { lists, undated } = debtLists(dossier, choice.days);
  const list = lists.at(-1);
  if (!list) {
    throw undated.length > 0
      ? new Problem("errors:listsUndated", { documents: undated.join(", ") })
      : new Problem("errors:noDebtList");
  }
  return {
    list,
    asOf: choice.asOf,
    loans: loansOfList(dossier, list, choice),
    few: fewOfBefore(dossier, lists, choice.isWanted),
    forecasts: lists.slice(1).flatMap((to, at) => {
      const from = lists[at];
      return from ? [forecastBetween(dossier, from, to, choice)] : [];
    }),
    undated,
  };
}

/** What a list says of the balances of a later one. */
export function forecastBetween(
  dossier: Dossier,
  from: DebtList,
  to: DebtList,
  choice: OutlookChoice,
): LawForecast {
  const othersOf = otherCards(dossier);
  return lawForecast(
    from,
    loansOfList(dossier, from, { ...choice, asOf: null }),
    to,
    ({ card }) => othersOf(card).find((other) => to.cards.includes(other)) ?? null,
  );
}

/** The loans of one list, whichever it is. */
export function loansOfList(dossier: Dossier, list: DebtList, choice: OutlookChoice): OutlookLoan[] {
  const groups = groupByLoan(dossier.lines, dossier.decisions);
  const ids = new Map(groups.flatMap(({ id, cards }) => cards.map((card) => [card, id])));
  const othersOf = otherCards(dossier);
  return list.cards.flatMap((card) => {
    const id = ids.get(card);
    // Cards that the user has excluded are in no group.
    if (id === undefined || !isOfLoan(card) || !choice.isWanted(card, id)) return [];
    const twins = othersOf(card).filter((other) => list.cards.includes(other));
    if (twins.some((other) => isSameBalance(other, card) && goesBefore(list, other, card))) return [];
    const terms = choice.stated.get(loanKey(id));
    const forward = terms
      ? statedLoan(card, id, terms, list)
      : forwardFromCard({ id, card, others: othersOf(card) }, list);
    const against = terms ? undefined : twins.find((other) => !isSameBalance(other, card));
    const other = against ? withTwoBalances(forward, against, list) : forward;
    return [outlookLoan(other, choice.asOf)];
  });
}

/** A card without a balance, dates and instalment is no loan: a heading, or a line that was torn off another one. */
function isOfLoan({ balanceEur, balanceRsd, firstPrincipal, lastPrincipal, instalment }: DebtCard): boolean {
  return (
    balanceEur !== null ||
    balanceRsd !== null ||
    firstPrincipal.text !== null ||
    lastPrincipal.text !== null ||
    instalment.amounts.length > 0
  );
}

/** Of two cards with one balance the one that prints it in more columns, else the first. */
function goesBefore({ cards }: DebtList, one: DebtCard, other: DebtCard): boolean {
  const more = printedBalances(one) - printedBalances(other);
  return more === 0 ? cards.indexOf(one) < cards.indexOf(other) : more > 0;
}

function printedBalances({ balanceEur, balanceRsd }: DebtCard): number {
  return [balanceEur, balanceRsd].filter((balance) => balance !== null).length;
}

/** A column that one of the two does not print contradicts nothing, as long as the other is the same in both; nor does a card without any. */
function isSameBalance(a: DebtCard, b: DebtCard): boolean {
  const inBoth = [
    [a.balanceEur, b.balanceEur],
    [a.balanceRsd, b.balanceRsd],
  ].filter(([one, other]) => one && other);
  if (inBoth.length === 0) return Math.min(printedBalances(a), printedBalances(b)) === 0;
  return inBoth.every(([one, other]) => isSame(one, other));
}

function isSame(a: Decimal | null | undefined, b: Decimal | null | undefined): boolean {
  return a && b ? compareDecimals(a, b) === 0 : !a && !b;
}

/** Two documents state different balances of one loan for one day: neither is taken. */
function withTwoBalances(loan: ForwardLoan, twin: DebtCard, { day }: DebtList): ForwardLoan {
  const { card } = loan;
  const currency = isSame(card.balanceRsd, twin.balanceRsd) ? "EUR" : "RSD";
  const of = ({ balanceEur, balanceRsd, source }: DebtCard, at: "first" | "second") => {
    const balance = currency === "EUR" ? balanceEur : balanceRsd;
    return {
      [at]: balance ? { decimal: balance } : "-",
      [`${at}Document`]: source.document,
      [`${at}Row`]: source.row,
    };
  };
  const reason = messageWith("outlook:twoBalances", {
    date: { day },
    currency,
    ...of(card, "first"),
    ...of(twin, "second"),
  });
  return {
    ...loan,
    basis: "not-derivable",
    reason,
    balance: null,
    byBalance: null,
    terms: null,
    interestOpen: null,
  };
}

/** The user's own terms: the balance is what they give for the day of the list. */
function statedLoan(card: DebtCard, id: string, terms: LoanTerms, { day }: DebtList): ForwardLoan {
  const schedule = buildOpenSchedule(terms);
  const { balance } = positionAt(terms, schedule, day);
  return {
    card,
    id,
    basis: "stated",
    reason: message("outlook:stated"),
    currency: terms.currency,
    currencyBy: "terms",
    balance,
    printed: null,
    byBalance: null,
    terms,
    since: day,
    interestOpen: schedule.openInterest,
  };
}
