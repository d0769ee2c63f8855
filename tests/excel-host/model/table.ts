import type { Block } from "../block.ts";

/** An Excel table. Its first row is the header, whose texts are the names of its columns. */
export interface Table {
  readonly id: string;
  name: string;
  /** Header and data. */
  block: Block;
  /** As the header cells say; unique regardless of case. */
  headers: string[];
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export { columnIndex, dataBody, headerRow } from "../../../src/writers/live/formulas/referable.ts";
