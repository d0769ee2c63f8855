import { cellOfText, type DocumentPart, type DocumentText } from "../../documents/parts.ts";
import { currencyOf } from "../../text/currencies.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unspaced } from "../../text/unspaced.ts";
import type { LaidCell, LaidTable } from "./laidTable.ts";
import { isAmount, isArticle } from "./textKinds.ts";

/** A table whose cells have become paragraphs or lines, and the part after its last figure. */
export interface FoundTable {
  readonly table: LaidTable;
  readonly next: number;
}

/** A cell of such a table: of a paragraph of its own, or cut off one that holds a whole row. */
export interface LooseCell {
  readonly kind: "text" | "figure" | "currency";
  readonly text: string;
  readonly part: DocumentText;
  /** Whether figures or a currency follow in the same paragraph. */
  readonly isFollowed: boolean;
}

/** The longest tables of laws have some hundred rows: what goes on for longer is none, and not looked through each time. */
const MOST_CELLS = 5_000;
/** A longer paragraph is no cell. */
const LONGEST_CELL = 300;
const LONGEST_HEADER = 120;
const NOTHING = /^[-–—]$/u;
/** Amounts that have run together: "390.000.000407.400.000". */
const GLUED_AMOUNTS = /^\d[\d.,]{9,80}\d$/u;
/** A currency as columns state it, not one within a name; or several that have run together: "USDEUR". */
const CURRENCIES = /^(?:\p{Lu}{3}){1,8}$/u;
/** Words that begin a header behind another: "ОПИС Економска класификација Износ у динарима". */
const HEADER_WORD = /^(?:ekonomsk|iznos|originaln|plan|projekcij|odobren|ostvaren|izvrs|budzetsk|ukupna)/u;
/** A header that goes on with such a word: "Износ у оригиналној валути", "Остварење/ извршење". */
const GOES_ON = /(?:^u|\/)$/u;

/**
 * The headers that stand in so many parts from one on; null where one of these cannot be a header, none where the last
 * one goes on in the part below.
 */
export function headersInLines(parts: readonly DocumentPart[], at: number, count: number): string[] | null {
  const texts = parts.slice(at, at + count).map((part) => (part.kind === "text" ? part.text.trim() : ""));
  const fit = texts.length === count && texts.every((text) => text !== "" && mayHead(text));
  const below = parts[at + count];
  if (below?.kind === "text" && isRest(below.text)) return [];
  return fit ? texts.flatMap((text) => headersIn(text)).reduce(withHeader, []) : null;
}

/** What a header that is broken into lines goes on with, and where it cannot end. */
const REST = /^(?:klasifikacij|dinarima|valut|broj\b)/u;
const OPEN = /(?:^iznos|\bu)$/u;

function isRest(text: string): boolean {
  const folded = foldForComparison(text);
  return REST.test(folded) || folded === "u dinarima";
}

/** "Износ", "у", "динарима" in lines of their own are one header. */
function withHeader(headers: readonly string[], header: string): string[] {
  const last = headers.at(-1);
  const goesOn =
    last !== undefined && (REST.test(foldForComparison(header)) || OPEN.test(foldForComparison(last)));
  return goesOn ? [...headers.slice(0, -1), `${last} ${header}`] : [...headers, header];
}

function headersIn(text: string): string[] {
  const headers: string[][] = [];
  const words = wordsOf(unspaced(text));
  const folded = words.map(foldForComparison);
  words.forEach((word, index) => {
    const isUnit = index === words.length - 2 && folded[index] === "u" && folded[index + 1] === "dinarima";
    const begins =
      (HEADER_WORD.test(folded[index] ?? "") && !GOES_ON.test(folded[index - 1] ?? "")) ||
      (isUnit && folded[index - 1] !== "iznos");
    if (begins || index === 0) headers.push([word]);
    else headers.at(-1)?.push(word);
  });
  return headers.length === 1 ? [text] : headers.map((header) => header.join(" "));
}

function mayHead(text: string): boolean {
  return text.length <= LONGEST_HEADER && looseCellsOf(text).every(({ kind }) => kind === "text");
}

/**
 * The cells from a part on to the last figure before a table, another article, a sentence or the headers of another table;
 * none where more figures follow each other than a row can have.
 * @param isHeader whether the part at a place begins another table
 */
export function looseCells(
  parts: readonly DocumentPart[],
  from: number,
  isHeader: (parts: readonly DocumentPart[], at: number) => boolean,
  mostFigures: number,
): { readonly cells: readonly LooseCell[]; readonly next: number } {
  const cells: LooseCell[] = [];
  let figures = 0;
  let whole = 0;
  let next = from;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind !== "text" || isNoCell(part.text) || isHeader(parts, at)) break;
    for (const cell of looseCellsOf(part.text)) {
      cells.push({ ...cell, part });
      figures = cell.kind === "figure" ? figures + 1 : 0;
    }
    if (figures > mostFigures || cells.length > MOST_CELLS) return { cells: [], next: from };
    if (cells.at(-1)?.kind !== "figure") continue;
    whole = cells.length;
    next = at + 1;
  }
  return { cells: cells.slice(0, whole), next };
}

/** Whether a text is a figure, or ends in one. */
export function endsInFigure(text: string): boolean {
  return looseCellsOf(text).at(-1)?.kind === "figure";
}

/** A sentence leads to another table: "... утврђени су у следећим износима:". */
function isNoCell(text: string): boolean {
  const isSentence = text.trimEnd().endsWith(":") && wordsOf(text).length >= 5;
  return text.length > LONGEST_CELL || isSentence || isArticle(text);
}

/** The figures and currencies at the end of a text, and what stands before them. */
export function looseCellsOf(text: string): Omit<LooseCell, "part">[] {
  const words = wordsOf(text);
  const kinds = words.map((word) => kindOf(word));
  const last = kinds.findLastIndex((kind) => kind === "text") + 1;
  // A dash at the end of a name is no figure without one beside it.
  const from = words.slice(last).every((word) => NOTHING.test(word)) && last > 0 ? words.length : last;
  const name = words.slice(0, from).join(" ");
  return [
    ...(name === "" ? [] : [{ kind: "text" as const, text: name, isFollowed: from < words.length }]),
    ...words.slice(from).map((word, index) => ({
      kind: kinds[from + index] ?? "text",
      text: word,
      isFollowed: from + index + 1 < words.length,
    })),
  ];
}

const wordsOf = (text: string): string[] => text.split(/\s/u).filter((word) => word !== "");

function kindOf(word: string): LooseCell["kind"] {
  if (isAmount(word) || NOTHING.test(word) || word === "0" || GLUED_AMOUNTS.test(word)) return "figure";
  const codes = CURRENCIES.test(word) ? (word.match(/.{3}/gu) ?? []) : [];
  return codes.length > 0 && codes.every((code) => currencyOf(code) !== null) ? "currency" : "text";
}

export function laidCell(texts: readonly string[], part: DocumentText | undefined): LaidCell | null {
  if (texts.length === 0) return null;
  const cell = part && cellOfText(part);
  return { lines: texts, ...(cell !== undefined && { cell }) };
}
