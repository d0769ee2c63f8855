/** An error as a cell shows it: "#N/A", "#VALUE!". */
export class CellFault {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What one cell holds; null for an empty one. */
export type Scalar = number | string | boolean | CellFault | null;

/** A rectangle of values, row by row: a range, or an array that a formula makes. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Scalar[];
  constructor(rows: number, columns: number, cells: readonly Scalar[]) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }
}

export type Value = Scalar | Matrix;

export const NOT_A_VALUE = new CellFault("#VALUE!");

/** A number as an operator takes it: an empty cell is 0, a text that is no number is #VALUE!. */
export function numberOf(value: Scalar): number | CellFault {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellFault) return value;
  const parsed = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isNaN(parsed) ? NOT_A_VALUE : parsed;
}

/** A text as "&" takes it: numbers with at most 15 digits. */
export function textOf(value: Scalar): string | CellFault {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** Applies an operation cell by cell; a single row or column is repeated along the other side. */
export function spread(values: readonly Value[], operation: (cells: readonly Scalar[]) => Scalar): Value {
  let rows = 0;
  let columns = 0;
  for (const value of values) {
    if (!(value instanceof Matrix)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  if (rows === 0) return operation(values as readonly Scalar[]);
  if (values.length === 1)
    return new Matrix(
      rows,
      columns,
      (values[0] as Matrix).cells.map((cell) => operation([cell])),
    );
  const cells: Scalar[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cells.push(operation(values.map((value) => cellAt(value, row, column))));
    }
  }
  return new Matrix(rows, columns, cells);
}

function cellAt(value: Value, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  if (r >= value.rows || c >= value.columns) return new CellFault("#N/A");
  return value.cells[r * value.columns + c] ?? null;
}

/** All single values of arguments, errors included. */
export function flat(values: readonly Value[]): Scalar[] {
  return values.flatMap((value) => (value instanceof Matrix ? value.cells : [value]));
}
