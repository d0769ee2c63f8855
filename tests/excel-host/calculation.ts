import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { lowerFormula } from "./formulas/lower.ts";
import { unrollSumProducts } from "./formulas/unroll.ts";
import { columnOfKey, rowOfKey, type CellValue, type Sheet } from "./model/sheet.ts";
import type { Workbook } from "./model/workbook.ts";

let started = false;
function startEngine(): void {
  if (started) return;
  const file = new URL("../../node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
  initSync({ module: readFileSync(file) });
  started = true;
}

/** A value with the word that Range.valueTypes has for it. */
export interface Calculated {
  readonly value: CellValue;
  readonly isError: boolean;
}

/** Shows a number with the 15 digits that Excel keeps, no more: further digits IronCalc gets wrong. */
const ALL_DIGITS = "0.00000000000000E+00";
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;

/**
 * Calculates the workbook with IronCalc. It gets plain A1 formulas and its own names of sheets (Sheet1, Sheet2, ...), so that
 * renaming, moving and deleting in the workbook are ours alone.
 */
export class Calculation {
  private readonly workbook: Workbook;
  private readonly engine: Model;
  private readonly places = new Map<Sheet, number>();
  private readonly pushed = new Map<Sheet, Map<number, string>>();
  private readonly changed = new Set<Sheet>();
  private layout = -1;
  private sheetCount = 1;
  private readonly free: number[] = [0];
  private results = new Map<Sheet, Map<number, Calculated>>();
  /** How often all was calculated. */
  runs = 0;

  constructor(workbook: Workbook) {
    startEngine();
    this.workbook = workbook;
    this.engine = new Model("host", "en", "UTC", "en");
    this.engine.pauseEvaluation();
  }

  /** Says that cells of the sheet hold something else. */
  touch(sheet: Sheet): void {
    this.changed.add(sheet);
  }

  /** The result of the formula cell; calculates first where anything has changed. */
  resultAt(sheet: Sheet, row: number, column: number): Calculated {
    this.refresh();
    let results = this.results.get(sheet);
    if (!results) this.results.set(sheet, (results = new Map()));
    const key = row * 16_384 + column;
    let result = results.get(key);
    if (!result) {
      result = this.readResult(this.placeOf(sheet), row + 1, column + 1);
      results.set(key, result);
    }
    return result;
  }

  /** Calculates what has changed. */
  refresh(): void {
    const isNewLayout = this.layout !== this.workbook.layout;
    if (!isNewLayout && this.changed.size === 0) return;
    this.layout = this.workbook.layout;
    this.dropDeleted();
    for (const sheet of this.workbook.sheets) this.placeOf(sheet);
    let count = 0;
    for (const sheet of this.workbook.sheets)
      if (isNewLayout || this.changed.has(sheet)) count += this.push(sheet);
    this.changed.clear();
    if (count === 0 && this.runs > 0) return;
    this.engine.evaluate();
    this.results = new Map();
    this.runs += 1;
  }

  private dropDeleted(): void {
    for (const [sheet, place] of this.places) {
      if (this.workbook.sheets.includes(sheet)) continue;
      for (const key of this.pushed.get(sheet)?.keys() ?? [])
        this.engine.rangeClearAll(
          place,
          rowOfKey(key) + 1,
          columnOfKey(key) + 1,
          rowOfKey(key) + 1,
          columnOfKey(key) + 1,
        );
      this.places.delete(sheet);
      this.pushed.delete(sheet);
      this.free.push(place);
    }
  }

  private placeOf(sheet: Sheet): number {
    let place = this.places.get(sheet);
    if (place === undefined) {
      place = this.free.pop();
      if (place === undefined) {
        this.engine.newSheet();
        place = this.sheetCount;
        this.sheetCount += 1;
      }
      this.places.set(sheet, place);
      this.pushed.set(sheet, new Map());
    }
    return place;
  }

  /** Gives the engine the cells that differ from what it has. @returns how many */
  private push(sheet: Sheet): number {
    const place = this.placeOf(sheet);
    const pushed = this.pushed.get(sheet) ?? new Map<number, string>();
    const seen = new Set<number>();
    let count = 0;
    let lastRow = 0;
    let lastColumn = 0;
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null && cell.value === null) continue;
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const input =
        cell.formula === null ? inputOf(cell.value) : `=${this.lowered(sheet, row, column, cell.formula)}`;
      seen.add(key);
      if (pushed.get(key) === input) continue;
      this.engine.setUserInput(place, row + 1, column + 1, input);
      pushed.set(key, input);
      count += 1;
      lastRow = Math.max(lastRow, row + 1);
      lastColumn = Math.max(lastColumn, column + 1);
    }
    for (const key of [...pushed.keys()]) {
      if (seen.has(key)) continue;
      const [row, column] = [rowOfKey(key) + 1, columnOfKey(key) + 1];
      this.engine.rangeClearAll(place, row, column, row, column);
      pushed.delete(key);
      count += 1;
    }
    if (lastRow > 0)
      this.engine.updateRangeStyle(
        { sheet: place, row: 1, column: 1, width: lastColumn, height: lastRow },
        "num_fmt",
        ALL_DIGITS,
      );
    return count;
  }

  private lowered(sheet: Sheet, row: number, column: number, formula: string): string {
    const engineName = (of: Sheet): string => `Sheet${this.placeOf(of) + 1}`;
    return unrollSumProducts(lowerFormula(formula, { sheet, row, column }, this.workbook, engineName));
  }

  private readResult(place: number, row: number, column: number): Calculated {
    const type = this.engine.getCellType(place, row, column);
    const shown = this.engine.getFormattedCellValue(place, row, column);
    if (type === ERROR) return { value: shown, isError: true };
    if (type === LOGICAL) return { value: shown === "TRUE", isError: false };
    if (type === TEXT) return { value: shown, isError: false };
    return { value: Number(shown), isError: Number.isNaN(Number(shown)) };
  }
}

/** The engine reads what it gets as a person's typing: an apostrophe keeps text as it is. */
function inputOf(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `'${value ?? ""}`;
}
