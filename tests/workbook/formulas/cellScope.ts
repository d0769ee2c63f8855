import type { Address, Scope } from "./compile.ts";
import type { PlanSheets } from "./planSheets.ts";
import { columnOf, type KnownTable, type KnownCell } from "./knownCell.ts";
import { Matrix, type Scalar, type Value } from "./values.ts";

const NOTHING_BOUND: ReadonlyMap<string, Value> = new Map();

/** What the formula of one cell can look at. */
export class CellScope implements Scope {
  bound = NOTHING_BOUND;
  private readonly sheets: PlanSheets;
  private readonly sheet: string;
  private readonly row: number;
  private readonly own: KnownCell;

  constructor(sheets: PlanSheets, sheet: string, row: number, own: KnownCell) {
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

  areFormulas(sheet: string | null, from: Address, to: Address): Matrix {
    const cells: Scalar[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1)
        cells.push(this.sheets.isFormula(sheet ?? this.sheet, row, column));
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
