import { excelSerial, partsOf, type Day } from "../../../src/calendar/day.ts";
import { compared } from "./operators.ts";
import { testOf } from "./criterion.ts";
import { CellFault, Matrix, spread, type Scalar, type Value } from "./values.ts";

/** Kept for as long as the column is: which rows of a table are a loan's, every row of its schedule asks. */
const MATCHING = new WeakMap<Matrix, Map<string, readonly number[]>>();

/** Indexes of the cells that are like the text. */
function matching(column: Matrix, text: string): readonly number[] {
  let known = MATCHING.get(column);
  if (!known) MATCHING.set(column, (known = new Map()));
  const kept = known.get(text);
  if (kept) return kept;
  const test = testOf(text);
  const found = column.cells.flatMap((cell, index) => (test(cell) ? [index] : []));
  known.set(text, found);
  return found;
}

const NUMBERS = new WeakMap<Matrix, ReadonlyMap<number, readonly number[]>>();
const NONE: readonly number[] = [];

/** Indexes of the cells that hold the number. */
function holding(column: Matrix, number: number): readonly number[] {
  let known = NUMBERS.get(column);
  if (!known) {
    const indexes = new Map<number, number[]>();
    column.cells.forEach((cell, index) => {
      if (typeof cell !== "number") return;
      const of = indexes.get(cell);
      if (of) of.push(index);
      else indexes.set(cell, [index]);
    });
    NUMBERS.set(column, (known = indexes));
  }
  return known.get(number) ?? NONE;
}

/** A criterion that holds no comparison: the same for all rows of a schedule. */
function isPlainText(criterion: Scalar): criterion is string {
  return typeof criterion === "string" && criterion !== "" && criterion[0] !== "<" && criterion[0] !== ">";
}

/** Indexes of the cells that meet a criterion. */
function meeting(column: Matrix, criterion: Scalar): readonly number[] {
  if (typeof criterion === "number") return holding(column, criterion);
  if (isPlainText(criterion)) return matching(column, criterion);
  const test = testOf(criterion);
  const found: number[] = [];
  column.cells.forEach((cell, index) => {
    if (test(cell)) found.push(index);
  });
  return found;
}

/** Indexes of the rows that meet all criteria, each for its column; the narrowest criterion is looked up first. */
function picked(columns: readonly Matrix[], criteria: readonly Scalar[]): readonly number[] {
  let first = criteria.findIndex((criterion) => typeof criterion === "number");
  if (first < 0) first = Math.max(0, criteria.findIndex(isPlainText));
  const [column, criterion] = [columns[first], criteria[first]];
  if (column === undefined || criterion === undefined) return NONE;
  let rows = meeting(column, criterion);
  for (let at = 0; at < columns.length && rows.length > 0; at += 1) {
    if (at === first) continue;
    const test = testOf(criteria[at] ?? null);
    const { cells } = columns[at] as Matrix;
    rows = rows.filter((row) => test(cells[row] ?? null));
  }
  return rows;
}

/** COUNTIFS, SUMIFS, MINIFS, MAXIFS; criteria that are arrays give an array. */
export function conditional(name: string, given: readonly Value[]): Value {
  const isCount = name === "COUNTIFS" || name === "COUNTIF";
  const columns: Matrix[] = [];
  const criteria: Value[] = [];
  for (let at = isCount ? 0 : 1; at + 1 < given.length; at += 2) {
    const column = given[at];
    if (!(column instanceof Matrix)) throw new Error("a criterion for what is no range");
    columns.push(column);
    criteria.push(given[at + 1] as Value);
  }
  const values = isCount ? null : given[0];
  if (!isCount && !(values instanceof Matrix)) throw new Error(`${name} of what is no range`);
  return spread(criteria, (one) => {
    const rows = picked(columns, one);
    return values instanceof Matrix ? gathered(name, values, rows) : rows.length;
  });
}

function gathered(name: string, values: Matrix, rows: readonly number[]): Scalar {
  let sum = 0;
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    const cell = values.cells[row];
    if (cell instanceof CellFault) return cell;
    if (typeof cell !== "number") continue;
    sum += cell;
    if (cell < least) least = cell;
    if (cell > most) most = cell;
  }
  if (name === "SUMIFS") return sum;
  if (most === -Infinity) return 0;
  return name === "MINIFS" ? least : most;
}

/** MATCH for an exact match; from 1, #N/A for none. */
export function matched(wanted: Scalar, column: Matrix): Scalar {
  const isText = typeof wanted === "string";
  const index = isText
    ? (matching(column, `=${wanted}`)[0] ?? -1)
    : column.cells.findIndex((cell) => typeof cell === typeof wanted && compared(cell, wanted) === 0);
  return index < 0 ? new CellFault("#N/A") : index + 1;
}

/** Year, month and day of the month of a serial number. */
export function datePart(serial: number, part: "year" | "month" | "dayOfMonth"): number {
  return partsOf((Math.floor(serial) - excelSerial(0 as Day)) as Day)[part];
}
