import { foldForComparison } from "../../../text/fold.ts";
import { isTotal } from "../../debtCards/labels.ts";
import { goesOnInColumn, isHeaderText, isLabelRow, mayHead } from "./headerWords.ts";
import type { FilledCell, SheetRow } from "./sheetCells.ts";

/** Rows of a table's header: `from` to before `to`; a row that numbers the columns belongs to it. */
export interface HeaderRows {
  readonly from: number;
  readonly to: number;
}

/** A header takes at most this many rows, merged ones and the row of column numbers counted. */
const MOST_ROWS = 6;
/** Figures stand within this many rows below a header. */
const FIGURES_WITHIN = 4;

export function filledCells({ cells }: SheetRow): FilledCell[] {
  return cells.filter((cell) => cell !== null);
}

/**
 * The header that begins with a row, null where none does.
 * @param width columns of the table that the row stands in; 0 before the first header
 */
export function headerAt(rows: readonly SheetRow[], from: number, width: number): HeaderRows | null {
  const top = rows[from];
  if (top === undefined || !mayBegin(rows, from)) return null;
  let to = from + 1;
  while (to < rows.length && to - from < MOST_ROWS && goesOn(rows, from, to)) to += 1;
  const numbered = isColumnNumbers(rows[to]);
  const end = numbered ? to + 1 : to;
  const below = rows.slice(end, end + FIGURES_WITHIN + 1);
  const above = rows[from - 1];
  const isAfterGap = (above?.index ?? -1) < top.index - 1;
  const isAfterBreak = isAfterGap || (above !== undefined && filledCells(above).length === 1);
  const within = width === 0 ? null : { width, isAfterGap, isAfterBreak };
  return numbered || heads(rows.slice(from, to), below, within) ? { from, to: end } : null;
}

/** Where a row stands within a table: a new header is believed more readily after a gap or a title. */
interface Within {
  readonly width: number;
  readonly isAfterGap: boolean;
  readonly isAfterBreak: boolean;
}

/** Whether rows of words head what is below: by known words; else by figures below them, where a table may begin. */
function heads(header: readonly SheetRow[], below: readonly SheetRow[], within: Within | null): boolean {
  const columns = columnsFilled(header);
  if (columns.size < 2) return false;
  const cells = header.flatMap(filledCells);
  const known = cells.filter(({ text }) => isHeaderText(text)).length;
  const isOverFigures = coversFigures(columns, below);
  const isMostlyKnown = known >= 2 && known * 2 >= (header[0] ? filledCells(header[0]).length : 0);
  if (within === null) return isOverFigures || (isMostlyKnown && (below.length === 0 || known >= 3));
  const isWide = columns.size >= Math.min(3, within.width / 2);
  if (isMostlyKnown && isWide && (within.isAfterBreak || known === cells.length)) return true;
  return isOverFigures && within.isAfterGap && columns.size >= 3;
}

export function isColumnNumbers(row: SheetRow | undefined): boolean {
  return row !== undefined && areColumnNumbers(filledCells(row).map(({ text }) => text));
}

/** "1 | 2 | 3 | 4" numbers the columns, and so does "(1) | (2) | (3)". */
export function areColumnNumbers(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, at) => text.replace(/[().\s]/gu, "") === String(at + 1));
}

function mayBegin(rows: readonly SheetRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || !isOfWords(row)) return false;
  const filled = filledCells(row);
  if (filled.some(({ text }) => isTotal(text) && foldForComparison(text).split(" ").length > 4)) return false;
  if (isLabelRow(filled.map(({ text }) => text))) return false;
  if (filled.length > 1) return true;
  // A cell that is merged over some of the columns, its own headers below it.
  const [only] = filled;
  const next = rows[at + 1];
  if (only === undefined || next === undefined || !isOfWords(next)) return false;
  return (only.columns > 1 && row.cells[0] === null) || standsAround(only, row, next, rows[at + 2]);
}

/** Whether a header's words of two lines stand in the rows above and below those of one: "Стање дуга у", "Назив дуга", "EUR". */
function standsAround(cell: FilledCell, row: SheetRow, next: SheetRow, last: SheetRow | undefined): boolean {
  const column = row.cells.indexOf(cell);
  const below = last?.cells[column];
  const areAdjacent = next.index === row.index + 1 && last?.index === row.index + 2;
  const isBetween = (next.cells[column] ?? null) === null && filledCells(next).length > 1;
  return (
    areAdjacent && isBetween && !!below && isHeaderText(cell.text) && goesOnInColumn(cell.text, below.text)
  );
}

/** Words and years, at least one of them words, none of them repeated from above. */
function isOfWords(row: SheetRow): boolean {
  const filled = filledCells(row);
  return (
    filled.every(({ kind, text, filled: isRepeated }) => kind !== "figure" && !isRepeated && mayHead(text)) &&
    filled.some(({ kind }) => kind === "words")
  );
}

/** Whether a row goes on with the header above it: under merged cells, or with the rest of wrapped words. */
function goesOn(rows: readonly SheetRow[], from: number, at: number): boolean {
  const [row, above] = [rows[at], rows[at - 1]];
  if (row === undefined || above === undefined || row.index > above.index + 1) return false;
  const filled = row.cells.flatMap((cell, column) =>
    cell === null || cell.filled ? [] : [{ cell, column }],
  );
  if (filled.length === 0) return row.cells.some((cell) => cell?.filled);
  if (filled.some(({ cell }) => cell.kind === "figure" || !mayHead(cell.text))) return false;
  if (isLabelRow(filled.map(({ cell }) => cell.text))) return false;
  const header = rows.slice(from, at);
  const isUnderMerge = header.some(({ index, cells }) =>
    cells.some(
      (cell, column) =>
        cell !== null &&
        ((cell.rows > 1 && index + cell.rows > row.index) ||
          (cell.columns > 1 &&
            filled.some((below) => below.column >= column && below.column < column + cell.columns))),
    ),
  );
  if (isUnderMerge) return true;
  return filled.every(
    ({ cell, column }) =>
      header.some(({ cells }) => cells[column] && goesOnInColumn(cells[column].text, cell.text)) ||
      (cell.kind === "words" && isHeaderText(cell.text) && filled.length > 1),
  );
}

function columnsFilled(rows: readonly SheetRow[]): Set<number> {
  const columns = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      for (let covered = 0; covered < (cell?.columns ?? 0); covered += 1) columns.add(column + covered);
    });
  }
  return columns;
}

/** Whether figures stand below, and all of them under the header's columns. */
function coversFigures(columns: ReadonlySet<number>, below: readonly SheetRow[]): boolean {
  const first = below.find((row) => filledCells(row).some(({ kind }) => kind !== "words"));
  if (first === undefined) return false;
  return first.cells.every((cell, column) => cell === null || cell.kind === "words" || columns.has(column));
}
