import { LOOKS, PLAIN } from "../workbook/looks.ts";
import type { CellPlan, SheetPlan } from "../workbook/plan.ts";
import { cellsOfSheet } from "./cellsOfSheet.ts";

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
  const cells = [...cellsOfSheet(sheet)].map(({ cell, row, column }) => ({
    row,
    column,
    columns: cell.span ?? 1,
    planned: cell,
    text: cell.value.kind === "text" ? cell.value.text : "",
  }));
  return heightsOf(cells, (column) => sheet.widths[column]);
}

/** What of a cell decides how high its row is. */
export interface SizedCell {
  readonly row: number;
  readonly column: number;
  /** That it is merged over, itself among them. */
  readonly columns: number;
  readonly planned: Pick<CellPlan, "look" | "wrap">;
  /** Empty for a formula that gives none at present: it leaves its row alone, whichever program says so. */
  readonly text: string;
}

/** The same of cells, wherever they stand. @param widthOf a column, in characters; undefined for one that has no width of its own */
export function heightsOf(
  cells: readonly SizedCell[],
  widthOf: (column: number) => number | undefined,
): Map<number, number> {
  const fixed = new Set(cells.filter(isHeightFixed).map(({ row }) => row));
  const heights = new Map<number, number>();
  for (const { planned, text, row, column, columns } of cells) {
    if (!fixed.has(row) || (planned.look !== "figure" && text === "")) continue;
    const widths = Array.from({ length: columns }, (_, index) => widthOf(column + index) ?? DEFAULT_WIDTH);
    const size = LOOKS[planned.look ?? "plain"].size ?? PLAIN.size;
    const width = widths.reduce((sum, next) => sum + next, 0);
    const perLine = Math.max(1, Math.floor((width * PLAIN.size) / (size * WIDER)));
    const lines = isWrapped(planned) ? linesOf(text, perLine) : 1;
    const height = Math.min(HIGHEST, Math.ceil(lines * size * LINE + PADDING));
    heights.set(row, Math.max(heights.get(row) ?? 0, height));
  }
  return heights;
}

/** Whether spreadsheets do not fit the row to it. */
export function isHeightFixed({ planned, columns }: Pick<SizedCell, "planned" | "columns">): boolean {
  return planned.look === "figure" || (isWrapped(planned) && columns > 1);
}

function isWrapped({ look = "plain", wrap }: SizedCell["planned"]): boolean {
  return wrap ?? LOOKS[look].wrap ?? false;
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
