import { Problem } from "../../messages/message.ts";
import type { InputCell } from "../cells/cellsInput.ts";
import type { CellSpan, DocumentTable } from "../parts.ts";
import { cellName } from "../cells/cellName.ts";
import type { RawCell, RawSheet } from "./rawSheet.ts";
import { textShower } from "./shownText.ts";

/** Places of a rectangle, empty ones included, that are laid out as one table. */
const MOST_PLACES = 8_000_000;
const EMPTY: InputCell = { value: null, formula: null, numberFormat: "General" };

interface LaidSheet {
  readonly tables: readonly DocumentTable[];
  /** Cells with a value that nobody sees, since they lie under a merged cell. */
  readonly covered: readonly string[];
}

/**
 * A sheet's cells as one table that spans them all. Where stray cells make the rectangle too large for that, as many
 * tables as there are runs of rows without an empty one between. What the file says of its own extent counts nothing.
 * @throws Problem when a place holds two cells, merged cells overlap, or the cells are too far apart
 */
export function layTables(sheet: RawSheet, page: number, document: string): LaidSheet {
  const cells = sheet.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (cells.length === 0) return { tables: [], covered: [] };
  const groups = places(cells) <= MOST_PLACES ? [cells] : runsOfRows(cells);
  const covered: string[] = [];
  const tables = groups.map((group) => layTable(group, sheet, page, document, covered));
  return { tables, covered };
}

function extent(cells: readonly RawCell[]): CellSpan {
  const row = cells[0]?.row ?? 0;
  let [least, most] = [Infinity, -1];
  for (const { column } of cells) {
    if (column < least) least = column;
    if (column > most) most = column;
  }
  return { row, column: least, rows: (cells.at(-1)?.row ?? row) - row + 1, columns: most - least + 1 };
}

function places(cells: readonly RawCell[]): number {
  const { rows, columns } = extent(cells);
  return rows * columns;
}

function runsOfRows(cells: readonly RawCell[]): RawCell[][] {
  const runs: RawCell[][] = [];
  let last: number | null = null;
  for (const cell of cells) {
    if (last === null || cell.row > last + 1) runs.push([]);
    runs.at(-1)?.push(cell);
    last = cell.row;
  }
  return runs;
}

function layTable(
  cells: readonly RawCell[],
  sheet: RawSheet,
  page: number,
  document: string,
  covered: string[],
): DocumentTable {
  const span = extent(cells);
  if (span.rows * span.columns > MOST_PLACES)
    throw new Problem("errors:sheetTooSparse", { document, sheet: sheet.name }, { document, page });
  const laid = Array.from({ length: span.rows }, () => Array<InputCell>(span.columns).fill(EMPTY));
  const texts = laid.map((row) => Array<string>(row.length).fill(""));
  const merges = mergesWithin(sheet.merges, span, sheet.name, document);
  const isCovered = coveredPlaces(merges, span);
  const show = textShower();
  let last = -1;
  for (const { row, column, ...cell } of cells) {
    const [y, x] = [row - span.row, column - span.column];
    const name = cellName(row, column);
    if (y * span.columns + x === last)
      throw new Problem("errors:cellTwice", { document, sheet: sheet.name, cell: name }, { document, page });
    last = y * span.columns + x;
    if (isCovered[last] === 1) {
      if (cell.value !== null && cell.value !== "") covered.push(name);
      continue;
    }
    (laid[y] as InputCell[])[x] = cell;
    (texts[y] as string[])[x] = show(cell);
  }
  const block = { row: span.row, column: span.column, cells: laid };
  return { kind: "table", page, name: sheet.name, block, texts, merges };
}

/** 1 for each place under a merged cell other than its first, counted row by row through the block. */
function coveredPlaces(merges: readonly CellSpan[], block: CellSpan): Uint8Array {
  const covered = new Uint8Array(block.rows * block.columns);
  for (const { row, column, rows, columns } of merges) {
    const first = row * block.columns + column;
    for (let y = 0; y < rows; y += 1)
      covered.fill(1, first + y * block.columns, first + y * block.columns + columns);
    covered[first] = 0;
  }
  return covered;
}

/**
 * Merged cells as far as they lie within a block, counted from its first row and column.
 * @throws Problem when they overlap: no program writes such a sheet, and laying it out could take forever
 */
function mergesWithin(
  merges: readonly CellSpan[],
  block: CellSpan,
  sheet: string,
  document: string,
): CellSpan[] {
  const within: CellSpan[] = [];
  let places = 0;
  for (const merge of merges) {
    const top = Math.max(merge.row, block.row);
    const left = Math.max(merge.column, block.column);
    const rows = Math.min(merge.row + merge.rows, block.row + block.rows) - top;
    const columns = Math.min(merge.column + merge.columns, block.column + block.columns) - left;
    // One that begins outside of the block has its text there: what is left of it here is empty.
    if (rows < 1 || columns < 1 || rows * columns === 1 || top !== merge.row || left !== merge.column)
      continue;
    places += rows * columns;
    if (places > block.rows * block.columns)
      throw new Problem("errors:mergesOverlap", { document, sheet }, { document });
    within.push({ row: top - block.row, column: left - block.column, rows, columns });
  }
  return within;
}
