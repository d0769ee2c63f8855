import { excelSerial } from "../../calendar/day.ts";
import { decimalText } from "../../money/decimal.ts";
import type {
  BlockRef,
  CellPlan,
  PlanValue,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "../../workbook/plan.ts";
import { keyOf, placeOfKey } from "../../workbook/address.ts";
import { MEMORY_KEY } from "../../workbook/memory/memory.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot.ts";
import { agreesWithEngine, type ShownValue } from "../agreement.ts";
import type { BookCell, BookSheet, FileWorkbook } from "../book/book.ts";
import { alterations, cellsBesideTablesOf } from "../update/alterations.ts";
import { keysOfPlan, matchTable } from "../update/matchTable.ts";
import { besideTables } from "./besideTables.ts";
import { formulaAreas, type FormulaSite } from "./formulaAreas.ts";
import { formulaChange, isSameMeaning, type FormulaChange } from "./savedFormula.ts";

/** What of a workbook that another program has saved is not as the engine has it. Rows and columns count from 0. */
export interface SavedComparison {
  /** Cells of formulas that were compared, and how many of them hold their formula as it was written. */
  readonly formulas: number;
  readonly untouched: number;
  /** Values that were compared with the engine's: of formulas, and figures that stand as values. */
  readonly values: number;
  readonly cells: readonly SavedCell[];
  readonly missing: readonly MissingPart[];
  /** Cells whose values could not be compared, each with its sheet: see `compareSaved`. */
  readonly uncompared: number;
}

/** A cell that is not as the engine has it. */
export interface SavedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: FormulaChange | null;
  /** "outOfDate": a figure that stands as a value, as it was before the inputs were edited. */
  readonly value: "differs" | "outOfDate" | null;
  readonly meant: { readonly formula: string | null; readonly value: PlanValue };
  /** `formula` in the notation of files. */
  readonly found: { readonly formula: string | null; readonly value: BookCell["value"] };
}

/** A part of the plan that the file has not, or has more of. */
export type MissingPart =
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "table"; readonly sheet: string; readonly table: string }
  | { readonly kind: "column"; readonly sheet: string; readonly table: string; readonly column: string }
  /** Rows that the edited inputs ask for and that are not there yet, and rows that are there without. */
  | {
      readonly kind: "rows";
      readonly sheet: string;
      readonly table: string;
      readonly lacking: number;
      readonly more: number;
    };

/** Whether the cell holds another figure, or another formula, than the engine means: not only another way to write it. */
export function isDifference({ formula, value }: SavedCell): boolean {
  return value === "differs" || (formula !== null && !isSameMeaning(formula));
}

/**
 * Compares a file with what the engine says, cell by cell: formulas with those that were written, their results with the
 * figures that follow from the inputs as they stand in the file.
 *
 * Some formulas hold a figure of the last writing, such as the one that tells whether inputs were edited since. Where the inputs
 * were edited, their results, and what is made of them, say something of the former inputs and are compared with none; they are
 * counted. So is what is made of a column of a table that the edited inputs give other rows, which is named.
 * @param plan of the inputs as they stand
 * @param written of the inputs as they were when the sheets were written; the same where nothing was edited
 */
export function compareSaved(
  plan: WorkbookPlan,
  written: WorkbookPlan,
  file: FileWorkbook,
  snapshot: WorkbookSnapshot,
): SavedComparison {
  const found = new SheetComparison(alterations(written, snapshot).moved);
  for (const planned of plan.sheets) {
    if (planned.key === MEMORY_KEY) continue;
    const before = written.sheets.find(({ key }) => key === planned.key) ?? null;
    const sheet = snapshot.sheets.find(({ key }) => key === planned.key);
    const saved = file.sheets.find(({ name }) => name === sheet?.name);
    // A sheet that the edited inputs ask for, and that is not written yet, lacks its rows.
    if (!sheet || !saved) found.missing.push({ kind: "sheet", sheet: planned.name });
    else compareSheet({ planned, before, sheet, saved, snapshot }, found);
  }
  return found.withoutFormer(written);
}

