import { excelSerial, partsOf, type Day } from "../../../src/calendar/day.ts";
import { compared } from "./operators.ts";
import { CellFault, Matrix, spread, textOf, type Scalar, type Value } from "./values.ts";

/** The text, or the error's. */
function plainText(value: Scalar): string {
  const text = textOf(value);
  return text instanceof CellFault ? text.text : text;
}

type Test = (cell: Scalar) => boolean;

/** What a criterion of COUNTIFS means: a comparison at its beginning, else equality; wildcards in texts. */
function testOf(criterion: Scalar): Test {
  if (typeof criterion === "number") return (cell) => cell === criterion;
  const text = plainText(criterion);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(text) ?? [];
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (!Number.isNaN(number)) {
    switch (operator) {
      case "<":
        return (cell) => typeof cell === "number" && cell < number;
      case ">":
        return (cell) => typeof cell === "number" && cell > number;
      case "<=":
        return (cell) => typeof cell === "number" && cell <= number;
      case ">=":
        return (cell) => typeof cell === "number" && cell >= number;
      case "<>":
        return (cell) => cell !== number;
      default:
        return (cell) =>
          cell === number || (typeof cell === "string" && Number(cell) === number && cell !== "");
    }
  }
  if (operator !== "" && operator !== "=" && operator !== "<>") throw new Error(`criterion ${text}`);
  const pattern = new RegExp(`^${patternOf(operand)}$`, "isu");
  const isLike: Test = (cell) =>
    operand === "" ? cell === null || cell === "" : typeof cell === "string" && pattern.test(cell);
  return operator === "<>" ? (cell) => !isLike(cell) : isLike;
}

function patternOf(text: string): string {
  return text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/gu, (all, literal?: string, wild?: string) =>
    literal !== undefined ? `\\${literal}` : wild === "*" ? ".*" : wild === "?" ? "." : `\\${all}`,
  );
}

/** Kept for as long as the column is: the same table is asked by every row of every schedule. */
const MATCHING = new WeakMap<Matrix, Map<Scalar, ReadonlySet<number>>>();

/** Indexes of the cells that meet the criterion. */
function matching(column: Matrix, criterion: Scalar): ReadonlySet<number> {
  let known = MATCHING.get(column);
  if (!known) MATCHING.set(column, (known = new Map()));
  let found = known.get(criterion);
  if (found) return found;
  const test = testOf(criterion);
  const indexes = new Set<number>();
  column.cells.forEach((cell, index) => {
    if (test(cell)) indexes.add(index);
  });
  known.set(criterion, (found = indexes));
  return found;
}

/** Indexes of the rows that meet all criteria: columns and criteria take turns. */
function picked(pairs: readonly Value[], at: (criterion: Value) => Scalar): number[] {
  const sets: ReadonlySet<number>[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const column = pairs[i];
    if (!(column instanceof Matrix)) throw new Error("a criterion for what is no range");
    sets.push(matching(column, at(pairs[i + 1] as Value)));
  }
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  return [...(smallest ?? [])].filter((index) => others.every((set) => set.has(index)));
}

/** COUNTIFS, SUMIFS, MINIFS, MAXIFS; criteria that are arrays give an array. */
export function conditional(name: string, given: readonly Value[]): Value {
  const pairs = name === "COUNTIFS" || name === "COUNTIF" ? given : given.slice(1);
  const values = given[0];
  const criteria = pairs.filter((_, index) => index % 2 === 1);
  return spread(criteria, (one) => {
    const rows = picked(pairs, (criterion) => one[criteria.indexOf(criterion)] ?? null);
    if (pairs === given) return rows.length;
    if (!(values instanceof Matrix)) throw new Error(`${name} of what is no range`);
    const cells = rows.map((row) => values.cells[row] ?? null);
    const fault = cells.find((cell) => cell instanceof CellFault);
    if (fault !== undefined) return fault;
    const numbers = cells.filter((cell) => typeof cell === "number");
    if (name === "SUMIFS") return numbers.reduce((sum, number) => sum + number, 0);
    if (numbers.length === 0) return 0;
    return name === "MINIFS" ? Math.min(...numbers) : Math.max(...numbers);
  });
}

/** MATCH for an exact match; from 1, #N/A for none. */
export function matched(wanted: Scalar, column: Matrix): Scalar {
  const isText = typeof wanted === "string";
  const index = isText
    ? column.cells.findIndex(testOf(`=${wanted}`))
    : column.cells.findIndex((cell) => typeof cell === typeof wanted && compared(cell, wanted) === 0);
  return index < 0 ? new CellFault("#N/A") : index + 1;
}

/** Year, month and day of the month of a serial number. */
export function datePart(serial: number, part: "year" | "month" | "dayOfMonth"): number {
  return partsOf((Math.floor(serial) - excelSerial(0 as Day)) as Day)[part];
}
