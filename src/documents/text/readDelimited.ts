import { message, type Message } from "../../messages/message.ts";
import { DELIMITERS } from "./delimiter.ts";
import { loneQuotes } from "./loneQuotes.ts";

export interface DelimitedRows {
  readonly rows: readonly (readonly string[])[];
  readonly warnings: readonly Message[];
}

/** Stands for a quotation mark that holds nothing together, until the text is parsed. */
const LONE_QUOTE = "\uE0F2";
/** More quotation marks that nothing closes than this, and all of the text's are taken as plain characters. */
const MOST_LONE_QUOTES = 20;

/**
 * The cells of a delimited text (RFC 4180), every one as text: quotes around a cell go, line ends within stay.
 * Rows may differ in length. Quotes that are not closed, or not where they should be, are mended and named.
 */
export async function readDelimited(text: string, delimiter: string): Promise<DelimitedRows> {
  const { default: Papa } = await import("papaparse");
  const lone = loneQuotes(text, delimiter, MOST_LONE_QUOTES);
  const { data, errors } = Papa.parse<string[]>(lone === null ? text : marked(text, lone), {
    delimiter,
    newline: "\n",
    // In this mode quotation marks hold nothing together.
    ...(lone === null ? { fastMode: true } : {}),
  });
  const rows = withoutEmptyEnd(data).map((row) => row.map(cellText));
  const misplaced = errors.filter(({ code }) => code === "InvalidQuotes");
  const firstRow = (misplaced[0]?.row ?? 0) + 1;
  return {
    rows,
    warnings: [
      ...(lone === null ? [message("formats:quotesIgnored")] : []),
      ...(lone ?? []).map((at) => message("formats:quoteNotClosed", { line: lineAt(text, at) })),
      ...(misplaced.length > 0
        ? [message("formats:quotesMisplaced", { count: misplaced.length, row: firstRow })]
        : []),
      ...oddQuotes(rows),
      ...swallowedRows(rows, delimiter),
      ...undividedRows(rows, delimiter),
      ...otherWidths(rows),
    ],
  };
}

/** The text with a sign of their own for those quotation marks. */
function marked(text: string, places: readonly number[]): string {
  let result = "";
  let from = 0;
  for (const at of places) {
    result += text.slice(from, at) + LONE_QUOTE;
    from = at + 1;
  }
  return result + text.slice(from);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** `="000421"` is how programs write text that a spreadsheet should not take for a number. */
function cellText(text: string): string {
  const plain = /^="([^"]*)"$/u.exec(text)?.[1] ?? text;
  return plain.replaceAll(LONE_QUOTE, '"').trim();
}

function withoutEmptyEnd(rows: readonly string[][]): readonly string[][] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell === "")) length -= 1;
  return rows.slice(0, length);
}

/** From this share of the rows on, their number of cells is that of the table. */
const USUAL = 0.8;
/** So many rows are damage however short the table is: a line end too many makes two of one. */
const A_FEW = 2;

/** A few rows with more or fewer cells than all others: a delimiter was lost there, and figures moved to another column. */
function otherWidths(rows: readonly (readonly string[])[]): Message[] {
  const counts = new Map<number, number>();
  // Titles above a table stand in one cell.
  const widths = rows.map((row) => row.length).filter((width) => width > 1);
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const others = widths.length - count;
  if (others === 0 || count < A_FEW + 1 || (others > A_FEW && count < widths.length * USUAL)) return [];
  const first = rows.findIndex((row) => row.length > 1 && row.length !== usual) + 1;
  return [message("formats:rowsOfOtherWidth", { count: others, row: first, cells: usual })];
}

/** Cells with a quotation mark to which none belongs, as damage leaves them; in names they come in pairs. */
function oddQuotes(rows: readonly (readonly string[])[]): Message[] {
  const isOdd = (cell: string): boolean => cell.includes('"') && cell.split('"').length % 2 === 0;
  const odd = rows.flatMap((row, index) => row.filter(isOdd).map(() => index + 1));
  return odd[0] === undefined ? [] : [message("formats:quotesMisplaced", { count: odd.length, row: odd[0] })];
}

/** Rows in one cell that another delimiter divides as the table is divided: they would be taken for a heading. */
function undividedRows(rows: readonly (readonly string[])[], delimiter: string): Message[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 4) return [];
  const others = DELIMITERS.filter((other) => other !== delimiter);
  const undivided = rows.flatMap((row, index) => {
    const filled = row.filter((cell) => cell !== "");
    const [text = ""] = filled;
    const divides = (other: string): boolean =>
      text.split(other).length >= width - 1 && !text.includes(`${other} `);
    return filled.length === 1 && others.some(divides) ? [index + 1] : [];
  });
  const [row] = undivided;
  return row === undefined ? [] : [message("formats:rowsNotDivided", { count: undivided.length, row })];
}

/** Cells whose lines hold delimiters of their own: a quotation mark too many may have swallowed rows. */
function swallowedRows(rows: readonly (readonly string[])[], delimiter: string): Message[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isRow = (line: string): boolean => width > 2 && line.split(delimiter).length >= width - 1;
  return rows.flatMap((row, index) =>
    row.some((cell) => cell.includes("\n") && cell.split("\n").some(isRow))
      ? [message("formats:cellHoldsRows", { row: index + 1 })]
      : [],
  );
}