/** A cell that differs, and where the plan has it that was written. */
interface WrittenCell {
  readonly cell: SavedCell;
  readonly row: number;
  readonly column: number;
  readonly site: FormulaSite;
}

class SheetComparison {
  /** Whether cells of ours stand elsewhere than they were written. */
  readonly moved: boolean;
  formulas = 0;
  untouched = 0;
  values = 0;
  readonly missing: MissingPart[] = [];
  readonly cells: WrittenCell[] = [];
  /** Cells that say something of the former inputs: figures that stand as values, formulas that hold one. */
  readonly former = new Set<string>();
  /** Tables, as they were written, that the edited inputs give other rows: a sum over them is of the former rows. */
  private readonly otherRows: BlockRef[] = [];
  private formerFormulas = 0;

  constructor(moved: boolean) {
    this.moved = moved;
  }

  noteOtherRows(sheet: string, { row, column, columns, rows }: TablePlan): void {
    this.otherRows.push({ sheet, row: row + 1, column, rows: rows.length, columns: columns.length });
  }

  noteFormer(sheet: string, row: number, column: number, isFormula: boolean): void {
    this.former.add(`${sheet}!${place(row, column)}`);
    if (isFormula) this.formerFormulas += 1;
  }

  /** What is made of former figures, step by step, is former itself: its value is compared with none. */
  withoutFormer(written: WorkbookPlan): SavedComparison {
    const { formulas, untouched, missing } = this;
    let left = this.cells;
    let excused = 0;
    for (let before = -1; before !== excused;) {
      before = excused;
      left = left.flatMap((one) => {
        if (one.cell.value !== "differs" || !this.isMadeOfFormer(one, written)) return [one];
        excused += 1;
        this.former.add(`${one.site.sheet}!${place(one.row, one.column)}`);
        return one.cell.formula === null ? [] : [{ ...one, cell: { ...one.cell, value: null } }];
      });
    }
    const cells = left.map(({ cell }) => cell);
    const uncompared = this.formerFormulas + excused;
    return { formulas, untouched, values: this.values - excused, uncompared, cells, missing };
  }

  private isMadeOfFormer({ cell, site }: WrittenCell, written: WorkbookPlan): boolean {
    const { formula } = cell.meant;
    if (formula === null || this.former.size + this.otherRows.length === 0) return false;
    return formulaAreas(formula, site, written).some((area) => {
      const { sheet, row, column, rows, columns } = area;
      if (this.otherRows.some((table) => isOfAllRows(area, table))) return true;
      for (let down = row; down < row + rows; down += 1)
        for (let across = column; across < column + columns; across += 1)
          if (this.former.has(`${sheet}!${place(down, across)}`)) return true;
      return false;
    });
  }
}

/** Whether an area takes a table's columns from the first row to the last. */
function isOfAllRows(area: BlockRef, table: BlockRef): boolean {
  return (
    area.sheet === table.sheet &&
    area.row === table.row &&
    area.rows === table.rows &&
    area.column >= table.column &&
    area.column < table.column + table.columns
  );
}

/** A sheet of the plan, as it was written, and as it stands. */
interface ComparedSheet {
  readonly planned: SheetPlan;
  readonly before: SheetPlan | null;
  readonly sheet: SheetSnapshot;
  readonly saved: BookSheet;
  readonly snapshot: WorkbookSnapshot;
}

/** One cell of the plan: where it stands in the file, and where it was written. */
interface WrittenPlace {
  readonly row: number;
  readonly column: number;
  readonly writtenAt: { readonly row: number; readonly column: number };
  readonly site: FormulaSite;
  /** Whether the user's edits in it are read back. */
  readonly isInput: boolean;
}

