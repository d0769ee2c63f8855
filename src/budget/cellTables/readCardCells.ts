import type { OpenedCells } from "../../documents/cells/openCells.ts";
import { message, messageWith, type Message } from "../../messages/message.ts";
import { readAsOf } from "../../text/dates.ts";
import { numberStyleOf, type NumberStyle } from "../../text/numbers.ts";
import type { DebtCard, DebtReading } from "../budgetLine.ts";
import { collectCards } from "../debtCards/collect.ts";
import type { CardColumn, PlacedSegment } from "../debtCards/columns.ts";
import { scaledUnits, unitRemarks, WHOLE_UNITS } from "../debtCards/listUnit.ts";
import { gapsInNumbering } from "../debtCards/numbering.ts";
import { instalmentStyle, readCard } from "../debtCards/readCard.ts";
import type { RawCard, RawList } from "../debtCards/rawCard.ts";
import { positionOf, type ListPosition } from "../debtCards/rows.ts";
import { compareTotals } from "../debtCards/totals.ts";
import { areBalancesSwapped } from "../debtCards/trust/commonRate.ts";
import { findCardColumns, type CardColumns } from "./cardColumns.ts";
import { placeOn, sourceOf, type CellsPlace } from "../tables/cellSource.ts";
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

/** Reads the cards in rows of cells whose columns are known; of balances that no heading names, the order too. */
export function readCardRows(grid: Grid, columns: CardColumns, place: CellsPlace): DebtReading {
  const reading = readPlacedCards(placeCards(grid, columns), grid, columns, place);
  if (columns.isHeaded || !areBalancesSwapped(reading.lines)) return reading;
  const placed = withDinarsFirst(placeCards(grid, columns));
  return readPlacedCards(placed, grid, { ...columns, isDinarsFirst: true }, place);
}

const OTHER_BALANCE: Partial<Record<CardColumn, CardColumn>> = { eur: "rsd", rsd: "eur" };

/** The cards with the first of their balances taken as dinars. */
function withDinarsFirst<T extends PlacedCards>(placed: T): T {
  const cellOf = new Map<PlacedSegment, TableCell>();
  const segments = placed.segments.map((segment) => {
    const other = { ...segment, column: OTHER_BALANCE[segment.column] ?? segment.column };
    const cell = placed.cellOf.get(segment);
    if (cell) cellOf.set(other, cell);
    return other;
  });
  return { ...placed, segments, cellOf };
}

function readPlacedCards(
  placed: ReturnType<typeof placeCards>,
  grid: Grid,
  columns: CardColumns,
  place: CellsPlace,
): DebtReading {
  const list = withPages(collectCards(placed.segments), placed);
  const asOf = readAsOf(placed.titles) ?? columns.day ?? null;
  const styles = {
    eurStyle: styleOf(placed, "eur"),
    rsdStyle: styleOf(placed, "rsd"),
    instalmentStyle: instalmentStyle(list.cards),
    units: columns.units ?? WHOLE_UNITS,
    // Printed lines that stand in one cell as a whole are cut at their spaces.
    isCell: columns.terms >= 0,
  };
  const cells = cellsOfCards(list.cards, placed);
  const lines = list.cards.map((raw, index): DebtCard => {
    const card = readCard(raw, { document: place.document, asOf, ...styles });
    const cell = cellOfRow(placed, raw.at, columns.name);
    const name = cell?.name ?? "";
    const row = card.row === "" && cell && name !== "" ? String(cell.row + 1) : card.row;
    const { area } = sourceOf(place, row, cells[index] ?? [], cell);
    const named = area ? { area } : { cell: place.nameOf(name) };
    return {
      ...card,
      row,
      source: { ...card.source, row, page: cell?.page ?? 1, ...named },
      warnings: card.warnings.map((warning) => inCell(name, aboutCells(warning))),
    };
  });
  const { totals, unread } = compareTotals(list, lines, styles);
  const byOrder = !columns.isHeaded && lines.some((card) => card.balanceEur !== null);
  const warnings: Message[] = [
    ...(asOf === null ? [message("budget:asOfMissingInCells")] : []),
    ...unitRemarks(styles.units),
    ...(byOrder
      ? [message(columns.isDinarsFirst ? "budget:balancesByValue" : "budget:balancesByOrder")]
      : []),
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

/** The list with the pages on which its totals stand. */
function withPages(list: RawList, placed: PlacedCards): RawList {
  const pageOfRow = (at: ListPosition): number => cellOfRow(placed, at, -1)?.page ?? 1;
  return { ...list, totals: list.totals.map((total) => ({ ...total, page: pageOfRow(total.at) })) };
}

/** The cells of each card's rows; both are in the order in which they stand. */
function cellsOfCards(cards: readonly RawCard[], { rowAt }: PlacedCards): TableCell[][] {
  const places = [...rowAt].toSorted(([a], [b]) => a - b);
  let next = 0;
  return cards.map(({ at, area, page }) => {
    const end = positionOf({ page, y: area.bottom });
    const rows = new Set<readonly TableCell[]>();
    for (; next < places.length; next += 1) {
      const [place = 0, row = []] = places[next] ?? [];
      if (place > end) break;
      if (place >= at) rows.add(row);
    }
    return [...rows].flat();
  });
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
