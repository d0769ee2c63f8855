import type { ParseError } from "papaparse";
import { message, type Message } from "../../messages/message.ts";

export interface DelimitedRows {
  readonly rows: readonly (readonly string[])[];
  readonly warnings: readonly Message[];
}

/** Stands for a quotation mark that holds nothing together, until the text is parsed. */
const LONE_QUOTE = "\uE0F2";
/** Quotation marks that nothing closes are taken as plain ones; beyond so many, of a large text fewer, all of them are. */
const MOST_LONE_QUOTES = 20;
const MOST_IN_LARGE = 2;
const LARGE = 4_000_000;

/**
 * The cells of a delimited text (RFC 4180), every one as text: quotes around a cell go, line ends within stay.
 * Rows may differ in length. Quotes that are not closed, or not where they should be, are mended and named.
 */
export async function readDelimited(text: string, delimiter: string): Promise<DelimitedRows> {
  const { default: Papa } = await import("papaparse");
  const warnings: Message[] = [];
  const most = text.length > LARGE ? MOST_IN_LARGE : MOST_LONE_QUOTES;
  let source = text;
  for (let tries = 0; ; tries += 1) {
    const isLast = tries === most;
    const { data, errors } = Papa.parse<string[]>(source, {
      delimiter,
      newline: "\n",
      // In this mode quotation marks hold nothing together.
      ...(isLast ? { fastMode: true } : {}),
    });
    const at = isLast ? null : loneQuote(source, errors);
    if (at !== null) {
      warnings.push(message("formats:quoteNotClosed", { line: lineAt(source, at) }));
      source = source.slice(0, at) + LONE_QUOTE + source.slice(at + 1);
      continue;
    }
    if (isLast) warnings.push(message("formats:quotesIgnored"));
    const misplaced = errors.filter(({ code }) => code === "InvalidQuotes");
    const [first] = misplaced;
    if (first)
      warnings.push(
        message("formats:quotesMisplaced", { count: misplaced.length, row: (first.row ?? 0) + 1 }),
      );
    const rows = withoutEmptyEnd(data).map((row) => row.map(cellText));
    return { rows, warnings: [...warnings, ...swallowedRows(rows, delimiter)] };
  }
}

/**
 * The place of the first quotation mark that opens a cell and is not closed, or is only by one that opens another cell
 * in a row below; null where there is none. The errors name the place behind the opening mark.
 */
function loneQuote(text: string, errors: readonly ParseError[]): number | null {
  for (const { code, index = 1 } of errors) {
    const next = text.indexOf('"', index);
    if (code === "MissingQuotes") return index - 1;
    if (code === "InvalidQuotes" && text.slice(index, next).includes("\n")) return index - 1;
  }
  return null;
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