function compareSheet(
  { planned, before, sheet, saved, snapshot }: ComparedSheet,
  found: SheetComparison,
): void {
  const cells = new Map(saved.cells.map((cell) => [place(cell.row, cell.column), cell]));
  const at = (row: number, column: number): BookCell | undefined => cells.get(place(row, column));
  for (const table of planned.tables) {
    const tableBefore = before?.tables.find(({ name }) => name === table.name) ?? null;
    const siteSheet = before?.name ?? sheet.name;
    compareTable({ table, tableBefore, sheet, siteSheet, snapshot }, at, found);
  }
  const site = { sheet: before?.name ?? sheet.name, table: null };
  const places = found.moved ? cellsBesideTablesOf(before ?? planned, sheet, snapshot).places : null;
  for (const { meant, written } of besideTables(planned, before ?? planned)) {
    const { row, column, look } = written;
    const now = placeOfKey(places?.get(keyOf(row, column)) ?? keyOf(row, column));
    const standsAt = { ...now, writtenAt: { row, column }, site, isInput: look === "input" };
    compareCell(meant, written, standsAt, at(now.row, now.column), sheet.name, found);
  }
}

const place = (row: number, column: number): string => `${row} ${column}`;

interface ComparedTable {
  readonly table: TablePlan;
  readonly tableBefore: TablePlan | null;
  readonly sheet: SheetSnapshot;
  /** What the plan calls the sheet. */
  readonly siteSheet: string;
  readonly snapshot: WorkbookSnapshot;
}

function compareTable(
  { table, tableBefore, sheet, siteSheet, snapshot }: ComparedTable,
  at: (row: number, column: number) => BookCell | undefined,
  found: SheetComparison,
): void {
  const tableSnapshot = snapshot.tables.find(
    ({ name, sheetId }) => name === table.name && sheetId === sheet.id,
  );
  if (!tableSnapshot) {
    found.missing.push({ kind: "table", sheet: sheet.name, table: table.name });
    return;
  }
  const matched = matchTable(table, tableBefore, tableSnapshot, sheet, true);
  const gone = table.columns.filter(({ key }) => !matched.columnOf.has(key));
  for (const { header } of gone)
    found.missing.push({ kind: "column", sheet: sheet.name, table: table.name, column: header });
  const taken = new Set(matched.rowOf);
  const toType = typedColumns(table);
  const lacking = table.rows.filter(
    (cells, index) =>
      matched.rowOf[index] === null && !isOffer(toType, (across) => cells[across]?.value.kind === "blank"),
  ).length;
  const isEmptyAt = (down: number, across: number): boolean => {
    const right = matched.columnOf.get(table.columns[across]?.key ?? "");
    return right === undefined || (matched.at(down, right).value ?? "") === "";
  };
  const more = Array.from({ length: tableSnapshot.rows }, (_none, down) => down).filter(
    (down) => !taken.has(down) && !isOffer(toType, (across) => isEmptyAt(down, across)),
  ).length;
  if (lacking > 0 || more > 0)
    found.missing.push({ kind: "rows", sheet: sheet.name, table: table.name, lacking, more });
  if (matched.rowOf.includes(null) || tableSnapshot.rows > table.rows.length) {
    // Where the same rows are due as were written, some were deleted: what is made of the others is compared.
    if (tableBefore && keysOfPlan(tableBefore).join("\n\n") !== keysOfPlan(table).join("\n\n"))
      found.noteOtherRows(siteSheet, tableBefore);
  }
  table.rows.forEach((cells, index) => {
    const down = matched.rowOf[index] ?? null;
    if (down === null) return;
    const downBefore = matched.baseRowOf[down] ?? index;
    const rowBefore = tableBefore?.rows[downBefore];
    const base = tableBefore ?? table;
    const site = { sheet: siteSheet, table: { plan: base, row: downBefore } };
    table.columns.forEach(({ key }, across) => {
      const right = matched.columnOf.get(key);
      const cell = cells[across];
      if (right === undefined || !cell) return;
      const acrossBefore = tableBefore?.columns.findIndex((column) => column.key === key) ?? -1;
      const row = tableSnapshot.row + 1 + down;
      const column = tableSnapshot.column + right;
      const isInput = table.input && (table.inputColumns?.includes(key) ?? true);
      const writtenAt = { row: base.row + 1 + downBefore, column: base.column + Math.max(acrossBefore, 0) };
      const standsAt = { row, column, writtenAt, site, isInput };
      compareCell(cell, rowBefore?.[acrossBefore] ?? cell, standsAt, at(row, column), sheet.name, found);
    });
  });
}

