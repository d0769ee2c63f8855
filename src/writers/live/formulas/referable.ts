import type { Block } from "../../../workbook/plan.ts";

/** A table as formulas refer to it. Its first row is the header. */
export interface ReferableTable {
  readonly name: string;
  /** Header and data. */
  readonly block: Block;
  /** Unique regardless of case. */
  readonly headers: readonly string[];
}

export interface ReferableSheet {
  /** Stays the same when the sheet is renamed, moved or edited. */
  readonly id: string;
  readonly name: string;
}

/** All that formulas of a workbook can refer to. Names of sheets, tables and cells are found regardless of case. */
export interface ReferableWorkbook<S extends ReferableSheet> {
  sheetNamed(name: string): S | null;
  tableNamed(name: string): ReferableTable | null;
  sheetOfTable(table: ReferableTable): S;
  /** The table that the cell stands in. */
  tableAt(sheet: S, row: number, column: number): ReferableTable | null;
  /**
   * What the name stands for in a formula on the sheet: a formula. `isOwn`: of the user's, of any kind, with references that are
   * relative to the first cell of a sheet.
   */
  nameFor(name: string, sheet: S | null): { readonly formula: string; readonly isOwn?: boolean } | null;
}

/** Where a formula stands. */
export interface LivePlace<S extends ReferableSheet> {
  readonly sheet: S;
  readonly row: number;
  readonly column: number;
}

export function dataBody({ block }: ReferableTable): Block {
  return { ...block, row: block.row + 1, rows: block.rows - 1 };
}

export const headerRow = ({ block }: ReferableTable): Block => ({ ...block, rows: 1 });

/** Index of the column with this header; -1 for none. Excel does not tell capitals apart. */
export function columnIndex({ headers }: ReferableTable, header: string): number {
  const exactly = headers.indexOf(header);
  if (exactly >= 0) return exactly;
  const wanted = header.toLowerCase();
  return headers.findIndex((candidate) => candidate.toLowerCase() === wanted);
}
