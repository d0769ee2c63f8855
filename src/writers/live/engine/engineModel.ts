import { columnOfKey, keyOf, placeOfKey, rowOfKey } from "../../../workbook/address.ts";
import type { Block } from "../../../workbook/plan.ts";
import type { Model } from "@ironcalc/wasm";
import { blocksOf } from "../../../workbook/layout/blocksOf.ts";
import { keysIn } from "../block.ts";
import {
  blockName,
  engineCell,
  keyOfCell,
  enginePrecedents,
  FormulaDependents,
  sheetOfCell,
  type EnginePrecedent,
} from "./dependents.ts";
import { ALL_DIGITS, bytesOfEmpty, modelOf } from "./modelOfBytes.ts";
import { FilledSheet, withCells, type ModelValue } from "./modelBytes.ts";
import { resultsIn } from "./modelResults.ts";
import { oneValueFormula } from "./oneValueFormula.ts";
import { stagesOf } from "./stages.ts";
import { formulaOfValue, valueOfInput } from "./valueInput.ts";

/** Number of the first style that is added to an empty model. */
const FIRST_STYLE = 1;
/** From as many cells on that differ, and that part of all, every cell is given anew. */
const MANY = 500;
const LARGE_PART = 0.1;
/** Up to this part of the formulas may be reached from an edit for them to be calculated by themselves. */
const SMALL_PART = 0.3;
/** Fewer formulas are calculated at once in no time. */
const FEW_FORMULAS = 500;
/** A range of more cells is not laid out one by one. */
const MOST_CELLS = 100_000;
/** Of a conditional format over more cells the model itself is asked. */
const MOST_CONDITIONED = 50_000;
/** Asks whether cells hold formulas, whatever they give. */
const OF_FORMULAS = /\bISFORMULA\(/;
/** Functions that leave out cells in which they themselves stand. */
const LEAVING_OUT = /\b(?:SUBTOTAL|AGGREGATE)\(/;
/** What the values of cells do not tell. */
const ASKING_MORE = new RegExp(`${OF_FORMULAS.source}|${LEAVING_OUT.source}`);

/**
 * The engine's model and the cells that it is given. Many at a time it is given all at once: it takes in a formula that is
 * filled down in one go, where it would read it anew in each cell, which takes longer than to calculate it. After an edit,
 * what can come out otherwise is calculated in a small model of its own, with the values around it; the whole model follows
 * when it is settled.
 */
export class EngineModel {
  private own: Model;
  /** What each cell is given, by sheet and number of the cell. */
  private readonly inputs: Map<number, string>[] = [];
  /** Formulas in R1C1 notation; null for those that only the engine can take in. */
  private readonly formulas: Map<number, string | null>[] = [];
  private others = 0;
  /** Cells whose input the model does not have yet. */
  private readonly pending: Set<number>[] = [];
  /** Cells that hold something else than what was calculated last, among all sheets. */
  private readonly changed = new Set<number>();
  /** Cells that hold a formula since, or no longer. */
  private readonly formulaOrNot = new Set<number>();
  /** What formulas give; null where the engine is to be asked. */
  private results: Map<number, ModelValue>[] | null = null;
  private dependents: FormulaDependents | null = null;
  /** Whether an edit was calculated apart from the model. */
  private isBehind = false;
  /** By how many sheets there are. */
  private readonly empty = new Map<number, Uint8Array>();
  /** Cells that were calculated since `beginAnew`, by sheets; null for all. */
  private calculated: Map<number, Set<number>> | null = null;
  /** How long it took to calculate all, in milliseconds. */
  allTook = 0;
  /** Formulas that were put on others than the first sheet since the stages were asked for. */
  newFormulas = 0;
  /** Another number for each model that has taken the place of the one before: what else it was given is gone. */
  generation = 0;

  /** @param model an empty one */
  constructor(model: Model) {
    this.own = model;
    model.pauseEvaluation();
    this.addSheet();
  }

  /** With all results. */
  get model(): Model {
    this.settle();
    return this.own;
  }

  /** @returns its index */
  addSheet(): number {
    if (this.inputs.length > 0) this.own.newSheet();
    this.pending.push(new Set());
    this.formulas.push(new Map());
    return this.inputs.push(new Map()) - 1;
  }

  /** By the cells' numbers. */
  inputsOf(sheet: number): ReadonlyMap<number, string> {
    return this.inputs[sheet] ?? new Map<number, string>();
  }

  /**
   * @param input as a person types it: a formula behind "=", a text behind an apostrophe; null for nothing
   * @param isSame whether it is known to give what the cell gave before
   */
  put(sheet: number, key: number, input: string | null, isSame = false): void {
    const [inputs, formulas] = [this.inputs[sheet], this.formulas[sheet]];
    if (!inputs || !formulas) throw new Error("no sheet");
    const was = inputs.get(key);
    if (was === (input ?? undefined)) return;
    if (formulas.get(key) === null) this.others -= 1;
    formulas.delete(key);
    if (input === null) inputs.delete(key);
    else inputs.set(key, input);
    if (input?.startsWith("=")) {
      const formula = oneValueFormula(input.slice(1), rowOfKey(key), columnOfKey(key));
      formulas.set(key, formula);
      if (sheet > 0) this.newFormulas += 1;
      if (formula === null) this.others += 1;
      else this.dependents?.put(formula, sheet, key);
    }
    if ((was?.startsWith("=") ?? false) !== (input?.startsWith("=") ?? false))
      this.formulaOrNot.add(engineCell(sheet, key));
    this.pending[sheet]?.add(key);
    if (!isSame) this.changed.add(engineCell(sheet, key));
  }

  /** Whether every formula gives one value, which follows from those of the cells that it names. */
  get isPlain(): boolean {
    return this.others === 0;
  }

  /** Cells that are to be calculated before all others (`stagesOf`), those of the first sheet left out. */
  stages(): number[] {
    this.newFormulas = 0;
    return stagesOf([new Map<number, string>(), ...this.formulas.slice(1)]);
  }

  /** Prepares what the next edit needs. */
  prepare(): void {
    if (this.isPlain) this.allDependents();
  }

  /** What a formula gave; null where only the model knows. */
  resultAt(sheet: number, key: number): ModelValue | null {
    return this.results?.[sheet]?.get(key) ?? null;
  }

  /** Has the cells show all digits of a number, as those of formulas do. */
  showDigits(sheet: number, { row, column, rows, columns }: Block): void {
    const area = { sheet, row: row + 1, column: column + 1, width: columns, height: rows };
    this.own.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
  }

  /** What is calculated from now on is that of another state. */
  beginAnew(): void {
    this.calculated = new Map();
  }

  /** @returns cells of the sheet whose results may be others than before `beginAnew`; null for all */
  calculatedOn(sheet: number): ReadonlySet<number> | null {
    return this.calculated && (this.calculated.get(sheet) ?? new Set());
  }

  /** Calculates what may have changed. */
  evaluate(): void {
    if (this.changed.size === 0 && this.formulaOrNot.size === 0 && this.results) return;
    if (!this.calculateReached()) this.calculateAll();
  }

  /**
   * Has the model itself calculate where an edit was calculated apart from it.
   * @returns whether anything comes out otherwise than there, which would be a fault of this program
   */
  settle(): boolean {
    if (!this.isBehind) return false;
    const before = this.results;
    this.calculateAll();
    const isOther = (sheet: number, key: number): boolean =>
      before?.[sheet]?.get(key)?.value !== this.resultAt(sheet, key)?.value;
    return this.formulas.some((formulas, sheet) => [...formulas.keys()].some((key) => isOther(sheet, key)));
  }

  /** Calculates all, also where nothing has changed. */
  calculateAll(): void {
    const begun = performance.now();
    const count = sizeOf(this.pending);
    const isMuch = count >= MANY && count >= LARGE_PART * sizeOf(this.inputs);
    const rest = (isMuch && this.giveAll()) || this.pending;
    rest.forEach((keys, sheet) => {
      this.giveEach(sheet, keys);
    });
    for (const keys of this.pending) keys.clear();
    this.changed.clear();
    this.formulaOrNot.clear();
    this.isBehind = false;
    this.own.evaluate();
    this.calculated = null;
    this.results = resultsIn(this.own.toBytes(), numberOf);
    this.allTook = performance.now() - begun;
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
    for (const block of blocksOf(formulas.map(placeOfKey))) this.showDigits(sheet, block);
  }

  /** Puts a model with all cells in place of the one that there is. @returns those that it lacks; null where there can be none */
  private giveAll(): readonly (readonly number[])[] | null {
    const others: number[][] = this.inputs.map(() => []);
    const sheets = this.inputs.map((inputs, sheet) => {
      const filled = new FilledSheet();
      for (const [key, input] of inputs) {
        const content = this.formulas[sheet]?.get(key) ?? valueOfInput(input);
        if (content === null) others[sheet]?.push(key);
        else filled.put(key, content);
      }
      return filled;
    });
    const model = this.modelWith(sheets);
    if (!model) return null;
    this.own.free();
    this.own = model;
    this.generation += 1;
    return others;
  }

  /** A model of as many sheets with other cells. @returns null where the engine does not take it */
  private modelWith(sheets: readonly FilledSheet[]): Model | null {
    let empty = this.empty.get(sheets.length);
    if (!empty) this.empty.set(sheets.length, (empty = bytesOfEmpty(sheets.length)));
    const bytes = withCells(empty, sheets, FIRST_STYLE);
    const model = bytes && modelOf(bytes);
    model?.pauseEvaluation();
    return model;
  }

  /** @returns whether it could be done */
  private calculateReached(): boolean {
    const { results } = this;
    const count = sizeOf(this.formulas);
    if (!results || !this.isPlain || count < FEW_FORMULAS || this.changed.size > MANY) return false;
    const reached = this.allDependents().reachedFrom(this.changed, this.formulaOrNot, (cell) =>
      this.valueAt(sheetOfCell(cell), keyOfCell(cell)),
    );
    if (reached.size > SMALL_PART * count) return false;
    const sheets = this.laidOut(reached);
    const model = sheets && this.modelWith(sheets);
    if (!model) return false;
    model.evaluate();
    const found = resultsIn(model.toBytes(), numberOf);
    model.free();
    if (!found) return false;
    for (const cell of reached) {
      const [sheet, key] = [sheetOfCell(cell), keyOfCell(cell)];
      const calculated = this.calculated?.get(sheet) ?? new Set();
      this.calculated?.set(sheet, calculated.add(key));
      const value = found[sheet]?.get(key);
      if (value) results[sheet]?.set(key, value);
      else results[sheet]?.delete(key);
    }
    this.changed.clear();
    this.formulaOrNot.clear();
    this.isBehind = true;
    return true;
  }

  private allDependents(): FormulaDependents {
    // Those of former formulas are in it too.
    if (this.dependents && this.dependents.size < 2 * sizeOf(this.formulas)) return this.dependents;
    const dependents = new FormulaDependents();
    this.formulas.forEach((formulas, sheet) => {
      for (const [key, formula] of formulas) if (formula !== null) dependents.put(formula, sheet, key);
    });
    this.dependents = dependents;
    return dependents;
  }

  /** The formulas among the cells, and the values of all other cells that they read. @returns null where that is not possible */
  private laidOut(reached: ReadonlySet<number>): FilledSheet[] | null {
    const sheets = this.inputs.map(() => new FilledSheet());
    const precedents = new Map<string, EnginePrecedent>();
    const asked: EnginePrecedent[] = [];
    let leavesOut = false;
    for (const cell of reached) {
      const [sheet, key] = [sheetOfCell(cell), keyOfCell(cell)];
      const formula = this.formulas[sheet]?.get(key);
      if (!formula) continue;
      leavesOut ||= LEAVING_OUT.test(formula);
      sheets[sheet]?.put(key, formula);
      const asksFormulas = OF_FORMULAS.test(formula);
      for (const precedent of enginePrecedents(formula, sheet, key)) {
        if (asksFormulas) asked.push(precedent);
        precedents.set(blockName(precedent), precedent);
      }
    }
    const filled = this.filledAround(sheets, precedents.values(), reached);
    const isKept = ({ sheet, block }: EnginePrecedent): boolean =>
      [...keysIn(block)].some((key) => {
        const formula = this.formulas[sheet]?.get(key);
        return formula && !reached.has(engineCell(sheet, key)) && LEAVING_OUT.test(formula);
      });
    if (!filled || (leavesOut && [...precedents.values()].some(isKept))) return null;
    return this.withFormulas(filled, asked, reached) ? filled : null;
  }

  /** Puts the values in that stand in the precedents' cells, formulas of `laid` aside. @returns null where not all of them are known */
  private filledAround(
    sheets: FilledSheet[],
    precedents: Iterable<EnginePrecedent>,
    laid: ReadonlySet<number>,
  ): FilledSheet[] | null {
    for (const { sheet, block } of precedents) {
      if (block.rows * block.columns > MOST_CELLS) return null;
      for (const key of keysIn(block)) {
        if (this.formulas[sheet]?.get(key) && laid.has(engineCell(sheet, key))) continue;
        const value = this.valueAt(sheet, key);
        if (value) sheets[sheet]?.put(key, value);
        else if (this.inputs[sheet]?.has(key)) return null;
      }
    }
    return sheets;
  }

  /**
   * Puts into the cells of some blocks, where they hold formulas that are not calculated anew, formulas that give their
   * values. @returns whether it could be done
   */
  private withFormulas(
    sheets: readonly FilledSheet[],
    blocks: readonly EnginePrecedent[],
    reached: ReadonlySet<number>,
  ): boolean {
    for (const { sheet, block } of blocks) {
      for (const key of keysIn(block)) {
        const isOther = !(this.inputs[sheet]?.get(key)?.startsWith("=") ?? false);
        if (isOther || (this.formulas[sheet]?.get(key) && reached.has(engineCell(sheet, key)))) continue;
        const value = this.valueAt(sheet, key);
        const formula = value && formulaOfValue(value);
        if (!formula) return false;
        sheets[sheet]?.put(key, formula);
      }
    }
    return true;
  }

  /**
   * A model with the values alone that formulas read which stand in no cell, once all has been calculated. It is the caller's to be
   * freed.
   * @param formulas of the sheet, each without "=" and with the cells that it is for
   * @returns null where it takes the model itself
   */
  valuesFor(
    sheet: number,
    formulas: readonly { readonly formula: string; readonly at: Block }[],
  ): Model | null {
    this.evaluate();
    if (!this.results || !this.isPlain) return null;
    const precedents = new Map<string, EnginePrecedent>();
    for (const { formula, at } of formulas) {
      const plain = oneValueFormula(formula, at.row, at.column);
      if (plain === null || ASKING_MORE.test(plain) || at.rows * at.columns > MOST_CONDITIONED) return null;
      for (const key of keysIn(at))
        for (const precedent of enginePrecedents(plain, sheet, key))
          precedents.set(blockName(precedent), precedent);
    }
    const sheets = this.filledAround(
      this.inputs.map(() => new FilledSheet()),
      precedents.values(),
      new Set(),
    );
    return sheets && this.modelWith(sheets);
  }

  /** What a cell holds or its formula gave; null for an empty cell or text, and where only the model knows. */
  valueAt(sheet: number, key: number): ModelValue | null {
    const input = this.inputs[sheet]?.get(key);
    if (input === undefined) return null;
    return input.startsWith("=") ? this.resultAt(sheet, key) : valueOfInput(input);
  }
}

/** By rows and columns from 1. */
const numberOf = (row: number, column: number): number => keyOf(row - 1, column - 1);

function sizeOf(all: readonly { readonly size: number }[]): number {
  return all.reduce((sum, { size }) => sum + size, 0);
}
