import { Problem } from "../../messages/message.ts";
import type { Language } from "../../messages/language.ts";
import { blockAddress, parseAddress, columnOfKey, keyOf, rowOfKey } from "../../workbook/address.ts";
import { PLAIN } from "../../workbook/looks.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import type { Book } from "../book/book.ts";
import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type {
  GridCell,
  GridEntry,
  GridFreeze,
  GridPrecedent,
  GridSelection,
  GridTallCell,
  GridValidation,
  GridView,
  GridWorkbook,
} from "../gridWorkbook.ts";
import type { AlteredCell, CellsComparison, ReadCells, WriteOptions, WriteOutcome } from "../openWorkbook.ts";
import type { WorkbookUpdate } from "../update/update.ts";
import { compareFormulas } from "./compareFormulas.ts";
import { setWidth, shiftColumns } from "./edits/columns.ts";
import { copyCells, extendCells, fillCells, type CellsOnSheet } from "./edits/copyCells.ts";
import { enterCells } from "./edits/enterCells.ts";
import { moveCells } from "./edits/moveCells.ts";
import { putBack } from "./edits/putBack.ts";
import { addSheet, moveSheet, renameSheet, showSheet } from "./edits/sheets.ts";
import { setFreeze, setHeight } from "./edits/sheetView.ts";
import { shiftCells } from "./edits/shiftCells.ts";
import { deleteTableRow, insertTableRow, sortTable, tableIn } from "./edits/tableRows.ts";
import { lastResultOf, type Calculated } from "./model/calculated.ts";
import type { Calculator, Drawn } from "./engine/calculator.ts";
import { drawnWith } from "./engine/conditions.ts";
import { EMPTY_CELL, emptyState, hasTab, type LiveSheet, type LiveState } from "./model/liveState.ts";
import { gridSheet } from "./model/gridSheet.ts";
import { isStoredState, storedState, type StoredState } from "./storedState.ts";
import { changesBetween, type StateChanges } from "./model/stateChanges.ts";
import { precedentsOf } from "./precedents.ts";
import { runsIn, toBook } from "./toBook.ts";
import { validationAt } from "./validationAt.ts";
import { writeUpdate } from "./writing.ts";
import { cellsIn, readSnapshot, usedBlock, valuesOf, type SpillsOf, type ValueAt } from "./readSnapshot.ts";

/** Steps that can be undone. */
const MOST_STEPS = 100;
/** Changes that follow each other faster than this are one. */
const QUIET = 150;

/** A workbook that is open in the page: its cells and tables are kept here, IronCalc calculates it. */
export class LiveWorkbook implements GridWorkbook {
  private state: LiveState;
  private past: LiveState[] = [];
  private future: LiveState[] = [];
  private selection: GridSelection | null = null;
  private shown: GridView | null = null;
  private stored: StoredState | null = null;
  private lastRead: LiveState | null = null;
  private readonly calculator: Calculator;
  readonly valueAt: ValueAt;
  private readonly listeners = new Set<() => void>();

  /** @param calculator for this workbook alone: an empty one, or one that knows it */
  constructor(calculator: Calculator, start: LiveState | Language) {
    this.state = typeof start === "string" ? emptyState(start) : start;
    this.calculator = calculator;
    this.valueAt = valuesOf(calculator);
    calculator.onChange(() => {
      this.tell();
    });
    calculator.follow(this.state);
  }

  settled(): Promise<void> {
    return this.calculator.settled();
  }

  close(): void {
    this.calculator.end();
    this.listeners.clear();
  }

  content(): StoredState {
    this.stored ??= storedState(this.state);
    return this.stored;
  }

  changesSince(content: object): StateChanges | null {
    return isStoredState(content) ? changesBetween(content.state, this.state) : null;
  }

  /** The workbook as it is saved in a file. @throws Problem for one that Excel would refuse or repair */
  toBook(): Book {
    return toBook(this.state, this.valueAt, this.spillsOf);
  }

  private readonly spillsOf: SpillsOf = (sheet) => this.calculator.spillsOf(sheet).blocks;

  async read(): Promise<WorkbookSnapshot> {
    await this.settled();
    this.lastRead = this.state;
    return readSnapshot(this.state, this.valueAt, (sheet) => this.calculator.version(sheet), this.spillsOf);
  }

