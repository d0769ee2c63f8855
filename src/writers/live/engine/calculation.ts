import type { Block } from "../../../workbook/plan.ts";
import type { Model } from "@ironcalc/wasm";
import { cellAddress, columnOfKey, keyOf, placeOfKey, rowOfKey } from "../../../workbook/address.ts";
import { LONGEST_TEXT } from "../../check/texts.ts";
import { needsArraysIn } from "../../formulas/arrayUse.ts";
import { keysIn } from "../block.ts";
import { lowerFormula, OWN_ROW } from "../formulas/lower.ts";
import { unrollSumProducts } from "../formulas/unroll.ts";
import {
  type Calculated,
  type CalculatedSheet,
  type CalculatedWorkbook,
  type CellValue,
  type Spills,
  givenOf,
} from "../model/calculated.ts";
import { keyOfCell, sheetOfCell } from "./dependents.ts";
import { EngineModel } from "./engineModel.ts";
import { engineSheetName, ERRORS, type ModelValue } from "./modelBytes.ts";
import { MAY_FILL_CELLS } from "./oneValueFormula.ts";
import { STAGE } from "./stages.ts";
import { FoundMatches, type SoughtRange } from "./foundMatches.ts";
import { SharedMatches } from "./sharedMatches.ts";

/** Cells between two words on how far the giving has come. */
const SOME = 1000;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;
/** What Excel gives where a text would be longer than a cell holds (Microsoft, "REPT function", "CONCAT function"). */
const TOO_LONG: Calculated = { value: "#VALUE!", isError: true };

/**
 * Calculates the workbook with IronCalc. It gets plain A1 formulas and its own names of sheets (Sheet2, Sheet3, ...), so that
 * renaming, moving and deleting in the workbook are ours alone.
 */
export class Calculation<S extends CalculatedSheet> {
  private workbook: CalculatedWorkbook<S>;
  private readonly engine: EngineModel;
  /** By the sheets' ids. */
  private readonly places = new Map<string, number>();
  private readonly changed = new Set<string>();
  private layout = -1;
  private readonly free: number[] = [];
  /** Cells in the first column of the engine's first sheet. */
  private firstCount = 0;
  /** On the second, whose index is `matchesAt`. */
  private readonly matches: SharedMatches;
  private readonly matchesAt: number;
  private readonly shown = new WeakMap<ModelValue, Calculated>();
  private spills = new Map<string, Spills>();
  /** Whether a formula may fill more cells than its own, by sheet and text. */
  private readonly filling = new Map<string, boolean>();
  /** Formulas that are lowered alike in every row, by their sheet and table, and by their text. */
  private readonly ofColumns = new Map<string, Map<string, string>>();
  private readonly onGiven: ((cells: number) => void) | null;
  /** How often all was calculated. */
  runs = 0;

  /**
   * @param engine an empty one, for this workbook alone
   * @param onGiven hears now and then how many cells more the engine was given, or already had
   */
  constructor(
    workbook: CalculatedWorkbook<S>,
    engine: Model,
    onGiven: ((cells: number) => void) | null = null,
  ) {
    this.workbook = workbook;
    this.engine = new EngineModel(engine);
    this.onGiven = onGiven;
    const found = new FoundMatches((range) => this.valuesIn(range));
    const own = this.engine.addSheet();
    this.matches = new SharedMatches(
      engineSheetName(own),
      (row, column, formula, isSame) => {
        this.engine.put(own, keyOf(row - 1, column - 1), formula === null ? null : `=${formula}`, isSame);
      },
      found,
    );
    this.matchesAt = own;
  }

  /** The engine's own, with all that it was given, calculated. */
  get model(): Model {
    return this.engine.model;
  }

  get sheets(): readonly S[] {
    return this.workbook.sheets;
  }

  /** Another number when the model has forgotten all but the cells. */
  get generation(): number {
    return this.engine.generation;
  }

  /** Puts another state of the workbook in place of the one before; sheets that are not the same object have changed. */
  follow(workbook: CalculatedWorkbook<S>): void {
    const before = new Set(this.workbook.sheets);
    for (const sheet of workbook.sheets) if (!before.has(sheet)) this.touch(sheet);
    this.workbook = workbook;
  }

  /** Says that cells of the sheet hold something else. */
  touch(sheet: S): void {
    this.changed.add(sheet.id);
  }

  /** The result of the formula cell; calculates first where anything has changed. */
  resultAt(sheet: S, row: number, column: number): Calculated {
    this.refresh();
    return this.readResult(this.placeOf(sheet), row + 1, column + 1);
  }

  /** @returns cells of the sheet whose results may be others than before the last state that was calculated; null for all */
  calculatedOn(sheet: S): ReadonlySet<number> | null {
    return this.engine.calculatedOn(this.placeOf(sheet));
  }

