import { contains, intersection, lastColumn, lastRow, type Block } from "../block.ts";
import { dataBody, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import type { ExcelState } from "../state.ts";
import type { Habits } from "../habits.ts";
import { slid } from "../formulas/follow.ts";
import { relativeForm } from "../formulas/relative.ts";
import { resizeTable } from "./tables.ts";

/** A table takes in what is put right below it or right beside it, where nothing else stands in the way. */
export function growTable(state: ExcelState, sheet: Sheet, row: number, column: number): void {
  if (sheet.tableAt(row, column)) return;
  const below = sheet.tables.find(
    ({ block }) => lastRow(block) === row - 1 && column >= block.column && column <= lastColumn(block),
  );
  const beside = sheet.tables.find(
    ({ block }) => lastColumn(block) === column - 1 && row >= block.row && row <= lastRow(block),
  );
  const table = below ?? beside;
  if (!table) return;
  const block: Block = below
    ? { ...table.block, rows: table.block.rows + 1 }
    : { ...table.block, columns: table.block.columns + 1 };
  if (isTaken(sheet, table, block)) return;
  if (below && row - 1 > table.block.row)
    for (let across = block.column; across <= lastColumn(block); across += 1)
      sheet.put(row, across, { ...sheet.cell(row, across), style: sheet.cell(row - 1, across).style });
  resizeTable(state, sheet, table, block);
}

function isTaken(sheet: Sheet, table: Table, block: Block): boolean {
  const holdsSomething = [...sheet.existing(block)].some(
    ([row, column, cell]) =>
      !contains(table.block, { row, column, rows: 1, columns: 1 }) &&
      (cell.value !== null || cell.formula !== null),
  );
  return (
    holdsSomething ||
    sheet.merges.some((merge) => intersection(merge, block)) ||
    sheet.tables.some((other) => other !== table && intersection(other.block, block))
  );
}

/**
 * Puts cells in one after the other, as one write or one person does, with what AutoCorrect makes of each: see Habits. What
 * is entered must be put into its cell by `enter`.
 */
export class AutoCorrectedEntry {
  private readonly state: ExcelState;
  private readonly sheet: Sheet;
  private readonly grows: boolean;
  private readonly completes: Habits["completesColumns"];
  /** Columns of tables that this entry has filled, and with what, by table and column. */
  private readonly filled = new Map<string, { readonly formula: string; readonly row: number }>();
  /** Columns in which all rows hold the same, as far as this entry has seen. */
  private readonly alike = new Map<string, string>();

  /** @param by a person has AutoCorrect always, and enters one cell after the other; of pages see Habits */
  constructor(state: ExcelState, sheet: Sheet, by: "page" | "person") {
    this.state = state;
    this.sheet = sheet;
    this.grows = by === "person" || state.habits.growsTables;
    this.completes = by === "person" ? "with the last formula" : state.habits.completesColumns;
  }

  /** @param enter puts the input into its cell */
  put(row: number, column: number, input: unknown, enter: () => void): void {
    if (this.grows && input !== null && input !== "") growTable(this.state, this.sheet, row, column);
    enter();
    const table = this.sheet.tableAt(row, column);
    if (!table || row === table.block.row || input === null || !this.completes) return;
    this.complete(table, row, column);
  }

  private complete(table: Table, row: number, column: number): void {
    const key = `${table.id} ${column}`;
    const cell = this.sheet.cell(row, column);
    if (cell.formula === null) {
      this.alike.delete(key);
      return;
    }
    const first = this.completes === "with the first formula" ? this.filled.get(key) : undefined;
    if (first) {
      this.sheet.put(row, column, { ...cell, formula: slid(first.formula, row - first.row, 0) });
      return;
    }
    const form = relativeForm(cell.formula, row, column);
    if (this.alike.get(key) === form) return;
    if (!isBlankOrAlike(this.sheet, table, row, column)) {
      this.alike.delete(key);
      return;
    }
    const body = dataBody(table);
    for (let at = body.row; at <= lastRow(body); at += 1) {
      if (at === row) continue;
      const other = this.sheet.cell(at, column);
      const formula = slid(cell.formula, at - row, 0);
      if (formula !== other.formula) this.sheet.put(at, column, { ...other, value: null, formula });
    }
    this.state.calculation.touch(this.sheet);
    this.filled.set(key, { formula: cell.formula, row });
    this.alike.set(key, form);
  }
}

/** Whether all other rows of the table's column are empty, or all hold one formula. */
function isBlankOrAlike(sheet: Sheet, table: Table, row: number, column: number): boolean {
  const body = dataBody(table);
  let common: string | null = null;
  for (let at = body.row; at <= lastRow(body); at += 1) {
    if (at === row) continue;
    const { value, formula } = sheet.cell(at, column);
    if (formula === null && value !== null) return false;
    const form = formula === null ? "" : relativeForm(formula, at, column);
    if (common !== null && form !== common) return false;
    common = form;
  }
  return common !== null;
}
