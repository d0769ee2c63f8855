import { cellName, cellOnSheet } from "./cells/cellName.ts";
import type { HandedCells } from "./cells/cellsInput.ts";

/** What a document other than a PDF is made of, in reading order. */
export type DocumentPart = DocumentText | DocumentTable;

/** A paragraph. */
export interface DocumentText {
  readonly kind: "text";
  /** Number of the sheet; 1 where there are no sheets. */
  readonly page: number;
  /** Line of a text file, from 1. */
  readonly line?: number;
  readonly text: string;
  /** The cell that it stands in, where a sheet holds lines of text: "Sheet1!A7". */
  readonly cell?: string;
}

/** A table: a worksheet's used cells, a delimited file, a table of a text document or of a web page. */
export interface DocumentTable {
  readonly kind: "table";
  /** Number of the sheet, from 1; 1 where there are no sheets. */
  readonly page: number;
  /** The sheet's name; "T3" for the third table of a document without sheets; "" for a delimited file. */
  readonly name: string;
  /** Line of a text file at which it begins, from 1. */
  readonly line?: number;
  /** Whether it was made of lines of a page whose cells stand under each other. */
  readonly ofLines?: true;
  /** Cells of text formats are text and nothing else: no number or date is made of them here. */
  readonly block: HandedCells;
  /** What each cell of the block shows; lines of a cell are separated by "\n". */
  readonly texts: readonly (readonly string[])[];
  /** Cells that span several rows or columns, within the block, from 0. The text stands in the first; others are empty. */
  readonly merges: readonly CellSpan[];
}

export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a paragraph stands: its cell; a line of a text file is the cell of that row in its only column. */
export function cellOfText({ cell, line }: DocumentText): string | undefined {
  return cell ?? (line === undefined ? undefined : `A${line}`);
}

/** A cell of the table, by its place within the block, as people name it: "Sheet1!B7"; only "B7" in a delimited file. */
export function cellOfTable(
  { name, block }: DocumentTable,
  { row, column }: Pick<CellSpan, "row" | "column">,
): string {
  const cell = cellName(block.row + row, block.column + column);
  return name === "" ? cell : cellOnSheet(name, cell);
}
