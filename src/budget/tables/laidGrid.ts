import type { InputCell } from "../../documents/cells/cellsInput.ts";
import { readCell, type TableCell } from "./grid.ts";
import type { LaidCell, LaidRow, LaidTable } from "./laidTable.ts";

const LETTERS = 26;

/**
 * A cell of a laid table as the readers of cells take it: a number or a date by its own value, all else by its lines, to
 * which those of other rows may have been joined.
 */
export function gridCellOf(cell: LaidCell | null, page: number, row: number, column: number): TableCell {
  const shown = cell?.lines.join("\n") ?? "";
  const text: InputCell = { value: cell === null ? null : shown, formula: null, numberFormat: "@" };
  const isText = typeof cell?.input?.value === "string" && cell.input.error === undefined;
  const place = placeOf(cell?.cell ?? "") ?? { row, column };
  return {
    name: cell?.cell ?? "",
    ...place,
    page,
    ...(cell?.area && { area: cell.area }),
    ...readCell(isText ? text : (cell?.input ?? text), shown),
  };
}

/** A row of a laid table as the readers of cells take it. */
export function gridRowOf({ page, cells }: LaidRow, row: number): TableCell[] {
  return cells.map((cell, column) => gridCellOf(cell, page, row, column));
}

export function gridRowsOf({ rows }: LaidTable): TableCell[][] {
  return rows.map(gridRowOf);
}

/** Row and column on the sheet, from 0, of "Sheet1!B7". */
function placeOf(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /([A-Z]{1,3})(\d+)$/u.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
