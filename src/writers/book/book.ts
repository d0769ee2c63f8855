import type { Message } from "../../messages/message.ts";
import type { DrawnCell } from "../../workbook/drawnCell.ts";
import type {
  Attributes,
  CellNote,
  CellRun,
  DefinedName,
  UserCondition,
  UserContent,
  UserValidation,
} from "../../workbook/userContent.ts";
import type { ChartPlan, PrintPlan, WorkbookPlan, Block } from "../../workbook/plan.ts";

/**
 * A workbook as an .xlsx file holds it, as plain data: what a plan becomes when it is drawn, and what the page's workbook becomes
 * when it is saved; the writer of files takes one, and their reader gives one. Formulas stand in the notation of files.
 * Rows and columns count from 0.
 */
export interface Book {
  readonly properties: WorkbookPlan["properties"];
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Of a workbook whose sheets are protected against being added, moved and deleted (ECMA-376 part 1, 18.2.29). */
  readonly protection: Attributes | null;
}

/** A workbook that was read from a file. */
export interface FileWorkbook extends Book {
  /** The file's name. */
  readonly name: string;
  /** The program that saved it, and its version, where the file says so. */
  readonly savedBy?: string;
  /** What the file holds and a book does not. */
  readonly unsupported: readonly Unsupported[];
}

/** Something in a file that cannot be gone on with, where it stands, and what becomes of it. */
export interface Unsupported {
  /** Null for what concerns the whole workbook. */
  readonly sheet: string | null;
  /** A cell or a range; null for what concerns the whole sheet. */
  readonly cell: string | null;
  readonly what: Message;
  /** Whether the file that is downloaded has it again, and only this page cannot show it, or do as it says. */
  readonly isInFile?: true;
}

export interface BookSheet {
  readonly name: string;
  /** Those that hold something or are drawn otherwise than a plain cell, headers of tables and covered cells among them. */
  readonly cells: readonly BookCell[];
  readonly tables: readonly BookTable[];
  readonly merges: readonly Block[];
  /** In characters, margins included, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row, where a row is not as high as its texts. */
  readonly heights: ReadonlyMap<number, number>;
  /** How the sheet is shown, grouped and protected. Heights of rows stand in `heights`. */
  readonly settings: Omit<UserContent, "conditions" | "validations">;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Whether lines between cells are drawn. */
  readonly gridlines: boolean;
  /** The first one wins. */
  readonly conditions: readonly BookCondition[];
  /** No cell has two. */
  readonly validations: readonly UserValidation[];
  readonly links: readonly BookLink[];
  readonly notes: readonly BookNote[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan | null;
}

export interface BookCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula its last result, null where there is none. Dates are serial numbers; of an error its text. */
  readonly value: string | number | boolean | null;
  /** Whether the value is one of `FILE_ERRORS`. */
  readonly isError: boolean;
  readonly formula: BookFormula | null;
  readonly drawn: DrawnCell;
  /** Parts of its text that look other than the cell. */
  readonly runs?: readonly CellRun[];
}

/** Errors that every Excel knows (18.17.3). A later one, or one of another program, is a text in a file, or an older Excel would mend the file. */
export const FILE_ERRORS: ReadonlySet<BookCell["value"]> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
]);

export interface BookFormula {
  /** Without "=". */
  readonly text: string;
  /** The cell that the text is written for, where several share it: here its references are moved along. Absent: this cell. */
  readonly of?: { readonly row: number; readonly column: number };
  /**
   * Whether it is one of arrays: "dynamic" fills as many cells as it has results, "single" this cell alone; "block": one for
   * certain cells, however many results it has, or whose results come from elsewhere.
   */
  readonly array: "none" | "dynamic" | "single" | "block";
  /** The cells that a dynamic one fills, where they are several. */
  readonly fills?: Block;
}

export interface BookTable {
  readonly name: string;
  /** Header and data. */
  readonly block: Block;
  readonly headers: readonly string[];
  /** Whether its headers carry filter buttons. */
  readonly filter: boolean;
}

/** A conditional format. */
export type BookCondition = Omit<UserCondition, "after">;

/** A link to a cell of the same workbook. */
export interface BookLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
}

/** A note with its cell. */
export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly note: CellNote;
  /** Whether it was a conversation, with answers and a mark when it is resolved. */
  readonly isThread?: true;
}

/** A name, those of programs' own (what is printed, what is filtered) left out. */
export interface BookName extends DefinedName {
  /** Of the sheet that it is defined for; null for the whole workbook. */
  readonly sheet: string | null;
}
