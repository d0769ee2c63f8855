import { ALL_COLUMNS, ALL_ROWS, keyOf } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";

/** Number of a cell among all sheets: that of its sheet, then that of the cell. */
const SHEET = ALL_ROWS * ALL_COLUMNS;
export const engineCell = (sheet: number, key: number): number => sheet * SHEET + key;
export const sheetOfCell = (id: number): number => Math.floor(id / SHEET);
export const keyOfCell = (id: number): number => id % SHEET;

/** What a formula reads: a cell, or a range of which it perhaps takes one cell alone, by a number that stands in another. */
interface Reference {
  /** Null for the formula's own. */
  readonly sheet: number | null;
  readonly first: Corner;
  readonly last: Corner | null;
  readonly place: { readonly sheet: number | null; readonly at: Corner } | null;
}

/** A row and a column, each fixed or by its distance from the formula's own; from 1. */
interface Corner {
  readonly row: number;
  readonly isFixedRow: boolean;
  readonly column: number;
  readonly isFixedColumn: boolean;
}

/** A reference where the formula stands. */
export interface EnginePrecedent {
  readonly sheet: number;
  readonly block: Block;
  /** The cell that says which row of the block is taken; null where all are read. */
  readonly place: number | null;
}

const CORNER = String.raw`R(\[)?(-?\d+)\]?C(\[)?(-?\d+)\]?`;
const PART = new RegExp(String.raw`"[^"]*"|(INDEX\()?(?:Sheet(\d+)!)?${CORNER}(?::${CORNER})?`, "gu");
const PLACE = new RegExp(String.raw`,(?:Sheet(\d+)!)?${CORNER}\)`, "yu");

const parsed = new Map<string, readonly Reference[]>();
const MOST_PARSED = 20_000;

/**
 * What a formula reads.
 * @param formula in R1C1 notation, as `toR1C1` makes it
 * @param row of its cell, from 0, as `column`
 */
export function enginePrecedents(
  formula: string,
  sheet: number,
  row: number,
  column: number,
): EnginePrecedent[] {
  let references = parsed.get(formula);
  if (!references) {
    if (parsed.size > MOST_PARSED) parsed.clear();
    references = [...referencesIn(formula)];
    parsed.set(formula, references);
  }
  const rowOf = (at: Corner): number => (at.isFixedRow ? at.row - 1 : row + at.row);
  const columnOf = (at: Corner): number => (at.isFixedColumn ? at.column - 1 : column + at.column);
  return references.map(({ sheet: of, first, last, place }) => {
    const block = {
      row: rowOf(first),
      column: columnOf(first),
      rows: last ? rowOf(last) - rowOf(first) + 1 : 1,
      columns: last ? columnOf(last) - columnOf(first) + 1 : 1,
    };
    const isOne = place !== null && block.columns === 1;
    const at = isOne ? engineCell(place.sheet ?? sheet, keyOf(rowOf(place.at), columnOf(place.at))) : null;
    return { sheet: of ?? sheet, block, place: at };
  });
}

function* referencesIn(formula: string): Generator<Reference> {
  for (const match of formula.matchAll(PART)) {
    const [text, index, sheet] = match;
    if (text.startsWith('"')) continue;
    const first = cornerOf(match, 3);
    const last = match[8] === undefined ? null : cornerOf(match, 7);
    let place: Reference["place"] = null;
    if (index !== undefined && last) {
      PLACE.lastIndex = match.index + text.length;
      const found = PLACE.exec(formula);
      if (found) place = { sheet: sheetIn(found[1]), at: cornerOf(found, 2) };
    }
    yield { sheet: sheetIn(sheet), first, last, place };
  }
}

const sheetIn = (number: string | undefined): number | null =>
  number === undefined ? null : Number(number) - 1;

function cornerOf(match: RegExpMatchArray, from: number): Corner {
  return {
    isFixedRow: match[from] === undefined,
    row: Number(match[from + 1]),
    isFixedColumn: match[from + 2] === undefined,
    column: Number(match[from + 3]),
  };
}

interface RangeReaders {
  readonly block: Block;
  readonly readers: { readonly formula: number; readonly place: number | null }[];
}

/** Which formulas read a cell. What a formula read once it goes on being said to read: too many are no fault. */
export class Dependents {
  private readonly ofCells = new Map<number, number[]>();
  private readonly ofRanges = new Map<number, Map<string, RangeReaders>>();
  /** Formulas that were told. */
  size = 0;

  add(formula: number, precedents: readonly EnginePrecedent[]): void {
    this.size += 1;
    for (const { sheet, block, place } of precedents) {
      const { row, column, rows, columns } = block;
      if (rows === 1 && columns === 1) {
        const cell = engineCell(sheet, keyOf(row, column));
        const known = this.ofCells.get(cell);
        if (known) known.push(formula);
        else this.ofCells.set(cell, [formula]);
        continue;
      }
      let ranges = this.ofRanges.get(sheet);
      if (!ranges) this.ofRanges.set(sheet, (ranges = new Map<string, RangeReaders>()));
      const text = `${row} ${column} ${rows} ${columns}`;
      let range = ranges.get(text);
      if (!range) ranges.set(text, (range = { block, readers: [] }));
      range.readers.push({ formula, place });
    }
  }

  /**
   * What may come out otherwise when cells change: those that read them, those that read these, and so on.
   * @param placeIn the number that a cell holds; null where it holds none
   */
  reachedFrom(changed: Iterable<number>, placeIn: (cell: number) => number | null): Set<number> {
    const reached = new Set(changed);
    // A set goes on to what is added while one goes through it.
    for (const cell of reached) {
      for (const formula of this.ofCells.get(cell) ?? []) reached.add(formula);
      const key = keyOfCell(cell);
      const [row, column] = [Math.floor(key / ALL_COLUMNS), key % ALL_COLUMNS];
      for (const { block, readers } of this.ofRanges.get(sheetOfCell(cell))?.values() ?? []) {
        const [down, right] = [row - block.row, column - block.column];
        if (down < 0 || down >= block.rows || right < 0 || right >= block.columns) continue;
        for (const { formula, place } of readers) {
          if (reached.has(formula)) continue;
          // As long as the place is the same, only the cell in that place counts; once it changes, its formula is reached by it.
          const taken = place === null ? null : placeIn(place);
          if (taken === null || taken === down + 1) reached.add(formula);
        }
      }
    }
    return reached;
  }
}
