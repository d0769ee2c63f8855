import type { Day } from "../calendar/day.ts";
import type { OpenedDocument, Page } from "../documents/document.ts";
import { segmentsOf } from "../documents/segments.ts";
import { message, Problem, type Message } from "../messages/message.ts";
import { UNKNOWN_GLYPH } from "../text/glyphIds.ts";
import { unitDoubts } from "./amounts/unitDoubts.ts";
import type { DebtCard, DebtReading, ReadDocument } from "./budgetLine.ts";
import { debtTableKind } from "./debtCards/debtTables.ts";
import { cardTables, readDebtTables } from "./cellTables/readDebtTables.ts";
import { readListOfPages } from "./cellTables/readListOfPages.ts";
import { statedDebt } from "./statedDebt.ts";
import { withDoubts } from "./debtCards/trust/withDoubts.ts";
import { areOfCards, conditionOf } from "./debtCards/labels.ts";
import { headsDebtList } from "./debtCards/tableHeader.ts";
import { accountOfFigures } from "./figures/accountOfFigures.ts";
import { figuresMessages } from "./figures/figuresMessages.ts";
import { readRates } from "./rates/readRates.ts";
import { rolesOfRateTable } from "./rates/tableRates.ts";
import { accountKind } from "./tables/accountKind.ts";
import { budgetYearOf } from "./tables/budgetYear.ts";
import type { TableMapping } from "./mapped/mapping.ts";
import { figuresOutside } from "./tables/pages/figuresOutside.ts";
import { readTables } from "./readTables.ts";
import { tablesOfPages } from "./tables/tablesOfPages.ts";
import { pagesNotRead } from "./tables/unreadPages.ts";
import { openingText } from "./tables/openingText.ts";
import type { LaidTable } from "./tables/laidTable.ts";
import { isAmount } from "./tables/textKinds.ts";
import { allTables } from "./tables/parts/allTables.ts";
import { columnAsLines } from "./tables/parts/columnAsLines.ts";

const NO_DEBT: DebtReading = { lines: [], totals: [], asOf: null, warnings: [] };

/**
 * Reads all that can be read of a budget document: the list of public debt (Article 3 V), and every other table whose
 * header words are known, or that the user has mapped.
 * @throws Problem when the document has no readable text, or nothing in it is known
 */
export function readBudgetDocument(
  opened: OpenedDocument,
  mappings: readonly TableMapping[] = [],
): ReadDocument {
  const document = columnAsLines(opened);
  const isPdf = document.kind === "pdf";
  if (isPdf) refuseUnreadable(document);
  const { textless, garbled } = unreadPages(document);
  const year = budgetYearOf(document);
  const found = isPdf ? tablesOfPages(document) : tablesOfParts(document);
  const list = isPdf ? readListOfPages(document, year, found) : readDebtTables(document, year);
  const debt = list === null ? NO_DEBT : isPdf ? list : doubted(list, year);
  const rates = readRates(document);
  const laid = found.filter(
    // A ruled list of debt is a table too, whose cards were read above; on pages of its own it has no header.
    (table) =>
      !(isPdf && debt.lines.length > 0 && (headsDebtList(table.headers) || debtTableKind(table) === "cards")),
  );
  const tables = rates === null ? laid : laid.filter(({ headers }) => rolesOfRateTable(headers) === null);
  const republicLaw = isRepublicLaw(document);
  const context = {
    document: document.name,
    year,
    asOf: debt.asOf,
    republicLaw,
    account: accountKind(document),
    unread: pagesNotRead(document.pages),
  };
  const read = doubted(readTables(tables, mappings, context), year);
  const lines = [...debt.lines, ...read.lines].map((card) =>
    year === null ? card : { ...card, lawYear: year },
  );
  if (rates === null && lines.length + read.others.length + read.unknownTables.length === 0)
    throw nothingRead(document, textless.length, garbled.length);
  const stated = statedDebt(document, debt);
  const figures = accountOfFigures(document, {
    tables: read.fates,
    lines: debt.lines,
    others: rates?.lines ?? [],
    totals: debt.totals,
    sums: stated,
    isBudgetLaw: republicLaw,
    units: debt.units,
  });
  return {
    lines: lines.map(withUnknownSigns),
    others: [...read.others, ...(rates?.lines ?? [])].map(withUnknownSigns),
    totals: [...debt.totals, ...read.totals],
    sums: [...stated, ...read.sums],
    unknownTables: read.unknownTables,
    figures,
    asOf: debt.asOf ?? sameDay(lines),
    warnings: [
      ...debt.warnings,
      ...read.warnings,
      ...figuresMessages(figures),
      ...unitDoubts(read.others),
      ...figuresOutside(document.pages, tables, pagesOf(debt)),
      ...(rates?.warnings ?? []),
      ...(lines.length === 0 ? unreadList(document) : []),
      ...textless.map((page): Message => message("budget:pageWithoutText", { page })),
      ...garbled.map((page): Message => message("budget:pageGarbled", { page })),
    ],
  };
}

