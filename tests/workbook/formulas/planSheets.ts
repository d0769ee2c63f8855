import { excelSerial } from "../../../src/calendar/day.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import type { CellPlan, PlanValue, TablePlan, WorkbookPlan } from "../../../src/workbook/plan.ts";
import type { ShownValue } from "../../../src/writers/agreement.ts";
import { everyCell } from "../../../src/writers/everyCell.ts";
import { compile, type Scope } from "./compile.ts";
import { CellFault, Matrix, type Scalar, type Value } from "./values.ts";

const WIDTH = 16_384;

interface StandingFormula {
  readonly cell: CellPlan;
  readonly table: TablePlan | null;
}

/** A double of a cell that could be rounded in different ways. */
export interface Doubt {
  readonly x: number;
  readonly digits: number;
}

/**
 * A workbook plan, calculated from its inputs and the texts of its formulas alone, by doubles as spreadsheets do. What
 * the engine says that a formula must give is not looked at. Cells are calculated when they are asked for.
 */
export class PlanSheets {
  readonly doubts: Doubt[] = [];
  private readonly sheets = new Map<string, Map<number, StandingFormula>>();
  private readonly values = new Map<string, Map<number, Scalar>>();
  private readonly tables = new Map<string, { readonly table: TablePlan; readonly sheet: string }>();
  private readonly columns = new Map<string, Matrix>();
  private readonly names = new Map<string, WorkbookPlan["names"][number]>();

  constructor(plan: WorkbookPlan) {
    for (const sheet of plan.sheets) {
      this.sheets.set(sheet.name, new Map());
      this.values.set(sheet.name, new Map());
      for (const table of sheet.tables) this.tables.set(table.name, { table, sheet: sheet.name });
    }
    for (const { cell, sheet, row, column, table } of everyCell(plan)) {
      if (cell.formula !== undefined) this.sheets.get(sheet.name)?.set(row * WIDTH + column, { cell, table });
      else this.values.get(sheet.name)?.set(row * WIDTH + column, scalarOf(cell.value));
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

  private cell(sheet: string, row: number, column: number): Scalar {
    const values = this.values.get(sheet);
    if (!values) return new CellFault("#REF!");
    const key = row * WIDTH + column;
    const known = values.get(key);
    if (known !== undefined) return known;
    const standing = this.sheets.get(sheet)?.get(key);
    if (!standing) return null;
    const result = compile(standing.cell.formula as string)(this.scope(sheet, row, standing.table));
    const shown = result instanceof Matrix ? (result.cells[0] ?? null) : (result ?? 0);
    values.set(key, shown);
    return shown;
  }

  private scope(sheet: string, row: number, own: TablePlan | null): Scope {
    return {
      cell: (other, r, c) => this.cell(other ?? sheet, r, c),
      block: (other, from, to): Value => {
        const cells: Scalar[] = [];
        for (let r = from.row; r <= to.row; r += 1) {
          for (let c = from.column; c <= to.column; c += 1) cells.push(this.cell(other ?? sheet, r, c));
        }
        return new Matrix(to.row - from.row + 1, to.column - from.column + 1, cells);
      },
      column: (table, header) => this.column(table ?? own?.name ?? "", header),
      here: (header) => {
        if (!own) throw new Error(`[@${header}] outside a table`);
        return this.cell(sheet, row, own.column + columnIndex(own, header));
      },
      named: (name) => {
        const place = this.names.get(name);
        return place ? this.cell(place.sheet, place.row, place.column) : new CellFault("#NAME?");
      },
      bound: new Map(),
      doubt: (x, digits) => this.doubts.push({ x, digits }),
    };
  }

  private column(name: string, header: string): Matrix {
    const key = `${name}\n${header}`;
    const known = this.columns.get(key);
    if (known) return known;
    const found = this.tables.get(name);
    if (!found) throw new Error(`no table ${name}`);
    const { table, sheet } = found;
    const at = table.column + columnIndex(table, header);
    const cells = table.rows.map((_, index) => this.cell(sheet, table.row + 1 + index, at));
    const column = new Matrix(cells.length, 1, cells);
    this.columns.set(key, column);
    return column;
  }
}

function columnIndex(table: TablePlan, header: string): number {
  const index = table.columns.findIndex((column) => column.header.toLowerCase() === header.toLowerCase());
  if (index < 0) throw new Error(`no column ${header} in ${table.name}`);
  return index;
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
