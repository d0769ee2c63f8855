import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { viewRateOn } from "../../loan/views/moneyView.ts";
import { CURRENCIES, type Currency } from "../../money/currency.ts";
import { compareDecimals, decimal, multiplyDecimals, type Decimal } from "../../money/decimal.ts";
import type { Dossier, ExchangeRate } from "../dossier.ts";
import { atOnce, type Steps } from "../../steps.ts";
import { likelyDay } from "../likelyDay.ts";
import { groupByLoan } from "../loanGroups.ts";
import { statedCurrencies, type StatedCurrencies } from "./cardCurrency.ts";
import type { ListFacts, RateOfDay } from "./forwardLoan.ts";
import { listRates } from "./listRates.ts";
import type { ListRate } from "./listRate.ts";

/** The debt cards of one day, with the rates that they were converted at. */
export interface DebtList extends ListFacts {
  readonly documents: readonly string[];
  readonly cards: readonly DebtCard[];
  readonly listRates: readonly ListRate[];
  /** Rates of the day that somebody published, where the list proves another one. */
  readonly contradicted: readonly { readonly published: ExchangeRate; readonly proven: ListRate }[];
}

interface DebtLists {
  /** In order of day. */
  readonly lists: readonly DebtList[];
  /** Documents with cards whose day nobody states. */
  readonly undated: readonly string[];
}

/** Days that the user states of documents that do not, beside those that stand in the dossier. */
export type ListDays = ReadonlyMap<string, Day>;

type Listed = Pick<Dossier, "documents" | "lines" | "rates" | "decisions">;

/** Of days that nobody states, by lines: story, checks and sheets ask for the lists of the same dossier. */
const found = new WeakMap<Dossier["lines"], { readonly of: Listed; readonly lists: DebtLists }>();

/** The dossier's debt lists by day. What documents of one day print is one list. */
export function debtLists(dossier: Listed, days: ListDays): DebtLists {
  return atOnce(debtListSteps(dossier, days));
}

/** As debtLists, in steps; what takes long of what they find is kept for it. */
export function* debtListSteps(dossier: Listed, days: ListDays): Steps<DebtLists> {
  const before = days.size === 0 ? found.get(dossier.lines) : undefined;
  const isSame =
    before?.of.documents === dossier.documents &&
    before.of.rates === dossier.rates &&
    before.of.decisions === dossier.decisions;
  if (before && isSame) return before.lists;
  const lists = yield* listsOf(dossier, days);
  if (days.size === 0) found.set(dossier.lines, { of: dossier, lists });
  return lists;
}

function* listsOf(dossier: Listed, days: ListDays): Steps<DebtLists> {
  const byDay = new Map<Day, { documents: string[]; cards: DebtCard[]; mark: DebtList["dayMark"] }>();
  const undated: string[] = [];
  for (const { name, asOf, statedDay } of dossier.documents) {
    const cards = dossier.lines.filter((line) => line.source.document === name);
    if (cards.length === 0) continue;
    const stated = days.get(name) ?? statedDay;
    const likely = asOf === null && stated === undefined ? likelyDay(dossier.rates, cards) : null;
    const day = stated ?? asOf ?? likely;
    if (day === null) {
      undated.push(name);
      continue;
    }
    const mark = stated !== undefined ? "entered" : asOf === null ? "inferred" : "seen";
    const before = byDay.get(day);
    byDay.set(day, {
      documents: [...(before?.documents ?? []), name],
      cards: [...(before?.cards ?? []), ...cards],
      mark: before?.mark ?? mark,
    });
  }
  const othersOf = otherCards(dossier);
  const lists: DebtList[] = [];
  for (const [day, { documents, cards, mark }] of [...byDay].sort(([a], [b]) => a - b)) {
    const { stated, rates: found } = yield* provenBy(dossier, documents, day, function* () {
      const stated = statedCurrencies(cards, othersOf);
      yield;
      return { stated, rates: yield* listRates(cards, day, stated) };
    });
    const ofList = found.filter((rate) => !isByChance(rate, publishedOn(dossier.rates, day, rate.currency)));
    const { rates, contradicted } = ratesOfDay(ofList, dossier.rates, day);
    lists.push({ day, documents, cards, stated, dayMark: mark, listRates: ofList, rates, contradicted });
  }
  return { lists, undated };
}

