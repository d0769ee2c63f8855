import { readAsOf } from "../../text/dates.ts";
import { foldForComparison } from "../../text/fold.ts";
import { message, type Message } from "../../messages/message.ts";
import { readNumber } from "../../text/numbers.ts";
import type { DebtReading } from "../budgetLine.ts";
import { conditionOf } from "../debtCards/labels.ts";
import { headedColumns } from "../debtCards/debtTables.ts";
import { dayOfBalances, eurColumn } from "../debtCards/headings.ts";
import { balanceUnits } from "../debtCards/listUnit.ts";
import { isSectionHeading } from "../debtCards/sections.ts";
import { gridCellOf, gridRowsOf } from "../tables/laidGrid.ts";
import type { LaidCell, LaidTable } from "../tables/laidTable.ts";
import { cardLayout, type CardLayout } from "./cardLayout.ts";
import type { CellsPlace } from "../tables/cellSource.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { isPageMark, isPageNumber } from "../tables/pageMarks.ts";
import { withLabelledBalances } from "./labelledBalances.ts";
import { readCardRows } from "./readCardCells.ts";
import { straightenCard } from "./straightenCard.ts";
import { unreadCell, unreadColumn } from "./warnings.ts";

/**
 * Reads the debt cards of all tables of a document as one list, with the sentences and headings between them: a law's
 * list is one table for each section, or for each page.
 */
export function readCardTables(tables: readonly LaidTable[], place: CellsPlace): DebtReading {
  const rows: TableCell[][] = [];
  const warnings: Message[] = [];
  let layout: CardLayout | null = null;
  const layouts: CardLayout[] = [];
  let movedRows = 0;
  tables.forEach((table, index) => {
    // A filled cell repeats a name that belongs to the card above it.
    const own = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(withoutRepeats) })),
    };
    const grid = gridRowsOf(own);
    const texts = index === 0 ? table.before.filter(belongsToList) : table.before;
    rows.push(
      ...texts
        .filter((text) => !isPageNumber(text) && !isPageMark(text))
        .map((text) => titleRow(text, table.page)),
    );
    layout = cardLayout(own, grid, layout);
    if (layout !== null) layouts.push(layout);
    const others = otherColumns(grid, own, layout);
    warnings.push(...others.warnings);
    for (const row of grid) {
      if (layout === null) {
        for (const one of row.filter(({ text }) => text !== "").map(unreadCell)) warnings.push(one);
        continue;
      }
      const whole = withMergedCell(row, layout);
      if (whole !== row) movedRows += 1;
      const straight = straightenCard(whole, layout);
      for (const cells of straight.rows) rows.push([...cells]);
      for (const one of [...straight.warnings, ...outside(row, layout, others.columns)]) warnings.push(one);
    }
  });
  // Whole printed lines are cut into their columns as they are placed.
  const isPrinted = layouts.every(({ values, eur, rsd }) => values < 0 && eur < 0 && rsd < 0);
  const labelled = withLabelledBalances(rows);
  const hasColumns = layouts.some(({ eur, rsd }) => eur >= 0 || rsd >= 0);
  const isHeaded =
    layouts.every((one) => one.isHeaded) ||
    (isPrinted && headsInOrder(rows)) ||
    (labelled.balances > 0 && !hasColumns);
  const columns = isPrinted
    ? { number: 0, name: 1, terms: -1, eur: -1, rsd: -1 }
    : { number: 0, name: 1, terms: 2, eur: 3, rsd: 4 };
  const headers = balanceHeaders(tables);
  const units = balanceUnits(headers, tables[0]?.before ?? [], tables.at(-1)?.unitBelow);
  const day = dayOfBalances([headers.eur, headers.rsd]);
  const reading = readCardRows(labelled.rows, { ...columns, headings: null, isHeaded, units, day }, place);
  const merged = movedRows > 0 ? [message("tables:balancesMoved")] : [];
  return { ...reading, warnings: [...reading.warnings, ...merged, ...warnings] };
}

