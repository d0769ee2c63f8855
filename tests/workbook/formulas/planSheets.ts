import { excelSerial } from "../../../src/calendar/day.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import type { CellPlan, PlanValue, TablePlan, WorkbookPlan } from "../../../src/workbook/plan.ts";
import type { ShownValue } from "../../../src/writers/agreement.ts";
import { compile, type Address, type Scope } from "./compile.ts";
import { CellFault, Matrix, type Scalar, type Value } from "./values.ts";

/** A cell of the plan: one with a formula gets its value when it is first asked for. */
interface Standing {
  readonly formula: string | null;
  readonly table: KnownTable | null;
  value: Scalar | undefined;
}

interface KnownTable {
  readonly table: TablePlan;
  readonly sheet: string;
  /** By header in lower case: the column's place on the sheet, and its cells when they were first asked for. */
  readonly columns: ReadonlyMap<string, { readonly at: number; cells: Matrix | null }>;
}

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
  private readonly sheets = new Map<string, Standing[][]>();
  private readonly tables = new Map<string, KnownTable>();
  private readonly names = new Map<string, WorkbookPlan["names"][number]>();

  constructor(plan: WorkbookPlan) {
    for (const sheet of plan.sheets) {
      const rows: Standing[][] = [];
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
    const standing = rows[row]?.[column];
    if (!standing) return null;
    if (standing.value !== undefined) return standing.value;
    const result = compile(standing.formula as string)(new CellScope(this, sheet, row, standing));
    const shown = result instanceof Matrix ? (result.cells[0] ?? null) : (result ?? 0);
    standing.value = shown;
    return shown;
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

const NOTHING_BOUND: ReadonlyMap<string, Value> = new Map();

/** What the formula of one cell can look at. */
class CellScope implements Scope {
  bound = NOTHING_BOUND;
  private readonly sheets: PlanSheets;
  private readonly sheet: string;
  private readonly row: number;
  private readonly own: Standing;

  constructor(sheets: PlanSheets, sheet: string, row: number, own: Standing) {
    this.sheets = sheets;
    this.sheet = sheet;
    this.row = row;
    this.own = own;
  }

  cell(sheet: string | null, row: number, column: number): Scalar {
    return this.sheets.cell(sheet ?? this.sheet, row, column);
  }

  block(sheet: string | null, from: Address, to: Address): Value {
    const cells: Scalar[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1)
        cells.push(this.cell(sheet, row, column));
    }
    return new Matrix(to.row - from.row + 1, to.column - from.column + 1, cells);
  }

  column(table: string | null, header: string): Matrix {
    return this.sheets.column(table === null ? this.ownTable() : this.sheets.table(table), header);
  }

  here(header: string): Scalar {
    return this.sheets.cell(this.sheet, this.row, columnOf(this.ownTable(), header).at);
  }

  named(name: string): Value {
    return this.sheets.named(name);
  }

  doubt(x: number, digits: number): void {
    this.sheets.doubts.push({ x, digits, formula: this.own.formula ?? "" });
  }

  private ownTable(): KnownTable {
    if (!this.own.table) throw new Error("outside a table");
    return this.own.table;
  }
}

function place(
  rows: Standing[][],
  row: number,
  column: number,
  { formula, value }: CellPlan,
  table: KnownTable | null,
): void {
  (rows[row] ??= [])[column] =
    formula === undefined
      ? { formula: null, table, value: scalarOf(value) }
      : { formula, table, value: undefined };
}

function knownTable(table: TablePlan, sheet: string): KnownTable {
  const columns = new Map(
    table.columns.map(({ header }, index) => [
      header.toLowerCase(),
      { at: table.column + index, cells: null as Matrix | null },
    ]),
  );
  return { table, sheet, columns };
}

function columnOf(
  { table, columns }: KnownTable,
  header: string,
): { readonly at: number; cells: Matrix | null } {
  const column = columns.get(header);
  if (!column) throw new Error(`no column ${header} in ${table.name}`);
  return column;
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
