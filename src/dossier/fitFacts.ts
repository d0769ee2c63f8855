import { isoText } from "../calendar/day.ts";
import type { DebtCard } from "../budget/budgetLine.ts";
import type { Agreement, Fact } from "../loan/agreements/agreement.ts";
import type { FitFacts } from "../loan/fit/facts.ts";
import type { FactsJson } from "../loan/fit/factsSchema.ts";
import { readFacts } from "../loan/fit/readFacts.ts";
import type { TermSource } from "../loan/terms.ts";
import type { Currency } from "../money/currency.ts";
import { decimalText, type Decimal } from "../money/decimal.ts";
import { amountText } from "../money/money.ts";
import type { ExchangeRate } from "./dossier.ts";
import { factsFromCards, instalmentOf, seen } from "./loanFacts.ts";

/** What is published of a loan as a fit takes it, and where each fact stands. */
export interface PublishedFacts {
  /** In the form of a file of facts; the currency is null where nothing tells it. */
  readonly facts: Omit<FactsJson, "currency"> & { readonly currency: Currency | null };
  /** By the path of the fact: "firstPrincipal", "balances[0]". */
  readonly sources: Readonly<Record<string, TermSource>>;
  /** What is known of the agreement beside the facts. */
  readonly agreement: Agreement | null;
  /** How many balances are left out because their document does not state their day. */
  readonly undated: number;
}

/**
 * What the cards of one loan and its agreement say for a fit. Amounts keep the digits they are printed with, since these
 * tell how exact they are. Dates and rate come as for the terms; of each year the principal that the newest card states;
 * of each card its dated balance, in euros where it has one. A balance without a day is left out: it would be read as
 * one of a loan that is wholly drawn.
 * @param cards oldest first
 */
export function publishedFacts(
  loan: { readonly id: string; readonly name: string },
  cards: readonly DebtCard[],
  agreement: Agreement | null,
): PublishedFacts {
  const known = factsFromCards(loan.id, cards, agreement);
  const sources: Record<string, TermSource> = {};
  const noted = <T>(
    path: string,
    fact: { readonly value: T; readonly source: TermSource } | null,
  ): T | null => {
    if (!fact) return null;
    sources[path] = fact.source;
    return fact.value;
  };
  const ofCard = <T>(path: "firstPrincipal" | "lastPrincipal" | "rate", value: T | null) => {
    const source = known.sources[path];
    return value === null || !source ? null : { value, source };
  };
  const ofAgreement = <T, V>(fact: Fact<T> | undefined, as: (value: T) => V) =>
    fact ? { value: as(fact.value), source: fact.source } : null;

  const currency =
    noted(
      "currency",
      ofAgreement(agreement?.currency, (value) => value),
    ) ?? noted("currency", printedCurrency(cards));
  const years = yearsOf(cards, currency, agreement);
  const balances = cards.flatMap(balanceOf);
  const { rate } = known;
  const facts: PublishedFacts["facts"] = {
    id: loan.id,
    name: loan.name,
    currency,
    facility: noted("facility", ofAgreement(agreement?.facility, amountText)),
    ratePercent: noted(
      "ratePercent",
      ofCard("rate", rate?.kind === "fixed" ? decimalText(rate.percent) : null),
    ),
    firstPrincipal: noted("firstPrincipal", isoFact(ofCard("firstPrincipal", known.firstPrincipal))),
    lastPrincipal: noted("lastPrincipal", isoFact(ofCard("lastPrincipal", known.lastPrincipal))),
    monthsBetween: noted(
      "monthsBetween",
      ofAgreement(agreement?.monthsBetween, (value) => value),
    ),
    yearlyInstalments: years.map(({ value }) => value),
    balances: balances.map(({ value }) => value),
  };
  years.forEach(({ source }, index) => (sources[`yearlyInstalments[${index}]`] = source));
  balances.forEach(({ source }, index) => (sources[`balances[${index}]`] = source));
  const undated = cards.filter((card) => card.asOf === null && balanceIn(card) !== null).length;
  return { facts, sources, agreement, undated };
}