interface Proven {
  readonly stated: StatedCurrencies;
  readonly rates: readonly ListRate[];
}

/** What a list proves of itself, by lines: it takes long, and is the same whatever rates are known besides. */
const proven = new WeakMap<
  Dossier["lines"],
  Map<string, Proven & { readonly decisions: Dossier["decisions"] }>
>();

function* provenBy(
  { lines, decisions }: Listed,
  documents: readonly string[],
  day: Day,
  find: () => Steps<Proven>,
): Steps<Proven> {
  const ofLines =
    proven.get(lines) ?? new Map<string, Proven & { readonly decisions: Dossier["decisions"] }>();
  proven.set(lines, ofLines);
  const key = JSON.stringify([day, documents]);
  const before = ofLines.get(key);
  // Which lines are one loan tells currencies; a list without decisions is always another one.
  const isSame =
    before && (before.decisions === decisions || before.decisions.length + decisions.length === 0);
  if (isSame) return before;
  const now = { ...(yield* find()), decisions };
  ofLines.set(key, now);
  return now;
}

/** The other cards of each card's loan. */
export function otherCards({
  lines,
  decisions,
}: Pick<Dossier, "lines" | "decisions">): (card: DebtCard) => readonly DebtCard[] {
  const loans = new Map(
    groupByLoan(lines, decisions).flatMap(({ cards }) => cards.map((card) => [card, cards])),
  );
  return (card) => (loans.get(card) ?? []).filter((other) => other !== card);
}

/** Of a published rate, 1 % less and more: the debt office's rates lie within a third of that. */
const NEAR = [decimal("0.99"), decimal("1.01")] as const;

/** Two cards of many agree by chance, at one of the steps that are tried, in a few lists of a thousand; three do not. */
const SURE = 3;

/** Whether few cards speak for a rate that is far from the one published for the day: their figures agree by chance. */
function isByChance({ rsd, by, provenBy }: ListRate, published: ExchangeRate | null): boolean {
  if (by !== "instalments" || provenBy.length >= SURE || !published) return false;
  const [least, most] = NEAR.map((share) => multiplyDecimals(published.rate, share)) as [Decimal, Decimal];
  return compareDecimals(rsd, least) < 0 || compareDecimals(rsd, most) > 0;
}

/** The rate of a currency in dinars that somebody published for the day, or entered. */
function publishedOn(known: readonly ExchangeRate[], day: Day, currency: Currency): ExchangeRate | null {
  return (
    known.find(
      ({ date, base, quote, mark }) =>
        date === day && base === currency && quote === "RSD" && mark !== "computed",
    ) ?? null
  );
}

const DINAR: RateOfDay = { rsd: { digits: 1n, scale: 0 }, isProven: true, provenBy: 0, published: null };

/** What the user has entered for the day goes first, then what the list proves, then what was published for the day. */
function ratesOfDay(
  found: readonly ListRate[],
  known: readonly ExchangeRate[],
  day: Day,
): Pick<DebtList, "rates" | "contradicted"> {
  const ofDay = known.filter(({ date }) => date === day);
  const rates = new Map<Currency, RateOfDay>([["RSD", DINAR]]);
  const contradicted: { published: ExchangeRate; proven: ListRate }[] = [];
  for (const currency of CURRENCIES) {
    const proven = found.find((rate) => rate.currency === currency);
    const published = publishedOn(known, day, currency);
    if (proven && published && compareDecimals(published.rate, proven.rsd) !== 0) {
      contradicted.push({ published, proven });
    }
    const rate = published?.mark === "entered" ? null : proven;
    if (rate)
      rates.set(currency, { rsd: rate.rsd, isProven: true, provenBy: rate.provenBy.length, published });
    else if (currency !== "RSD") {
      const rsd = published?.rate ?? viewRateOn(ofDay, currency, "RSD", day)?.rate;
      if (rsd) rates.set(currency, { rsd, isProven: false, provenBy: 0, published });
    }
  }
  return { rates, contradicted };
}
