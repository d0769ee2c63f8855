import { dayOf, excelSerial, type Day } from "../../../src/calendar/day.ts";
import { addMonths } from "../../../src/calendar/months.ts";
import { datePart } from "./criteria.ts";
import { rounded, type Rounder } from "./rounding.ts";
import { CellFault, Matrix, numberOf, spread, type Scalar, type Value } from "./values.ts";

const EPOCH = excelSerial(0 as Day);
const dayOfSerial = (serial: number): Day => (Math.floor(serial) - EPOCH) as Day;

type OfNumbers = (numbers: readonly number[], rounder: Rounder) => Scalar;

/** Functions of single numbers; over arrays they go cell by cell. */
const OF_NUMBERS: Readonly<Record<string, OfNumbers>> = {
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

/** What a function of numbers gives; undefined for any other function. */
export function ofNumbers(name: string, given: readonly Value[], rounder: Rounder): Value | undefined {
  const calculate = OF_NUMBERS[name];
  if (!calculate) return undefined;
  if (given.every((one) => typeof one === "number")) return calculate(given, rounder);
  const [column] = given;
  if (given.length === 1 && column instanceof Matrix) return ofColumn(name, calculate, column, rounder);
  return spread(given, (cells) => ofCells(calculate, cells, rounder));
}

function ofCells(calculate: OfNumbers, cells: readonly Scalar[], rounder: Rounder): Scalar {
  const numbers: number[] = [];
  for (const cell of cells) {
    const number = numberOf(cell);
    if (number instanceof CellFault) return number;
    numbers.push(number);
  }
  return calculate(numbers, rounder);
}

/** Days by months of 30 days ask each row anew for the years, months and days of the same column of a table. */
const OF_COLUMNS = new WeakMap<Matrix, Map<string, Matrix>>();

function ofColumn(name: string, calculate: OfNumbers, column: Matrix, rounder: Rounder): Matrix {
  let known = OF_COLUMNS.get(column);
  if (!known) OF_COLUMNS.set(column, (known = new Map()));
  const kept = known.get(name);
  if (kept) return kept;
  const cells = column.cells.map((cell) => ofCells(calculate, [cell], rounder));
  const made = new Matrix(column.rows, column.columns, cells);
  known.set(name, made);
  return made;
}

/** DAYS360: the European way, or the American one with its rule for the end of February. */
export function days360(from: number, to: number, european: boolean): number {
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
