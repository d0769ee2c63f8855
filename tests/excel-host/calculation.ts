import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import { addressOf, columnOfKey, rowOfKey } from "./block.ts";
import { withoutArrays } from "./calculation/arrays.ts";
import { Lookups } from "./calculation/lookups.ts";
import { lowered, type Precedent } from "./calculation/lower.ts";
import { stagesOf } from "./calculation/stages.ts";
import type { CellValue, Sheet } from "./model/sheet.ts";
import type { Workbook } from "./model/workbook.ts";

/** What a cell shows; of an error its text. */
export interface Calculated {
  readonly value: CellValue;
  readonly isError: boolean;
}

let started = false;

/** An empty engine. Tests take the file of its program from where npm has put it. */
export function newEngine(): Model {
  if (!started) {
    const file = new URL("../../node_modules/@ironcalc/wasm/wasm_bg.wasm", import.meta.url);
    initSync({ module: readFileSync(file) });
    started = true;
  }
  return new Model("workbook", "en", "UTC", "en");
}

/** Shows a number with the 15 digits that Excel keeps. */
const DIGITS = "0.00000000000000E+00";
/** Types of cells, as the engine numbers them. */
const [TEXT, LOGICAL, ERROR] = [2, 4, 16];

/** What the engine has of a sheet. */
interface Given {
  /** Index of its sheet there. */
  readonly place: number;
  readonly inputs: Map<number, string>;
  readonly reads: Map<number, readonly Precedent[]>;
}

/** The workbook's calculation, by IronCalc. It is given plain cells: what Excel knows of tables, names and sheets is said here. */
export class Calculation {
  private readonly workbook: Workbook;
  private readonly engine: Model;
  private readonly given = new Map<Sheet, Given>();
  /** Sheets of the engine that belong to none of ours any more. */
  private readonly free: number[] = [];
  /** The first is for `stage`, the second for lookups. */
  private sheetCount = 2;
  private readonly lookups: Lookups;
  private readonly changed = new Set<Sheet>();
  private layout = -1;
  private staged = 0;
  private readonly results = new Map<Sheet, Map<number, Calculated>>();

  constructor(workbook: Workbook, engine: Model) {
    this.workbook = workbook;
    this.engine = engine;
    engine.pauseEvaluation();
    engine.newSheet();
    this.lookups = new Lookups(
      "Sheet2",
      (row, column, formula) => {
        engine.setUserInput(1, row, column, formula);
      },
      (row, column) => {
        engine.rangeClearAll(1, row, column, row, column);
      },
    );
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
    if (!result) results.set(key, (result = this.read(this.of(sheet).place, row + 1, column + 1)));
    return result;
  }

  /** Calculates what has changed. */
  refresh(): void {
    const { workbook } = this;
    const isNewLayout = this.layout !== workbook.layout;
    if (!isNewLayout && this.changed.size === 0) return;
    this.layout = workbook.layout;
    for (const [sheet, { place, inputs }] of this.given) {
      if (workbook.sheets.includes(sheet)) continue;
      for (const key of inputs.keys()) this.clear(place, key);
      this.given.delete(sheet);
      this.free.push(place);
    }
    for (const sheet of workbook.sheets) this.of(sheet);
    if (isNewLayout) this.lookups.begin();
    let [inputs, formulas] = [0, 0];
    for (const sheet of workbook.sheets) {
      if (!isNewLayout && !this.changed.has(sheet)) continue;
      const count = this.give(sheet);
      inputs += count.inputs;
      formulas += count.formulas;
    }
    if (isNewLayout) this.lookups.end();
    this.changed.clear();
    if (formulas > 0) this.stage();
    if (inputs === 0) return;
    this.engine.evaluate();
    this.results.clear();
  }

  private of(sheet: Sheet): Given {
    let given = this.given.get(sheet);
    if (!given) {
      let place = this.free.pop();
      if (place === undefined) {
        this.engine.newSheet();
        place = this.sheetCount;
        this.sheetCount += 1;
      }
      this.given.set(sheet, (given = { place, inputs: new Map(), reads: new Map() }));
    }
    return given;
  }

  private readonly named = (sheet: Sheet): string => `Sheet${this.of(sheet).place + 1}`;

