import type { Message } from "../../messages/message.ts";
import type { DocumentKind } from "../document.ts";
import type { CellSpan } from "../parts.ts";

/** A cell that has a value or a formula, as its file states it. Rows and columns are those of the sheet, from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** Dates are serial numbers of the 1900 system; null where a formula's result is not in the file. */
  readonly value: string | number | boolean | null;
  readonly error?: true;
  readonly formula: string | null;
  readonly numberFormat: string;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
  /** Rows and columns of the sheet, from 0. */
  readonly merges: readonly CellSpan[];
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
}

export interface RawWorkbook {
  readonly kind: DocumentKind;
  /** By their order in the workbook; one without cells (a chart) has its name alone. */
  readonly sheets: readonly (RawSheet | { readonly name: string; readonly cells: null })[];
  /** What concerns the workbook as a whole: what it holds that is not read. */
  readonly warnings: readonly Message[];
}

/** Limits of a worksheet (Excel's own since 2007). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Cells of one file, formulas included; a list of 100,000 lines with 20 columns. */
export const MOST_CELLS = 2_000_000;

/** A sheet's name for sentences and tables. Every sheet of a whole workbook has one; a damaged one's is not known. */
export function sheetNamed(name: string | null): string {
  return name || "?";
}
