import { excelSerial } from "../../../src/calendar/day.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import type { CellPlan, PlanValue, WorkbookPlan } from "../../../src/workbook/plan.ts";
import type { ShownValue } from "../../../src/writers/agreement.ts";
import { CellScope } from "./cellScope.ts";
import { compile } from "./compile.ts";
import { columnOf, knownTable, type KnownTable, type KnownCell } from "./knownCell.ts";
import { CellFault, Matrix, type Scalar } from "./values.ts";

/** A double of a cell that could be rounded in different ways. */
export interface Doubt {
  readonly x: number;
  readonly digits: number;
  readonly formula: string;
}

/**
 * A workbook plan, calculated from its inputs and the texts of its formulas alone, by doubles as spreadsheets do. What
 * the engine says that a formula must give is not looked at. Cells are calculated when they are asked for.
 */
export class PlanSheets {
  readonly doubts: Doubt[] = [];
  /** By sheet, row and column. */
  private readonly sheets = new Map<string, KnownCell[][]>();
  private readonly tables = new Map<string, KnownTable>();
  private readonly names = new Map<string, WorkbookPlan["names"][number]>();

  constructor(plan: WorkbookPlan) {
    for (const sheet of plan.sheets) {
      const rows: KnownCell[][] = [];
      this.sheets.set(sheet.name, rows);
      for (const cell of sheet.cells) place(rows, cell.row, cell.column, cell, null);
      for (const table of sheet.tables) {
        const known = knownTable(table, sheet.name);
        this.tables.set(table.name, known);
        table.columns.forEach(({ header }, index) => {
          place(rows, table.row, table.column + index, { value: { kind: "text", text: header } }, null);
        });
        table.rows.forEach((cells, down) => {
          cells.forEach((cell, index) => {
            place(rows, table.row + 1 + down, table.column + index, cell, known);
          });
        });
      }
    }
    for (const name of plan.names) this.names.set(name.name, name);
  }

  /** What the cell shows after calculation. */
  shown(sheet: string, row: number, column: number): ShownValue {
    const value = this.cell(sheet, row, column);
    if (value === null) return null;
    if (typeof value === "number") return { kind: "number", value: String(value) };
    if (typeof value === "boolean") return { kind: "boolean", value };
    return value instanceof CellFault ? { kind: "error", value: value.text } : { kind: "text", value };
  }

  cell(sheet: string, row: number, column: number): Scalar {
    const rows = this.sheets.get(sheet);
    if (!rows) return new CellFault("#REF!");
    const known = rows[row]?.[column];
    if (!known) return null;
    if (known.value !== undefined) return known.value;
    known.isBusy = true;
    if (known.table) this.calculateAbove(sheet, rows, row, column, known.table);
    const result = compile(known.formula as string)(new CellScope(this, sheet, row, known));
    const shown = result instanceof Matrix ? (result.cells[0] ?? null) : (result ?? 0);
    known.value = shown;
    return shown;
  }

  isFormula(sheet: string, row: number, column: number): boolean {
    return typeof this.sheets.get(sheet)?.[row]?.[column]?.formula === "string";
  }

  /** A row of a long schedule leans on the one before: from the last one upwards the stack would overflow. */
  private calculateAbove(
    sheet: string,
    rows: readonly KnownCell[][],
    row: number,
    column: number,
    { table }: KnownTable,
  ): void {
    const isOpen = (at: number): boolean => {
      const above = at > table.row ? rows[at]?.[column] : undefined;
      return above !== undefined && above.value === undefined && !above.isBusy;
    };
    let first = row;
    while (isOpen(first - 1)) first -= 1;
    for (let at = first; at < row; at += 1) this.cell(sheet, at, column);
  }

  /** The cells of a table's column. */
  column(known: KnownTable, header: string): Matrix {
    const column = columnOf(known, header);
    const { table, sheet } = known;
    column.cells ??= new Matrix(
      table.rows.length,
      1,
      table.rows.map((_, index) => this.cell(sheet, table.row + 1 + index, column.at)),
    );
    return column.cells;
  }

  table(name: string): KnownTable {
    const known = this.tables.get(name);
    if (!known) throw new Error(`no table ${name}`);
    return known;
  }

  named(name: string): Scalar {
    const place = this.names.get(name);
    return place ? this.cell(place.sheet, place.row, place.column) : new CellFault("#NAME?");
  }
}

function place(
  rows: KnownCell[][],
  row: number,
  column: number,
  { formula, value }: CellPlan,
  table: KnownTable | null,
): void {
  (rows[row] ??= [])[column] =
    formula === undefined
      ? { formula: null, table, value: scalarOf(value), isBusy: false }
      : { formula, table, value: undefined, isBusy: false };
}

function scalarOf(value: PlanValue): Scalar {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return value.text;
    case "number":
      return Number(decimalText(value.number));
    case "date":
      return excelSerial(value.day);
    case "boolean":
      return value.value;
  }
}
