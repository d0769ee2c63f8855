import { LOOKS, PLAIN } from "../workbook/looks.ts";
import type { CellPlan, SheetPlan } from "../workbook/plan.ts";
import { cellsOfSheet } from "./everyCell.ts";

const DEFAULT_WIDTH = 9;
/** Height of a line for a point of type, and room above and below, in points. */
const LINE = 1.35;
const PADDING = 3;
/** Cyrillic letters and capitals are wider than the digits that widths are counted in. */
const WIDER = 1.12;
/** Excel's limit. */
const HIGHEST = 409;

/**
 * Heights in points, by row from 0, of the rows with a wrapped text over several merged columns, to which spreadsheets never
 * fit them, and with a page's great figure: LibreOffice fits a row only after it has placed the charts, and they would cover
 * the cells above them. Spreadsheets fit all other rows by themselves.
 */
export function rowHeights(sheet: SheetPlan): Map<number, number> {
  const cells = [...cellsOfSheet(sheet)];
  const fixed = new Set(
    cells
      .filter(({ cell }) => cell.look === "figure" || (isWrapped(cell) && (cell.span ?? 1) > 1))
      .map(({ row }) => row),
  );
  const heights = new Map<number, number>();
  for (const { cell, row, column } of cells) {
    if (!fixed.has(row) || (cell.look !== "figure" && textOf(cell) === "")) continue;
    const widths = Array.from(
      { length: cell.span ?? 1 },
      (_, index) => sheet.widths[column + index] ?? DEFAULT_WIDTH,
    );
    const size = LOOKS[cell.look ?? "plain"].size ?? PLAIN.size;
    const width = widths.reduce((sum, next) => sum + next, 0);
    const perLine = Math.max(1, Math.floor((width * PLAIN.size) / (size * WIDER)));
    const lines = isWrapped(cell) ? linesOf(textOf(cell), perLine) : 1;
    const height = Math.min(HIGHEST, Math.ceil(lines * size * LINE + PADDING));
    heights.set(row, Math.max(heights.get(row) ?? 0, height));
  }
  return heights;
}

/** A formula that gives no text at present leaves its row alone, whichever program says so. */
function textOf({ value }: CellPlan): string {
  return value.kind === "text" ? value.text : "";
}

function isWrapped(cell: CellPlan): boolean {
  return cell.wrap ?? LOOKS[cell.look ?? "plain"].wrap ?? false;
}

/** Lines that a text takes when it is broken between words. */
function linesOf(text: string, perLine: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      if (used > 0 && used + 1 + word.length > perLine) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length;
      lines += Math.max(0, Math.ceil(used / perLine) - 1);
      if (used > perLine) used %= perLine;
    }
  }
  return lines;
}
