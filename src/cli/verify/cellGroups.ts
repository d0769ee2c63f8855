import { cellAddress } from "../../workbook/address.ts";
import type { SavedCell } from "../../writers/saved/compareSaved.ts";
import { formulaShape } from "../../writers/update/formulaText.ts";

/** Cells below each other whose formulas have changed in the same way. */
export interface CellGroup {
  /** "Sažetak!B3", "X RAY!G5:G28". */
  readonly place: string;
  readonly count: number;
  /** The first of them stands for all. */
  readonly first: SavedCell;
}

/** Puts those together that one sentence says all of; a cell with another value stands alone, since each has its own. */
export function groupedCells(cells: readonly SavedCell[]): CellGroup[] {
  const groups: { first: SavedCell; last: SavedCell; key: string; count: number }[] = [];
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const sorted = cells.toSorted(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.column - b.column || a.row - b.row,
  );
  for (const cell of sorted) {
    const key = keyOf(cell);
    const group = groups.at(-1);
    if (group?.key === key && cell.row === group.last.row + 1) {
      group.last = cell;
      group.count += 1;
    } else groups.push({ first: cell, last: cell, key, count: 1 });
  }
  return groups.map(({ first, last, count }) => {
    const range = [first, last].map(({ row, column }) => cellAddress(row, column));
    return { place: `${first.sheet}!${count > 1 ? range.join(":") : range[0]}`, count, first };
  });
}

function keyOf({ sheet, row, column, formula, value, meant, found }: SavedCell): string {
  if (value === "differs") return `${sheet} ${column} ${row}`;
  const shapes = [meant.formula, found.formula].map((text) => (text === null ? "" : formulaShape(text)));
  return [sheet, column, formula, value, ...shapes].join("\n");
}
