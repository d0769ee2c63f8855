import type { DebtCard } from "../budget/budgetLine.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import type { Day } from "../calendar/day.ts";
import { agreementFor } from "../loan/agreements/catalogue.ts";
import { loanKey } from "../loan/loanKey.ts";
import type { LoanTerms } from "../loan/terms.ts";
import { termsFromFacts } from "../loan/termsFromFacts.ts";
import { message, type Message } from "../messages/message.ts";
import { foldForComparison } from "../text/fold.ts";
import { crossRates } from "./crossRates.ts";
import type {
  Dossier,
  DossierLoan,
  ExchangeRate,
  MatchDecision,
  Payment,
  Settings,
  UnscheduledLoan,
} from "./dossier.ts";
import { impliedRates } from "./impliedRates.ts";
import { importedRates } from "./importedRates.ts";
import type { Imported } from "./importFiles.ts";
import { factsFromCards } from "./loanFacts.ts";
import { groupByLoan, type LoanGroup } from "./loanGroups.ts";
import { PUBLISHED_RATES } from "./publishedRates.ts";
import { withRateDoubts } from "./rateDoubts.ts";
import type { AssumedExchangeRate, FindingNote, SetTolerance } from "./userWords.ts";

/** The creditor whose loans are taken when nothing else is asked for. */
export const DEFAULT_CREDITOR = "Export-Import Bank of China";

/** Which loans take part in the workbook. */
export interface LoanChoice {
  /** Ids of loans, or parts of their names, whatever case and script; null: the loans of DEFAULT_CREDITOR. */
  readonly wanted: readonly string[] | null;
  /** Parts of titles of a list's groups or of creditors: of the wanted loans those of these alone; none: whatever group. */
  readonly groups?: readonly string[];
  /** Terms that the user states: they stand instead of what would be derived for the loan of that id, or add a loan. */
  readonly terms: readonly LoanTerms[];
  /** Exchange rates beside the published ones that the program knows and those that the documents imply. */
  readonly rates?: readonly ExchangeRate[];
  /** What was paid, as the user entered it. */
  readonly payments?: readonly Payment[];
  /** What the user has decided on names of loans and on unknown tables. */
  readonly decisions?: readonly MatchDecision[];
  readonly mappings?: readonly TableMapping[];
  /** What the user has said of findings, of tolerances and of rates to come. */
  readonly notes?: readonly FindingNote[];
  readonly tolerances?: readonly SetTolerance[];
  readonly assumedRates?: readonly AssumedExchangeRate[];
}

/**
 * Picks the wanted loans, and those whose terms are stated, derives their terms from cards and agreements, and puts all
 * together. Pure.
 */
export function assembleDossier(imported: Imported, choice: LoanChoice, settings: Settings): Dossier {
  const loans: DossierLoan[] = [];
  const unscheduled: UnscheduledLoan[] = [];
  const stated = new Map(choice.terms.map((terms) => [loanKey(terms.id), terms]));
  for (const group of groupByLoan(imported.lines, choice.decisions)) {
    const { id, cards } = group;
    const terms = stated.get(loanKey(id));
    if (!terms && !isWanted(group, choice)) continue;
    if (terms) {
      stated.delete(loanKey(id));
      loans.push({ terms: terms.id === id ? terms : { ...terms, id }, cards });
      continue;
    }
    const agreement = agreementFor(id);
    const derived = termsFromFacts(factsFromCards(id, cards, agreement), agreement);
    const newest = cards.at(-1);
    if ("terms" in derived) loans.push({ terms: derived.terms, cards });
    else if (newest)
      unscheduled.push({ card: newest, missing: missingOf(derived.missing, newest, imported.lines) });
  }
  for (const terms of stated.values()) loans.push({ terms, cards: [] });
  const rates = withoutRepeats([
    ...(choice.rates ?? []),
    ...importedRates(imported.others),
    ...PUBLISHED_RATES,
    ...impliedRates(imported.documents, imported.lines),
  ]);
  return {
    version: 1,
    documents: withRateDoubts(imported, rates),
    lines: imported.lines,
    others: imported.others,
    loans,
    unscheduled,
    payments: choice.payments ?? [],
    decisions: choice.decisions ?? [],
    mappings: choice.mappings ?? [],
    notes: choice.notes ?? [],
    tolerances: choice.tolerances ?? [],
    assumedRates: choice.assumedRates ?? [],
    rates: [...rates, ...crossRates(rates)].toSorted((a, b) => a.date - b.date),
    settings,
  };
}

