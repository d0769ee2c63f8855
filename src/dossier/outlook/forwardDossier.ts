import type { DebtCard } from "../../budget/budgetLine.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { asMoney } from "../../money/money.ts";
import type { Dossier, DossierLoan, ExchangeRate, UnscheduledLoan } from "../dossier.ts";
import { crossRates, isQuoted } from "../crossRates.ts";
import { groupByLoan } from "../loanGroups.ts";
import { debtLists, type DebtList, type ListDays } from "./debtLists.ts";
import type { ForwardLoan } from "./forwardLoan.ts";
import { loansOfList } from "./outlook.ts";

/** A dossier in which the newest list gives a schedule to wanted loans that have no other. */
export interface ForwardDossier {
  readonly dossier: Dossier;
  /** Loans that it gives one to, and what each rests on. */
  readonly forward: readonly ForwardLoan[];
  /** Documents with debt cards that are in no list, since nobody states their day. */
  readonly undated: readonly string[];
}

/**
 * Gives each wanted loan without a schedule the one that follows from its balance in the newest list, as the outlook
 * does. A loan that the list does not print, or that wants a fact, stays without one, and that is what is missing.
 * Loans whose terms are known stand first, since their schedules are whole and stay where they are whatever a list adds;
 * those of the list follow in the order in which documents first print them. Rates of exchange that lists prove of their
 * days stand beside the known ones, which go before them. Pure.
 * @param days that the user states of documents that do not
 */
export function forwardDossier(dossier: Dossier, days: ListDays): ForwardDossier {
  const { lists, undated } = debtLists(dossier, days);
  const rates = withListRates(dossier.rates, lists);
  const list = lists.at(-1);
  if (!list || dossier.unscheduled.length === 0) {
    const unscheduled = dossier.unscheduled.map((one) => withListMissing(one, [one.card], null, undated));
    return { dossier: { ...dossier, unscheduled, rates }, forward: [], undated };
  }
  const groups = groupByLoan(dossier.lines, dossier.decisions);
  const placeOf = new Map(groups.map(({ id }, at) => [id, at]));
  const groupOf = new Map(groups.flatMap((group) => group.cards.map((card) => [card, group] as const)));
  const wanted = new Set(dossier.unscheduled.map(({ card }) => groupOf.get(card)?.id));
  const isWanted = (_: unknown, id: string): boolean => wanted.has(id);
  const found = loansOfList(dossier, list, { isWanted, stated: new Map(), days, asOf: null });
  const forward = found.filter(({ terms }) => terms !== null);
  const added = forward.flatMap((loan): DossierLoan[] => {
    const cards = groupOf.get(loan.card)?.cards ?? [loan.card];
    return loan.terms ? [{ terms: loan.terms, cards }] : [];
  });
  const unscheduled = dossier.unscheduled.flatMap((one): UnscheduledLoan[] => {
    const group = groupOf.get(one.card);
    const loan = found.find(({ id }) => id === group?.id);
    if (loan?.terms) return [];
    return [
      loan
        ? { card: one.card, missing: [loan.reason] }
        : withListMissing(one, group?.cards ?? [one.card], list, undated),
    ];
  });
  const place = ({ terms }: DossierLoan): number => placeOf.get(terms.id) ?? groups.length;
  const loans = [...dossier.loans, ...added.toSorted((a, b) => place(a) - place(b))];
  return { dossier: { ...dossier, loans, unscheduled, rates }, forward, undated };
}

/** Says of a loan whose terms are not known why no list gives it a schedule; once, however often it is asked. */
function withListMissing(
  { card, missing }: UnscheduledLoan,
  cards: readonly DebtCard[],
  list: DebtList | null,
  undated: readonly string[],
): UnscheduledLoan {
  const others = missing.filter(({ key }) => !OF_LISTS.includes(key));
  const isUndated = ({ source }: DebtCard): boolean => undated.includes(source.document);
  const newest = cards.findLast(isUndated);
  const reasons = newest
    ? [message(LIST_UNDATED, { document: newest.source.document })]
    : list
      ? [notInList(cards, list)]
      : [];
  return { card, missing: [...others, ...reasons] };
}

const NOT_IN_LIST = "outlook:notInList";
const IN_LIST_BEFORE = "outlook:inListBefore";
const LIST_UNDATED = "outlook:listUndated";
const OF_LISTS: readonly string[] = [NOT_IN_LIST, IN_LIST_BEFORE, LIST_UNDATED];

/**
 * That the newest list does not print the loan, with the last balance that any prints. No schedule begins with that one: a
 * loan that a list leaves out is repaid mostly, and would stand in sums as owed; whether the list is only an extract is
 * for the user to say.
 */
function notInList(cards: readonly DebtCard[], list: DebtList): Message {
  const newest = { date: { day: list.day }, documents: list.documents.join(", ") };
  const before = cards.findLast(({ asOf, balanceEur }) => asOf !== null && balanceEur !== null);
  if (!before?.balanceEur || before.asOf === null) return message(NOT_IN_LIST, newest);
  return message(IN_LIST_BEFORE, {
    ...newest,
    before: { day: before.asOf },
    document: before.source.document,
    balance: asMoney(before.balanceEur, "EUR"),
    last: before.lastPrincipal.text ?? "-",
  });
}

/** In order of day; none for a pair and day of which a rate is known. */
function withListRates(known: readonly ExchangeRate[], lists: readonly DebtList[]): readonly ExchangeRate[] {
  const found = lists.flatMap(({ day, documents, listRates }) =>
    listRates
      .filter(({ currency }) => !known.some((rate) => rate.date === day && isInDinars(rate, currency)))
      .map(({ currency, rsd, provenBy }): ExchangeRate => ({
        date: day,
        base: currency,
        quote: "RSD",
        rate: rsd,
        mark: "computed",
        source: message("outlook:sourceListRate", {
          documents: documents.join(", "),
          count: provenBy.length,
        }),
      })),
  );
  if (found.length === 0) return known;
  const quoted = [...known.filter(isQuoted), ...found];
  return [...quoted, ...crossRates(quoted)].toSorted((a, b) => a.date - b.date);
}

function isInDinars({ base, quote }: ExchangeRate, currency: Currency): boolean {
  return base === currency && quote === "RSD";
}
