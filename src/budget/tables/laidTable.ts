import type { InputCell } from "../../documents/cells/cellsInput.ts";
import type { Message } from "../../messages/message.ts";
import type { PageArea } from "../budgetLine.ts";

/**
 * A table as rows of cells under header words, whatever it was read from: positioned text of a PDF, a worksheet, a
 * table of a text document. Readers of one kind of table (appropriations, planned loans ...) know nothing else.
 */
export interface LaidTable {
  /** Page of its header; number of the sheet. */
  readonly page: number;
  /** Sheet or table ("Sheet1", "T3"); null in a PDF. */
  readonly name: string | null;
  /** The column headers, the cell's lines joined by a space, from left to right; "" for a column without one. */
  readonly headers: readonly string[];
  /** Headers over several columns ("Програм" over two), where there are such; by column, like `headers`. */
  readonly headersAbove: readonly string[];
  /** Text between the previous table and this one, and its title: what says unit, article, date. */
  readonly before: readonly string[];
  /** Of a list of debt: the remark below it that states what its balances count. */
  readonly unitBelow?: string;
  /** In reading order. A table that goes on over pages, its header repeated, is one table; repeated headers are no rows. */
  readonly rows: readonly LaidRow[];
  /** What was doubtful when the table was laid. */
  readonly remarks?: readonly Message[];
}

export interface LaidRow {
  readonly page: number;
  /** One for each column of `headers`; null for an empty cell. */
  readonly cells: readonly (LaidCell | null)[];
  /** Where empty cells of the row are lost: how far the columns of its amounts are told. */
  readonly columns?: ColumnsKnown;
}

/**
 * "by-totals": as printed totals leave it, and in no other way. "either": they leave several ways, one of which the row
 * has. "open": nothing tells the columns; the amounts stand in the first ones.
 */
export type ColumnsKnown = "by-totals" | "either" | "open";

export interface LaidCell {
  /** As printed; a wrapped cell has several. */
  readonly lines: readonly string[];
  /** Where it stands: on the page of a PDF, or the cell's name ("Sheet1!B7"). */
  readonly area?: PageArea;
  readonly cell?: string;
  /** Of a worksheet: the cell's own value and format, from which a number is read exactly. */
  readonly input?: InputCell;
  /** A row of running text over all columns (a heading within the table) stands in its first cell, with this mark. */
  readonly across?: true;
  /** Repeats the words of a merged cell that begins in a row above: the cell belongs to this row too. */
  readonly filled?: true;
}
