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

/** The table's rows without its header. */
export const dataBody = ({ block }: Table): Block => ({ ...block, row: block.row + 1, rows: block.rows - 1 });
export const headerRow = ({ block }: Table): Block => ({ ...block, rows: 1 });

/** Index of the column with this header, capitals regardless; -1 for none. */
export function columnIndex({ headers }: Pick<Table, "headers">, header: string): number {
  const index = headers.indexOf(header);
  return index < 0 ? headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()) : index;
}
