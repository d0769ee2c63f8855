import type { ChartPlan, PrintPlan, ValidationPlan, Block } from "../workbook/plan.ts";
import type { Book } from "./book/book.ts";
import type { Decimal } from "../money/decimal.ts";
import type { CellNote, CellRun } from "../workbook/userContent.ts";
import type { DrawnCell } from "./drawnCell.ts";
import type { OpenWorkbook } from "./openWorkbook.ts";

/** A workbook that the page itself shows and lets its user edit. Rows and columns count from 0. */
export interface GridWorkbook extends OpenWorkbook {
  /** Calls back after every change, also of the selection. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  view(): GridView;
  /** Resolves when all is calculated. @throws Problem where it cannot be */
  settled(): Promise<void>;
  /** Nothing more is asked of the workbook. */
  close(): void;
  /** What the cell of the sheet shows. */
  cell(sheetId: string, row: number, column: number): GridCell;
  /** The cell that a name of the program's stands for ("AsOf"); null where there is none, or its cell is gone. */
  named(name: string): GridCell | null;
  /** The cells of the sheet that may need a row higher than a plain one. */
  tallCells(sheetId: string): Iterable<GridTallCell>;
  /** What the cell's formula is calculated from; empty for a cell without one. */
  precedents(sheetId: string, row: number, column: number): readonly GridPrecedent[];
  /** The cell's rule for what may be put into it. */
  validationAt(sheetId: string, row: number, column: number): GridValidation | null;
  choose(selection: GridSelection): void;
  /** The workbook as plain data, to be kept and opened again; the same object until something changes. */
  content(): object;
  /**
   * What has changed since the content was given out, as plain data to be kept beside it and opened with it.
   * @returns null where that is no smaller than the content of now
   */
  changesSince(content: object): object | null;
  /** The workbook as it is saved in a file, with all that the user has added. @throws Problem for one that Excel would refuse or repair */
  toBook(): Book;

  /** Puts entries into cells, all or none. @throws Problem */
  enter(sheetId: string, entries: readonly GridEntry[]): void;
  /** Puts rows in before the row, or takes some out from it on (count below 0), of the whole sheet. @throws Problem */
  shiftRows(sheetId: string, row: number, count: number): void;
  /** Puts columns in before the column, or takes some out from it on (count below 0), of the whole sheet. @throws Problem */
  shiftColumns(sheetId: string, column: number, count: number): void;
  /** Makes columns so wide, in characters. */
  setWidth(sheetId: string, first: number, count: number, width: number): void;
  /**
   * Copies cells into others, their formulas sliding along, or moves them, whatever refers to them following. A target that is
   * larger is filled with repetitions of what is copied.
   * @throws Problem
   */
  paste(from: GridBlock, to: GridBlock, cut: boolean): void;
  /** Copies the first row of the cells down over the others, or the first column to the right. @throws Problem */
  fill(cells: GridBlock, to: "down" | "right"): void;
  /** Copies cells into those above, below or beside them, again and again, as far as the larger block goes. @throws Problem */
  extend(from: GridBlock, to: Block): void;
  /** Makes rows so high, in points. */
  setHeight(sheetId: string, first: number, count: number, height: number): void;
  /** Keeps so many of the first rows and columns in sight while the others scroll; null for none. */
  setFreeze(sheetId: string, freeze: GridFreeze | null): void;
  /** Puts a row into the table before its row `index` of data, from 0, or at its end; only the table's columns move. @throws Problem */
  insertTableRow(table: string, index: number): void;
  /** @throws Problem for a table's only row */
  deleteTableRow(table: string, index: number): void;
  /** Sorts the table's rows by a column, from 0. */
  sortTable(table: string, column: number, ascending: boolean): void;
  /** @throws Problem for a name that no sheet can have */
  renameSheet(sheetId: string, name: string): void;
  /** To a position among the sheets that are shown. */
  moveSheet(sheetId: string, position: number): void;
  /** A sheet of the user's own. @throws Problem */
  addSheet(name: string): void;
  undo(): void;
  redo(): void;
}

