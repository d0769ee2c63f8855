import type { DocumentTable } from "../../../documents/parts.ts";
import { foldForComparison } from "../../../text/fold.ts";
import type { LaidCell, LaidRow, LaidTable } from "../laidTable.ts";
import { filledCells, isColumnNumbers } from "./findHeader.ts";
import { goesOnInColumn } from "./headerWords.ts";
import type { Region } from "./regions.ts";
import type { FilledCell, SheetRow } from "./sheetCells.ts";

const NAMING = /\b(?:naziv|opis|ime|poverilac|kreditor|zajmodav|name|description|creditor|lender)/u;

/**
 * A region of a sheet as a table under its headers.
 * @param columns of the sheet, as `regionColumns` gives them
 * @param before what stands above it in the document
 */
export function layRegion(
  { page, name }: DocumentTable,
  region: Region,
  columns: readonly number[],
  before: readonly string[],
  isWorkbook: boolean,
): LaidTable {
  const lines = region.header.filter((row) => !isColumnNumbers(row));
  const spans = lines.map((row, depth) => spanningCells(row, lines.slice(depth + 1)));
  const headers = columns.map((column) =>
    joinHeader([
      ...lines.flatMap(({ cells }, depth) => {
        const cell = cells[column];
        return cell && !cell.filled && !spans[depth]?.has(cell) ? [cell.text] : [];
      }),
    ]),
  );
  const covering = lines.map((row, depth) => coveringTexts(row, spans[depth] ?? new Map()));
  const above = columns.map((column) => joinHeader(covering.flatMap((texts) => texts.get(column) ?? [])));
  return {
    page,
    name: name === "" ? null : name,
    // What spans columns without headers of their own heads the first of them.
    headers: headers.map((header, at) =>
      header === "" && above[at] !== "" && above[at] !== above[at - 1] && spanIsBare(headers, above, at)
        ? (above[at] ?? "")
        : header,
    ),
    headersAbove: above,
    before: [...before, ...region.titles],
    rows: region.rows.map((row) => layRow(row, page, columns, headers, isWorkbook)),
  };
}

/**
 * The columns of a sheet in which a region has something. A table without a header that has columns of the one before it
 * goes on with it, and has all of them.
 * @param above of the table before; null where there is none that it may go on with
 */
export function regionColumns({ header, rows }: Region, above: readonly number[] | null): readonly number[] {
  const columns = new Set<number>();
  for (const { cells } of [...header, ...rows]) {
    cells.forEach((cell, column) => {
      if (cell !== null) columns.add(column);
    });
  }
  if (header.length === 0 && above && [...columns].every((column) => above.includes(column))) return above;
  return [...columns].sort((a, b) => a - b);
}

/** Cells of a header row that stand over several columns, with how many. Where nothing is merged, by what is below. */
function spanningCells(row: SheetRow, below: readonly SheetRow[]): Map<FilledCell, number> {
  const spans = new Map<FilledCell, number>();
  row.cells.forEach((cell, column) => {
    if (cell === null || cell.filled) return;
    let end = column + cell.columns;
    const heads = (at: number): boolean => below.some(({ cells }) => (cells[at] ?? null) !== null);
    if (cell.rows === 1 && cell.columns === 1 && heads(column) && !isWrapped(cell, nextIn(below, column))) {
      while (end < row.cells.length && row.cells[end] === null && heads(end)) end += 1;
    }
    if (end > column + 1) spans.set(cell, end - column);
  });
  return spans;
}

/** The next cell of a column: words of two lines stand around the line of those of one. */
function nextIn(rows: readonly SheetRow[], column: number): FilledCell | null {
  return rows.map(({ cells }) => cells[column] ?? null).find((cell) => cell !== null) ?? null;
}

/** Whether the cell below holds the rest of a header that is wrapped: "Економска" / "класифи-" / "кација". */
function isWrapped(cell: FilledCell, below: FilledCell | null): boolean {
  return below !== null && (goesOnInColumn(cell.text, below.text) || /[-/,]$/u.test(cell.text.trim()));
}

/** By column, the text of the cell that spans it; thousands of columns are gone through once. */
function coveringTexts(row: SheetRow, spans: ReadonlyMap<FilledCell, number>): Map<number, string> {
  const texts = new Map<number, string>();
  row.cells.forEach((cell, from) => {
    const width = (cell && spans.get(cell)) ?? 0;
    for (let column = from; column < from + width; column += 1) texts.set(column, cell?.text ?? "");
  });
  return texts;
}

function spanIsBare(headers: readonly string[], above: readonly string[], from: number): boolean {
  let to = from;
  while (to < above.length && above[to] === above[from]) to += 1;
  return headers.slice(from, to).every((header) => header === "");
}

/** One text of a header's lines; a word that is hyphenated at a line's end is made whole. */
function joinHeader(texts: readonly string[]): string {
  return [...new Set(texts)]
    .join("\n")
    .replace(/(\p{L})-[^\S\n]*\n\s*(?=\p{Ll})/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

function layRow(
  row: SheetRow,
  page: number,
  columns: readonly number[],
  headers: readonly string[],
  isWorkbook: boolean,
): LaidRow {
  const laid = columns.map((column): LaidCell | null => {
    const cell = row.cells[column] ?? null;
    return cell && layCell(cell, isWorkbook);
  });
  const filled = filledCells(row);
  const at = laid.findIndex((cell) => cell !== null);
  const [only] = filled;
  const first = laid[at];
  if (filled.length > 1 || !first || !only || !isAcross(only, at, columns.length, headers[at] ?? "")) {
    return { page, cells: laid };
  }
  return { page, cells: [{ ...first, across: true }, ...laid.slice(1).map(() => null)] };
}

/** Running text: merged over most of the table, or alone in a first column that holds no names. */
function isAcross(cell: FilledCell, column: number, width: number, header: string): boolean {
  if (cell.kind !== "words" || width < 2) return false;
  if (cell.columns * 2 > width) return true;
  return column === 0 && /\p{L}\s+\S*\p{L}/u.test(cell.text) && !NAMING.test(foldForComparison(header));
}

function layCell(cell: FilledCell, isWorkbook: boolean): LaidCell {
  return {
    lines: /[\r\n]/u.test(cell.text)
      ? cell.text.split(/\r\n|\r|\n/u).map((line) => line.trim())
      : [cell.text],
    cell: cell.name,
    ...(isWorkbook && { input: cell.input }),
    ...(cell.filled && { filled: true }),
  };
}
