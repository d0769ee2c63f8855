import type { InputCell } from "../../../src/documents/cells/cellsInput.ts";
import type { LaidCell, LaidTable } from "../../../src/budget/tables/laidTable.ts";

/** A cell of a table made in a test: printed text (lines by " | "), a worksheet's number, nothing. */
export type MadeCell = string | number | null | LaidCell;

interface Made {
  readonly page?: number;
  readonly name?: string;
  readonly headersAbove?: readonly string[];
  readonly before?: readonly string[];
}

/** A table as others lay it: headers by "|"-separated cells, rows likewise. */
export function laidTable(
  headers: readonly string[],
  rows: readonly (readonly MadeCell[])[],
  made: Made = {},
): LaidTable {
  const page = made.page ?? 1;
  return {
    page,
    name: made.name ?? null,
    headers,
    headersAbove: made.headersAbove ?? headers.map(() => ""),
    before: made.before ?? [],
    rows: rows.map((cells, row) => ({
      page,
      cells: headers.map((_, column) => laidCell(cells[column] ?? null, `Sheet1!R${row}C${column}`)),
    })),
  };
}

function laidCell(cell: MadeCell, name: string): LaidCell | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "object") return cell;
  if (typeof cell === "string") return { lines: cell.split(" | ") };
  return { lines: [String(cell)], cell: name, input: inputCell(cell, "General") };
}

export function inputCell(value: number, numberFormat: string): InputCell {
  return { value, formula: null, numberFormat };
}
