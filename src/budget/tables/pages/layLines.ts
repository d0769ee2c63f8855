import type { LaidRow } from "../laidTable.ts";
import { columnKinds } from "./columnKinds.ts";
import type { Column } from "./columns.ts";
import { rowOf } from "./laidParts.ts";
import type { TextLine } from "./pageLines.ts";
import { placeLine } from "./placeLine.ts";
import type { LevelRule, PlacedLine } from "./placedLine.ts";
import { rowsOf } from "./rows.ts";

/** A page's lines in a table's columns; `ruled` are the level lines that reach over it. */
export function placedLines(
  lines: readonly TextLine[],
  columns: readonly Column[],
  ruled: readonly LevelRule[],
): PlacedLine[] {
  return lines.map((line, at): PlacedLine => {
    const above = lines[at - 1];
    return {
      page: line.page,
      y: line.y,
      size: line.size,
      cells: placeLine(line, columns).map((piece) => (piece ? [piece] : [])),
      // A line under words may touch their baseline.
      rulesAbove: above ? ruled.filter(({ y }) => y > above.y - 1 && y < line.y - 0.3 * line.size) : [],
    };
  });
}

export function rowsOfLines(lines: readonly PlacedLine[], columns: number): LaidRow[] {
  const cells = lines.map((line) => line.cells.map(([piece]) => piece ?? null));
  return rowsOf(lines, columnKinds(cells, columns)).map(rowOf);
}