/** The headers of the balances in the first table: the others go on with it. */
function balanceHeaders(tables: readonly LaidTable[]): { readonly eur: string; readonly rsd: string } {
  const [table] = tables;
  const columns = table ? headedColumns(table) : [];
  const headerAt = (at: number): string =>
    [table?.headersAbove[at] ?? "", table?.headers[at] ?? ""].filter((text) => text !== "").join(" ");
  const rsd = columns.find(({ field }) => field === "rsd")?.index ?? -1;
  return { eur: headerAt(eurColumn(columns)), rsd: headerAt(rsd) };
}

/** Whether lines above the cards say in their words that balances in euros come first: "Стање дуга у | EUR | Стање дуга у RSD". */
function headsInOrder(rows: Grid): boolean {
  const first = rows.findIndex((row) => row.some(({ text }) => conditionOf(text) !== null));
  const above = rows.slice(0, first).flatMap((row) => row.map(({ text }) => text));
  return /\bstanje duga\b.{0,60}\beur\b.{0,40}\brsd\b/u.test(foldForComparison(above.join(" ")));
}

/**
 * A row whose cells stand one column too far left: a name that was merged over "Услови" became one cell when it was
 * pasted, so that its balance in euros came under "Услови" and that in dinars under euros. Known by a sum under
 * "Услови" beside a name or a total, where labels have their values and nothing else does.
 */
function withMergedCell(row: TableCell[], { name, labels, values, eur, rsd }: CardLayout): TableCell[] {
  const isInOrder = labels === name && values === name + 1 && eur === values + 1 && rsd === eur + 1;
  const [words, first, second, last] = [row[name], row[values], row[eur], row[rsd]];
  if (!isInOrder || !words || !first || !second || !last || last.text !== "") return row;
  const isMoved = isSum(first) && isSum(second) && conditionOf(words.text) === null;
  return isMoved
    ? row.map((cell, at) => (at === values ? last : at === eur ? first : at === rsd ? second : cell))
    : row;
}

function isSum({ text }: TableCell): boolean {
  const reading = readNumber(text, { maxDecimals: 2 });
  return reading.ok || reading.reason === "ambiguous" || reading.reason === "not-applicable";
}

function withoutRepeats(cell: LaidCell | null): LaidCell | null {
  return cell?.filled ? null : cell;
}

const DATES = /\b(?:na dan|as of|as at)\b/u;

/** Of all that a law says before its list: the sentence that dates it, and the list's own headings. */
export function belongsToList(text: string): boolean {
  const folded = foldForComparison(text);
  const isDated = /\b(?:stanje|javn\w+ dug\w*|debt|balances?)\b/u.test(folded) && DATES.test(folded);
  return (
    isSectionHeading(text) || /\bstanje javnog duga\b/u.test(folded) || (isDated && readAsOf(text) !== null)
  );
}

function titleRow(text: string, page: number): TableCell[] {
  const cell = (line: string | null): TableCell =>
    gridCellOf(line === null ? null : { lines: [line] }, page, 0, 0);
  return [cell(null), cell(text), cell(null), cell(null), cell(null)];
}

/**
 * Columns of the table that have a heading and are none of the cards', and hold words alone: one warning for each. Amounts
 * that were not read are told one by one.
 */
function otherColumns(
  grid: Grid,
  table: LaidTable,
  layout: CardLayout | null,
): { readonly columns: ReadonlySet<number>; readonly warnings: readonly Message[] } {
  if (layout === null || !layout.isHeaded) return { columns: new Set(), warnings: [] };
  const read = columnsOf(layout);
  const hasSums = (index: number): boolean => grid.some((row) => row[index]?.text && isSum(row[index]));
  const others = headedColumns(table).filter(
    ({ index, heading }) => heading !== "" && !read.has(index) && !hasSums(index),
  );
  return {
    columns: new Set(others.map(({ index }) => index)),
    warnings: others.flatMap((column) => unreadColumn(grid, column)),
  };
}

const columnsOf = ({ number, name, labels, values, eur, rsd }: CardLayout): ReadonlySet<number> =>
  new Set([number, name, labels, values, eur, rsd]);

/** Cells that stand in no column of the layout. @param named the columns that are named as a whole */
function outside(row: readonly TableCell[], layout: CardLayout, named: ReadonlySet<number>): Message[] {
  const read = columnsOf(layout);
  return row.flatMap((cell, column) =>
    cell.text === "" || read.has(column) || named.has(column) || (layout.number < 0 && column < layout.name)
      ? []
      : [unreadCell(cell)],
  );
}