/** How many of the first rows and columns stay in sight. */
export interface GridFreeze {
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a sheet. */
export interface GridBlock {
  readonly sheetId: string;
  readonly block: Block;
}

export interface GridView {
  /** In their order, with those that the user can show. */
  readonly sheets: readonly GridSheet[];
  readonly selection: GridSelection | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How far the calculation has come, in cells; null when all that is shown is calculated. */
  readonly calculating: { readonly done: number; readonly of: number } | null;
  /** Whether what is shown could not be calculated after the last change. */
  readonly notCalculated: boolean;
  /** Cells whose formulas are left out, since with them no calculation came to an end: "'Summary'!J3". */
  readonly leftOut: readonly string[];
}

export interface GridSheet {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  /** As far as cells are used. */
  readonly rows: number;
  readonly columns: number;
  /** In characters, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row, where a row is not as high as its texts. */
  readonly heights: ReadonlyMap<number, number>;
  readonly freeze: GridFreeze | null;
  /** Whether it has no tab until it is chosen. */
  readonly isHidden: boolean;
  /** Of its tab, as six hexadecimal digits; null for none. */
  readonly tabColour: string | null;
  readonly merges: readonly Block[];
  readonly tables: readonly GridTable[];
  readonly charts: readonly ChartPlan[];
  /** How it is put on paper; null for a sheet of the user's of which nothing is known. */
  readonly print: PrintPlan | null;
}

export interface GridTable {
  readonly name: string;
  /** Header and data. */
  readonly block: Block;
  readonly headers: readonly string[];
  readonly filter: boolean;
  /** Its columns as the program knows them, in their order; the user's own come after them. Null for a table of the user's. */
  readonly planned: { readonly columns: readonly { readonly key: string }[] } | null;
}

/** The cell that is selected, and the block around it. */
export interface GridSelection {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly block: Block;
}

export interface GridCell {
  /** Dates are serial numbers; of an error its text ("#N/A"); null for an empty cell. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** Whether the value is that of before the last change: the cell's own is being calculated. */
  readonly isFormer: boolean;
  /** en-US, without "=". */
  readonly formula: string | null;
  /** With what conditional formats change. */
  readonly drawn: DrawnCell;
  /** Whether it is a cell for input. */
  readonly input: boolean;
  /** Whether the program has put it there. */
  readonly isPlanned: boolean;
  readonly link: { readonly sheet: string; readonly cell: string } | null;
  /** What is written on the cell. */
  readonly note: CellNote | null;
  /** Parts of its text that look other than the cell. */
  readonly runs: readonly CellRun[] | null;
}

export interface GridTallCell {
  readonly row: number;
  readonly column: number;
  /** Of the font, in points. */
  readonly size: number;
  /** A text that is broken into lines; null where only the font is larger. */
  readonly text: string | null;
}

/** A reference as it stands in a formula, and the cells that it means. */
export interface GridPrecedent {
  readonly text: string;
  readonly sheet: string;
  readonly block: Block;
}

/** What may be put into a cell: a rule of the program's, or one of the user's as far as the page can check it. */
export interface GridValidation {
  readonly title: string;
  readonly text: string;
  readonly rule: ValidationPlan["rule"] | GridLimits | { readonly kind: "any" };
  /** Whether what it does not allow is refused; else its words are only shown. */
  readonly isStrict: boolean;
}

/** A comparison with constants. */
export interface GridLimits {
  readonly kind: "limits";
  /** What is compared; of a date its serial number. */
  readonly of: "whole" | "decimal" | "date" | "time" | "textLength";
  /** As files call it (ECMA-376 part 1, 18.18.20). */
  readonly operator: string;
  readonly first: Decimal;
  readonly second: Decimal | null;
}

/** What is put into a cell. */
export interface GridEntry {
  readonly row: number;
  readonly column: number;
  readonly content:
    | {
        readonly kind: "value";
        readonly value: string | number | boolean | null;
        /** Taken where the cell has no format of its own: "0.00%" for "3 %". */
        readonly numberFormat?: string;
      }
    /** en-US, without "=". */
    | { readonly kind: "formula"; readonly formula: string };
}
