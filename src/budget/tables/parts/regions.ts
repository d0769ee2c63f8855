import { foldForComparison } from "../../../text/fold.ts";
import { unitOf } from "../../../text/units.ts";
import { conditionOf } from "../../debtCards/labels.ts";
import { isPageMark } from "../pageMarks.ts";
import { filledCells, headerAt, isColumnNumbers, type HeaderRows } from "./findHeader.ts";
import { isHeaderText } from "./headerWords.ts";
import type { SheetRow } from "./sheetCells.ts";

/** One table of a sheet that may hold several. */
export interface Region {
  /** Titles above it. */
  readonly titles: readonly string[];
  /** Empty where the table has no header. */
  readonly header: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
}

/** How a title begins, folded: an article, its part, a numbered table, a unit, a date. */
const TITLE =
  /^(?:clan \d|"?[abv]\. |tabela|prilog|pregled|\(?u (?:000|hiljad|milion|mil\b|dinar)|republika srbija ce\b)|\bna dan\b/u;

/** The tables of a sheet's rows: those side by side, and those under one another. */
function regionsOf(spread: readonly SheetRow[], lengthOf: HeaderLength = ({ length }) => length): Region[] {
  const rows = closedUp(withoutPageMarks(spread));
  const beside = sideBySide(rows);
  if (beside === null) return oneUnderAnother(rows, lengthOf);
  const titles = titlesAbove(rows);
  return beside.flatMap((piece) =>
    regionsOf(
      piece.filter(({ index }) => !titles.some((title) => title.index === index)),
      lengthOf,
    ).map((region) => ({ ...region, titles: [...textsOf(titles), ...region.titles] })),
  );
}

/** How many rows of what looks like a header are one. */
type HeaderLength = (header: readonly SheetRow[]) => number;

/**
 * The tables of several sheets. A page may begin with the rest of a name or of terms, and words that begin with small
 * letters look like those of the header above them: another table that has this header alone tells that they are none.
 */
export function regionsOfAll(sheets: readonly (readonly SheetRow[])[]): readonly (readonly Region[])[] {
  const found = sheets.map((rows) => regionsOf(rows));
  const headers = found.flat().map(({ header }) => header);
  const whole = countsOf(headers.map(textOfHeader));
  const beginnings = countsOf(
    headers.flatMap((header) => header.map((_, at) => textOfHeader(header.slice(0, at + 1)))),
  );
  const lengthOf: HeaderLength = (header) => {
    const isSingle = whole.get(textOfHeader(header)) === 1;
    const lengths = header.map((_, at) => at).slice(1);
    const isWhole = (to: number): boolean => {
      const text = textOfHeader(header.slice(0, to));
      const isUsual = isSingle && (beginnings.get(text) ?? 0) > 2;
      return whole.has(text) && areRowsOfTable(header.slice(to), isUsual);
    };
    return lengths.find(isWhole) ?? header.length;
  };
  const isLonger = ({ header }: Region): boolean => lengthOf(header) < header.length;
  return found.map((regions, at) =>
    regions.some(isLonger) ? regionsOf(sheets[at] ?? [], lengthOf) : regions,
  );
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Whether rows are no header's. @param isUsual whether other tables begin as theirs, and none goes on with the same words */
function areRowsOfTable(rows: readonly SheetRow[], isUsual: boolean): boolean {
  if (rows.some(isColumnNumbers)) return false;
  return rows
    .flatMap(filledCells)
    .every(({ text }) => !/^[(%]/u.test(text) && !hasMultiple(text) && (isUsual || !isHeaderText(text)));
}

/** Whether a text says that amounts are in thousands or millions. */
function hasMultiple(text: string): boolean {
  return (unitOf(text)?.multiplier ?? 1n) !== 1n;
}

/** Rows without those that belong to printed pages; the others close up, since such a row parts no tables either. */
function withoutPageMarks(spread: readonly SheetRow[]): readonly SheetRow[] {
  const marks = spread.filter((row) => isPageMark(textsOf([row]).join(" ")));
  if (marks.length === 0) return spread;
  let passed = 0;
  return spread.flatMap((row) => {
    if (row !== marks[passed]) return [{ ...row, index: row.index - passed }];
    passed += 1;
    return [];
  });
}

/** Rows without the empty ones between them, where there is one nearly everywhere: they part no tables. */
function closedUp(rows: readonly SheetRow[]): readonly SheetRow[] {
  const apart = rows.filter(({ index }, at) => index - (rows[at - 1]?.index ?? index) === 2).length;
  return apart * 2 > rows.length ? rows.map((row, index) => ({ ...row, index })) : rows;
}

/** Pieces of the sheet with empty columns between them, where each is a table by itself; null where they are one. */
function sideBySide(rows: readonly SheetRow[]): SheetRow[][] | null {
  const filled: boolean[] = [];
  const wide = rows.filter((row) => filledCells(row).length > 1);
  for (const { cells } of wide) {
    cells.forEach((cell, column) => {
      for (let covered = 0; covered < (cell?.columns ?? 0); covered += 1) filled[column + covered] = true;
    });
  }
  const pieces: { from: number; to: number }[] = [];
  for (let column = 0; column < filled.length; column += 1) {
    const last = pieces.at(-1);
    if (!filled[column]) continue;
    if (last?.to === column) last.to = column + 1;
    else pieces.push({ from: column, to: column + 1 });
  }
  if (pieces.length < 2) return null;
  const cut = pieces.map(({ from, to }) =>
    rows.flatMap((row) => {
      const cells = row.cells.map((cell, column) => (column >= from && column < to ? cell : null));
      return cells.some((cell) => cell !== null) ? [{ ...row, cells }] : [];
    }),
  );
  return cut.every(isTable) ? cut : null;
}

/** Whether rows are a table of their own: a header, words and figures. */
function isTable(rows: readonly SheetRow[]): boolean {
  const at = rows.findIndex((_, index) => headerAt(rows, index, 0) !== null);
  const body = at < 0 ? [] : rows.slice(at + 1).flatMap(filledCells);
  return body.some(({ kind }) => kind === "words") && body.some(({ kind }) => kind === "figure");
}

function titlesAbove(rows: readonly SheetRow[]): readonly SheetRow[] {
  const first = rows.findIndex((row) => filledCells(row).length > 1);
  return rows.slice(0, Math.max(0, first));
}

function oneUnderAnother(rows: readonly SheetRow[], lengthOf: HeaderLength): Region[] {
  const cutter = new Cutter();
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const header = cutter.repeatedAt(rows, at) ?? shortened(headerAt(rows, at, cutter.width), rows, lengthOf);
    if (header !== null) cutter.open(rows.slice(header.from, header.to));
    else if (!isRepeatedNumbers(row, cutter.width) && !cutter.isHeaderAgain(row)) cutter.take(row);
    at = nextOf(header, at);
  }
  return cutter.close();
}

function shortened(
  header: HeaderRows | null,
  rows: readonly SheetRow[],
  lengthOf: HeaderLength,
): HeaderRows | null {
  return header && { ...header, to: header.from + lengthOf(rows.slice(header.from, header.to)) };
}

function nextOf(header: HeaderRows | null, at: number): number {
  return header === null ? at + 1 : header.to;
}

function isRepeatedNumbers(row: SheetRow, width: number): boolean {
  return width > 0 && isColumnNumbers(row);
}

class Cutter {
  readonly #regions: Region[] = [];
  #titles: readonly string[] = [];
  #header: readonly SheetRow[] = [];
  #firstText = "";
  /** Whether this table's header is repeated on later pages. */
  #isOverPages = false;
  #rows: SheetRow[] = [];
  width = 0;

  take(row: SheetRow): void {
    this.#rows.push(row);
  }

  /** A single cell with the words of one of this table's headers: a line of a header that a converter has taken apart. */
  isHeaderAgain(row: SheetRow): boolean {
    const [only, ...others] = filledCells(row);
    if (!only || others.length > 0 || only.kind === "figure" || this.#header.length === 0) return false;
    const said = foldForComparison(only.text);
    return this.#header.flatMap(filledCells).some(({ text }) => foldForComparison(text) === said);
  }

  /** This table's own header, word for word. */
  repeatedAt(rows: readonly SheetRow[], from: number): HeaderRows | null {
    const [first] = this.#header;
    const row = rows[from];
    if (!first || !row) return null;
    if (filledCells(row).some(({ kind }) => kind === "figure")) return null;
    const to = from + this.#header.length;
    const isFirst = textOfHeader([row]) === this.#firstText;
    return isFirst && textOfHeader(rows.slice(from, to)) === textOfHeader(this.#header) ? { from, to } : null;
  }

  /**
   * A header begins another table, except where it is this table's own, repeated with no title before it. In a sheet that
   * several tables of a text were pasted into, the same header may stand in other columns.
   */
  open(header: readonly SheetRow[]): void {
    const titles = this.#header.length === 0 ? this.#allIfTitles() : trailingTitles(this.#rows);
    const repeats = this.#header.length > 0 && textOfHeader(header) === textOfHeader(this.#header);
    if (repeats) this.#endPage();
    if (repeats && titles.length === 0 && filledColumns(header) === filledColumns(this.#header)) return;
    this.#rows = this.#rows.slice(0, this.#rows.length - titles.length);
    this.#finish();
    this.#titles = [...this.#titles, ...textsOf(titles)];
    this.#header = header;
    this.#isOverPages = false;
    this.#firstText = textOfHeader(header.slice(0, 1));
    this.width = Math.max(
      ...header.map((row) => filledCells(row).reduce((sum, { columns }) => sum + columns, 0)),
    );
  }

  /** A number alone above a header that is repeated is the page's. */
  #endPage(): void {
    this.#isOverPages = true;
    if (isBareNumber(this.#rows.at(-1))) this.#rows.pop();
  }

  close(): Region[] {
    if (this.#isOverPages) this.#endPage();
    this.#finish();
    return this.#regions;
  }

  /** Above the first header: rows of one cell are its titles, and so are those below the last wider row. */
  #allIfTitles(): readonly SheetRow[] {
    const last = this.#rows.findLastIndex((row) => filledCells(row).length > 1 || hasLabel(row));
    return this.#rows.slice(last + 1);
  }

  #finish(): void {
    const isText =
      this.#header.length === 0 && !this.#rows.some((row) => filledCells(row).length > 1 || hasLabel(row));
    if (isText) {
      this.#titles = [...this.#titles, ...textsOf(this.#rows)];
    } else {
      this.#regions.push({ titles: this.#titles, header: this.#header, rows: this.#rows });
      this.#titles = [];
    }
    this.#rows = [];
  }
}

/** The rows of one cell that end a table and belong to the next one: from a title's words, or a gap, on. */
function trailingTitles(rows: readonly SheetRow[]): readonly SheetRow[] {
  const lastWide = rows.findLastIndex((row) => filledCells(row).length > 1);
  const begins = rows.findIndex((row, at) => {
    const isAfterGap = (rows[at - 1]?.index ?? row.index) < row.index - 1;
    return at > lastWide && (isAfterGap || TITLE.test(foldForComparison(textsOf([row])[0] ?? "")));
  });
  return begins < 0 ? [] : rows.slice(begins);
}

function textsOf(rows: readonly SheetRow[]): string[] {
  return rows.map((row) =>
    filledCells(row)
      .map(({ text }) => text)
      .join(" "),
  );
}

function textOfHeader(rows: readonly SheetRow[]): string {
  return foldForComparison(
    rows
      .filter((row) => !isColumnNumbers(row))
      .flatMap(filledCells)
      .map(({ text }) => text)
      .join("|"),
  );
}

/** The columns that a header's cells stand in. */
function filledColumns(rows: readonly SheetRow[]): string {
  return rows
    .filter((row) => !isColumnNumbers(row))
    .map(({ cells }) => cells.flatMap((cell, column) => (cell === null ? [] : [column])).join(","))
    .join("|");
}

function isBareNumber(row: SheetRow | undefined): boolean {
  const filled = row ? filledCells(row) : [];
  return filled.length === 1 && /^\d{1,4}$/u.test(filled[0]?.text ?? "");
}

/** A debt card's label: a list may stand in a single column. */
function hasLabel(row: SheetRow): boolean {
  return filledCells(row).some(({ text }) => text.split("\n").some((line) => conditionOf(line) !== null));
}
