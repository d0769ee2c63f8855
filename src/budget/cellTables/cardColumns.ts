import type { Day } from "../../calendar/day.ts";
import type { BalanceUnits } from "../budgetLine.ts";
import { areOfCards, conditionOf } from "../debtCards/labels.ts";
import type { Condition } from "../debtCards/labelWords.ts";
import { readNumber } from "../../text/numbers.ts";
import { cellLines, type Grid, type TableCell } from "../tables/grid.ts";
import { balanceUnits } from "../debtCards/listUnit.ts";
import { columnOf, dayOfBalances, eurColumn, findHeadings, type Headings } from "../debtCards/headings.ts";

/** Where the columns of a debt list stand, as indexes within the grid's rows; -1 for one that is not there. */
export interface CardColumns {
  readonly number: number;
  readonly name: number;
  readonly terms: number;
  readonly eur: number;
  readonly rsd: number;
  /** A heading among the cells, which may be repeated; null where there is none. */
  readonly headings: Headings | null;
  /** Whether a heading says which balance is which; else they are known by their order alone. */
  readonly isHeaded: boolean;
  /** Without a heading: whether the first balance was found to be in dinars. */
  readonly isDinarsFirst?: true;
  /** What the balances count, where their headers or a text above them say it; absent where nothing does. */
  readonly units?: BalanceUnits;
  /** The day of the balances, where their headers say it. */
  readonly day?: Day | null;
}

/**
 * The columns of a debt list that was pasted card by card; null where the cells hold none. The labels that each card
 * repeats below each other ("Први датум отплате главнице", "Каматна стопа") tell it from a table with a line for each loan.
 */
export function findCardColumns(grid: Grid): CardColumns | null {
  const name = columnOfLabels(grid);
  if (name === null) return null;
  const headings = findHeadings(grid);
  if (headings && columnOf(headings, "terms") > name) {
    const eur = headingAt(headings, eurColumn(headings.columns));
    const rsd = headingAt(headings, columnOf(headings, "rsd"));
    return {
      number: columnOf(headings, "row"),
      name,
      terms: columnOf(headings, "terms"),
      eur: eurColumn(headings.columns),
      rsd: columnOf(headings, "rsd"),
      headings,
      isHeaded: true,
      day: dayOfBalances([eur, rsd]),
      units: balanceUnits(
        { eur, rsd },
        grid.slice(0, headings.from).flatMap((row) => row.map(({ text }) => text)),
      ),
    };
  }
  const labelRows = grid.filter((row) => conditionsIn(row[name]).length > 0);
  const terms = filledColumns(labelRows).find((index) => index > name) ?? -1;
  // A balance may stand on the line of the first label, where its cell is centred.
  const others = grid.filter((row) => !conditionsIn(row[name]).some((condition) => condition !== "first"));
  const sums = filledColumns(others, isNumber).filter((index) => index > Math.max(name, terms));
  const [eur = -1, rsd = -1] = sums.length === 2 ? sums : [];
  const number = filledColumns(grid).findLast((index) => index < name) ?? -1;
  return { number, name, terms, eur, rsd, headings: null, isHeaded: false };
}

function headingAt({ columns }: Headings, column: number): string {
  return columns.find(({ index }) => index === column)?.heading ?? "";
}

function columnOfLabels(grid: Grid): number | null {
  const width = grid[0]?.length ?? 0;
  for (let index = 0; index < width; index += 1) {
    const conditions = new Set<Condition>();
    let lines = 0;
    for (const row of grid) {
      const found = conditionsIn(row[index]);
      lines += found.length;
      for (const condition of found) conditions.add(condition);
    }
    if (areOfCards(conditions) && lines > 1) return index;
  }
  return null;
}

function conditionsIn(cell: TableCell | undefined): Condition[] {
  if (cell?.content.kind !== "text") return [];
  return cellLines(cell).flatMap((line) => conditionOf(line) ?? []);
}

function filledColumns(
  grid: Grid,
  test = (cell: TableCell): boolean => cell.content.kind !== "empty",
): number[] {
  const found = new Set(grid.flatMap((row) => row.flatMap((cell, index) => (test(cell) ? [index] : []))));
  return [...found].toSorted((a, b) => a - b);
}

function isNumber(cell: TableCell): boolean {
  return cell.content.kind === "number" || readNumber(cell.text, { maxDecimals: 2 }).ok;
}
