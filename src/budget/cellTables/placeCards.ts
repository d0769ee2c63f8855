import { partsOf } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { readRate } from "../../text/rates.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { CardColumn, PlacedSegment } from "../debtCards/columns.ts";
import { conditionOf, continuesLabel, isTotal } from "../debtCards/labels.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import { isOfListHeader } from "../debtCards/tableHeader.ts";
import type { ListPosition } from "../debtCards/rows.ts";
import { positionOf } from "../debtCards/rows.ts";
import { areColumnNumbers } from "../tables/parts/findHeader.ts";
import type { CardColumns } from "./cardColumns.ts";
import { cellLines, withText, type Grid, type TableCell } from "../tables/grid.ts";
import { repeatsHeadings } from "../debtCards/headings.ts";
import { cutPrintedLine, cutRowNumber } from "../debtCards/printedLine.ts";
import { regularRows } from "./regularRows.ts";
import { inCell } from "./warnings.ts";
import { isPageMark, pageNumbersAmong } from "../tables/pageMarks.ts";

/** Font size of the page that the cells are laid out on, the step between lines of a cell, and the gap between rows. */
const SIZE = 10;
const WRAP = 11;
const ROW = 15;

const COLUMNS: readonly CardColumn[] = ["number", "name", "terms", "eur", "rsd"];
const NUMBER = /^\d{1,2}\s*(?:\.\s*(?:\d{1,3}\.?)?)?$/u;

/** The first line of a card over all columns: "6.5 Export – Import Bank of China". */
const NUMBERED_CARD = /^(\d{1,2}\s?\.\s?\d{1,3}\.?)\s+(\p{L}.*)$/u;

/** A debt list's cells laid out like a printed page, to be read as one. */
export interface PlacedCards {
  readonly segments: readonly PlacedSegment[];
  /** The cell that a segment was made from. */
  readonly cellOf: ReadonlyMap<PlacedSegment, TableCell>;
  /** The row of cells that stands at a height. */
  readonly rowAt: ReadonlyMap<ListPosition, readonly TableCell[]>;
  /** Titles and sentences around the list. */
  readonly titles: string;
  readonly warnings: readonly Message[];
}

/** Lays the cells out; what stands outside of the list's columns is returned as `outside`. */
export function placeCards(
  grid: Grid,
  columns: CardColumns,
): PlacedCards & { readonly outside: readonly TableCell[] } {
  const segments: PlacedSegment[] = [];
  const cellOf = new Map<PlacedSegment, TableCell>();
  const rowAt = new Map<ListPosition, readonly TableCell[]>();
  const titles: string[] = [];
  const outside: TableCell[] = [];
  const pages = numbersOfPages(grid);
  const printed = grid.filter(
    (row, at) =>
      !isPassedOver(row, columns) && !pages.has(row) && !isNumberAboveHeading(row, grid[at + 1], columns),
  );
  const regular = regularRows(printed, columns);
  const { rows } = regular;
  const warnings: Message[] = [...regular.warnings];
  let y = 0;
  let above = "";
  let numberAbove = "";
  const glued = gluedCells(rows, columns);
  for (const row of columns.terms < 0 ? withWholeRates(rows, columns.name) : rows) {
    const title = segments.some(({ text }) => conditionOf(text) !== null) ? null : titleOf(row);
    if (title !== null) {
      titles.push(title);
      continue;
    }
    const pieces = withPrintedNumber(
      row.flatMap((cell, index) => {
        const cut = piecesOf(cell, index, { columns, glued, above, warnings });
        if (cut === null && cell.text !== "") outside.push(cell);
        return cut ?? [];
      }),
      numberAbove,
      warnings,
    );
    numberAbove = pieces.find(({ column }) => column === "number")?.text ?? numberAbove;
    const first = pieces.find(({ column, line }) => column === "name" && line === 0)?.text ?? "";
    const isAlone = pieces.every(({ column }) => column === "name" || column === "terms");
    const goesOn =
      continuesLabel(above, first) || (isTotal(above) && isAlone && /^dug$/iu.test(foldForComparison(first)));
    y += goesOn ? WRAP : ROW;
    for (const { text, column, line, cell } of pieces) {
      const left = COLUMNS.indexOf(column) * 100;
      const segment = { text, page: 1, left, right: left + 90, y: y + line * WRAP, size: SIZE, column };
      segments.push(segment);
      cellOf.set(segment, cell);
      rowAt.set(positionOf(segment), row);
    }
    y += Math.max(0, ...pieces.map(({ line }) => line)) * WRAP;
    const named = pieces.findLast(({ column }) => column === "name")?.text;
    // A label that goes on is the same label.
    if (named !== undefined && !continuesLabel(above, named)) above = named;
  }
  return { segments, cellOf, rowAt, titles: titles.join(" "), warnings, outside };
}

