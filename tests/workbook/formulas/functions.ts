import { dayOf, excelSerial, type Day } from "../../../src/calendar/day.ts";
import { addMonths } from "../../../src/calendar/months.ts";
import { conditional, datePart, matched } from "./criteria.ts";
import { operate } from "./operators.ts";
import { rounded, type Rounder } from "./rounding.ts";
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

const EPOCH = excelSerial(0 as Day);
const dayOfSerial = (serial: number): Day => (Math.floor(serial) - EPOCH) as Day;

/** Functions of single numbers; over arrays they go cell by cell. */
const OF_NUMBERS: Readonly<Record<string, (numbers: readonly number[], rounder: Rounder) => Scalar>> = {
  ROUND: ([x = 0, digits = 0], rounder) => rounded(x, digits, rounder),
  ROUNDUP: ([x = 0, digits = 0]) => Math.ceil(Number((x * 10 ** digits).toPrecision(15))) / 10 ** digits,
  INT: ([x = 0]) => Math.floor(x),
  ABS: ([x = 0]) => Math.abs(x),
  MOD: ([x = 0, by = 1]) => x - by * Math.floor(x / by),
  YEAR: ([x = 0]) => datePart(x, "year"),
  MONTH: ([x = 0]) => datePart(x, "month"),
  DAY: ([x = 0]) => datePart(x, "dayOfMonth"),
  DATE: ([year = 0, month = 0, day = 0]) => {
    const index = year * 12 + month - 1;
    const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
    return first === null ? new CellFault("#NUM!") : excelSerial(first) + day - 1;
  },
  EDATE: ([x = 0, months = 0]) => excelSerial(addMonths(dayOfSerial(x), Math.trunc(months))),
  EOMONTH: ([x = 0, months = 0]) => {
    const index = datePart(x, "year") * 12 + datePart(x, "month") - 1 + Math.trunc(months) + 1;
    const next = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
    return next === null ? new CellFault("#NUM!") : excelSerial(next) - 1;
  },
};

/** DAYS360: the European way, or the American one with its rule for the end of February. */
function days360(from: number, to: number, european: boolean): number {
  const [y1, m1, y2, m2] = [
    datePart(from, "year"),
    datePart(from, "month"),
    datePart(to, "year"),
    datePart(to, "month"),
  ];
  let [d1, d2] = [datePart(from, "dayOfMonth"), datePart(to, "dayOfMonth")];
  if (european) [d1, d2] = [Math.min(d1, 30), Math.min(d2, 30)];
  else {
    const isEnd = datePart(from + 1, "dayOfMonth") === 1;
    if (isEnd) d1 = 30;
    if (d2 === 31 && d1 === 30) d2 = 30;
  }
  return (y2 - y1) * 360 + (m2 - m1) * 30 + d2 - d1;
}

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
  const ofNumbers = OF_NUMBERS[name];
  if (ofNumbers) {
    return spread(given, (cells) => {
      const numbers: number[] = [];
      for (const cell of cells) {
        const number = numberOf(cell);
        if (number instanceof CellFault) return number;
        numbers.push(number);
      }
      return ofNumbers(numbers, rounder);
    });
  }
  switch (name) {
    case "COUNTIFS":
    case "COUNTIF":
    case "SUMIFS":
    case "MINIFS":
    case "MAXIFS":
      return conditional(name, given);
    case "SUM":
      return summed(given);
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
    case "DAYS360":
      return spread(given, ([from = null, to = null, european = false]) =>
        days360(Number(from), Number(to), european === true),
      );
    case "ISNUMBER":
      return spread(given, ([cell = null]) => typeof cell === "number");
    case "INDEX":
      return indexed(given);
    case "MATCH":
      return given[1] instanceof Matrix ? matched(given[0] as Scalar, given[1]) : NOT_A_VALUE;
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