  /** Prepares what the next edit needs. */
  prepare(): void {
    this.engine.prepare();
  }

  /** How long it last took to calculate all, in milliseconds. */
  get allTook(): number {
    return this.engine.allTook;
  }

  /** Calculates all once more where an edit was calculated apart. @returns whether anything comes out otherwise */
  settle(): boolean {
    return this.engine.settle();
  }

  /** `EngineModel.valuesFor` */
  valuesFor(sheet: S, formulas: Parameters<EngineModel["valuesFor"]>[1]): Model | null {
    this.refresh();
    return this.engine.valuesFor(this.placeOf(sheet), formulas);
  }

  /** Calculates all, also where nothing has changed. */
  recalculate(): void {
    this.engine.calculateAll();
  }

  /** What formulas of the sheet fill beside their own cells; calculates first where anything has changed. */
  spillsOf(sheet: S): Spills {
    this.refresh();
    if (this.engine.isPlain) return NO_SPILLS;
    let spills = this.spills.get(sheet.id);
    if (!spills) {
      spills = this.foundSpills(sheet);
      this.spills.set(sheet.id, spills);
    }
    return spills;
  }

  private foundSpills(sheet: S): Spills {
    const blocks: Block[] = [];
    const place = this.placeOf(sheet);
    for (const [key, cell] of sheet.cells) {
      const { formula } = givenOf(cell);
      if (formula === null || !this.mayFill(formula, sheet)) continue;
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const filled = this.model.getCellArrayStructure(place, row + 1, column + 1);
      if (typeof filled === "string" || !("DynamicAnchor" in filled)) continue;
      const [columns, rows] = filled.DynamicAnchor;
      if (rows * columns === 1) continue;
      blocks.push({ row, column, rows, columns });
      this.engine.showDigits(place, { row, column, rows, columns });
    }
    return { blocks, keys: new Set(blocks.flatMap((block) => [...keysIn(block)].slice(1))) };
  }

  private mayFill(formula: string, sheet: S): boolean {
    const key = `${sheet.id} ${formula}`;
    let may = this.filling.get(key);
    if (may === undefined) {
      may = needsArraysIn(formula, (name) => {
        if (this.workbook.tableNamed(name)) return "many";
        const found = this.workbook.nameFor(name, sheet);
        return found && !found.isOwn ? "one" : "maybe";
      });
      this.filling.set(key, may);
    }
    return may;
  }

  /** Calculates what has changed. */
  refresh(): void {
    const isNewLayout = this.layout !== this.workbook.layout;
    if (!isNewLayout && this.changed.size === 0) return;
    if (isNewLayout) {
      this.filling.clear();
      this.ofColumns.clear();
      this.matches.restart();
    }
    this.layout = this.workbook.layout;
    this.dropDeleted();
    for (const sheet of this.workbook.sheets) this.placeOf(sheet);
    let count = 0;
    for (const sheet of this.workbook.sheets)
      if (isNewLayout || this.changed.has(sheet.id)) count += this.push(sheet);
    if (isNewLayout) this.matches.finish();
    this.changed.clear();
    if (count === 0 && this.runs > 0) return;
    this.goFirst();
    this.engine.beginAnew();
    this.engine.evaluate();
    while (this.matches.distrust()) this.engine.evaluate();
    this.matches.learn(
      (row, column) => this.readResult(this.matchesAt, row, column),
      this.engine.calculatedOn(this.matchesAt),
    );
    this.spills = new Map();
    this.runs += 1;
  }

  private *valuesIn(range: SoughtRange): Iterable<Calculated> {
    const sheet = this.workbook.sheets.find((one) => this.engineName(one) === range.sheet);
    if (!sheet) return;
    const place = this.placeOf(sheet);
    const inputs = this.engine.inputsOf(place);
    for (const key of keysIn(range)) {
      const value = this.engine.valueAt(place, key);
      if (value) yield this.shownOf(value);
      else if (inputs.get(key)?.startsWith("="))
        yield this.askResult(place, rowOfKey(key) + 1, columnOfKey(key) + 1);
      else yield { value: null, isError: false };
    }
  }

  /**
   * The engine calculates sheet by sheet from the first cell on: its first sheet, which is none of the workbook's, reads
   * what is to be calculated before all else. Few new formulas make no chain too long.
   */
  private goFirst(): void {
    if (this.engine.newFormulas < STAGE) return;
    const stages = this.engine.stages();
    stages.forEach((cell, at) => {
      const { row, column } = placeOfKey(keyOfCell(cell));
      const address = `${engineSheetName(sheetOfCell(cell))}!${cellAddress(row, column)}`;
      this.engine.put(0, keyOf(at, 0), `=COUNTA(${address})`);
    });
    for (let at = stages.length; at < this.firstCount; at += 1) this.engine.put(0, keyOf(at, 0), null);
    this.firstCount = stages.length;
  }

