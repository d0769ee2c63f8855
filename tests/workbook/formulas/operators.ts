import { CellFault, numberOf, spread, textOf, type Scalar, type Value } from "./values.ts";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A spreadsheet's operator on doubles, cell by cell. */
export function operate(operator: Operator, left: Value, right: Value): Value {
  if (typeof left === "number" && typeof right === "number") return onNumbers(operator, left, right);
  return spread([left, right], (cells) => onCells(operator, cells[0] ?? null, cells[1] ?? null));
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
    default:
      return ordered(operator, a < b ? -1 : a > b ? 1 : 0);
  }
}

function onCells(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellFault) return left;
  if (right instanceof CellFault) return right;
  if (operator === "&") return `${textOf(left) as string}${textOf(right) as string}`;
  if (operator === "=" || operator === "<>" || operator.startsWith("<") || operator.startsWith(">")) {
    return ordered(operator, compared(left, right));
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a instanceof CellFault) return a;
  return b instanceof CellFault ? b : onNumbers(operator, a, b);
}

function ordered(operator: Operator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Numbers come before texts, texts before logical values; texts are compared whatever their case. */
export function compared(left: Scalar, right: Scalar): number {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
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
