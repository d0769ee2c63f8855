import type { DocumentKind, OpenedDocument } from "../../../documents/document.ts";
import type { DocumentPart } from "../../../documents/parts.ts";
import { Problem } from "../../../messages/message.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { isCurrency } from "../../../money/currency.ts";
import { conditionOf, continuesLabel, isTotal } from "../../debtCards/labels.ts";
import { cutPrintedLine } from "../../debtCards/printedLine.ts";
import { isSectionHeading } from "../../debtCards/sections.ts";
import type { LaidTable } from "../laidTable.ts";

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
 * A list of debt cards whose printed lines were copied out of a PDF, into a text or a document of Word: "6.5 Export - Import Bank of China - X", its
 * balances, "Каматна стопа 3% фиксна". Gaps that happen to stand under each other make no columns of it. Null where the
 * document holds no such lines.
 * @throws Problem where numbers or balances stand apart from their cards: whose they are cannot be told
 */
export function copiedCards({ name: document, kind, parts }: OpenedDocument): CopiedCards | null {
  if (!KINDS.includes(kind)) return null;
  const rows = kind === "text" ? parts.flatMap(linesOf) : paragraphsOf(parts);
  const labels = rows.flatMap((row, index) => (isLabelWithValue(row) ? [index] : []));
  const [first] = labels;
  const last = labels.at(-1);
  const kinds = new Set(labels.map((index) => conditionOf(rows[index]?.text ?? "")));
  if (first === undefined || last === undefined || labels.length < FEWEST_LABELS || kinds.size < 2)
    return null;
  const { sentence, from } = beginning(rows, first);
  const next = rows.findIndex(({ text }, index) => index > last && isArticle(text));
  const to = next === -1 ? rows.length : next;
  const list = withNumbersFirst(withLabels(withCurrencies(withoutPageNumbers(rows.slice(from, to)))));
  const place = ({ line }: PrintedRow): string => (kind === "text" ? `A${line}` : `¶${line}`);
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

/** Tables of such a document are tables. */
function paragraphsOf(parts: readonly DocumentPart[]): PrintedRow[] {
  const paragraphs = parts.filter((part) => part.kind === "text");
  return paragraphs.flatMap((part, index) =>
    part.text
      .split("\n")
      .map((text) => ({ text: text.trim(), line: index + 1, part }))
      .filter(({ text }) => text !== ""),
  );
}

function isLabelWithValue({ text }: PrintedRow): boolean {
  return text.length <= LONGEST_LABEL && conditionOf(text) !== null && cutPrintedLine(text, "").terms !== "";
}

/** A number of a row alone, or two balances below a rate. */
function isApart({ text }: PrintedRow, above: PrintedRow | undefined): boolean {
  if (ROW_NUMBER.test(text)) return true;
  const { eur, name } = cutPrintedLine(text, "");
  return eur !== "" && name === "" && conditionOf(above?.text ?? "") === "rate";
}

/** Fewer numbers that follow each other may do so by chance. */
const FEWEST_PAGES = 3;

/**
 * Without the numbers of pages: those that stand alone and count on, and those below a label with its value. Any other ends
 * a name, as in "Apex Global | 2".
 */
function withoutPageNumbers(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const alone = rows.filter(({ text }) => PAGE_NUMBER.test(text));
  const counting = new Set<PrintedRow>();
  alone.forEach((row, index) => {
    const run = alone.slice(index, index + FEWEST_PAGES);
    const isRun = run.every(({ text }, further) => Number(text) === Number(row.text) + further);
    if (isRun && run.length === FEWEST_PAGES) for (const one of run) counting.add(one);
  });
  return rows.filter((row, index) => {
    if (!PAGE_NUMBER.test(row.text)) return true;
    const above = rows[index - 1];
    return !counting.has(row) && !(above && isLabelWithValue(above));
  });
}

/** "Рата главнице за 2010. год 1.293.792" with the "EUR" that stands below it. */
function withCurrencies(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (above && isCurrency(row.text) && conditionOf(above.text) === "instalment")
      whole[whole.length - 1] = { ...above, text: `${above.text} ${row.text}` };
    else whole.push(row);
  }
  return whole;
}

/** "Последњи датум отплате" with "главнице" that stands below its value. */
function withLabels(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const whole: PrintedRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row, value, rest] = rows.slice(at, at + 3);
    if (!row) continue;
    const isParted =
      conditionOf(row.text) !== null &&
      value !== undefined &&
      rest !== undefined &&
      conditionOf(value.text) === null &&
      !continuesLabel(row.text, value.text) &&
      continuesLabel(row.text, rest.text);
    whole.push(isParted ? { ...row, text: `${row.text} ${rest.text} ${value.text}` } : row);
    if (isParted) at += 2;
  }
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