/** Columns of an input table that its rows are typed into, beside those that tell them apart; of another table none. */
function typedColumns({ input, columns, keys, rows }: TablePlan): readonly number[] {
  if (!input) return [];
  return columns.flatMap(({ key }, across) =>
    keys.includes(key) || rows[0]?.[across]?.formula !== undefined ? [] : [across],
  );
}

/** Whether a row only offers a place to type into, such as a rate for a year to come: no figure is made of it. */
function isOffer(toType: readonly number[], isEmpty: (across: number) => boolean): boolean {
  return toType.length > 0 && toType.every(isEmpty);
}

/** @param meant null where its value is not known @param written the cell as it was written */
function compareCell(
  meant: CellPlan | null,
  written: CellPlan,
  at: WrittenPlace,
  cell: BookCell | undefined,
  sheet: string,
  found: SheetComparison,
): void {
  if (written.formula === undefined && at.isInput) return;
  const formula = compareFormula(written, at, cell, found);
  const value = compareValue(meant, written, at, cell, found);
  if (formula === null && value === null) return;
  const { row, column, writtenAt, site } = at;
  const saved: SavedCell = {
    sheet,
    row,
    column,
    formula,
    value,
    meant: { formula: written.formula ?? null, value: (meant ?? written).value },
    found: { formula: cell?.formula?.text ?? null, value: cell?.value ?? null },
  };
  found.cells.push({ cell: saved, ...writtenAt, site });
}

function compareFormula(
  written: CellPlan,
  { site }: WrittenPlace,
  cell: BookCell | undefined,
  found: SheetComparison,
): FormulaChange | null {
  if (written.formula === undefined) return cell?.formula ? "added" : null;
  const change = formulaChange(written.formula, cell, site.table?.plan.name ?? null, found.moved);
  found.formulas += 1;
  if (change === null) found.untouched += 1;
  return change;
}

function compareValue(
  meant: CellPlan | null,
  written: CellPlan,
  { writtenAt, site }: WrittenPlace,
  cell: BookCell | undefined,
  found: SheetComparison,
): SavedCell["value"] {
  const isFormula = written.formula !== undefined;
  if (!meant || meant.formula !== written.formula) {
    // The formula is another one for the edited inputs, or what is meant here is not known.
    if (isFormula) found.noteFormer(site.sheet, writtenAt.row, writtenAt.column, true);
    return null;
  }
  // A text that the program would write anew says as little of the edited inputs.
  if (!isFormula && !sameMeaning(meant, written))
    found.noteFormer(site.sheet, writtenAt.row, writtenAt.column, false);
  if (!isFormula && !isFigure(meant.value) && !isFigure(written.value)) return null;
  found.values += 1;
  return valueChange(meant, written, shownBy(cell));
}

function sameMeaning(meant: CellPlan, written: CellPlan): boolean {
  return agreesWithEngine(meant, shownValue(written.value));
}

/** What a cell shows in which the value stands. */
function shownValue(value: PlanValue): ShownValue {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return { kind: "text", value: value.text };
    case "boolean":
      return value;
    case "date":
      return { kind: "number", value: String(excelSerial(value.day)) };
    case "number":
      return { kind: "number", value: decimalText(value.number) };
  }
}

function isFigure({ kind }: PlanValue): boolean {
  return kind === "number" || kind === "date";
}

function valueChange(meant: CellPlan, written: CellPlan, shown: ShownValue): SavedCell["value"] {
  if (agreesWithEngine(meant, shown)) return null;
  return meant.formula === undefined && agreesWithEngine(written, shown) ? "outOfDate" : "differs";
}

function shownBy(cell: BookCell | undefined): ShownValue {
  const value = cell?.value ?? null;
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value: String(value) };
  return { kind: cell?.isError ? "error" : "text", value };
}
