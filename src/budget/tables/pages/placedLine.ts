import type { Piece } from "./pageLines.ts";

/** A line of a table, its pieces by column. A cell may bring lines that stand below it. */
export interface PlacedLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly cells: readonly (readonly Piece[])[];
  /** A ruling line stands between it and the line above. */
  readonly ruledOff: boolean;
}
