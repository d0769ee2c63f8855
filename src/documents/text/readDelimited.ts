import { message, type Message } from "../../messages/message.ts";
import { lineAt } from "../../text/lines.ts";
import { rowDoubts } from "./rowDoubts.ts";

interface DelimitedRows {
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
  const rows = withoutEmptyEnd(data).map((row) => withoutRuling(row.map(cellText)));
  const misplaced = errors.filter(({ code }) => code === "InvalidQuotes");
  const firstRow = (misplaced[0]?.row ?? 0) + 1;
  return {
    rows,
    warnings: [
      ...(lone === null ? [message("reading:quotesIgnored")] : []),
      ...(lone ?? []).map((at) => message("reading:quoteNotClosed", { line: lineAt(text, at) })),
      ...(misplaced.length > 0
        ? [message("reading:quotesMisplaced", { count: misplaced.length, row: firstRow })]
        : []),
      ...rowDoubts(rows, delimiter),
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

/** `="000421"` is how programs write text that a spreadsheet should not take for a number. */
function cellText(text: string): string {
  const plain = /^="([^"]*)"$/u.exec(text)?.[1] ?? text;
  return plain.replaceAll(LONE_QUOTE, '"').trim();
}

/** "--- | :--- | ---:" as Markdown and databases rule a table below its headers, and "-----+------". */
const RULING = /^[:+]?[-=─═]{3}[-=─═:+┼╪]*$/u;

/** Empty for a row that is nothing but a line: its cells hold nothing, and other rows stay where they are. */
function withoutRuling(row: readonly string[]): readonly string[] {
  const held = row.filter((cell) => cell !== "");
  return held.length > 0 && held.every((cell) => RULING.test(cell)) ? row.map(() => "") : row;
}

function withoutEmptyEnd(rows: readonly string[][]): readonly string[][] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell === "")) length -= 1;
  return rows.slice(0, length);
}

/**
 * The places of quotation marks that open a cell and are not closed, or only by one that opens another cell in a row
 * below. Quotes are doubled within quotes (RFC 4180); one that stands within a cell without them opens nothing.
 * @param most after so many it gives up: null
 */
function loneQuotes(text: string, delimiter: string, most: number): readonly number[] | null {
  const lone: number[] = [];
  let at = text.indexOf('"');
  while (at !== -1) {
    let next = at + 1;
    if (opensCell(text, at, delimiter)) {
      const end = closing(text, at, delimiter);
      if (end === null) lone.push(at);
      else next = end + 1;
      if (lone.length > most) return null;
    }
    at = text.indexOf('"', next);
  }
  return lone;
}

function opensCell(text: string, at: number, delimiter: string): boolean {
  const before = text[at - 1];
  return before === undefined || before === "\n" || before === delimiter;
}

/** Where the cell that opens here is closed; null where nothing closes it. */
function closing(text: string, opening: number, delimiter: string): number | null {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    const after = text[at + 1];
    if (after === '"') at += 1;
    else if (after === undefined || after === "\n" || after === delimiter) return at;
    // One that closes nothing, rows further down: it opens a cell there.
    else if (text.slice(opening, at).includes("\n")) return null;
  }
  return null;
}
