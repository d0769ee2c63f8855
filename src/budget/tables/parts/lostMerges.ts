import { isHeaderText } from "./headerWords.ts";
import type { FilledCell, SheetRow } from "./sheetCells.ts";

/** Figures stand within this many rows below a header: titles of groups may come first. */
const FIGURES_WITHIN = 3;

/**
 * Rows with the merged cells of a header as a delimited file has lost them: "Стање дуга" and an empty cell, "у EUR" and
 * "у RSD" below both. A header's cell then takes the empty ones behind it again. Told by two rows of words upon each
 * other, where all that the second one holds stands below such cells, and figures soon below both.
 */
export function withLostMerges(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.map((row, at) => {
    const below = rows[at + 1];
    const isAbove =
      below?.index === row.index + 1 && rows.slice(at + 2, at + 2 + FIGURES_WITHIN).some(hasFigure);
    return isAbove && areWords(row) && areWords(below) ? overPairs(row, below) : row;
  });
}

const hasFigure = ({ cells }: SheetRow): boolean => cells.some((cell) => cell?.kind === "figure");

function areWords({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return filled.length > 1 && filled.every(({ kind }) => kind === "words");
}

function overPairs(row: SheetRow, below: SheetRow): SheetRow {
  const cells = row.cells.map((cell, column): FilledCell | null => {
    if (cell === null || !below.cells[column]) return cell;
    let end = column + 1;
    while (end < row.cells.length && row.cells[end] === null && below.cells[end]) end += 1;
    return { ...cell, columns: end - column };
  });
  const covered = new Set(
    cells.flatMap((cell, column) =>
      cell && cell.columns > 1 ? Array.from({ length: cell.columns }, (_, by) => column + by) : [],
    ),
  );
  const isOnlyBelow = below.cells.every((cell, column) => cell === null || covered.has(column));
  const known = cells.filter((cell) => cell !== null && isHeaderText(cell.text)).length;
  return covered.size > 0 && isOnlyBelow && known > 1 ? { ...row, cells } : row;
}
