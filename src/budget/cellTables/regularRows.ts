import { message, type Message } from "../../messages/message.ts";
import { rowsOfBalancesAbove, type RowKind } from "../debtCards/balancesAbove.ts";
import { conditionOf, isTotal } from "../debtCards/labels.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import type { CardColumns } from "./cardColumns.ts";
import { goesOnWith } from "../tables/textKinds.ts";
import { withText, type Grid, type TableCell } from "../tables/grid.ts";

type Row = readonly TableCell[];

interface RegularRows {
  readonly rows: Grid;
  /** That balances were moved to another row. */
  readonly warnings: readonly Message[];
}

/** Rows of debt cards as a law prints them: each card's number and balances stand once, in the row of its name. */
export function regularRows(rows: Grid, columns: CardColumns): RegularRows {
  const moved: TableCell[] = [];
  const atNames = withNumbersAtNames(withFirstRowsOnce(rows, columns), columns, moved);
  const wholeNames = withNamesFromAbove(atNames, columns, moved);
  const regular = withBalancesBeside(wholeNames, columns, moved);
  const [first] = moved;
  const params = { count: moved.length, text: first?.shown ?? "" };
  return { rows: regular, warnings: first ? [message("tables:figuresBeside", params)] : [] };
}

/** Without what a spreadsheet has filled down: a card's number, name and balances, again in each of its rows. */
function withFirstRowsOnce(rows: Grid, { number, name, eur, rsd }: CardColumns): Grid {
  const regular: Row[] = [];
  let first: Row | null = null;
  for (const row of rows) {
    const text = (column: number): string => row[column]?.text ?? "";
    const isRepeated = (column: number): boolean =>
      text(column) === "" || text(column) === first?.[column]?.text;
    if (text(number) === "") regular.push(row);
    else if (text(number) !== first?.[number]?.text || ![eur, rsd].every(isRepeated)) {
      regular.push(row);
      first = row;
    } else if (conditionOf(text(name)) !== null) {
      const repeated = [number, eur, rsd];
      regular.push(row.map((cell, column) => (repeated.includes(column) ? withText(cell, "") : cell)));
    } else if (!row.every((_, column) => isRepeated(column))) {
      regular.push(row);
      first = row;
    }
  }
  return regular;
}

/** Of a list's row numbers, so many stand beside labels where its numbers stand in the middle of their cards. */
const IN_MIDDLE = 0.8;

/**
 * Number and balances of each card in the row above its labels, where all stand at the labels' height. What else stands
 * above that row may be a title or the beginning of the name: the reader of the list doubts it.
 */
function withNumbersAtNames(rows: Grid, columns: CardColumns, balances: TableCell[]): Grid {
  const { number, name } = columns;
  const text = (at: number, column: number): string => rows[at]?.[column]?.text ?? "";
  const isLabel = (at: number): boolean => conditionOf(text(at, name)) !== null;
  const numbered = numberedRows(rows, columns);
  const inMiddle = numbered.filter(isLabel);
  if (inMiddle.length === 0 || inMiddle.length < IN_MIDDLE * numbered.length) return rows;
  const moves = inMiddle.map((at): readonly [from: number, to: number] => {
    let first = at - 1;
    while (isLabel(first) && text(first, number) === "") first -= 1;
    return [at, first];
  });
  const isName = ([, to]: readonly [number, number]): boolean => isBareName(rows[to], columns);
  return withFiguresAt(rows, moves.filter(isName), columns, balances);
}

/** So many names that go on beside their numbers are no chance. */
const FEWEST = 3;
const GOES_ON = /^["„(]?\p{Ll}/u;

/**
 * Number and balances of each card at the first line of its name, where they stand at a later one: no name begins with a
 * small letter, so that what stands above such a line begins it. Where nothing tells, a line above may be a title.
 */
function withNamesFromAbove(rows: Grid, columns: CardColumns, balances: TableCell[]): Grid {
  const text = (at: number): string => rows[at]?.[columns.name]?.text ?? "";
  const firstLine = (at: number): number => {
    let first = at;
    while (isBareName(rows[first - 1], columns) && goesOnWith(text(first), text(first - 1))) first -= 1;
    return first;
  };
  const moves = numberedRows(rows, columns)
    .map((at): readonly [from: number, to: number] => [at, firstLine(at)])
    .filter(([from, to]) => to < from && /^["„]?[\p{Lu}\d]/u.test(text(to)));
  const sure = moves.filter(([from]) => GOES_ON.test(text(from)));
  return sure.length < FEWEST ? rows : withFiguresAt(rows, moves, columns, balances);
}

/** The rows of numbers, those of totals left out. */
function numberedRows(rows: Grid, { number, name }: CardColumns): readonly number[] {
  return [...rows.keys()].filter((at) => {
    const row = rows[at];
    return row?.[number]?.text && !isTotal(row[name]?.text ?? "");
  });
}

/** Whether a row has words that may be of a name, and neither a number nor a value. */
function isBareName(row: Row | undefined, { number, name, terms }: CardColumns): boolean {
  const words = row?.[name]?.text ?? "";
  if (words === "" || row?.[number]?.text || row?.[terms]?.text) return false;
  return conditionOf(words) === null && !isTotal(words) && !isSectionHeading(words);
}

/** Rows with number and balances of some of them in others, where those have none. */
function withFiguresAt(
  rows: Grid,
  moves: readonly (readonly [from: number, to: number])[],
  { number, eur, rsd }: CardColumns,
  balances: TableCell[],
): Grid {
  const moved = rows.map((row) => [...row]);
  for (const [at, first] of moves) {
    const [from, to] = [moved[at], moved[first]];
    if (!from || !to) continue;
    for (const column of [number, eur, rsd]) {
      const [own, beside] = [from[column], to[column]];
      if (!own || !beside || own.text === "" || beside.text !== "") continue;
      to[column] = own;
      from[column] = withText(own, "");
      if (column === eur) balances.push(own);
    }
  }
  return moved;
}

/** Balances that stand in a row of their own above the number, or above a total, in that row. */
function withBalancesBeside(rows: Grid, columns: CardColumns, balances: TableCell[]): Grid {
  const moved = rowsOfBalancesAbove(rows.map((row) => kindOf(row, columns)));
  if (moved.size === 0) return rows;
  const aboveOf = new Map([...moved].map(([at, below]) => [below, rows[at]]));
  for (const at of moved.keys()) {
    const first = rows[at]?.find(({ text }) => text !== "");
    if (first) balances.push(first);
  }
  return rows.flatMap((row, at) => {
    if (moved.has(at)) return [];
    const above = aboveOf.get(at);
    const { eur, rsd } = columns;
    return [row.map((cell, column) => (column === eur || column === rsd ? (above?.[column] ?? cell) : cell))];
  });
}

function kindOf(row: Row, { number, name, eur, rsd }: CardColumns): RowKind {
  const text = (column: number): string => row[column]?.text ?? "";
  const filled = row.flatMap((cell, column) => (cell.text === "" ? [] : [column]));
  if (filled.length > 0 && filled.every((column) => column === eur || column === rsd)) return "balances";
  if (conditionOf(text(name)) !== null) return "within";
  const isFirst = isTotal(text(name)) || (text(number) !== "" && text(name) !== "");
  if (!isFirst) return "other";
  return text(eur) === "" && text(rsd) === "" ? "bare" : "within";
}
