import type { Piece } from "./pageLines.ts";

/** A line of a table, its pieces by column. A cell may bring lines that stand below it. */
export interface PlacedLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly cells: readonly (readonly Piece[])[];
  /** Ruling lines between it and the line above: none goes through a cell that belongs to rows on both sides. */
  readonly rulesAbove: readonly LevelRule[];
}

/** A level ruling line, in points. */
export interface LevelRule {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}
