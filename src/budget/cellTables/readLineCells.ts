import { partsOf, type Day } from "../../calendar/day.ts";
import type { OpenedCells } from "../../documents/cells/openCells.ts";
import { message, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { unitOf } from "../../text/units.ts";
import type { DebtCard, DebtReading } from "../budgetLine.ts";
import { placeOn, type CellsPlace } from "../tables/cellSource.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { findHeadings, withBalancesOf, withInstalmentsOf, type Headings } from "../debtCards/headings.ts";
import { scaledUnits, unitRemarks } from "../debtCards/listUnit.ts";
import { withFiguresBesideNames } from "./lineHalves.ts";
import { withWholeInstalments } from "./instalmentUnit.ts";
import { warningsInto } from "./lineCells.ts";
import { AMOUNT_FIELDS, readColumns, type LineColumns } from "./lineColumns.ts";
import { rowsOfBalancesOnly, withSumsApart } from "./lineSums.ts";
import { LOAN_FIGURES, lineRows } from "./lineRows.ts";
import { withPartsApart } from "./loanParts.ts";
import { compareLineTotals } from "./lineTotals.ts";
import { readLine } from "./readLine.ts";
import { belongsToList } from "./readCardTables.ts";
import { errorCells, unreadCell, unreadColumn } from "./warnings.ts";

/**
 * Reads a table with a line for each loan and a heading in Cyrillic, Latin or English, its columns in any order.
 * @returns null where the cells have no heading of such a table, or no line below it
 */
export function readLineCells(document: OpenedCells, grid: Grid): DebtReading | null {
  const headings = findHeadings(grid);
  if (headings === null) return null;
  const titles = grid.slice(0, headings.from).map((row) => row.map((cell) => cell.text).join(" "));
  return readLineRows(grid.slice(headings.to), headings.columns, titles, placeOn(document));
}

/**
 * Reads the rows below the headings of such a table.
 * @param titles what stands above it: its unit, the day of its balances, the kind of its debts
 * @param lawYear the year that the document is for; null where it says none
 * @returns null where none of them is a loan
 */
export function readLineRows(
  body: Grid,
  columnsOfTable: Headings["columns"],
  titles: readonly string[],
  place: CellsPlace,
  lawYear: number | null = null,
): DebtReading | null {
  const dated = titles.map(readAsOf).find((day) => day !== null) ?? null;
  const columnsOfList = dated === null ? columnsOfTable : withBalancesOf(partsOf(dated).year, columnsOfTable);
  const columnsOfLaw = lawYear === null ? columnsOfList : withInstalmentsOf(lawYear, columnsOfList);
  const headings: Headings = { from: 0, to: 0, columns: columnsOfLaw };
  const titled = readColumns(body, headings, titles);
  const whole = withFiguresBesideNames(body, headings, (field) => LOAN_FIGURES.includes(field));
  const rows = withPartsApart(withSumsApart(lineRows(whole.rows, headings, titles), titled), titled);
  if (rows.loans.length === 0) return null;
  const note = titled.asOf === null ? datingNote(rows.unread) : null;
  const columns = note === null ? titled : { ...titled, asOf: note.day };
  const doubtful = rowsOfBalancesOnly(rows.loans, columns);
  const linesBy = (some: LineColumns): DebtCard[] =>
    rows.loans.map((row) => {
      const line = readLine(row, some, place);
      const doubts: Message[] = [
        ...(doubtful.has(row) ? [message("budget:balancesOnly")] : []),
        ...(row.below === undefined ? [] : [message("budget:nameOrTitle", { text: row.below })]),
      ];
      return doubts.length === 0 ? line : { ...line, warnings: [...line.warnings, ...doubts] };
    });
  const asTitled = linesBy(columns);
  const ofBalances = withWholeInstalments(columns, asTitled);
  const lines = ofBalances ? linesBy(ofBalances) : asTitled;
  const warnings: Message[] = [];
  const totals = compareLineTotals(rows.totals, lines, columns, warningsInto(warnings));
  const units = { eur: columns.amounts.eur.multiplier, rsd: columns.amounts.rsd.multiplier };
  const days = new Set(lines.map((card) => card.asOf));
  const [day = null] = days;
  return {
    lines,
    totals,
    asOf: days.size === 1 ? day : null,
    warnings: [
      ...(days.has(null) ? [message("budget:asOfMissingInCells")] : []),
      ...(ofBalances ? unitRemarks(units) : unitWarning(columns)),
      ...unitsOfHeadings(headings),
      ...(whole.moved === 0
        ? []
        : [message("tables:figuresBeside", { count: whole.moved, text: whole.text })]),
      ...warnings,
      ...rows.unread
        .filter((cells) => cells !== note?.cells)
        .flatMap((cells) => cells.filter((cell) => cell.text !== "").map(unreadCell)),
      ...unreadColumns(body, headings),
      ...errorCells(body),
    ],
    ...scaledUnits(units),
  };
}

/** A sum: what states one tells of a day, and does not date the list. */
const SUM = /\d[.,]\d{3}(?!\d)/u;

/**
 * The row that says of which day the balances are, where it is the only one: "Napomena: stanje na dan 31.08.2024." below a
 * list that nothing else dates.
 */
function datingNote(
  rows: readonly (readonly TableCell[])[],
): { readonly day: Day; readonly cells: readonly TableCell[] } | null {
  const notes = rows.flatMap((cells) => {
    const [text = "", ...others] = cells.flatMap((cell) => (cell.text === "" ? [] : [cell.text]));
    const day = others.length === 0 && belongsToList(text) && !SUM.test(text) ? readAsOf(text) : null;
    return day === null ? [] : [{ day, cells }];
  });
  const [note = null] = notes;
  return notes.length === 1 ? note : null;
}

/** A unit that only a title states may be a slip: figures in dinars were seen under "у хиљадама динара". */
function unitWarning({ titleUnits, amounts: { eur, rsd, instalment } }: LineColumns): Message[] {
  if (titleUnits.length > 1 && instalment.multiplier === 1n)
    return unitRemarks({ eur: eur.multiplier, rsd: rsd.multiplier });
  return titleUnits
    .filter(({ multiplier }) => multiplier !== 1n)
    .map(({ multiplier }) =>
      message("budget:unitOfTitle", { multiplier: { decimal: { digits: multiplier, scale: 0 } } }),
    );
}

/** A column whose heading states a unit ("Stanje u hilj. EUR"): one remark for each. */
function unitsOfHeadings({ columns }: Headings): Message[] {
  return columns.flatMap(({ field, heading }) => {
    const isOfAmounts = AMOUNT_FIELDS.some((amounts) => amounts === field);
    const multiplier = (isOfAmounts ? unitOf(heading)?.multiplier : null) ?? 1n;
    return multiplier === 1n
      ? []
      : [
          message("budget:unitOfHeading", {
            heading,
            multiplier: { decimal: { digits: multiplier, scale: 0 } },
          }),
        ];
  });
}

/** Columns that hold something and were not read: one warning for each. */
function unreadColumns(grid: Grid, headings: Headings): Message[] {
  return headings.columns
    .filter(({ field }) => field === null || field === "terms")
    .flatMap((column) => unreadColumn(grid, column));
}
