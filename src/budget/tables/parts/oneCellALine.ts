import type { OpenedDocument } from "../../../documents/document.ts";
import type { DocumentPart, DocumentText } from "../../../documents/parts.ts";
import { Problem } from "../../../messages/message.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { conditionOf, isTotal } from "../../debtCards/labels.ts";
import type { LaidCell, LaidRow, LaidTable } from "../laidTable.ts";

/** A header of a column of balances: "Stanje duga u EUR", its words glued by some pages. */
const BALANCE_HEADER = /^stanje duga ?u ?(eur|rsd)$/u;
const AMOUNT = /^-?\d[\d.,]*$/u;
const NOTHING = /^[-–—]$/u;
/** A longer line is a sentence that begins like a label. */
const LONGEST_LABEL = 80;
/** Fewer labels may stand in running text. */
const FEWEST_LABELS = 4;

/** Headers of the other columns, which stand above each part of the list. */
const OTHER_HEADER = /^(?:red(?:ni)?\.? ?br(?:oj|\.)?|naziv duga|uslovi)$/u;
const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,3})*\.?$/u;
/** A kind of security, in the cells of rates: "- trogodišnje obveznice", its percentage in the next one. */
const KIND = /^[-–]\s*\p{L}/u;

/** Columns of the table that is made of the lines. */
const ROW = 0;
const NAME = 1;
const VALUE = 2;
const FIRST_BALANCE = 3;
const COLUMNS = [ROW, NAME, VALUE, FIRST_BALANCE, FIRST_BALANCE + 1];

/**
 * A list of debt cards that was copied with one cell a line: name, both balances, then each label and its value. Laid as
 * the table that it was. Null where the lines are no such list.
 * @throws Problem naming the line at which a cell is missing: which cells the lines after it are cannot be told
 */
export function oneCellALine({ name: document, kind, parts }: OpenedDocument): LaidTable | null {
  if (kind !== "text" || !parts.every(isText)) return null;
  const lines = parts.filter(isText).filter(({ text }) => text.trim() !== "");
  const at = lines.findIndex(
    ({ text }, index) => currencyOf(text) !== "" && currencyOf(lines[index + 1]?.text ?? "") !== "",
  );
  if (at === -1 || lines.filter(isLabel).length < FEWEST_LABELS) return null;
  const balances = lines.slice(at, at + 2).map(({ text }) => `Stanje duga u ${currencyOf(text)}`);
  return {
    page: 1,
    name: null,
    headers: ["Redni broj", "Naziv duga", "Uslovi", ...balances],
    headersAbove: COLUMNS.map(() => ""),
    before: lines.slice(0, at).flatMap((line) => (isHeader(line) ? [] : [line.text])),
    rows: rowsOf(
      lines.slice(at).filter((line) => !isHeader(line)),
      document,
    ),
  };
}

function rowsOf(lines: readonly DocumentText[], document: string): LaidRow[] {
  const rows: LaidRow[] = [];
  let awaited: DocumentText | null = null;
  /** Lines since the last value: titles, totals, and at their end the name and balances of the card that follows. */
  let open: DocumentText[] = [];
  for (const line of lines) {
    if (isLabel(line)) {
      if (awaited) throw missing(awaited, line, document);
      if (open.length > 0) rows.push(...cardRows(open, line, document));
      else if (rows.length === 0) throw missing(line, line, document);
      open = [];
      awaited = line;
    } else if (awaited) {
      rows.push(rowOf({ [NAME]: awaited, [VALUE]: line }));
      awaited = null;
    } else open.push(line);
  }
  if (awaited) throw missing(awaited, awaited, document);
  return [...rows, ...betweenRows(open, document)];
}

/** The lines before a card's first label: what belongs to the card above, titles and totals, then name and balances. */
function cardRows(open: readonly DocumentText[], label: DocumentText, document: string): LaidRow[] {
  const [name, first, second] = open.slice(-3);
  if (!name || !first || !second || !isBalance(first) || !isBalance(second) || isBalance(name))
    throw missing(open.findLast(isBalance) ?? open.at(-1) ?? label, label, document);
  const above = open.slice(0, -3);
  const number = above.at(-1);
  const isNumbered = number !== undefined && ROW_NUMBER.test(number.text.trim());
  return [
    ...betweenRows(isNumbered ? above.slice(0, -1) : above, document),
    rowOf({
      ...(isNumbered && { [ROW]: number }),
      ...{ [NAME]: name, [FIRST_BALANCE]: first, [FIRST_BALANCE + 1]: second },
    }),
  ];
}

/** Each kind of security has its rate; a total, or what is owed for a group, has two balances; all else is a title. */
function betweenRows(lines: readonly DocumentText[], document: string): LaidRow[] {
  const rows: LaidRow[] = [];
  const open = [...lines];
  for (let line = open.shift(); line; line = open.shift()) {
    const [first, second] = open;
    if (KIND.test(line.text)) {
      if (!first || KIND.test(first.text) || isTotal(first.text))
        throw missing(line, first ?? line, document);
      rows.push(rowOf({ [NAME]: line, [VALUE]: first }));
      open.shift();
    } else if (first && second && !isBalance(line) && isBalance(first) && isBalance(second)) {
      rows.push(rowOf({ [NAME]: line, [FIRST_BALANCE]: first, [FIRST_BALANCE + 1]: second }));
      open.splice(0, 2);
    } else if (ROW_NUMBER.test(line.text.trim()) && first) {
      continue;
    } else if (isBalance(line)) {
      throw missing(line, first ?? line, document);
    } else rows.push(rowOf({ [NAME]: line }));
  }
  return rows;
}

function rowOf(cells: Readonly<Record<number, DocumentText>>): LaidRow {
  return { page: 1, cells: COLUMNS.map((column) => cellOf(cells[column])) };
}

const placeOf = ({ cell, line = 1 }: DocumentText): string => cell ?? `A${line}`;

/** A line of the text is the cell of that row in its only column. */
function cellOf(line: DocumentText | undefined): LaidCell | null {
  return line ? { lines: [line.text.trim()], cell: placeOf(line) } : null;
}

function missing(line: DocumentText, label: DocumentText, document: string): Problem {
  const shown = line.text.length > LONGEST_LABEL ? `${line.text.slice(0, LONGEST_LABEL)}…` : line.text;
  return new Problem(
    "errors:oneCellALine",
    { document, line: line.line ?? 1, text: shown, next: label.line ?? 1, label: label.text },
    { document, cell: placeOf(line) },
  );
}

function isText(part: DocumentPart): part is DocumentText {
  return part.kind === "text";
}

function isHeader(line: DocumentText | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_LABEL) return false;
  const folded = foldForComparison(line.text);
  return BALANCE_HEADER.test(folded) || OTHER_HEADER.test(folded);
}

function currencyOf(text: string): string {
  return BALANCE_HEADER.exec(foldForComparison(text))?.[1]?.toUpperCase() ?? "";
}

function isLabel({ text }: DocumentText): boolean {
  return text.length <= LONGEST_LABEL && conditionOf(text) !== null;
}

function isBalance({ text }: DocumentText): boolean {
  return AMOUNT.test(text.trim()) || NOTHING.test(text.trim());
}
