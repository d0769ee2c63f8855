import type { LaidRow } from "../laidTable.ts";
import { columnsOf, type Column } from "./columns.ts";
import type { Header } from "./header.ts";
import type { Anchor } from "./headerCells.ts";
import { placedLines, rowsOfLines } from "./layLines.ts";
import type { Piece, TextLine } from "./pageLines.ts";
import type { LevelRule } from "./placedLine.ts";

/** What of a table without a grid stands on one page. */
export interface TextPart {
  readonly page: number;
  /** Null where the page goes on with the table without repeating its header. */
  readonly header: Header | null;
  readonly lines: readonly TextLine[];
  /** Level lines that reach over a table. */
  readonly ruled: readonly LevelRule[];
}

interface TextLayout {
  readonly columns: readonly Column[];
  readonly rows: readonly LaidRow[];
}

/** Lays out a table over all its pages: its columns are those of all of them together. */
export function layText(parts: readonly TextPart[]): TextLayout {
  const anchors = parts[0]?.header?.anchors ?? [];
  const numbered = parts[0]?.header?.numbered ?? false;
  const placed = parts.map((part) => ({ part, shift: shiftOf(part, anchors) }));
  const pieces = placed.flatMap(({ part, shift }) =>
    part.lines.flatMap((line) => line.pieces.map((piece) => shifted(piece, -shift))),
  );
  const columns = columnsOf(anchors, pieces, numbered);
  const lines = placed.flatMap(({ part, shift }) =>
    placedLines(
      part.lines,
      columns.map((column) => shifted(column, shift)),
      part.ruled,
    ),
  );
  return { columns, rows: rowsOfLines(lines, columns.length) };
}

/** How far a page's columns stand right of the first page's. */
function shiftOf({ header }: TextPart, anchors: readonly Anchor[]): number {
  const differences = (header?.anchors ?? []).map(({ left }, at) => left - (anchors[at]?.left ?? left));
  return differences.toSorted((a, b) => a - b)[Math.floor(differences.length / 2)] ?? 0;
}

function shifted<T extends Piece | Column>(thing: T, by: number): T {
  return by === 0 ? thing : { ...thing, left: thing.left + by, right: thing.right + by };
}
