import { Model } from "@ironcalc/wasm";
import { arrayUse, needsArrays } from "../../formulas/arrayUse.ts";
import { formulaTree } from "../../formulas/formulaTree.ts";
import { FormulaFault, tokenize } from "../../formulas/tokens.ts";
import { columnOfKey, rowOfKey, type Block } from "../block.ts";
import { toR1C1 } from "./r1c1.ts";
import { columnBlocks } from "./runningColumns.ts";
import { withCells, type ModelCell, type ModelSheet } from "./modelBytes.ts";

/** Shows a number with the 15 digits that Excel keeps, no more: further digits IronCalc gets wrong. */
const ALL_DIGITS = "0.00000000000000E+00";
/** Number of the first style that is added to an empty model. */
const FIRST_STYLE = 1;
/** From as many cells on that differ, and that part of all, every cell is given anew. */
const MANY = 500;
const LARGE_PART = 0.1;

/** An empty model of the engine, whose program must have been started. */
export const emptyModel = (): Model => new Model("workbook", "en", "UTC", "en");

/**
 * The engine's model with the cells that it is given. Many at a time it is given all at once: it takes in a formula that is
 * filled down in one go, where it would read it anew in each cell, which takes longer than to calculate it.
 */
export class EngineModel {
  private own: Model;
  /** What each cell is given, by sheet and number of the cell. */
  private readonly inputs: Map<number, string>[] = [];
  /** Cells whose input the model does not have yet. */
  private readonly pending: Set<number>[] = [];
  /** Another number for each model that has taken the place of the one before: what else it was given is gone. */
  generation = 0;

  /** @param model an empty one */
  constructor(model: Model) {
    this.own = model;
    model.pauseEvaluation();
    this.addSheet();
  }

  /** As it was calculated last. */
  get model(): Model {
    return this.own;
  }

  /** @returns its index */
  addSheet(): number {
    if (this.inputs.length > 0) this.own.newSheet();
    this.pending.push(new Set());
    return this.inputs.push(new Map()) - 1;
  }

  /** By the cells' numbers. */
  inputsOf(sheet: number): ReadonlyMap<number, string> {
    return this.inputs[sheet] ?? new Map<number, string>();
  }

  /** @param input as a person types it: a formula behind "=", a text behind an apostrophe; null for nothing */
  put(sheet: number, key: number, input: string | null): void {
    if (input === null) this.inputs[sheet]?.delete(key);
    else this.inputs[sheet]?.set(key, input);
    this.pending[sheet]?.add(key);
  }

  /** Has the cells show all digits of a number, as those of formulas do. */
  showDigits(sheet: number, { row, column, rows, columns }: Block): void {
    const area = { sheet, row: row + 1, column: column + 1, width: columns, height: rows };
    this.own.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
  }

  /** Calculates all, with every input. */
  evaluate(): void {
    const sum = (all: readonly { readonly size: number }[]): number =>
      all.reduce((count, { size }) => count + size, 0);
    const count = sum(this.pending);
    const isMuch = count >= MANY && count >= LARGE_PART * sum(this.inputs);
    const rest = (isMuch && this.giveAll()) || this.pending;
    rest.forEach((keys, sheet) => {
      this.giveEach(sheet, keys);
    });
    for (const keys of this.pending) keys.clear();
    this.own.evaluate();
  }

  private giveEach(sheet: number, keys: Iterable<number>): void {
    const formulas: number[] = [];
    for (const key of keys) {
      const input = this.inputs[sheet]?.get(key);
      const [row, column] = [rowOfKey(key) + 1, columnOfKey(key) + 1];
      if (input === undefined) this.own.rangeClearAll(sheet, row, column, row, column);
      else this.own.setUserInput(sheet, row, column, input);
      if (input?.startsWith("=")) formulas.push(key);
    }
    for (const block of columnBlocks(formulas)) this.showDigits(sheet, block);
  }

  /** Puts a model with all cells in place of the one that there is. @returns those that it lacks; null where there can be none */
  private giveAll(): Iterable<number>[] | null {
    const model = emptyModel();
    for (let sheet = 1; sheet < this.inputs.length; sheet += 1) model.newSheet();
    const first = { sheet: 0, row: 1, column: 1, width: 1, height: 1 };
    model.updateRangeStyle(first, "num_fmt", ALL_DIGITS);
    model.rangeClearAll(0, 1, 1, 1, 1);
    const sheets = this.inputs.map(sharedFormulas);
    const bytes = withCells(
      model.toBytes(),
      sheets.map(({ sheet }) => sheet),
      FIRST_STYLE,
    );
    model.free();
    const filled = bytes && modelOf(bytes);
    if (!filled) return null;
    filled.pauseEvaluation();
    this.own.free();
    this.own = filled;
    this.generation += 1;
    return sheets.map(({ others }) => others);
  }
}

/** @returns null for bytes that the engine does not take */
function modelOf(bytes: Uint8Array): Model | null {
  try {
    return Model.from_bytes(bytes, "en");
  } catch (error) {
    // Then it has broken off at a formula, and is not to be used any more.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return null;
  }
}

/** The cells of a sheet as the engine keeps them, and those that are left to it to take in. */
function sharedFormulas(inputs: ReadonlyMap<number, string>): {
  readonly sheet: ModelSheet;
  readonly others: readonly number[];
} {
  const rows = new Map<number, Map<number, ModelCell>>();
  const formulas = new Map<string, number | null>();
  const others: number[] = [];
  let count = 0;
  const numberOf = (formula: string, row: number, column: number): number | null => {
    const distant = toR1C1(formula, row, column);
    if (distant === null) return null;
    let number = formulas.get(distant);
    if (number === undefined) {
      number = isOneValue(formula) ? count : null;
      if (number !== null) count += 1;
      formulas.set(distant, number);
    }
    return number;
  };
  for (const [key, input] of inputs) {
    const [row, column] = [rowOfKey(key) + 1, columnOfKey(key) + 1];
    const formula = input.startsWith("=") ? numberOf(input.slice(1), row, column) : null;
    const cell: ModelCell | null = formula === null ? valueCell(input) : { kind: "formula", formula };
    if (!cell) {
      others.push(key);
      continue;
    }
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map<number, ModelCell>()));
    cells.set(column, cell);
  }
  const shared = [...formulas].filter(([, number]) => number !== null).map(([formula]) => formula);
  return { sheet: { rows, formulas: shared }, others };
}

function valueCell(input: string): ModelCell | null {
  if (input.startsWith("=")) return null;
  if (input === "TRUE" || input === "FALSE") return { kind: "logical", value: input === "TRUE" };
  if (input.startsWith("'")) return input === "'" ? null : { kind: "text", value: input.slice(1) };
  const value = Number(input);
  return input === "" || !Number.isFinite(value) ? null : { kind: "number", value };
}

/** What the engine takes for a function that may fill cells, also where it cannot. */
export const MAY_FILL_CELLS = /\bINDEX\(/i;

/** Whether a formula gives one value for certain, as the engine sees it too. */
function isOneValue(formula: string): boolean {
  try {
    const tokens = tokenize(formula);
    if (formulaTree(tokens)?.kind === "single") return true;
    if (MAY_FILL_CELLS.test(formula)) return false;
    const use = arrayUse(tokens, () => "maybe");
    return use?.result === "one" && !needsArrays(use);
  } catch (error) {
    if (error instanceof FormulaFault) return false;
    throw error;
  }
}
