import type { Block } from "../block.ts";

/** An Excel table. Its first row is the header, whose texts are the names of its columns. */
export interface Table {
  readonly id: string;
  name: string;
  /** Header and data; the row of totals stands below it. */
  block: Block;
  /** As the header cells say; unique regardless of case. */
  headers: string[];
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Without its header shown a table begins with its data, and the cells above are empty. */
  showHeaders: boolean;
  showTotals: boolean;
  /** Rows of the sheet that its filter hides. */
  filteredOut: readonly number[];
}

/** All that the table takes up, as Table.getRange() gives "the entire table" and ListObject.Range in VBA: with the row of totals. */
export function wholeTable({ block, showHeaders, showTotals }: Table): Block {
  const hidden = showHeaders ? 0 : 1;
  return { ...block, row: block.row + hidden, rows: block.rows - hidden + (showTotals ? 1 : 0) };
}

/** The table's rows without its header. */
export const dataBody = ({ block }: Table): Block => ({ ...block, row: block.row + 1, rows: block.rows - 1 });
export const headerRow = ({ block }: Table): Block => ({ ...block, rows: 1 });

/** Index of the column with this header, capitals regardless; -1 for none. */
export function columnIndex({ headers }: Pick<Table, "headers">, header: string): number {
  const index = headers.indexOf(header);
  return index < 0 ? headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()) : index;
}
