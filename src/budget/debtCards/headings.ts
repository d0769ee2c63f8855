import type { Day } from "../../calendar/day.ts";
import { wordsOfHeading } from "../../text/columnName.ts";
import { readDates, readDayOfHeading } from "../../text/dates.ts";
import { foldForComparison } from "../../text/fold.ts";
import { readNumber } from "../../text/numbers.ts";
import { unitOf } from "../../text/units.ts";
import { isRebalanced } from "../amounts/amountInForce.ts";
import { fieldOf, type Field } from "./fields.ts";
import { yearOfLabel } from "./labels.ts";
import { conditionInWords } from "./labelWords.ts";
import type { Grid, TableCell } from "../tables/grid.ts";

/** A column of a table, with its heading's text: lines of several rows joined. */
export interface HeadedColumn {
  /** Index within the rows of the grid. */
  readonly index: number;
  readonly heading: string;
  /** Null for a heading that is not known, and for the second column of one kind. */
  readonly field: Field | null;
}

/** The heading of a table. */
export interface Headings {
  /** Rows of the grid: the first of the heading, and the first below it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly HeadedColumn[];
}

/** A table's heading stands within the first rows; titles stand above it. */
const WITHIN_ROWS = 40;
/** Headings of merged cells take up to this many rows. */
const MOST_ROWS = 3;
const LEAST_FIELDS = 3;
const NAMING: readonly Field[] = ["name", "loan", "creditor"];
const SAYING: readonly Field[] = ["eur", "rsd", "balance", "instalment", "first", "last", "rate", "terms"];

/** Finds the heading by its words, wherever in the first rows it stands; null where there is none. */
export function findHeadings(grid: Grid): Headings | null {
  let best: Headings | null = null;
  for (let from = 0; from < Math.min(grid.length, WITHIN_ROWS); from += 1) {
    for (let rows = 1; rows <= MOST_ROWS && from + rows <= grid.length; rows += 1) {
      const lines = grid.slice(from, from + rows);
      if (!lines.every(isAllWords) || (rows > 1 && isTitle(lines[0] ?? []))) break;
      const found = { from, to: from + rows, columns: columnsOf(lines) };
      if (isTable(found) && (best === null || isBetter(found, best))) best = found;
    }
  }
  return best;
}

/** Whether a row repeats the heading, as tables of several pages do. */
export function repeatsHeadings(row: readonly TableCell[], headings: Headings): boolean {
  const said = row
    .filter((cell) => cell.text !== "")
    .map((cell) => foldForComparison(wordsOfHeading(cell.text)));
  const known = headings.columns.map(({ heading }) => foldForComparison(heading));
  return said.length > 1 && said.every((text) => known.some((heading) => heading.includes(text)));
}

/** Index of the column that holds a field; -1 where the table has none. */
export function columnOf(headings: Headings, field: Field): number {
  return headings.columns.find((column) => column.field === field)?.index ?? -1;
}

/** Index of the column of balances in euros, which may hold those in dinars behind them; -1 where there is none. */
export function eurColumn(columns: readonly HeadedColumn[]): number {
  const isOfBoth = ({ field, heading }: HeadedColumn): boolean => {
    const words = foldForComparison(heading).split(" ");
    return field === "balance" && words.includes("eur") && words.indexOf("eur") < words.lastIndexOf("rsd");
  };
  return (columns.find(({ field }) => field === "eur") ?? columns.find(isOfBoth))?.index ?? -1;
}

/** The day that the headings of the balances state; null where they state none. */
export function dayOfBalances(headings: readonly string[]): Day | null {
  return headings.map(readDayOfHeading).find((day) => day !== null) ?? null;
}

function isTable({ columns }: Headings): boolean {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return (
    fields.length >= LEAST_FIELDS &&
    fields.some((field) => NAMING.includes(field)) &&
    fields.some((field) => SAYING.includes(field))
  );
}

/** More columns known; else fewer rows, as a title above the heading adds nothing to it. */
function isBetter(found: Headings, best: Headings): boolean {
  const more = fieldCount(found) - fieldCount(best);
  return more > 0 || (more === 0 && found.to - found.from < best.to - best.from);
}

/** A row with a single text is a title, no line of a heading. */
function isTitle(row: readonly TableCell[]): boolean {
  return row.filter((cell) => cell.text !== "").length < 2;
}

function fieldCount({ columns }: Headings): number {
  return columns.filter(({ field }) => field !== null).length;
}

/** A row of a heading holds no figures: numbers, dates, or text that reads as one; "Укупно за 2025" names a year in words. */
function isAllWords(row: readonly TableCell[]): boolean {
  return row.every(({ content, text }) => {
    if (content.kind === "empty") return true;
    if (content.kind !== "text") return false;
    if (fieldOf(text) !== null) return true;
    const dates = readDates(text);
    const isYear = dates.kind === "year" && dates.remark === null;
    return !readNumber(text).ok && dates.kind !== "day" && !isYear;
  });
}

function columnsOf(lines: readonly (readonly TableCell[])[]): HeadedColumn[] {
  const found = (lines[0] ?? []).map((_, index): HeadedColumn => {
    const heading = lines
      .map((line, depth) => wordsOfHeading(line[index]?.text || spanningText(lines, depth, index)))
      .filter((text) => text !== "")
      .join(" ")
      .replace(/\s+/gu, " ");
    return { index, heading, field: fieldOf(heading) };
  });
  return oneOfEach(found);
}

/**
 * Of each kind of column one, the others without their field. A balance that names no currency is none beside those in
 * euros and in dinars: it is in the loan's own ("Стање дуга у оригиналној валути").
 */
export function oneOfEach(found: readonly HeadedColumn[]): HeadedColumn[] {
  const has = (wanted: Field): boolean => found.some(({ field }) => field === wanted);
  const isStated = has("eur") && has("rsd");
  return found.map((column) => {
    const { field } = column;
    if (field === null || field === "passedOver") return column;
    if (field === "balance" && isStated) return { ...column, field: null };
    const same = found.filter((other) => other.field === field);
    return theOne(same, field) === column ? column : { ...column, field: null };
  });
}

const BALANCES: readonly Field[] = ["eur", "rsd", "balance"];
/** "Стање дуга у валути кредита", of which a column of its own is in euros: empty for every other loan. Folded. */
const IN_OWN =
  /\b(?:original\w*|ugovoren\w*) valut\w*|\bvalut\w* (?:kredit|zajm|dug|ugovor)\w*|\b(?:original|loan) currency\b/u;

/**
 * Of several columns of one kind the first, but one whose heading is a label as cards have it before one that has other
 * words beside ("Стопа за докупе" | "Каматна стопа"), and an instalment in no named currency, the loan's own, before one
 * converted to dinars. Of balances that of the list's own day, which its heading need not repeat, else that of the latest:
 * "Стање дуга у EUR на дан 31.12.2023." may stand before it; those of loans in that currency alone give way.
 */
function theOne(same: readonly HeadedColumn[], field: Field): HeadedColumn | undefined {
  const [first] = same;
  if (same.length < 2) return first;
  if (!BALANCES.includes(field)) {
    const labels = same.filter(({ heading }) => conditionInWords(heading) === field);
    const [label = first] = labels;
    if (field !== "instalment") return label;
    const inOwn = (column: HeadedColumn): boolean => (unitOf(column.heading)?.currency ?? null) === null;
    return inForce((labels.length > 0 ? labels : same).find(inOwn) ?? label, same);
  }
  const converted = same.filter(({ heading }) => !IN_OWN.test(foldForComparison(heading)));
  const dated = (converted.length > 0 ? converted : same).map((column) => ({
    column,
    day: readDayOfHeading(column.heading),
  }));
  const undated = dated.find(({ day }) => day === null);
  if (undated) return undated.column;
  return dated.toSorted((a, b) => (b.day ?? 0) - (a.day ?? 0))[0]?.column;
}

/** The column that a rebalance has put in the place of another of the same year ("Рата за 2014 - ребаланс"). */
function inForce(planned: HeadedColumn | undefined, same: readonly HeadedColumn[]): HeadedColumn | undefined {
  const year = planned && yearOfLabel(planned.heading);
  return (
    same.findLast(({ heading }) => isRebalanced(heading) && [year, null].includes(yearOfLabel(heading))) ??
    planned
  );
}

/** The columns with instalments of the law's year: "Рата главнице за 2015. год." beside that for 2014, whichever is first. */
export function withInstalmentsOf(year: number, columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const read = columns.find(({ field }) => field === "instalment");
  const own = columns.filter(
    ({ heading }) => fieldOf(heading) === "instalment" && yearOfLabel(heading) === year,
  );
  if (!read || own.length === 0 || yearOfLabel(read.heading) === year) return columns;
  const chosen = inForce(own[0], own);
  return columns.map((column) => {
    if (column === read) return { ...column, field: null };
    return column === chosen ? { ...column, field: "instalment" } : column;
  });
}

/**
 * The columns with balances of a list's own year: of "Стање дуга у EUR 2023" and "Стање дуга у EUR 2024" the second one in
 * a list that is dated in 2024, and "Стање дуга у EUR" before one of another year.
 */
export function withBalancesOf(year: number, columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const chosen = columns.map((column) => {
    const { field, heading } = column;
    if (field === null || !BALANCES.includes(field)) return column;
    const own = yearOfLabel(heading);
    const isAnother = own !== null && own !== year && readDayOfHeading(heading) === null;
    if (!isAnother) return column;
    const same = columns.filter((other) => other.field === null && fieldOf(other.heading) === field);
    const ofYear = (wanted: number | null): HeadedColumn | undefined =>
      same.find((other) => yearOfLabel(other.heading) === wanted);
    return ofYear(year) ?? ofYear(null) ?? column;
  });
  return columns.map((column, at) => {
    const taking = columns.find((_, other) => chosen[other] === column && other !== at);
    if (taking) return { ...column, field: taking.field };
    return chosen[at] === column ? column : { ...column, field: null };
  });
}

/** What a merged cell to the left says above this column's own line; a merged cell's text stands in its first cell only. */
function spanningText(lines: readonly (readonly TableCell[])[], depth: number, index: number): string {
  const hasOwnLine = (column: number): boolean =>
    lines.slice(depth + 1).some((line) => (line[column]?.text ?? "") !== "");
  const left = (lines[depth] ?? []).slice(0, index).findLastIndex((cell) => cell.text !== "");
  return left >= 0 && hasOwnLine(index) && hasOwnLine(left) ? (lines[depth]?.[left]?.text ?? "") : "";
}
