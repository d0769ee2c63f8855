import type { DebtCard } from "../../budget/budgetLine.ts";
import { figuresShare, isHeadline } from "../../budget/figures/figuresMessages.ts";
import { message } from "../../messages/message.ts";
import type { Message } from "../../messages/message.ts";
import { formatDay, formatDecimal, formatMoney } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { mayBeOpen } from "../sheetLoan.ts";
import { termFacts } from "../termFacts.ts";
import type { WorkbookContext } from "../workbookContext.ts";

const HEADING_SPAN = 6;

/** Puts a heading and its lines, nothing where there is no line. @returns the row for what comes next */
export function putLines(
  draft: SheetDraft,
  row: number,
  heading: string,
  lines: readonly string[],
  characters: number,
): number {
  if (lines.length === 0) return row;
  draft.heading(row, 0, heading, HEADING_SPAN);
  let at = row + 1;
  for (const line of lines) at = draft.lines(at, 0, line, characters, { format: "text" });
  return at + 1;
}

/** Below the page: what of the documents was read, how to read the figures, what has no schedule and why. */
export function putSummaryNotes(
  draft: SheetDraft,
  context: WorkbookContext,
  start: number,
  characters: number,
): number {
  const { t, loans, names } = context;
  let row = start;
  const section = (heading: string, lines: readonly string[]): void => {
    row = putLines(draft, row, heading, lines, characters);
  };
  section(t.say("otherLines:headFigures"), figuresLines(context));
  if (loans.length > 0) {
    section(t.say("workbook:headHowToRead"), [
      t.say("workbook:readPlan"),
      t.say("workbook:readCurrency"),
      t.say("workbook:readFormulas"),
      t.say("workbook:noteRareTerms", { sheet: names.terms }),
      ...openingLines(context),
      ...interestLines(context),
    ]);
  }
  section(t.say("workbook:headUnscheduled"), unscheduledLines(context));
  return row;
}

/** Where the loans stand in the documents, and what is printed of their balances there. */
export function sourceLines({ t, loans }: WorkbookContext): string[] {
  return loans.flatMap((loan) =>
    loan.cards.map((card) =>
      ofLoan(
        loans,
        loan.shortName,
        t.say("workbook:sourceLine", { place: place(card), balances: printedBalances(t, card) }),
        ": ",
      ),
    ),
  );
}

/** A line about loans, of several with their names before it: of one alone the whole page is. */
function ofLoan(all: readonly unknown[], names: string, line: string, between = " · "): string {
  return all.length === 1 ? line : `${names}${between}${line}`;
}

/** Of each document what share of its amounts is accounted for, and what of a law's own figures was not read. */
function figuresLines({ t, dossier }: WorkbookContext): string[] {
  return dossier.documents.flatMap(({ name, figures, warnings }) => {
    const share = figuresShare(figures);
    const said = [...(share ? [share] : []), ...warnings.filter(isHeadline)];
    return said.map((one) => t.say("workbook:figuresOf", { document: name, says: one }));
  });
}

/** In order of the first of each group. */
function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Which schedules begin with a balance, one sentence for each of its days. */
function openingLines({ t, loans }: WorkbookContext): string[] {
  const begun = loans.flatMap(({ shortName, terms: { openingBalance } }) =>
    openingBalance ? [{ shortName, ...openingBalance }] : [],
  );
  return [...grouped(begun, ({ date }) => date)].map(([date, of]) => {
    const [only] = of;
    if (only && of.length === 1) {
      return t.say("workbook:readOpening", {
        loan: only.shortName,
        date: { day: date },
        amount: only.amount,
      });
    }
    const named = of.map(({ shortName, amount }) => `${shortName} (${formatMoney(amount, t.language)})`);
    return t.say("workbook:readOpenings", { date: { day: date }, loans: named.join("; ") });
  });
}

/** What the interest of loans rests on whose rate is not known. */
function interestLines({ t, loans }: WorkbookContext): string[] {
  const open = loans.filter(mayBeOpen).map(({ shortName }) => shortName);
  return open.length === 0 ? [] : [t.say("workbook:noteRateUnknown", { loan: open.join("; ") })];
}

/** A line for each assumption, with the loans that it is made for, and one for all terms of which nothing says how they are known. */
export function assumptionLines({ t, loans }: WorkbookContext): string[] {
  const facts = loans.flatMap((loan) =>
    termFacts(loan, t).map((fact) => ({ ...fact, loan: loan.shortName })),
  );
  const assumed = grouped(
    facts.filter(({ mark }) => mark === "inferred"),
    ({ term, value, text }) => JSON.stringify([term, value, text]),
  );
  const unsaid = grouped(
    facts.filter(({ mark }) => mark === null),
    ({ loan }) => loan,
  );
  const names = (of: readonly { readonly loan: string }[]): string => of.map(({ loan }) => loan).join("; ");
  return [
    ...[...assumed.values()].flatMap((of) =>
      of
        .slice(0, 1)
        .map(({ term, value, text }) =>
          ofLoan(loans, names(of), t.say("workbook:assumption", { term, value, why: text })),
        ),
    ),
    ...[...unsaid].map(([loan, of]) =>
      ofLoan(
        loans,
        loan,
        t.say("workbook:withoutSource", {
          terms: of.map(({ term, value }) => `${term}: ${value}`).join("; "),
        }),
      ),
    ),
  ];
}

/** Where a card stands; a card may have no row number, and one from cells has no page. */
function place({ source: { document, page, row, cell } }: DebtCard): Message {
  if (cell !== undefined) return message("workbook:placeCell", { document, cell });
  return row === ""
    ? message("workbook:placeUnnumbered", { document, page })
    : message("workbook:place", { document, page, row });
}

/** The balances as the card prints them, with their day. */
export function printedBalances(t: Translator, card: DebtCard): string {
  const { language } = t;
  const parts = [
    card.balanceEur && `EUR ${formatDecimal(card.balanceEur, language)}`,
    card.balanceRsd && `RSD ${formatDecimal(card.balanceRsd, language)}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return t.say("workbook:noBalance");
  const day = card.asOf === null ? t.say("workbook:noDate") : formatDay(card.asOf, language);
  return `${parts.join(" / ")} (${day})`;
}

/** Each loan with the numbers of what it lacks, then what the numbers say: most loans lack the same. */
function unscheduledLines({ t, dossier }: WorkbookContext): string[] {
  const reasons = [
    ...new Set(dossier.unscheduled.flatMap(({ missing }) => missing.map((reason) => t.sayMessage(reason)))),
  ];
  const loans = dossier.unscheduled.map(({ card, missing }) =>
    t.say("workbook:unscheduledLine", {
      loan: card.name,
      balances: printedBalances(t, card),
      place: place(card),
      missing: missing.map((reason) => `(${reasons.indexOf(t.sayMessage(reason)) + 1})`).join(" "),
    }),
  );
  return [...loans, ...reasons.map((reason, i) => `(${i + 1}) ${reason}`)];
}
