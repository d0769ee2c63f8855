import type { OpenedDocument } from "../../documents/document.ts";
import type { BalanceUnits, DebtReading } from "../budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import { gridRowsOf } from "../tables/laidGrid.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";
import { allTables } from "../tables/parts/allTables.ts";
import { placeOfDocument } from "../tables/cellSource.ts";
import { debtTableKind, headedColumns } from "../debtCards/debtTables.ts";
import { isTotal } from "../debtCards/labels.ts";
import { headsDebtList } from "../debtCards/tableHeader.ts";
import { listOnce } from "./listTwice.ts";
import { belongsToList, readCardTables } from "./readCardTables.ts";
import { readLineRows } from "./readLineCells.ts";

/**
 * The list of public debt in the tables of a document that is no PDF; null where it holds none.
 * @param lawYear the year that the document is for; null where it says none
 */
export function readDebtTables(document: OpenedDocument, lawYear: number | null = null): DebtReading | null {
  const tables = allTables(document);
  const place = placeOfDocument(document.name);
  const { cards, another, again } = cardTables(tables);
  const { once: lines, again: linesAgain } = listOnce(
    tables.filter((table) => debtTableKind(table) === "lines"),
  );
  const titles = titlesAbove(lines);
  const readings = [
    cards.length > 0 ? readCardTables(dated(cards, tables), place) : null,
    ...lines.map((table) =>
      readLineRows(gridRowsOf(table), headedColumns(table), titles.get(table) ?? [], place, lawYear),
    ),
  ].filter((reading) => reading !== null);
  if (readings.length === 0) return null;
  const reading = joined(readings);
  const remarks = [...cards, ...lines].flatMap((table) => table.remarks ?? []);
  const day = another[0] ? dayAbove(another[0]) : null;
  const left = day === null ? [] : [message("budget:anotherList", { date: { day } })];
  return {
    ...reading,
    warnings: [...left, ...listTwice([...again, ...linesAgain]), ...remarks, ...reading.warnings],
  };
}

/** The tables of cards; where nothing above the first dates them, with the sentence that does so above a summary before it. */
function dated(cards: readonly LaidTable[], tables: readonly LaidTable[]): readonly LaidTable[] {
  const [first, ...others] = cards;
  if (!first || dayAbove(first) !== null) return cards;
  const earlier = tables.slice(0, tables.indexOf(first)).findLast((table) => dayAbove(table) !== null);
  const sentence = earlier?.before.filter(belongsToList).findLast((text) => readAsOf(text) !== null);
  return sentence === undefined ? cards : [{ ...first, before: [sentence, ...first.before] }, ...others];
}

/** That the list stands in the document once more. */
export function listTwice(again: readonly LaidTable[]): Message[] {
  return again.length === 0 ? [] : [message("budget:listTwice")];
}

/**
 * The tables of debt cards: those of one list, those from the sentence on that dates another one, and those that print the
 * first once more. An amendment may be followed by the text that it changes, and both lists together would owe twice.
 */
export function cardTables(tables: readonly LaidTable[]): {
  readonly cards: readonly LaidTable[];
  readonly another: readonly LaidTable[];
  readonly again: readonly LaidTable[];
} {
  const cards = cardsAndPieces(tables);
  const own = cards.map(dayAbove).find((day) => day !== null);
  const at = cards.findIndex((table) => {
    const day = dayAbove(table);
    return day !== null && day !== own;
  });
  const { once, again } = listOnce(at < 0 ? cards : cards.slice(0, at));
  return { cards: once, another: at < 0 ? [] : cards.slice(at), again };
}

/**
 * The tables of cards, and what belongs to them where each card is a table of its own: the header, in front of them or
 * between them, and a total or a title without a header, between them or behind.
 */
function cardsAndPieces(tables: readonly LaidTable[]): readonly LaidTable[] {
  const isOfCards = (table: LaidTable): boolean => debtTableKind(table) === "cards";
  const [first, last] = [tables.findIndex(isOfCards), tables.findLastIndex(isOfCards)];
  const isPiece = ({ headers, rows, before }: LaidTable, at: number): boolean => {
    if (rows.length === 0) return at >= first - 1 && at < last && headsDebtList(headers);
    const isBehind = at === last + 1 && before.length === 0;
    const isInPlace = (at > first && at < last) || isBehind;
    return isInPlace && headers.every((header) => header === "") && rows.every(isTotalOrTitle);
  };
  return first < 0 ? [] : tables.filter((table, at) => isOfCards(table) || isPiece(table, at));
}

function isTotalOrTitle({ cells }: LaidRow): boolean {
  const texts = cells.flatMap((cell) => cell?.lines.join(" ") ?? []);
  return texts.length === 1 || texts.some(isTotal);
}

/** The day of the nearest sentence above the table that dates a list of debt. */
function dayAbove({ before }: LaidTable): Day | null {
  return (
    before
      .filter(belongsToList)
      .map(readAsOf)
      .findLast((day) => day !== null) ?? null
  );
}

/**
 * What stands above each table with a line for each loan. A list over several tables is dated once, and "Indirektne
 * obaveze" holds until the next such heading. A remark on the unit below the last of them is said of all.
 */
export function titlesAbove(tables: readonly LaidTable[]): ReadonlyMap<LaidTable, readonly string[]> {
  const titles = new Map<LaidTable, readonly string[]>();
  let ofList: readonly string[] = [];
  for (const table of tables) {
    const isDated = table.before.some((text) => readAsOf(text) !== null);
    const above = [...ofList.filter((text) => !isDated || isSectionHeading(text)), ...table.before];
    const below = table.unitBelow ?? tables.at(-1)?.unitBelow;
    titles.set(table, below === undefined ? above : [...above, below]);
    ofList = above.filter(belongsToList);
  }
  return titles;
}

/** Several lists in one document: their day is that of all, or none. */
function joined(readings: readonly DebtReading[]): DebtReading {
  const days = new Set(readings.map(({ asOf }) => asOf));
  const [day = null] = days;
  const units = commonUnits(readings);
  return {
    lines: readings.flatMap(({ lines }) => lines),
    totals: readings.flatMap(({ totals }) => totals),
    asOf: days.size === 1 ? day : null,
    warnings: readings.flatMap(({ warnings }) => warnings),
    ...(units && { units }),
  };
}

/** What the balances of several lists count, where it is the same in all; undefined for whole units. */
export function commonUnits(
  readings: readonly { readonly units?: BalanceUnits | undefined }[],
): BalanceUnits | undefined {
  const [units] = readings.flatMap((reading) => reading.units ?? []);
  const isCommon = readings.every((one) => one.units?.eur === units?.eur && one.units?.rsd === units?.rsd);
  return isCommon ? units : undefined;
}