/** The day of all lines, as a table with a line for each loan states it; null where they have several, or one has none. */
function sameDay(lines: readonly DebtCard[]): Day | null {
  const [day = null, ...others] = new Set(lines.map(({ asOf }) => asOf));
  return others.length === 0 ? day : null;
}

/** The pages of the debt list, whose reader names what it could not read. */
function pagesOf({ lines, totals }: DebtReading): ReadonlySet<number> {
  const pages = [...lines.map(({ source }) => source.page), ...totals.map(({ page }) => page)].toSorted(
    (a, b) => a - b,
  );
  const [first, last] = [pages[0] ?? 0, pages.at(-1) ?? -1];
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** With what in the cards contradicts itself, the other cards, or the law's year. */
function doubted<T extends Pick<DebtReading, "lines" | "warnings" | "units">>(
  reading: T,
  lawYear: number | null,
): T {
  const { cards, warnings } = withDoubts(reading.lines, lawYear, reading.units);
  return { ...reading, lines: cards, warnings: [...reading.warnings, ...warnings] };
}

/** A warning for the first page with labels of debt cards, where no list was found: its header may be worded anew. */
function unreadList({ pages }: OpenedDocument): Message[] {
  for (const page of pages) {
    const label = labelAmong(segmentsOf(page).map(({ text }) => text));
    if (label !== null) return [message("budget:debtListUnread", { page: page.number, label })];
  }
  return [];
}

/** The first label of debt cards among some texts; null where they do not have those of one. */
function labelAmong(texts: readonly string[]): string | null {
  const labels = texts.filter((text) => conditionOf(text) !== null);
  return areOfCards(new Set(labels.flatMap((text) => conditionOf(text) ?? []))) ? (labels[0] ?? null) : null;
}

/** Numbers of a PDF's pages without text (they may be scanned), and of those whose letters could not be told. */
function unreadPages({ pages }: OpenedDocument): { readonly textless: number[]; readonly garbled: number[] } {
  const numbers = (some: readonly Page[]): number[] => some.map(({ number }) => number);
  return {
    textless: numbers(pages.filter((page) => page.runs.length === 0 && page.unread === undefined)),
    garbled: numbers(pages.filter((page) => page.unread === "garbled")),
  };
}

/** @throws Problem when no page of a PDF has any text */
function refuseUnreadable({ name, pages }: OpenedDocument): void {
  if (pages.some((page) => page.runs.length > 0)) return;
  const params = { document: name, pages: pages.length };
  const isGarbled = pages.some((page) => page.unread === "garbled");
  throw new Problem(isGarbled ? "errors:pdfGarbledText" : "errors:pdfWithoutText", params, {
    document: name,
  });
}

function nothingRead(document: OpenedDocument, textless: number, garbled: number): Problem {
  const place = { document: document.name };
  const params = { document: document.name, pages: document.pageCount };
  if (garbled > 0) return new Problem("errors:pdfGarbledText", params, place);
  const texts = [
    ...document.pages.flatMap(segmentsOf).map(({ text }) => text),
    ...document.parts.flatMap((part) => (part.kind === "text" ? part.text.split("\n") : part.texts.flat())),
  ];
  const label = texts.some(isAmount) ? labelAmong(texts) : null;
  if (label !== null) return new Problem("errors:debtListWithoutTable", { ...params, label }, place);
  return textless > 0
    ? new Problem("errors:nothingKnownAmongText", { ...params, count: textless }, place)
    : new Problem("errors:nothingKnown", params, place);
}

/** A line with a doubt where one of its texts has characters that could not be told: a name, a group, a rate. */
export function withUnknownSigns<T extends { readonly warnings: readonly Message[] }>(line: T): T {
  const { warnings, ...fields } = line;
  if (!isUnknownWithin(fields)) return line;
  return { ...line, warnings: [...warnings, message("tables:charactersUnknown")] };
}

function isUnknownWithin(value: unknown): boolean {
  if (typeof value === "string") return value.includes(UNKNOWN_GLYPH);
  return typeof value === "object" && value !== null && Object.values(value).some(isUnknownWithin);
}

/**
 * Whether the document is a law on the budget of the Republic, or on changes to it. Cities decide on theirs ("Одлука о
 * буџету града"), though they may quote the law.
 */
export function isRepublicLaw(document: OpenedDocument): boolean {
  const text = openingText(document);
  return /\bzakon\w* ?o ?budzetu ?republike ?srbije\b/u.test(text) && !/\bodluk\w* ?o ?budzetu/u.test(text);
}

/**
 * The tables of a document that is no PDF, their header rows found by their words. The list of public debt is left
 * out: readDebtTables reads it, but for a second list of another day, or the same one once more.
 */
export function tablesOfParts(document: OpenedDocument): LaidTable[] {
  const tables = allTables(document);
  const { cards, another, again } = cardTables(tables);
  const others = tables.filter(
    (table) => (debtTableKind(table) === null && !cards.includes(table)) || another.includes(table),
  );
  return [...others, ...again];
}
