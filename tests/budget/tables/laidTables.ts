import type { LaidCell, LaidTable } from "../../../src/budget/tables/laidTable.ts";

/** A table as read from a page: each cell's lines are separated by "\n"; "" is an empty cell. */
export function laidTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { before = [] as readonly string[], page = 7 } = {},
): LaidTable {
  return {
    page,
    name: null,
    headers,
    headersAbove: headers.map(() => ""),
    before,
    rows: rows.map((cells) => ({
      page,
      cells: headers.map((_, column): LaidCell | null =>
        cells[column] ? { lines: cells[column].split("\n") } : null,
      ),
    })),
  };
}
