/** Cells of an open workbook that a user hands in as a document: a selection, or a whole sheet. */
export interface CellsInput {
  /** What the workbook is called, and the sheet. */
  readonly workbook: string;
  readonly sheet: string;
  /** As shown: "A1:H40". */
  readonly address: string;
  readonly block: HandedCells;
  /** What each cell of the block shows, in its own format and the user's regional settings. */
  readonly texts: readonly (readonly string[])[];
}

/** A rectangle of cells with its first row and column on the sheet, both counted from 0. */
export interface HandedCells {
  readonly row: number;
  readonly column: number;
  /** Row by row, all of the same length. */
  readonly cells: readonly (readonly InputCell[])[];
}

export interface InputCell {
  /** Dates are serial numbers; null for an empty cell; for an error its text ("#N/A"). */
  readonly value: string | number | boolean | null;
  /** Whether `value` is an error. */
  readonly error?: true;
  readonly formula: string | null;
  /** en-US code: "General", "#,##0.00", "dd.mm.yyyy". */
  readonly numberFormat: string;
}
