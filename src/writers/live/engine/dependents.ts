import { ALL_COLUMNS, ALL_ROWS, columnOfKey, keyOf, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import {
  engineReferencesIn,
  type RowCondition,
  type Corner,
  type CellPlace,
  type Reference,
} from "./engineReferences.ts";
import type { ModelValue } from "./modelBytes.ts";

/** Number of a cell among all sheets: that of its sheet, then that of the cell. */
const SHEET = ALL_ROWS * ALL_COLUMNS;
export const engineCell = (sheet: number, key: number): number => sheet * SHEET + key;
export const sheetOfCell = (id: number): number => Math.floor(id / SHEET);
export const keyOfCell = (id: number): number => id % SHEET;

/** A reference where the formula stands. */
export interface EnginePrecedent {
  readonly sheet: number;
  readonly block: Block;
  /** The cell that says which row of the block is taken; null where all are read. */
  readonly place: number | null;
  readonly conditions: readonly RowCondition<number>[];
}

/** The same for all precedents of the same cells. */
export function blockName({ sheet, block: { row, column, rows, columns } }: EnginePrecedent): string {
  return `${sheet} ${row} ${column} ${rows} ${columns}`;
}

const parsed = new Map<string, readonly Reference[]>();
const MOST_PARSED = 20_000;

/**
 * What a formula reads.
 * @param formula in R1C1 notation, as `toR1C1` makes it
 * @param key of its cell
 */
export function enginePrecedents(formula: string, sheet: number, key: number): EnginePrecedent[] {
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  let references = parsed.get(formula);
  if (!references) {
    if (parsed.size > MOST_PARSED) parsed.clear();
    references = [...engineReferencesIn(formula)];
    parsed.set(formula, references);
  }
  const rowOf = (at: Corner): number => (at.isFixedRow ? at.row - 1 : row + at.row);
  const columnOf = (at: Corner): number => (at.isFixedColumn ? at.column - 1 : column + at.column);
  const cellAt = ({ sheet: of, at }: CellPlace): number =>
    engineCell(of ?? sheet, keyOf(rowOf(at), columnOf(at)));
  return references.map(({ sheet: of, first, last, place, conditions }) => {
    const block = {
      row: rowOf(first),
      column: columnOf(first),
      rows: last ? rowOf(last) - rowOf(first) + 1 : 1,
      columns: last ? columnOf(last) - columnOf(first) + 1 : 1,
    };
    const isOne = place !== null && block.columns === 1;
    return {
      sheet: of ?? sheet,
      block,
      place: isOne ? cellAt(place) : null,
      conditions: conditions.map(({ first: of, wanted }) => ({ first: cellAt(of), wanted: cellAt(wanted) })),
    };
  });
}

interface RangeReaders {
  readonly block: Block;
  readonly readers: (Pick<EnginePrecedent, "place" | "conditions"> & { readonly formula: number })[];
}

/** Which formulas read a cell. What a formula read once it goes on being said to read: too many are no fault. */
export class Dependents {
  private readonly ofCells = new Map<number, number[]>();
  private readonly ofRanges = new Map<number, Map<string, RangeReaders>>();
  /** Formulas that were told. */
  size = 0;

  add(formula: number, precedents: readonly EnginePrecedent[]): void {
    this.size += 1;
    for (const { sheet, block, place, conditions } of precedents) {
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
      range.readers.push({ formula, place, conditions });
    }
  }

  /**
   * What may come out otherwise when cells change: those that read them, those that read these, and so on.
   * @param valueIn what a cell holds that has not changed; null where that is nothing, or not known
   */
  reachedFrom(changed: Iterable<number>, valueIn: (cell: number) => ModelValue | null): Set<number> {
    const reached = new Set(changed);
    // Where the cells of the condition change themselves, the formula is reached by them.
    const failsAt = (down: number, { first, wanted }: RowCondition<number>): boolean =>
      isOther(valueIn(first + down * ALL_COLUMNS), valueIn(wanted));
    // A set goes on to what is added while one goes through it.
    for (const cell of reached) {
      for (const formula of this.ofCells.get(cell) ?? []) reached.add(formula);
      const key = keyOfCell(cell);
      const [row, column] = [Math.floor(key / ALL_COLUMNS), key % ALL_COLUMNS];
      for (const { block, readers } of this.ofRanges.get(sheetOfCell(cell))?.values() ?? []) {
        const [down, right] = [row - block.row, column - block.column];
        if (down < 0 || down >= block.rows || right < 0 || right >= block.columns) continue;
        for (const { formula, place, conditions } of readers) {
          if (reached.has(formula)) continue;
          if (conditions.some((condition) => failsAt(down, condition))) continue;
          // As long as the place is the same, only the cell in that place counts; once it changes, its formula is reached by it.
          const taken = place === null ? null : rowBy(valueIn(place));
          if (taken === null || taken === down + 1) reached.add(formula);
        }
      }
    }
    return reached;
  }
}

/** A question that no value answers, in R1C1 notation. */
const ASKED = /\bISFORMULA\((?:Sheet\d+!)?R[-\d[\]]*C[-\d[\]]*(?::R[-\d[\]]*C[-\d[\]]*)?\)/gu;

/** The same of values, and of whether there is a formula: to ask that of a cell is not to read its value. */
export class FormulaDependents {
  private readonly ofValues = new Dependents();
  private readonly asking = new Dependents();

  get size(): number {
    return this.ofValues.size;
  }

  /** @param formula of the cell, as for `enginePrecedents` */
  put(formula: string, sheet: number, key: number): void {
    const cell = engineCell(sheet, key);
    const asked = formula.match(ASKED);
    const read = asked ? formula.replaceAll(ASKED, "0") : formula;
    this.ofValues.add(cell, enginePrecedents(read, sheet, key));
    if (asked) this.asking.add(cell, enginePrecedents(asked.join("+"), sheet, key));
  }

  /** @param formulaOrNot cells that hold a formula since, or no longer */
  reachedFrom(
    changed: ReadonlySet<number>,
    formulaOrNot: ReadonlySet<number>,
    valueIn: (cell: number) => ModelValue | null,
  ): Set<number> {
    const all =
      formulaOrNot.size === 0
        ? changed
        : new Set([...changed, ...this.asking.reachedFrom(formulaOrNot, () => null)]);
    return this.ofValues.reachedFrom(all, valueIn);
  }
}

/** The row that INDEX takes by the number. */
function rowBy(found: ModelValue | null): number | null {
  if (found?.kind !== "number") return null;
  return Number.isInteger(found.value) && found.value > 0 ? found.value : null;
}

/** A text that says nothing but itself where it is a condition: no comparison, pattern, number or truth. */
const WORDS = /^(?!(?:true|false|inf|infinity|nan)$)\p{L}[^*?~<>=]*$/iu;

/** Whether a cell is for certain not what a condition asks for; of numbers only whole ones are that certain. */
function isOther(value: ModelValue | null, wanted: ModelValue | null): boolean {
  if (value?.kind === "number" && wanted?.kind === "number")
    return (
      Number.isSafeInteger(value.value) && Number.isSafeInteger(wanted.value) && value.value !== wanted.value
    );
  if (value?.kind !== "text" || wanted?.kind !== "text" || !WORDS.test(wanted.value)) return false;
  return (
    value.value.toLowerCase() !== wanted.value.toLowerCase() &&
    value.value.toUpperCase() !== wanted.value.toUpperCase()
  );
}
