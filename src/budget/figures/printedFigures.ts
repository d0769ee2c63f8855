import type { InputCell } from "../../documents/cells/cellsInput.ts";
import { meaningOf } from "../../documents/cells/numberFormat.ts";
import type { OpenedDocument } from "../../documents/document.ts";
import { cellOfTable, cellOfText, type DocumentTable } from "../../documents/parts.ts";
import { powerOfTen, type Decimal } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import { pageLines } from "../tables/pages/pageLines.ts";
import { isSentence } from "../tables/pages/sentence.ts";
import { isAmount, isArticle } from "../tables/textKinds.ts";
import { endsInFigure } from "../tables/looseCells.ts";

/** An amount as a document prints it. */
export interface PrintedFigure {
  readonly page: number;
  readonly text: string;
  /** Its whole part, digits alone: by it the amounts of lines and tables are known. */
  readonly key: string;
  readonly isInSentence: boolean;
  /** Whether the file itself says that it is a cell of a table: never in a PDF. */
  readonly isInTable: boolean;
  /** Number of its line or row, counted through the document. */
  readonly row: number;
  /** Its cell, where cells have names: "Sheet1!B7"; only "B7" in a delimited file. */
  readonly cell?: string;
  /** Of the law, under which it stands; null before the first. */
  readonly article: number | null;
  /** Whether its row has an account of expenditure. */
  readonly hasAccount: boolean;
}

/** Thousands set apart by dots or commas, anywhere in a text, but within no longer number, no date and no percentage. */
const WITHIN = /(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d|\s?%)/gu;
/** Whole numbers below this are years, codes and counts. */
const LEAST = 1000;
const ACCOUNT = /^[4-6]\d{2}(?:000)?$/u;

/** Whether a text is an account of expenditure ("441", "441000"), as rows of the special part have one. */
export function isAccount(text: string): boolean {
  return ACCOUNT.test(text);
}

/** The amounts that a text holds. */
export function figuresIn(text: string): string[] {
  // Most texts hold none; looking for a digit first is quick.
  const found = /\d[.,]\d{3}/u.test(text) ? (text.match(WITHIN) ?? []) : [];
  // Two amounts in a line are not one with blanks between its thousands.
  return found.length < 2 && isAmount(text) ? [text] : found;
}

/** The amounts of a cell: a worksheet's own number, unless it is shown as a date, or what its lines hold. */
export function figuresOfCell(lines: readonly string[], input: InputCell | undefined): string[] {
  const { value, numberFormat = "General" } = input ?? {};
  if (typeof value !== "number") return lines.flatMap(figuresIn);
  if (Math.abs(value) < LEAST || (numberFormat !== "General" && meaningOf(numberFormat).isDate)) return [];
  return [String(Math.trunc(Math.abs(value)))];
}

/** The whole part of a printed amount. */
export function keyOfText(text: string): string {
  return text
    .replace(/(?<=\d)[.,]\d{1,2}\)?$/u, "")
    .replace(/\D/gu, "")
    .replace(/^0+(?=\d)/u, "");
}

/** The whole part of a value as its document prints it, in the unit of its column; null for one below a thousand. */
export function keyOfValue({ digits, scale }: Decimal, multiplier = 1n): string | null {
  const whole = (digits < 0n ? -digits : digits) / powerOfTen(scale) / multiplier;
  return whole < BigInt(LEAST) ? null : String(whole);
}

/** "Члан 3." begins Article 3; null for any other text. */
export function articleOf(text: string): number | null {
  if (!isArticle(text)) return null;
  const number = /^["'(]*(?:clan|cl\.)\s?(\d+)/u.exec(foldForComparison(text))?.[1];
  return number === undefined ? null : Number(number);
}

/** Every amount of a document, in its order. */
export function printedFigures(document: OpenedDocument): PrintedFigure[] {
  return document.kind === "pdf" ? ofPages(document) : ofParts(document);
}

function ofPages({ pages }: OpenedDocument): PrintedFigure[] {
  const found: PrintedFigure[] = [];
  let article: number | null = null;
  let row = 0;
  for (const page of pages) {
    for (const line of pageLines(page)) {
      row += 1;
      article = articleOf(line.pieces[0]?.text ?? "") ?? article;
      const texts = line.pieces.flatMap(({ text }) => figuresIn(text));
      if (texts.length === 0) continue;
      const place = { page: page.number, row, article, isInTable: false };
      const isInSentence = isSentence(line);
      const hasAccount = line.pieces.some(({ text }) => isAccount(text));
      for (const text of texts)
        found.push({ ...place, text, key: keyOfText(text), isInSentence, hasAccount });
    }
  }
  return found;
}

function ofParts({ parts }: OpenedDocument): PrintedFigure[] {
  const found: PrintedFigure[] = [];
  let article: number | null = null;
  let row = 0;
  for (const part of parts) {
    if (part.kind === "text") article = articleOf(part.text) ?? article;
    const rows =
      part.kind === "text" ? [{ cells: [figuresOfText(part.text)], hasAccount: false }] : rowsOf(part);
    for (const [at, { cells, hasAccount }] of rows.entries()) {
      row += 1;
      const place = { page: part.page, row, article, hasAccount, isInTable: part.kind === "table" };
      for (const [column, { texts, isInSentence }] of cells.entries()) {
        if (texts.length === 0) continue;
        const cell = part.kind === "table" ? cellOfTable(part, { row: at, column }) : cellOfText(part);
        for (const text of texts)
          found.push({
            ...place,
            ...(cell !== undefined && { cell }),
            text,
            key: keyOfText(text),
            isInSentence,
          });
      }
    }
  }
  return found;
}

interface CellFigures {
  readonly texts: readonly string[];
  readonly isInSentence: boolean;
}

/** Fewer words than these name something; a sentence has more. */
const SENTENCE_WORDS = 6;

/** What is, or ends in, an amount is a cell or a row of a table that is lost; in lower case the line of a sentence may. */
function figuresOfText(text: string): CellFigures {
  return { texts: figuresIn(text), isInSentence: !endsInFigure(text) || /^\s*\p{Ll}/u.test(text) };
}

function rowsOf({ block, texts }: DocumentTable): {
  readonly cells: readonly CellFigures[];
  readonly hasAccount: boolean;
}[] {
  return texts.map((cells, row) => ({
    cells: cells.map((shown, column) => ({
      texts: figuresOfCell(shown.split("\n"), block.cells[row]?.[column]),
      isInSentence: (shown.match(/\p{L}{2,}/gu)?.length ?? 0) >= SENTENCE_WORDS,
    })),
    hasAccount: cells.some((shown) => isAccount(shown.trim())),
  }));
}
