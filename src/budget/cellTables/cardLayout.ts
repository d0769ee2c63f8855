import { conditionOf } from "../debtCards/labels.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { findCardColumns } from "./cardColumns.ts";
import { headedColumns } from "../debtCards/debtTables.ts";
import type { Field } from "../debtCards/fields.ts";
import { cellLines, type Grid } from "../tables/grid.ts";
import { eurColumn } from "../debtCards/headings.ts";

/** Where a table of debt cards has its columns, as indexes within its rows; -1 for one that is not there. */
export interface CardLayout {
  readonly number: number;
  readonly name: number;
  /** The labels ("Каматна стопа"): most often under the name, else among or beside the terms. */
  readonly labels: number;
  readonly values: number;
  readonly eur: number;
  readonly rsd: number;
  /** Whether headers, its own or those of the table before it, say which balance is which. */
  readonly isHeaded: boolean;
  /** How many columns the table has. */
  readonly width: number;
}

/** @param before the layout of the table before, which one without headers goes on with; null for the first */
export function cardLayout(table: LaidTable, grid: Grid, before: CardLayout | null): CardLayout | null {
  const columns = headedColumns(table);
  const of = (field: Field): number => columns.find((column) => column.field === field)?.index ?? -1;
  const eur = eurColumn(columns);
  const labels = columnOfLabels(grid);
  if (of("name") >= 0 && (eur >= 0 || of("rsd") >= 0)) {
    const name = of("name");
    const column = labels < 0 ? name : labels;
    return {
      number: of("row"),
      name,
      labels: column,
      values: column === name ? of("terms") : valuesBeside(column, [eur, of("rsd")], table.headers.length),
      eur,
      rsd: of("rsd"),
      isHeaded: true,
      width: table.headers.length,
    };
  }
  const isBare = table.headers.every((header) => header === "");
  const goesOn = labels >= 0 && labels === before?.labels && table.headers.length === before.width;
  if (isBare && goesOn) return before;
  const found = findCardColumns(grid);
  return found && { ...found, labels: found.name, values: found.terms, width: table.headers.length };
}

/** The column with most labels. */
function columnOfLabels(grid: Grid): number {
  const counts: number[] = [];
  for (const row of grid) {
    row.forEach((cell, column) => {
      if (cell.content.kind !== "text") return;
      const labels = cellLines(cell).filter((line) => conditionOf(line) !== null).length;
      counts[column] = (counts[column] ?? 0) + labels;
    });
  }
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  return most === 0 ? -1 : counts.findIndex((count) => count === most);
}

function valuesBeside(labels: number, balances: readonly number[], width: number): number {
  const next = labels + 1;
  return next >= width || balances.includes(next) ? -1 : next;
}
