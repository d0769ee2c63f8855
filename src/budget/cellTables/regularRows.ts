import { message, type Message } from "../../messages/message.ts";
import { rowsOfBalancesAbove, type RowKind } from "../debtCards/balancesAbove.ts";
import { conditionOf, isTotal } from "../debtCards/labels.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import type { CardColumns } from "./cardColumns.ts";
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
  const regular = withBalancesBeside(atNames, columns, moved);
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
function withNumbersAtNames(
  rows: Grid,
  { number, name, eur, rsd }: CardColumns,
  balances: TableCell[],
): Grid {
  const text = (at: number, column: number): string => rows[at]?.[column]?.text ?? "";
  const isLabel = (at: number): boolean => conditionOf(text(at, name)) !== null;
  const isName = (at: number): boolean => {
    const words = text(at, name);
    return (
      words !== "" && text(at, number) === "" && !isLabel(at) && !isTotal(words) && !isSectionHeading(words)
    );
  };
  const numbered = [...rows.keys()].filter((at) => text(at, number) !== "" && !isTotal(text(at, name)));
  const inMiddle = numbered.filter(isLabel);
  if (inMiddle.length === 0 || inMiddle.length < IN_MIDDLE * numbered.length) return rows;
  const moved = rows.map((row) => [...row]);
  for (const at of inMiddle) {
    let first = at - 1;
    while (isLabel(first) && text(first, number) === "") first -= 1;
    const [from, to] = [moved[at], moved[first]];
    if (!from || !to || !isName(first)) continue;
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
