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

export function dataBody(table: Table): Block {
  const { row, column, rows, columns } = table.block;
  return { row: row + 1, column, rows: rows - 1, columns };
}

export const headerRow = (table: Table): Block => ({ ...table.block, rows: 1 });

/** Index of the column with this header; -1 for none. Excel does not tell capitals apart. */
export function columnIndex(table: Table, header: string): number {
  const wanted = header.toLowerCase();
  return table.headers.findIndex((candidate) => candidate.toLowerCase() === wanted);
}