  private dropDeleted(): void {
    const present = new Set(this.workbook.sheets.map(({ id }) => id));
    for (const [id, place] of this.places) {
      if (present.has(id)) continue;
      for (const key of this.engine.inputsOf(place).keys()) this.engine.put(place, key, null);
      this.places.delete(id);
      this.free.push(place);
    }
  }

  /** Index of the sheet in the engine. */
  placeOf({ id }: S): number {
    let place = this.places.get(id);
    if (place === undefined) {
      place = this.free.pop() ?? this.engine.addSheet();
      this.places.set(id, place);
    }
    return place;
  }

  /** Gives the engine the cells that differ from what it has. @returns how many */
  private push(sheet: S): number {
    const place = this.placeOf(sheet);
    const inputs = this.engine.inputsOf(place);
    const seen = new Set<number>();
    let count = 0;
    for (const [key, cell] of sheet.cells) {
      const { value, formula } = givenOf(cell);
      if (formula === null && value === null) continue;
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      const input = formula === null ? inputOf(value) : `=${this.lowered(sheet, row, column, formula)}`;
      seen.add(key);
      if (seen.size % SOME === 0) this.onGiven?.(SOME);
      if (inputs.get(key) === input) continue;
      this.engine.put(place, key, input);
      count += 1;
    }
    for (const key of [...inputs.keys()]) {
      if (seen.has(key)) continue;
      this.engine.put(place, key, null);
      count += 1;
    }
    return count;
  }

  /** A formula of the sheet as the engine takes it, without "=". */
  lowered(sheet: S, row: number, column: number, formula: string): string {
    const plain = this.plain(sheet, row, column, formula);
    const lowered = this.matches.shared(unrollSumProducts(plain), this.engineName(sheet), row + 1);
    // Where cells may be filled, the engine begins all over for each cell that reads of them.
    return MAY_FILL_CELLS.test(lowered) && !this.mayFill(formula, sheet) ? `@(${lowered})` : lowered;
  }

  private plain(sheet: S, row: number, column: number, formula: string): string {
    const table = this.workbook.tableAt(sheet, row, column);
    const at = `${sheet.id} ${table?.name ?? ""}`;
    const known = this.ofColumns.get(at) ?? new Map<string, string>();
    this.ofColumns.set(at, known);
    let text = table?.block.row === row ? undefined : known.get(formula);
    if (text === undefined) {
      const place = { sheet, row, column };
      const lowered = lowerFormula(formula, place, this.workbook, (of) => this.engineName(of));
      ({ text } = lowered);
      if (lowered.isOfColumn) known.set(formula, text);
    }
    return text.replaceAll(OWN_ROW, String(row + 1));
  }

  private engineName(sheet: S): string {
    return engineSheetName(this.placeOf(sheet));
  }

  private readResult(place: number, row: number, column: number): Calculated {
    const result = this.engine.resultAt(place, keyOf(row - 1, column - 1));
    return result ? this.shownOf(result) : this.askResult(place, row, column);
  }

  private shownOf(value: ModelValue): Calculated {
    const known = this.shown.get(value) ?? shownOf(value);
    this.shown.set(value, known);
    return known;
  }

  private askResult(place: number, row: number, column: number): Calculated {
    const type = this.model.getCellType(place, row, column);
    const shown = this.model.getFormattedCellValue(place, row, column);
    if (type === ERROR) return { value: shown, isError: true };
    if (type === LOGICAL) return { value: shown === "TRUE", isError: false };
    if (type === TEXT) return shown.length > LONGEST_TEXT ? TOO_LONG : { value: shown, isError: false };
    return { value: Number(shown), isError: Number.isNaN(Number(shown)) };
  }
}

const NO_SPILLS: Spills = { blocks: [], keys: new Set() };
/** As many digits of a number as Excel keeps. */
const DIGITS = 15;

function shownOf(result: ModelValue): Calculated {
  switch (result.kind) {
    case "number":
      return { value: Number(result.value.toPrecision(DIGITS)), isError: false };
    case "error":
      return { value: ERRORS[result.value] ?? "#ERROR!", isError: true };
    case "text":
      return result.value.length > LONGEST_TEXT ? TOO_LONG : { value: result.value, isError: false };
    case "logical":
      return { value: result.value, isError: false };
  }
}

/** The engine reads what it gets as a person's typing: an apostrophe keeps text as it is. */
function inputOf(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `'${value ?? ""}`;
}
