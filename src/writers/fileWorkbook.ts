import type { Message } from "../messages/message.ts";
import type { DrawnCell } from "../workbook/drawnCell.ts";
import type {
  Attributes,
  CellNote,
  UserCondition,
  DefinedName,
  UserContent,
  UserValidation,
  CellRun,
} from "../workbook/userContent.ts";
import type { ChartPlan, PrintPlan, ValidationPlan, WorkbookPlan } from "../workbook/plan.ts";
import type { Rectangle } from "./rectangles.ts";

/** An .xlsx file as plain data, as far as a program that goes on with it can hold. Rows and columns count from 0. */
export interface FileWorkbook {
  /** The file's name. */
  readonly name: string;
  readonly properties: WorkbookPlan["properties"];
  /** The program that saved it, and its version, where the file says so. */
  readonly savedBy?: string;
  readonly sheets: readonly FileSheet[];
  readonly names: readonly NameInFile[];
  /** Of a workbook whose sheets are protected against being added, moved and deleted. */
  readonly protection: Attributes | null;
  /** What the file holds and this does not. */
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

export interface FileSheet {
  readonly name: string;
  readonly isShown: boolean;
  readonly cells: readonly FileCell[];
  readonly tables: readonly FileTable[];
  readonly merges: readonly Rectangle[];
  /** In characters, margins included, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row, where the file states one. */
  readonly heights: ReadonlyMap<number, number>;
  /** How the user has it, but for its rules, and for heights, which may be the program's. */
  readonly kept: Omit<UserContent, "conditions" | "validations">;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
  readonly conditions: readonly FileCondition[];
  readonly validations: readonly FileValidation[];
  readonly links: readonly FileLink[];
  readonly notes: readonly FileNote[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan | null;
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Of a formula its last result, null where the file has none. Dates are serial numbers; of an error its text. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  readonly formula: FileFormula | null;
  readonly drawn: DrawnCell;
  /** Parts of its text that look other than the cell. */
  readonly runs?: readonly CellRun[];
}

export interface FileFormula {
  /** In the notation of files, without "=". */
  readonly text: string;
  /** The cell that the text is written for, where several share it: here its references are moved along. */
  readonly of: { readonly row: number; readonly column: number };
  /**
   * Whether it is one of arrays: "dynamic" fills as many cells as it has results, "single" this cell alone; "block": one for
   * certain cells, however many results it has, or whose results come from elsewhere.
   */
  readonly array: "none" | "dynamic" | "single" | "block";
  /** The cells that a dynamic one fills, where they are several. */
  readonly fills?: Rectangle;
}

export interface FileTable {
  readonly name: string;
  /** Header and data. */
  readonly block: Rectangle;
  readonly headers: readonly string[];
  readonly filter: boolean;
}

/** A conditional format, its formulas in the notation of files. */
export type FileCondition = Omit<UserCondition, "after">;

/** What may be typed, its formulas in the notation of files. */
export interface FileValidation extends UserValidation {
  /** What it says where it has the form of ours. */
  readonly ours: Omit<ValidationPlan, "at"> | null;
}

export interface FileLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly cell: string;
}

export interface FileNote {
  readonly row: number;
  readonly column: number;
  readonly note: CellNote;
  /** Whether it was a conversation, with answers and a mark when it is resolved. */
  readonly isThread: boolean;
}

export interface NameInFile extends DefinedName {
  /** Its formula is in the notation of files. Of the sheet that it is defined for; null for the whole workbook. */
  readonly sheet: string | null;
}