  readUncalculated(): WorkbookSnapshot | null {
    const { lastRead, calculator } = this;
    if (!lastRead || calculator.progress() === null || memoryIn(lastRead) !== memoryIn(this.state))
      return null;
    const same = new Set(lastRead.sheets);
    // What is read of a sheet that is another is never taken for a reading of its results.
    const version = (sheet: LiveSheet): number => (same.has(sheet) ? calculator.version(sheet) : NaN);
    return readSnapshot(this.state, this.valueAt, version, this.spillsOf);
  }

  write(update: WorkbookUpdate, options: WriteOptions = {}): Promise<WriteOutcome> {
    const change = (next: LiveState): void => {
      this.change(next);
    };
    return writeUpdate(update, this.lastRead, () => this.state, change, options);
  }

  async compare(plan: WorkbookPlan): Promise<CellsComparison> {
    await this.settled();
    return compareFormulas(plan, this.state, this.valueAt);
  }

  watch(onChange: () => void): Promise<() => Promise<void>> {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let before = this.state;
    const stop = this.subscribe(() => {
      if (this.state === before) return;
      before = this.state;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(onChange, QUIET);
    });
    return Promise.resolve(() => {
      stop();
      if (timer !== null) clearTimeout(timer);
      return Promise.resolve();
    });
  }

  // What cannot be done is told as a rejection.
  // oxlint-disable-next-line typescript/require-await
  async putBack(cells: readonly AlteredCell[]): Promise<void> {
    this.change(putBack(this.state, cells));
  }

  select(sheetName: string, address: string): Promise<void> {
    const sheet = this.state.sheets.find(({ name, hidden }) => name === sheetName && !hidden);
    const place = parseAddress(address);
    if (!sheet || !place) return Promise.reject(new Problem("errors:gridSheetGone", { sheet: sheetName }));
    this.choose({ sheetId: sheet.id, ...place, block: { ...place, rows: 1, columns: 1 } });
    return Promise.resolve();
  }