/** How a line begins that cannot be a name: a sign, a figure, a small letter. */
const GOES_ON = /^[-–−+%(,;:/\d\p{Ll}]/u;

/** A rate of more lines is never one that reads. */
const LONGEST_RATE = 8;

/** Printed lines with each rate in one of them: "Каматна стопа 6М LIBOR EUR +" goes on with "0,52%" on the next line. */
function withWholeRates(rows: Grid, name: number): Grid {
  const texts = rows.map((row) => row[name]?.text ?? "");
  const numbered = texts.filter((text) => cutPrintedLine(text, "").number !== "").length;
  const isNumbered = numbered >= texts.filter((text) => conditionOf(text) === "rate").length;
  const whole: (readonly TableCell[])[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const cell = row[name];
    if (!cell || conditionOf(cell.text) !== "rate") {
      whole.push(row);
      continue;
    }
    const lines = [cell.text];
    for (let next = rows[at + 1]?.[name]; next && belongsToRate(next.text, lines, isNumbered);) {
      lines.push(next.text);
      at += 1;
      next = rows[at + 1]?.[name];
    }
    whole.push(row.map((one) => (one === cell ? withText(cell, joinedRate(lines)) : one)));
  }
  return whole;
}

/** Balances that stand at the height of the rate's first line stay at the end. */
function joinedRate([first = "", ...rest]: readonly string[]): string {
  const { name, terms, eur, rsd } = cutPrintedLine(first, "");
  return eur === "" ? [first, ...rest].join(" ") : [name, terms, ...rest, eur, rsd].join(" ");
}

/**
 * @param lines of the rate so far, its label before them
 * @param isNumbered whether each card begins with its number: then what has none is no name
 */
function belongsToRate(line: string, lines: readonly string[], isNumbered: boolean): boolean {
  if (conditionOf(line) !== null || isTotal(line) || isSectionHeading(line)) return false;
  const { number, eur } = cutPrintedLine(line, "");
  if (number !== "" || eur !== "") return false;
  if (GOES_ON.test(line)) return true;
  const isRead = (some: readonly string[]): boolean => {
    const { terms } = some.length > LONGEST_RATE ? { terms: "" } : cutPrintedLine(some.join(" "), "");
    return terms !== "" && readRate(terms)?.kind !== "text";
  };
  return isRead([...lines, line]) || (isNumbered && !isRead(lines));
}

/** Headings of the table, wherever they are repeated, numbers of columns, and what is printed around each page. */
function isPassedOver(row: readonly TableCell[], columns: CardColumns): boolean {
  const texts = textsOf(row);
  if (texts.length === 0 || isHeading(row, columns)) return true;
  return areColumnNumbers(texts) || isPageMark(texts.join(" "));
}

function isHeading(row: readonly TableCell[], { headings }: CardColumns): boolean {
  const texts = textsOf(row);
  if (texts.length === 0) return false;
  return texts.every(isOfListHeader) || (headings !== null && repeatsHeadings(row, headings));
}

/** A bare number is that of a page right above the heading of the next one. */
function isNumberAboveHeading(
  row: readonly TableCell[],
  below: readonly TableCell[] | undefined,
  columns: CardColumns,
): boolean {
  const texts = textsOf(row);
  return texts.length === 1 && /^\d{1,4}$/u.test(texts[0] ?? "") && !!below && isHeading(below, columns);
}

/** Rows that hold the number of a page alone, bare or as "5/212": they count on from page to page. */
function numbersOfPages(grid: Grid): ReadonlySet<readonly TableCell[]> {
  const alone = grid.flatMap((row, line) => {
    const texts = textsOf(row);
    const [, number] = (texts.length === 1 && /^(\d{1,4})(?:\s?\/\s?\d{1,4})?$/u.exec(texts[0] ?? "")) || [];
    return number === undefined ? [] : [{ line, number: Number(number), row }];
  });
  return new Set([...pageNumbersAmong(alone)].map(({ row }) => row));
}

function textsOf(row: readonly TableCell[]): string[] {
  return row.map(({ text }) => text).filter((text) => text !== "");
}

/** A sentence above the list that dates it is no title of a group of loans. */
function titleOf(row: readonly TableCell[]): string | null {
  const filled = row.filter(({ content }) => content.kind !== "empty");
  const text = filled.map((cell) => cell.text).join(" ");
  if (filled.length > 2 || conditionOf(text) !== null || isTotal(text)) return null;
  const isDated = /\bna dan\b|\bas (?:of|at)\b/u.test(foldForComparison(text)) && readAsOf(text) !== null;
  const isSentence = /\bstanje javnog duga\b|\bpublic debt\b/u.test(foldForComparison(text));
  return isSentence || isDated ? text : null;
}

interface CardPiece {
  readonly text: string;
  readonly column: CardColumn;
  /** Which line of its row. */
  readonly line: number;
  readonly cell: TableCell;
}

/** Whose cells of a list have become one throughout. */
interface GluedCells {
  /** The number and the name beside it. */
  readonly names: boolean;
  /** The balances in euros and in dinars. */
  readonly balances: boolean;
}

const TWO_BALANCES = /^(-|\d[\d.,]*)\s+(-|\d[\d.,]*)$/u;

/** Cells are known as glued where nothing stands in the column that one of them lacks. */
function gluedCells(rows: Grid, { number, name, eur, rsd }: CardColumns): GluedCells {
  // A title is numbered, too: "6. Кина". Names are where balances stand beside them, or would.
  const names = rows
    .filter((row) => row[eur]?.text || row[rsd]?.text)
    .map((row) => row[name]?.text ?? "")
    .filter((text) => text !== "" && !isTotal(text) && conditionOf(text) === null);
  const numbered = names.filter((text) => cutRowNumber(text) !== null).length;
  const areNumbered = names.length === 0 || numbered * 2 > names.length;
  const isEmpty = (column: number): boolean => rows.every((row) => (row[column]?.text ?? "") === "");
  const some = (column: number, test: (text: string) => boolean): boolean =>
    rows.some((row) => test(row[column]?.text ?? ""));
  return {
    names: areNumbered && isEmpty(number) && some(name, (text) => cutRowNumber(text) !== null),
    balances: isEmpty(rsd) && some(eur, (text) => TWO_BALANCES.test(text)),
  };
}

interface Placing {
  readonly columns: CardColumns;
  readonly glued: GluedCells;
  /** The label or name of the row above. */
  readonly above: string;
  readonly warnings: Message[];
}

/** A cell's lines in their columns; null for a cell outside of all. */
function piecesOf(
  cell: TableCell,
  index: number,
  { columns, glued, above, warnings }: Placing,
): CardPiece[] | null {
  if (cell.text === "") return [];
  const column = COLUMNS.find((name) => columns[name] === index);
  const lines = cellLines(cell).flatMap((text, line) => (text === "" ? [] : [{ text, line }]));
  if (index < columns.name || column === "number") {
    const number = numberOf(cell, warnings);
    if (number !== null) return [{ text: number, column: "number", line: 0, cell }];
    const [first] = lines;
    const numbered = first && !isSectionHeading(first.text) ? NUMBERED_CARD.exec(first.text) : null;
    if (first && numbered) {
      const [, own = "", rest = ""] = numbered;
      return [
        { text: own, column: "number", line: 0, cell },
        { text: rest, column: "name", line: 0, cell },
        ...lines.slice(1).map(({ text, line }): CardPiece => ({ text, column: "name", line, cell })),
      ];
    }
    // A heading or a total begins in the first column, and so does a group's title.
    return lines.map(({ text, line }) => ({ text, column: "name", line, cell }));
  }
  if (column === "name" && columns.terms < 0) {
    return lines.flatMap(({ text, line }) =>
      Object.entries(cutPrintedLine(text, above)).flatMap(([name, part]: [string, string]) =>
        part === "" ? [] : [{ text: part, column: name as CardColumn, line, cell }],
      ),
    );
  }
  if (column === undefined) return null;
  const pieces = lines.map(({ text, line }) => ({ text, column, line, cell }));
  return cutGlued(pieces, glued) ?? pieces;
}

/** The two cells that one was made of: its first line begins with the number, or holds both balances. Null for another cell. */
function cutGlued([first, ...rest]: readonly CardPiece[], glued: GluedCells): CardPiece[] | null {
  if (first?.column === "name" && glued.names && !isSectionHeading(first.text)) {
    const cut = cutRowNumber(first.text);
    return cut && [{ ...first, text: cut[0], column: "number" }, { ...first, text: cut[1] }, ...rest];
  }
  if (first?.column !== "eur" || !glued.balances) return null;
  const [, eur, rsd] = TWO_BALANCES.exec(first.cell.text) ?? [];
  if (eur === undefined || rsd === undefined) return null;
  return [
    { ...first, text: eur, line: 0 },
    { ...first, text: rsd, line: 0, column: "rsd" },
  ];
}

/**
 * A card's row number as it was printed, where a spreadsheet has made a number of it, or has saved one as text: 1 of "1.",
 * and 6.1 of "6.10", which follows 6.9. A group's title and its total are numbered without a point.
 * @param above the row number before
 */
function withPrintedNumber(
  pieces: readonly CardPiece[],
  above: string,
  warnings: Message[],
): readonly CardPiece[] {
  const name = pieces.find(({ column }) => column === "name")?.text ?? "";
  const hasSums = pieces.some(({ column }) => column === "eur" || column === "rsd");
  if (name === "" || !hasSums || isTotal(name)) return pieces;
  const [, group, place] = /^(\d{1,2})\.(\d*9)$/u.exec(above) ?? [];
  const next = group === undefined ? "" : `${group}.${Number(place) + 1}`;
  return pieces.map((piece) => {
    const { column, text, cell } = piece;
    if (column !== "number") return piece;
    if (/^\d{1,2}$/u.test(text)) return { ...piece, text: `${text}.` };
    if (!next.startsWith(text) || !/^0+$/u.test(next.slice(text.length))) return piece;
    const params = { shown: cell.shown, number: next, before: above };
    warnings.push(inCell(cell.name, message("budget:rowNumberCut", params)));
    return { ...piece, text: next };
  });
}

/** A row number, also where a spreadsheet has made a number or a date of "6.5"; null for anything else. */
function numberOf(cell: TableCell, warnings: Message[]): string | null {
  if (cell.content.kind === "date") {
    const { month, dayOfMonth } = partsOf(cell.content.day);
    const number = `${dayOfMonth}.${month}`;
    warnings.push(inCell(cell.name, message("budget:rowNumberWasDate", { shown: cell.shown, number })));
    return number;
  }
  if (cell.content.kind === "number") return cell.text.replace(",", ".");
  return NUMBER.test(cell.text) ? cell.text : null;
}