  private clear(place: number, key: number): void {
    const [row, column] = [rowOfKey(key) + 1, columnOfKey(key) + 1];
    this.engine.rangeClearAll(place, row, column, row, column);
  }

  /** Gives the engine what differs from what it has. @returns how many cells, and of them, formulas */
  private give(sheet: Sheet): { readonly inputs: number; readonly formulas: number } {
    const { place, inputs, reads } = this.of(sheet);
    const formulas: number[] = [];
    let count = 0;
    for (const [key, { value, formula }] of sheet.cells) {
      const input = formula === null ? inputOf(value) : this.formulaAt(sheet, key, formula, reads);
      if (input === null || inputs.get(key) === input) continue;
      this.engine.setUserInput(place, rowOfKey(key) + 1, columnOfKey(key) + 1, input);
      inputs.set(key, input);
      count += 1;
      if (formula === null) reads.delete(key);
      else formulas.push(key);
    }
    for (const key of inputs.keys()) {
      const cell = sheet.cells.get(key);
      if (cell && (cell.value !== null || cell.formula !== null)) continue;
      this.clear(place, key);
      inputs.delete(key);
      reads.delete(key);
      count += 1;
    }
    for (const { row, column, rows } of runs(formulas))
      this.engine.updateRangeStyle(
        { sheet: place, row: row + 1, column: column + 1, width: 1, height: rows },
        "num_fmt",
        DIGITS,
      );
    return { inputs: count, formulas: formulas.length };
  }

  private formulaAt(
    sheet: Sheet,
    key: number,
    formula: string,
    reads: Map<number, readonly Precedent[]>,
  ): string {
    const place = { sheet, row: rowOfKey(key), column: columnOfKey(key) };
    const { text, reads: precedents } = lowered(formula, place, this.workbook, this.named);
    reads.set(key, precedents);
    const plain = this.lookups.read(withoutArrays(text), this.named(sheet), place.row + 1);
    return isOneValue(plain) ? `=@(${plain})` : `=${plain}`;
  }

  /** Has the first sheet of the engine, which it calculates first, read long chains piece by piece. */
  private stage(): void {
    const cells = stagesOf(new Map([...this.given].map(([sheet, { reads }]) => [sheet, reads])));
    cells.forEach(({ sheet, key }, row) => {
      const [at, column] = [rowOfKey(key), columnOfKey(key)];
      const address = addressOf({ row: at, column, rows: 1, columns: 1 });
      this.engine.setUserInput(0, row + 1, 1, `=${this.named(sheet)}!${address}`);
    });
    if (this.staged > cells.length) this.engine.rangeClearAll(0, cells.length + 1, 1, this.staged, 1);
    this.staged = cells.length;
  }

  private read(place: number, row: number, column: number): Calculated {
    const shown = this.engine.getFormattedCellValue(place, row, column);
    switch (this.engine.getCellType(place, row, column)) {
      case ERROR:
        return { value: shown, isError: true };
      case LOGICAL:
        return { value: shown === "TRUE", isError: false };
      case TEXT:
        return { value: shown, isError: false };
      default:
        return { value: Number(shown), isError: Number.isNaN(Number(shown)) };
    }
  }
}

/** What a person would type for the value: the engine reads it so. */
function inputOf(value: CellValue): string | null {
  if (typeof value === "string") return `'${value}`;
  return value === null ? null : String(value).toUpperCase();
}

/**
 * Whether the formula looks something up with INDEX and gives one value for certain: no range stands outside of a call. The engine
 * takes such a one for an array, and begins anew for each cell that reads it.
 */
function isOneValue(text: string): boolean {
  if (!/\bINDEX\(/iu.test(text) || /#(?!N\/A|REF!)|\{/u.test(text)) return false;
  let depth = 0;
  let isText = false;
  for (const sign of text) {
    if (sign === '"') isText = !isText;
    else if (isText) continue;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === ":" && depth === 0) return false;
  }
  return true;
}

/** Cells that stand below each other. */
function runs(
  keys: readonly number[],
): { readonly row: number; readonly column: number; readonly rows: number }[] {
  const found: { row: number; column: number; rows: number }[] = [];
  const places = keys.map((key) => ({ row: rowOfKey(key), column: columnOfKey(key) }));
  for (const { row, column } of places.sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, column, rows: 1 });
  }
  return found;
}
