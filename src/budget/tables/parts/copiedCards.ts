import type { DocumentKind, OpenedDocument } from "../../../documents/document.ts";
import type { DocumentPart } from "../../../documents/parts.ts";
import { Problem } from "../../../messages/message.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { isCurrency } from "../../../money/currency.ts";
import { conditionOf, continuesLabel, isTotal, mayBeLabel } from "../../debtCards/labels.ts";
import type { Condition } from "../../debtCards/labelWords.ts";
import { cutPrintedLine, isRemarkToValue } from "../../debtCards/printedLine.ts";
import { isSectionHeading } from "../../debtCards/sections.ts";
import { isOfListHeader } from "../../debtCards/tableHeader.ts";
import type { LaidTable } from "../laidTable.ts";
import { isPageMark, pageNumbersAmong } from "../pageMarks.ts";

/** A longer line is a sentence that begins like a label. */
const LONGEST_LABEL = 120;
/** Fewer labels may stand in running text. */
const FEWEST_LABELS = 4;
const ROW_NUMBER = /^\d{1,2}\s?\.(?:\s?\d{1,3}\.?)?$/u;
const PAGE_NUMBER = /^\d{1,4}$/u;
/** Of a list without headings, so many lines before its first label may be the first card's name and balances. */
const LONGEST_NAME = 8;

/** What has no cells of its own where text was put into it. */
const KINDS: readonly DocumentKind[] = ["text", "docx", "html"];

interface PrintedRow {
  readonly text: string;
  /** Of the text file, or the paragraph's number, from 1. */
  readonly line: number;
  readonly part: DocumentPart;
}

interface CopiedCards {
  /** The list, a printed line in each row of its only column. */
  readonly table: LaidTable;
  /** What else the document is made of. */
  readonly others: readonly DocumentPart[];
}

/**
 * A list of debt cards whose printed lines were copied out of a PDF, into a text or a document of Word: "6.5 Export - Import
 * Bank of China - X", its balances, "Каматна стопа 3% фиксна". Gaps that happen to stand under each other make no columns
 * of it. Null where the document holds no such lines.
 * @throws Problem where numbers or balances stand apart from their cards: whose they are cannot be told
 */
export function copiedCards({ name: document, kind, parts }: OpenedDocument): CopiedCards | null {
  if (!KINDS.includes(kind)) return null;
  const rows = kind === "text" ? parts.flatMap(linesOf) : paragraphsOf(parts);
  const conditions = rows.map(labelOf);
  const labels = conditions.flatMap((condition, index) => (condition === null ? [] : [index]));
  const [first] = labels;
  const last = labels.at(-1);
  const kinds = new Set(labels.map((index) => conditions[index]));
  if (first === undefined || last === undefined || labels.length < FEWEST_LABELS || kinds.size < 2)
    return null;
  const { sentence, from } = beginning(rows, first);
  const next = rows.findIndex(({ text }, index) => index > last && isArticle(text));
  const to = next === -1 ? rows.length : next;
  const list = withNumbersFirst(
    withTotals(withLabels(withCurrencies(withNamesBelow(withoutPageNumbers(rows.slice(from, to)))))),
  );
  const place = ({ line, part }: PrintedRow): string =>
    (part.kind === "text" ? part.cell : undefined) ?? (kind === "text" ? `A${line}` : `¶${line}`);
  const apart = list.find((row, index) => isApart(row, list[index - 1]));
  if (apart) {
    const { line, text } = apart;
    throw new Problem("errors:copiedCards", { document, line, text }, { document, cell: place(apart) });
  }
  const taken = new Set(rows.slice(from, to).map(({ part }) => part));
  return {
    table: {
      page: 1,
      name: null,
      headers: [""],
      headersAbove: [""],
      before: sentence === null ? [] : [sentence],
      rows: list.map((row) => ({ page: 1, cells: [{ lines: [row.text], cell: place(row) }] })),
    },
    others: parts.filter((part) => !taken.has(part)),
  };
}

function linesOf(part: DocumentPart): PrintedRow[] {
  const line = part.line ?? 1;
  if (part.kind === "text") return [{ text: part.text, line, part }];
  return part.texts.map((cells, index) => ({
    text: cells.filter((cell) => cell !== "").join(" "),
    line: line + index,
    part,
  }));
}