/**
 * Facts of a form with the known rates of exchange between their currencies; none that the program worked out itself.
 * @throws Problem that names the fact which is none
 */
export function fitFacts(facts: FactsJson, rates: readonly ExchangeRate[]): FitFacts {
  const currencies = [facts.currency, ...(facts.balances ?? []).map(({ currency }) => currency)];
  const stated = facts.rates ?? [];
  const ofDossier = knownRates(rates, currencies)
    .map(({ date, base, quote, rate }) => ({
      date: isoText(date),
      pair: `${base}/${quote}`,
      rate: decimalText(rate),
    }))
    .filter((known) => !stated.some(({ date, pair }) => date === known.date && pair === known.pair));
  return readFacts({ ...facts, rates: [...stated, ...ofDossier] }, {});
}

/**
 * The known rates between the currencies, and between each and the euro and the dinar, through which a rate between two
 * others is crossed; none that the program worked out itself.
 */
export function knownRates(
  rates: readonly ExchangeRate[],
  currencies: readonly string[],
): readonly (ExchangeRate & { readonly path: string })[] {
  const wanted = new Set<string>(["EUR", "RSD", ...currencies]);
  return rates
    .filter(({ base, quote, mark }) => mark !== "computed" && wanted.has(base) && wanted.has(quote))
    .map((rate, index) => ({ ...rate, path: `rates[${index}]` }));
}

interface Known<T> {
  readonly value: T;
  readonly source: TermSource;
}

function isoFact(fact: Known<Parameters<typeof isoText>[0]> | null): Known<string> | null {
  return fact && { ...fact, value: isoText(fact.value) };
}

/** The currency printed beside an instalment above zero, of the newest card that has one. */
function printedCurrency(cards: readonly DebtCard[]): Known<Currency> | null {
  for (const card of cards.toReversed()) {
    const stated = instalmentOf(card, null);
    if (stated) return { value: stated.amount.currency, source: seen(card, card.instalment.text) };
  }
  return null;
}

type YearJson = NonNullable<FactsJson["yearlyInstalments"]>[number];

/** In the loan's currency alone: a sum in another one is none of its principal. */
function yearsOf(
  cards: readonly DebtCard[],
  currency: Currency | null,
  agreement: Agreement | null,
): readonly Known<YearJson>[] {
  const byYear = new Map<number, Known<YearJson>>();
  const known = agreement?.yearlyInstalment;
  if (known) {
    const { year, amount } = known.value;
    byYear.set(year, { value: { year, amount: amountText(amount) }, source: known.source });
  }
  for (const card of cards) {
    const stated = instalmentOf(card, currency);
    const [printed] = card.instalment.amounts;
    if (!stated || !printed || stated.amount.currency !== currency) continue;
    byYear.set(stated.year, {
      value: { year: stated.year, amount: decimalText(printed.amount) },
      source: seen(card, card.instalment.text),
    });
  }
  return [...byYear.values()].sort((a, b) => a.value.year - b.value.year);
}

type BalanceJson = NonNullable<FactsJson["balances"]>[number];

function balanceOf(card: DebtCard): readonly Known<BalanceJson>[] {
  const balance = balanceIn(card);
  if (!balance || card.asOf === null) return [];
  const amount = decimalText(balance.amount);
  const value = { amount, currency: balance.currency, asOf: isoText(card.asOf) };
  return [{ value, source: seen(card, `${amount} ${balance.currency}`) }];
}

function balanceIn({
  balanceEur,
  balanceRsd,
}: DebtCard): { readonly amount: Decimal; readonly currency: Currency } | null {
  if (balanceEur && balanceEur.digits > 0n) return { amount: balanceEur, currency: "EUR" };
  return balanceRsd && balanceRsd.digits > 0n ? { amount: balanceRsd, currency: "RSD" } : null;
}
