import { CellFault, Matrix, numberOf, spread, textOf, type Scalar, type Value } from "./values.ts";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A spreadsheet's operator on doubles, cell by cell. */
export function operate(operator: Operator, left: Value, right: Value): Value {
  if (typeof left === "number" && typeof right === "number") return onNumbers(operator, left, right);
  if (!(left instanceof Matrix)) {
    if (!(right instanceof Matrix)) return onCells(operator, left, right);
    return new Matrix(
      right.rows,
      right.columns,
      right.cells.map((cell) => onCells(operator, left, cell)),
    );
  }
  if (right instanceof Matrix) {
    if (left.rows !== right.rows || left.columns !== right.columns)
      return spread([left, right], ([a = null, b = null]) => onCells(operator, a, b));
    return new Matrix(
      left.rows,
      left.columns,
      left.cells.map((cell, index) => onCells(operator, cell, right.cells[index] ?? null)),
    );
  }
  return operator === "=" && typeof right === "string"
    ? equalTo(left, right)
    : new Matrix(
        left.rows,
        left.columns,
        left.cells.map((cell) => onCells(operator, cell, right)),
      );
}

/** Every row of a schedule asks which rows of a table are its loan's: kept for as long as the column is. */
const EQUAL = new WeakMap<Matrix, Map<string, Matrix>>();

function equalTo(column: Matrix, text: string): Matrix {
  let known = EQUAL.get(column);
  if (!known) EQUAL.set(column, (known = new Map()));
  const kept = known.get(text);
  if (kept) return kept;
  const cells = column.cells.map((cell) => onCells("=", cell, text));
  const made = new Matrix(column.rows, column.columns, cells);
  known.set(text, made);
  return made;
}

function onNumbers(operator: Operator, a: number, b: number): Scalar {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? new CellFault("#DIV/0!") : a / b;
    case "^":
      return Math.pow(a, b);
    case "&":
      return `${textOf(a) as string}${textOf(b) as string}`;
    case "=":
      return a === b;
    case "<>":
      return a !== b;
    case "<":
      return a < b;
    case ">":
      return a > b;
    case "<=":
      return a <= b;
    case ">=":
      return a >= b;
  }
}

function onCells(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (typeof left === "number" && typeof right === "number") return onNumbers(operator, left, right);
  if (left instanceof CellFault) return left;
  if (right instanceof CellFault) return right;
  switch (operator) {
    case "&":
      return `${textOf(left) as string}${textOf(right) as string}`;
    case "+":
    case "-":
    case "*":
    case "/":
    case "^": {
      const [a, b] = [numberOf(left), numberOf(right)];
      if (a instanceof CellFault) return a;
      return b instanceof CellFault ? b : onNumbers(operator, a, b);
    }
    default:
      return onNumbers(operator, compared(left, right), 0);
  }
}

/** Numbers come before texts, texts before logical values; texts are compared whatever their case. */
export function compared(left: Scalar, right: Scalar): number {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  if (a === b) return 0;
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  const [x, y] =
    typeof a === "string" && typeof b === "string"
      ? [a.toLowerCase(), b.toLowerCase()]
      : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function emptyLike(other: Scalar): Scalar {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