/** Tables of such a document are tables, but for lines that happened to stand in columns. */
function paragraphsOf(parts: readonly DocumentPart[]): PrintedRow[] {
  const paragraphs = parts.flatMap((part) =>
    part.kind === "text" || part.ofLines === true ? linesOf(part) : [],
  );
  return paragraphs.flatMap(({ text: paragraph, part }, index) =>
    paragraph
      .split("\n")
      .map((text) => ({ text: text.trim(), line: index + 1, part }))
      .filter(({ text }) => text !== ""),
  );
}

/** The condition whose value a line has beside its label, which may go on on the next. */
function labelOf({ text }: PrintedRow): Condition | null {
  if (text.length > LONGEST_LABEL || !mayBeLabel(text)) return null;
  const { name, terms } = cutPrintedLine(text, "");
  return terms === "" ? null : conditionOf(name);
}

/** A number of a row alone, or two balances below a rate. */
function isApart({ text }: PrintedRow, above: PrintedRow | undefined): boolean {
  if (ROW_NUMBER.test(text)) return true;
  const { eur, name } = cutPrintedLine(text, "");
  return eur !== "" && name === "" && conditionOf(above?.text ?? "") === "rate";
}

/**
 * Without what is printed around each page, and without the numbers of pages: those that stand alone and count on a page
 * further, stand below a label with its value, or above the header. Any other ends a name, as in "Apex Global | 2".
 */
function withoutPageNumbers(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const alone = rows.filter(({ text }) => PAGE_NUMBER.test(text));
  const counting = pageNumbersAmong(alone.map((row) => ({ line: row.line, number: Number(row.text), row })));
  const pages = new Set([...counting].map(({ row }) => row));
  return rows.filter((row, index) => {
    if (isPageMark(row.text)) return false;
    if (!PAGE_NUMBER.test(row.text)) return true;
    const [above, below] = [rows[index - 1], rows[index + 1]];
    const isHeader = below !== undefined && /^red/u.test(foldForComparison(below.text));
    return !pages.has(row) && !isHeader && (above === undefined || labelOf(above) === null);
  });
}

/** "Рата главнице за 2010. год 1.293.792" with the "EUR" that stands below it. */
function withCurrencies(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    // One is enough: "1.293.792 | EUR | EUR" is none of the list.
    const isOpen = above && above.text.length <= LONGEST_LABEL && /\d$/u.test(above.text);
    if (isOpen && isCurrency(row.text) && conditionOf(above.text) === "instalment")
      whole[whole.length - 1] = { ...above, text: `${above.text} ${row.text}` };
    else whole.push(row);
  }
  return whole;
}

/** "Последњи датум отплате" with "главнице" that stands below it, or below its value. */
function withLabels(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next, third] = rows.slice(at, at + 3);
    if (!row) continue;
    const { name, terms, eur, rsd } = cutPrintedLine(row.text, "");
    const goesOn = (line: PrintedRow | undefined): boolean =>
      line !== undefined &&
      conditionOf(name) !== null &&
      !isRemarkToValue(line.text) &&
      continuesLabel(name, line.text);
    if (terms !== "" && goesOn(next)) {
      whole.push({ ...row, text: `${name} ${next?.text ?? ""} ${terms} ${eur} ${rsd}`.trim() });
      at += 1;
    } else if (terms === "" && next && conditionOf(next.text) === null && !goesOn(next) && goesOn(third)) {
      whole.push({ ...row, text: `${name} ${third?.text ?? ""} ${next.text}` });
      at += 2;
    } else whole.push(row);
  }
  return whole;
}

/** What the words of a total over several lines go on with. */
const OF_TOTALS = /^(?:(?:direktne|indirektne|obaveze|unutrasnji|spoljni|stanje|duga?) *)+$/u;

/** So many lines the words of a total have at most. */
const LONGEST_TOTAL = 4;

/**
 * "УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ - 6.934.258.081 744.332.970.375" with "УНУТРАШЊИ ДУГ" below it, also below the header of the next
 * page.
 */
