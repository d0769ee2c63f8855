import { conditional, matched } from "./criteria.ts";
import { days360, ofNumbers } from "./numberFunctions.ts";
import { operate } from "./operators.ts";
import type { Rounder } from "./rounding.ts";
import {
  CellFault,
  flat,
  Matrix,
  NOT_A_VALUE,
  numberOf,
  spread,
  textOf,
  type Scalar,
  type Value,
} from "./values.ts";

export type { Rounder };

/** Functions whose arguments are evaluated only as needed. */
export function isLazy(name: string): boolean {
  return name === "IF" || name === "IFERROR";
}

export function callLazy<Where>(
  name: string,
  given: readonly ((scope: Where) => Value)[],
  scope: Where,
): Value {
  const argument = (at: number, without: Scalar): Value => {
    const one = given[at];
    return one ? one(scope) : without;
  };
  const first = argument(0, null);
  if (name === "IFERROR") return first instanceof CellFault ? argument(1, null) : first;
  if (first instanceof Matrix) {
    return spread([first, argument(1, null), argument(2, false)], ([condition = null, a = null, b = null]) =>
      numberOf(condition) === 0 ? b : a,
    );
  }
  const truth = numberOf(first);
  if (truth instanceof CellFault) return truth;
  return truth === 0 ? argument(2, false) : argument(1, null);
}

/** Any other function. Throws for one that is not known here. */
export function callFunction(name: string, given: readonly Value[], rounder: Rounder): Value {
  const number = ofNumbers(name, given, rounder);
  if (number !== undefined) return number;
  switch (name) {
    case "COUNTIFS":
    case "COUNTIF":
    case "SUMIFS":
    case "MINIFS":
    case "MAXIFS":
      return conditional(name, given);
    case "COUNT":
      // Of one cell.
      return spread(given, ([cell = null]) => (typeof cell === "number" ? 1 : 0));
    case "COUNTA":
      // What a formula gives counts also where it is an empty text.
      return flat(given).filter((cell) => cell !== null).length;
    case "SUM":
      return summed(given);
    case "SUBTOTAL":
      // 109 adds up the rows that a filter shows; none is set here.
      if (given[0] !== 109) throw new Error("only SUBTOTAL(109, ...) is known");
      return summed(given.slice(1));
    case "SUMPRODUCT":
      return given.length === 1
        ? summed(given)
        : summed([given.reduce((product, one) => operate("*", product, one))]);
    case "MIN":
    case "MAX":
      return extreme(name, given);
    case "AND":
    case "OR":
      return joined(name, given);
    case "NOT":
      return spread(given, ([cell = null]) => (cell instanceof CellFault ? cell : numberOf(cell) === 0));
    case "NA":
      return new CellFault("#N/A");
    case "LEFT":
      return spread(given, ([text = null, count = 1]) => {
        const whole = textOf(text);
        return whole instanceof CellFault ? whole : whole.slice(0, Number(count));
      });
    case "RIGHT":
      return spread(given, ([text = null, count = 1]) => {
        const whole = textOf(text);
        return whole instanceof CellFault ? whole : whole.slice(-Number(count));
      });
    case "MID":
      return spread(given, ([text = null, from = 1, count = 0]) => {
        const whole = textOf(text);
        if (whole instanceof CellFault) return whole;
        return whole.slice(Number(from) - 1, Number(from) - 1 + Number(count));
      });
    case "DAYS360":
      return spread(given, ([from = null, to = null, european = false]) =>
        days360(Number(from), Number(to), european === true),
      );
    case "ISNUMBER":
      return spread(given, ([cell = null]) => typeof cell === "number");
    case "ISTEXT":
      return spread(given, ([cell = null]) => typeof cell === "string");
    case "N":
      return spread(given, ([cell = null]) =>
        typeof cell === "string" || cell === null ? 0 : cell === true ? 1 : cell === false ? 0 : cell,
      );
    case "INDEX":
      return indexed(given);
    case "MATCH":
      return given[1] instanceof Matrix ? matched(given[0] as Scalar, given[1]) : NOT_A_VALUE;
    case "TRIM":
      return spread(given, ([text = null]) => {
        const whole = textOf(text);
        return whole instanceof CellFault ? whole : whole.replaceAll(/ +/gu, " ").replaceAll(/^ | $/gu, "");
      });
    case "SUBSTITUTE":
      return spread(given, (cells) => {
        const [text = "", old = "", replacement = ""] = cells.map(textOf);
        if (text instanceof CellFault) return text;
        return text.replaceAll(
          typeof old === "string" ? old : "",
          typeof replacement === "string" ? replacement : "",
        );
      });
    default:
      throw new Error(`no function ${name}`);
  }
}

function summed(given: readonly Value[]): Scalar {
  let sum = 0;
  for (const value of given) {
    for (const cell of value instanceof Matrix ? value.cells : [value]) {
      if (typeof cell === "number") sum += cell;
      else if (cell instanceof CellFault) return cell;
    }
  }
  return sum;
}

function extreme(name: "MIN" | "MAX", given: readonly Value[]): Scalar {
  let best: number | null = null;
  for (const cell of flat(given)) {
    if (cell instanceof CellFault) return cell;
    if (typeof cell !== "number") continue;
    if (best === null || (name === "MIN" ? cell < best : cell > best)) best = cell;
  }
  return best ?? 0;
}

function joined(name: "AND" | "OR", given: readonly Value[]): Scalar {
  let all = true;
  let any = false;
  for (const cell of flat(given)) {
    const truth = numberOf(cell);
    if (truth instanceof CellFault) return truth;
    if (truth === 0) all = false;
    else any = true;
  }
  return name === "AND" ? all : any;
}

function indexed([of = null, row = 1, column = 1]: readonly Value[]): Scalar {
  if (row instanceof CellFault) return row;
  if (!(of instanceof Matrix)) return NOT_A_VALUE;
  return of.cells[(Number(row) - 1) * of.columns + Number(column) - 1] ?? null;
}