  async readCells(what: "selection" | "sheet"): Promise<ReadCells> {
    await this.settled();
    const chosen = this.selection;
    const sheet = this.state.sheets.find((one) => (chosen ? one.id === chosen.sheetId : hasTab(one)));
    const used = sheet && usedBlock(sheet, this.spillsOf(sheet));
    if (!sheet || !used) throw new Problem("errors:gridNothingThere", { sheet: sheet?.name ?? "–" });
    const block = what === "selection" && chosen ? chosen.block : used;
    const cells = cellsIn(sheet, block, this.valueAt);
    if (cells.every((row) => row.every(({ value }) => value === null)))
      throw new Problem("errors:gridNothingThere", { sheet: sheet.name });
    return {
      workbook: "Otplata",
      sheet: sheet.name,
      address: blockAddress(block),
      block: { row: block.row, column: block.column, cells },
      texts: cells.map((row) => row.map(({ value }) => (value === null ? "" : String(value)))),
    };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  view(): GridView {
    this.shown ??= {
      sheets: this.state.sheets.flatMap((sheet) =>
        sheet.hidden ? [] : [gridSheet(sheet, this.calculator.version(sheet), this.spillsOf(sheet))],
      ),
      selection: this.selection,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
      calculating: this.calculator.progress(),
      notCalculated: this.calculator.isLost(),
      leftOut: this.calculator.leftOut(),
    };
    return this.shown;
  }

  cell(sheetId: string, row: number, column: number): GridCell {
    const sheet = this.sheet(sheetId);
    const cell = sheet.cells.get(keyOf(row, column)) ?? EMPTY_CELL;
    const { formula, drawn, planned, link, note } = cell;
    return {
      ...this.drawnAt(sheet, row, column),
      formula,
      drawn: drawnWith(drawn, this.calculator.conditionedAt(sheet, row, column)),
      input: planned?.look === "input",
      isPlanned: planned !== undefined && sheet.key !== null,
      link: link ?? null,
      note: note ?? null,
      runs: runsIn(cell).runs ?? null,
    };
  }

  named(name: string): GridCell | null {
    const at = this.state.names.find((one) => one.name === name && !one.own)?.at;
    return at ? this.cell(at.sheetId, at.row, at.column) : null;
  }

  *tallCells(sheetId: string): Generator<GridTallCell> {
    const sheet = this.sheet(sheetId);
    for (const [key, { drawn }] of sheet.cells) {
      const size = drawn.size ?? PLAIN.size;
      if (!drawn.wrap && size <= PLAIN.size) continue;
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const { value } = this.drawnAt(sheet, row, column);
      yield { row, column, size, text: drawn.wrap && typeof value === "string" ? value : null };
    }
  }

  precedents(sheetId: string, row: number, column: number): readonly GridPrecedent[] {
    const sheet = this.sheet(sheetId);
    const formula = sheet.cells.get(keyOf(row, column))?.formula ?? null;
    return formula === null ? [] : precedentsOf(this.state, { sheet, row, column }, formula);
  }

  validationAt(sheetId: string, row: number, column: number): GridValidation | null {
    return validationAt(this.state, this.sheet(sheetId), row, column, this.valueAt);
  }

  choose(selection: GridSelection): void {
    this.change(showSheet(this.state, selection.sheetId));
    this.selection = selection;
    this.calculator.see(selection.sheetId);
    this.tell();
  }

  enter(sheetId: string, entries: readonly GridEntry[]): void {
    this.change(enterCells(this.state, sheetId, entries));
  }

  shiftRows(sheetId: string, row: number, count: number): void {
    this.change(shiftCells(this.state, sheetId, { axis: "row", at: row, count }, null));
  }

  shiftColumns(sheetId: string, column: number, count: number): void {
    this.change(shiftColumns(this.state, sheetId, column, count));
  }

  setWidth(sheetId: string, first: number, count: number, width: number): void {
    this.change(setWidth(this.state, sheetId, { first, count }, width));
  }

  paste(from: CellsOnSheet, to: CellsOnSheet, cut: boolean): void {
    this.change((cut ? moveCells : copyCells)(this.state, from, to));
  }

  fill(cells: CellsOnSheet, to: "down" | "right"): void {
    this.change(fillCells(this.state, cells, to));
  }

  extend(from: CellsOnSheet, to: CellsOnSheet["block"]): void {
    this.change(extendCells(this.state, from, to));
  }

  setHeight(sheetId: string, first: number, count: number, height: number): void {
    this.change(setHeight(this.state, sheetId, { first, count }, height));
  }

  setFreeze(sheetId: string, freeze: GridFreeze | null): void {
    this.change(setFreeze(this.state, sheetId, freeze));
  }

  insertTableRow(table: string, index: number): void {
    this.change(insertTableRow(this.state, table, index));
  }

  deleteTableRow(table: string, index: number): void {
    this.change(deleteTableRow(this.state, table, index));
  }

  sortTable(name: string, column: number, ascending: boolean): void {
    const { sheet } = tableIn(this.state, name);
    const valueAt = (row: number, across: number): Calculated["value"] =>
      this.valueAt(sheet, row, across).value;
    this.change(sortTable(this.state, name, column, ascending, valueAt));
  }

  renameSheet(sheetId: string, name: string): void {
    this.change(renameSheet(this.state, sheetId, name));
  }

  moveSheet(sheetId: string, position: number): void {
    this.change(moveSheet(this.state, sheetId, position));
  }

  addSheet(name: string): void {
    this.change(addSheet(this.state, name));
  }

  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.state);
    this.put(before);
  }

  redo(): void {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.state);
    this.put(after);
  }

  private drawnAt(sheet: LiveSheet, row: number, column: number): Drawn {
    const cell = sheet.cells.get(keyOf(row, column)) ?? EMPTY_CELL;
    const { value, formula } = cell;
    const last = lastResultOf(cell);
    if (last) return { value: last.value, isError: last.isError, isFormer: true };
    if (formula !== null) return this.calculator.drawnAt(sheet, row, column);
    const spilled = value === null ? this.calculator.spilledAt(sheet, row, column) : null;
    return { ...(spilled ?? { value, isError: false }), isFormer: false };
  }

  private sheet(id: string): LiveSheet {
    const sheet = this.state.sheets.find((one) => one.id === id);
    if (!sheet) throw new Problem("errors:gridSheetGone", { sheet: id });
    return sheet;
  }

  /** One step more, which can be undone. */
  private change(next: LiveState): void {
    if (next === this.state) return;
    this.past = [...this.past, this.state].slice(-MOST_STEPS);
    this.future = [];
    this.put(next);
  }

  private put(next: LiveState): void {
    this.state = next;
    this.stored = null;
    this.calculator.follow(next);
    if (this.selection && !next.sheets.some(({ id }) => id === this.selection?.sheetId))
      this.selection = null;
    this.tell();
  }

  private tell(): void {
    this.shown = null;
    for (const listener of [...this.listeners]) listener();
  }
}

/** The sheet that says what all others were written from; the same object as long as nothing was written anew. */
function memoryIn({ sheets }: LiveState): LiveSheet | undefined {
  return sheets.find(({ key }) => key === "memory");
}
