import { ALL_COLUMNS, keyOf, placeOfKey } from "../../../workbook/address.ts";
import { contains } from "../../blocks.ts";
import {
  blockName,
  engineCell,
  enginePrecedents,
  keyOfCell,
  sheetOfCell,
  type EnginePrecedent,
} from "./dependents.ts";

/** Formulas that build on one another, as many as the engine may go through in one breath: its stack holds some ninety. */
export const STAGE = 25;

/** Formulas of a sheet in R1C1 notation by their cells' numbers; null for one that has none. */
type Formulas = ReadonlyMap<number, string | null>;

/** A formula's cell, or a range that formulas read. */
interface Step {
  /** The cell's number among all sheets; null for a range. */
  readonly cell: number | null;
  readonly range: string | null;
  readonly reads: readonly (number | EnginePrecedent)[];
  next: number;
  /** How many formulas stand below each other under it, as far as is known. */
  deepest: number;
}

/**
 * Cells that the engine is to calculate before all others, in their order: of each chain of formulas one in `STAGE`. From
 * a cell it goes on to those that the cell reads, and a total above a long column of balances, each of which builds on the
 * one before, would end its stack.
 * @param sheets in the engine's order
 * @returns their numbers among all sheets
 */
export function stagesOf(sheets: readonly Formulas[]): number[] {
  const depths = new Depths(sheets);
  const stages: { readonly cell: number; readonly depth: number }[] = [];
  sheets.forEach((formulas, sheet) => {
    for (const key of formulas.keys()) {
      const cell = engineCell(sheet, key);
      const depth = depths.of(cell);
      if (depth > 0 && depth % STAGE === 0) stages.push({ cell, depth });
    }
  });
  return stages.toSorted((a, b) => a.depth - b.depth).map(({ cell }) => cell);
}

/** How many formulas stand below each other; what leads back to itself counts for nothing. */
class Depths {
  private readonly sheets: readonly Formulas[];
  /** Of those on the way too: 0. */
  private readonly ofCells = new Map<number, number>();
  private readonly ofRanges = new Map<string, number>();

  constructor(sheets: readonly Formulas[]) {
    this.sheets = sheets;
  }

  /** Goes down without a stack that could end, as the engine's does. */
  of(cell: number): number {
    const known = this.ofCells.get(cell);
    if (known !== undefined) return known;
    const path = [this.enter(cell)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const read = top.reads[top.next];
      if (read === undefined) {
        path.pop();
        this.leave(top);
        const before = path.at(-1);
        if (before) before.deepest = Math.max(before.deepest, top.deepest);
        continue;
      }
      top.next += 1;
      const depth = this.known(read);
      if (depth === undefined) path.push(this.enter(read));
      else top.deepest = Math.max(top.deepest, depth);
    }
    return this.ofCells.get(cell) ?? 0;
  }

  private known(read: number | EnginePrecedent): number | undefined {
    return typeof read === "number" ? this.ofCells.get(read) : this.ofRanges.get(blockName(read));
  }

  private enter(read: number | EnginePrecedent): Step {
    if (typeof read !== "number") {
      const range = blockName(read);
      this.ofRanges.set(range, 0);
      return { cell: null, range, reads: this.formulasIn(read), next: 0, deepest: 0 };
    }
    this.ofCells.set(read, 0);
    return { cell: read, range: null, reads: this.readsOf(read), next: 0, deepest: 0 };
  }

  private leave(step: Step): void {
    if (step.range !== null) this.ofRanges.set(step.range, step.deepest);
    if (step.cell === null) return;
    step.deepest += 1;
    this.ofCells.set(step.cell, step.deepest);
  }

  private readsOf(cell: number): (number | EnginePrecedent)[] {
    const [sheet, key] = [sheetOfCell(cell), keyOfCell(cell)];
    const formula = this.sheets[sheet]?.get(key);
    if (!formula) return [];
    const reads: (number | EnginePrecedent)[] = [];
    for (const precedent of enginePrecedents(formula, sheet, key)) {
      const { block, place } = precedent;
      if (place !== null && this.isFormula(place)) reads.push(place);
      if (block.rows * block.columns > 1) reads.push(precedent);
      else {
        const only = engineCell(precedent.sheet, keyOf(block.row, block.column));
        if (this.isFormula(only)) reads.push(only);
      }
    }
    return reads;
  }

  private isFormula(cell: number): boolean {
    return this.sheets[sheetOfCell(cell)]?.has(keyOfCell(cell)) ?? false;
  }

  private formulasIn({ sheet, block }: EnginePrecedent): number[] {
    const formulas = this.sheets[sheet];
    if (!formulas) return [];
    const found: number[] = [];
    if (block.rows * block.columns > formulas.size || block.columns === ALL_COLUMNS) {
      for (const key of formulas.keys())
        if (contains(block, { ...placeOfKey(key), rows: 1, columns: 1 })) found.push(engineCell(sheet, key));
      return found;
    }
    for (let row = block.row; row < block.row + block.rows; row += 1)
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const key = keyOf(row, column);
        if (formulas.has(key)) found.push(engineCell(sheet, key));
      }
    return found;
  }
}