/** A loan is wanted where one of its cards is: a name that another year prints badly is the same loan's. */
function isWanted({ id, cards }: LoanGroup, { wanted, groups = [] }: LoanChoice): boolean {
  if (!cards.some((card) => isOfGroups(card, groups))) return false;
  if (wanted === null) {
    if (groups.length > 0) return true;
    return agreementFor(id) !== null || cards.some(({ creditor }) => creditor === DEFAULT_CREDITOR);
  }
  return wanted.some((text) => isLoanNamed({ id, cards }, text));
}

/** Whether a loan is what a user calls so: its id, or what one of its cards is called. */
export function isLoanNamed({ id, cards }: Pick<LoanGroup, "id" | "cards">, text: string): boolean {
  return loanKey(id) === loanKey(text) || cards.some((card) => isNamed(card, text));
}

/** Whether a card is what a user calls so: a loan, a creditor, or a part of its name in either script. */
export function isNamed({ loan, creditor, name }: DebtCard, text: string): boolean {
  if (loan === text || creditor === text) return true;
  return foldForComparison(name).includes(foldForComparison(text));
}

/** Whether a card stands in one of these groups of its list, or is of one of these creditors; any does where none are named. */
export function isOfGroups({ group, creditor }: DebtCard, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const titles = [group, creditor].flatMap((title) => (title === null ? [] : [foldForComparison(title)]));
  return wanted.some((text) => titles.some((title) => title.includes(foldForComparison(text))));
}

/** One rate for a pair and a day: the first given, so that a user's stands before a published one, a published one before ours. */
function withoutRepeats(rates: readonly ExchangeRate[]): ExchangeRate[] {
  const known = new Map<string, ExchangeRate>();
  for (const rate of rates) {
    const key = `${rate.date} ${rate.base}/${rate.quote}`;
    if (!known.has(key)) known.set(key, rate);
  }
  return [...known.values()];
}

/** What is said of drawdowns that may go on: untrue of a loan that is over. */
const STILL_DRAWN: ReadonlySet<string> = new Set([
  "explain:missingInstalment",
  "explain:missingInstalmentZero",
]);

/**
 * What is missing of a loan without a schedule. Where a later list no longer has it, and its last date of principal was
 * past by then or nothing was owed, it is not said that it may still be drawn.
 * @param newest of the loan's cards
 * @param lines all cards that were read
 */
function missingOf(missing: readonly Message[], newest: DebtCard, lines: readonly DebtCard[]): Message[] {
  const list = newestDay(lines);
  if (list === null || newest.asOf === null || newest.asOf >= list || !isOver(newest, list))
    return [...missing];
  const gone = message("explain:missingInstalmentGone", { date: { day: list } });
  return missing.map((one) => (STILL_DRAWN.has(one.key) ? gone : one));
}

function newestDay(lines: readonly DebtCard[]): Day | null {
  return lines.reduce<Day | null>(
    (latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  );
}

function isOver({ lastPrincipal: { day }, balanceEur, balanceRsd }: DebtCard, list: Day): boolean {
  if (day !== null && day <= list) return true;
  const printed = [balanceEur, balanceRsd].filter((balance) => balance !== null);
  return printed.length > 0 && printed.every(({ digits }) => digits === 0n);
}
