import type { OpenedCells } from "../../documents/cells/openCells.ts";
import { message, messageWith, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { numberStyleOf, type NumberStyle } from "../../text/numbers.ts";
import type { DebtCard, DebtReading } from "../budgetLine.ts";
import { collectCards } from "../debtCards/collect.ts";
import type { CardColumn } from "../debtCards/columns.ts";
import { scaledUnits, unitRemarks, WHOLE_UNITS } from "../debtCards/listUnit.ts";
import { gapsInNumbering } from "../debtCards/numbering.ts";
import { instalmentStyle, readCard } from "../debtCards/readCard.ts";
import type { ListPosition } from "../debtCards/rows.ts";
import { compareTotals } from "../debtCards/totals.ts";
import { findCardColumns, type CardColumns } from "./cardColumns.ts";
import { placeOn, type CellsPlace } from "../tables/cellSource.ts";
import type { Grid, TableCell } from "../tables/grid.ts";
import { placeCards, type PlacedCards } from "./placeCards.ts";
import { errorCells, inCell, unreadCell } from "./warnings.ts";

/**
 * Reads debt cards that were pasted as a budget law prints them, with or without the table's heading: laid out as
 * a page, they are read by the reader of the law.
 * @returns null where the cells hold no such cards
 */
export function readCardCells(document: OpenedCells, grid: Grid): DebtReading | null {
  const columns = findCardColumns(grid);
  return columns && readCardRows(grid, columns, placeOn(document));
}

/** Reads the cards in rows of cells whose columns are known. */
export function readCardRows(grid: Grid, columns: CardColumns, place: CellsPlace): DebtReading {
  const placed = placeCards(grid, columns);
  const list = collectCards(placed.segments);
  const asOf = readAsOf(placed.titles);
  const styles = {
    eurStyle: styleOf(placed, "eur"),
    rsdStyle: styleOf(placed, "rsd"),
    instalmentStyle: instalmentStyle(list.cards),
    units: columns.units ?? WHOLE_UNITS,
    // Printed lines that stand in one cell as a whole are cut at their spaces.
    isCell: columns.terms >= 0,
  };
  const lines = list.cards.map((raw): DebtCard => {
    const card = readCard(raw, { document: place.document, asOf, ...styles });
    const cell = cellOfRow(placed, raw.at, columns.name);
    const name = cell?.name ?? "";
    const row = card.row === "" && cell ? String(cell.row + 1) : card.row;
    return {
      ...card,
      row,
      source: { ...card.source, row, page: cell?.page ?? 1, cell: place.nameOf(name) },
      warnings: card.warnings.map((warning) => inCell(name, aboutCells(warning))),
    };
  });
  const { totals, unread } = compareTotals(list, lines, styles);
  const byOrder = !columns.isHeaded && lines.some((card) => card.balanceEur !== null);
  const warnings: Message[] = [
    ...(asOf === null ? [message("budget:asOfMissingInCells")] : []),
    ...unitRemarks(styles.units),
    ...(byOrder ? [message("budget:balancesByOrder")] : []),
    ...gapsInNumbering(list.cards).filter(isNoRestart).map(aboutCells),
    ...unread.map(({ label }) => message("budget:cellTotalUnreadable", { label })),
    ...totals
      .filter((total) => total.agrees === false)
      .map((total) => message("budget:cellTotalDiffers", { label: total.label })),
    ...list.unread.flatMap((segment) => {
      const cell = placed.cellOf.get(segment);
      return cell ? [unreadCell(cell)] : [];
    }),
    ...placed.outside.map(unreadCell),
    ...placed.warnings,
    ...errorCells(grid),
  ];
  return { lines, totals, asOf, warnings, ...scaledUnits(styles.units) };
}

/** How the column's texts write numbers; typed numbers prove nothing of it. */
function styleOf({ segments, cellOf }: PlacedCards, column: CardColumn): NumberStyle {
  return numberStyleOf(
    segments
      .filter((segment) => segment.column === column && cellOf.get(segment)?.content.kind === "text")
      .map((segment) => segment.text),
  );
}

function cellOfRow({ rowAt }: PlacedCards, at: ListPosition, column: number): TableCell | undefined {
  const row = rowAt.get(at) ?? [];
  const named = row[column];
  return named?.text ? named : row.find((cell) => cell.text !== "");
}

/** Without the headings of its sections, a list that begins anew at 1.1 has no gap. */
function isNoRestart({ params }: Message): boolean {
  return params["after"] !== "1.1";
}

/** The reader of printed pages speaks of pages; here there are cells. */
function aboutCells(warning: Message): Message {
  if (warning.key === "budget:cardBeginsBeforeFile") return message("budget:cardBeginsBeforeCells");
  if (warning.key === "budget:numberingGap") return messageWith("budget:cellNumberingGap", warning.params);
  return warning;
}