function withTotals(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  let joined = 0;
  for (const row of rows) {
    const at = whole.findLastIndex(({ text }) => !isOfListHeader(text));
    const above = whole[at];
    const { number, name, eur, rsd } = cutPrintedLine(above?.text ?? "", "");
    const words = foldForComparison(row.text)
      .replace(/[^a-z]+/gu, " ")
      .trim();
    const isOpen = /[-–+(]$/u.test(name.trim()) || !isSectionHeading(row.text);
    const goesOn = joined < LONGEST_TOTAL && isTotal(name) && OF_TOTALS.test(words) && isOpen;
    joined = goesOn ? joined + 1 : 0;
    if (above && goesOn) whole[at] = { ...above, text: `${number} ${name} ${row.text} ${eur} ${rsd}`.trim() };
    else whole.push(row);
  }
  return whole;
}

/** A name of more lines has its number beside its first. */
const MOST_BELOW = 8;

/**
 * With names below their numbers. Where numbers and balances are set in the middle of a name of several lines ("Мост
 * Земун – | 6.2 65.225.237 7.632.800.671 | Борча"), as many of its lines stand above as below. So it is in the whole list
 * where some have a line of their own between those of a name.
 */
function withNamesBelow(printed: readonly PrintedRow[]): readonly PrintedRow[] {
  // A page may break within a name; the first header says in which order the balances stand.
  const start = printed.findIndex((row) => labelOf(row) !== null);
  const rows = printed.filter(({ text }, index) => index < start || !isOfListHeader(text));
  const own = rows.map(({ text }) => cutPrintedLine(text, ""));
  const isName = (index: number): boolean => {
    const [row, line] = [rows[index], own[index]];
    if (!row || !line || line.number !== "" || line.eur !== "" || line.terms !== "") return false;
    const isOther = conditionOf(row.text) !== null || isTotal(row.text) || isSectionHeading(row.text);
    // "- петогодишње обвезнице 5,85%" is a rate's.
    return !isOther && /^[\p{L}\d"„(]|^[-–—].*\p{L}$/u.test(row.text.trim());
  };
  const isNumbered = (index: number): boolean => own[index]?.number !== "" && own[index]?.eur !== "";
  /** How many lines of its name stand below a number, as far as a label follows them; none where no name ends there. */
  const below = (index: number): number => {
    let count = 0;
    while (count < MOST_BELOW && isName(index + count + 1)) count += 1;
    const next = rows[index + count + 1];
    const isWhole = next !== undefined && conditionOf(next.text) !== null;
    const hasAbove = Array.from({ length: count }, (_, at) => index - at - 1).every(isName);
    return isWhole && hasAbove ? count : 0;
  };
  const between = rows.filter((_, at) => isNumbered(at) && own[at]?.name === "" && below(at) > 0);
  if (between.length === 0) return printed;
  const whole: PrintedRow[] = [];
  rows.forEach((row, index) => {
    const count = isNumbered(index) ? below(index) : 0;
    const line = own[index];
    const [first, ...others] = count === 0 ? [] : whole.splice(-count);
    if (!line || !first) {
      whole.push(row);
      return;
    }
    whole.push({ ...row, text: `${line.number} ${first.text} ${line.eur} ${line.rsd}` }, ...others);
    if (line.name !== "") whole.push({ ...row, text: line.name });
  });
  return whole;
}

/** Of a name whose number stands on its second line, balances on its first. */
function withNumbersFirst(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const own = rows.map(({ text }) => cutPrintedLine(text, ""));
  const isAbove = (index: number): boolean => {
    const [line, next] = [own[index], own[index + 1]];
    if (!line || !next || line.number !== "" || line.eur === "" || line.name === "") return false;
    return next.number !== "" && next.eur === "" && !isTotal(line.name);
  };
  return rows.map((row, index) => {
    if (isAbove(index)) return { ...row, text: `${own[index + 1]?.number ?? ""} ${row.text}` };
    return isAbove(index - 1) ? { ...row, text: own[index]?.name ?? "" } : row;
  });
}

/** Where the list begins, and the sentence before it that dates it, which may go on over several lines. */
function beginning(
  rows: readonly PrintedRow[],
  first: number,
): { readonly sentence: string | null; readonly from: number } {
  const before = rows.slice(0, first);
  const said = before.findLastIndex(({ text }) => {
    const folded = foldForComparison(text);
    return folded.includes("stanje javnog duga") && folded.includes("na dan");
  });
  const heading = before.findIndex(({ text }, index) => index > said && isSectionHeading(text));
  const from = heading === -1 ? Math.max(said + 1, first - LONGEST_NAME) : heading;
  const sentence = said === -1 ? null : before.slice(said, from).map(({ text }) => text);
  return { sentence: sentence?.join(" ") ?? null, from };
}

function isArticle(text: string): boolean {
  return /^clan \d/u.test(foldForComparison(text));
}
