import type { Day } from "../calendar/day.ts";
import type { Language } from "../messages/language.ts";
import type { Decimal } from "../money/decimal.ts";

/**
 * A workbook as plain data: what every writer writes. Formulas stand in en-US form without the leading "=",
 * with A1 references, defined names and structured references ("[@Kamata]", "Tabela[Kamata]"); functions newer than
 * Excel 2010 under their plain names (LET). A writer translates them for its target.
 */
export interface WorkbookPlan {
  readonly language: Language;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly description: string;
    readonly keywords: string;
    readonly creator: string;
  };
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

/** What a cell holds. For a formula cell: what the engine says its result is. Amounts are exact decimals. */
export type PlanValue =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: Decimal }
  | { readonly kind: "date"; readonly day: Day }
  | { readonly kind: "boolean"; readonly value: boolean };

/** How a value is displayed. "amount2": 1.234,56; "amount0": 1.234; "rate4": 117,2433; "percent": 3,00 %. */
export type CellFormat =
  | "general"
  | "text"
  | "integer"
  | "amount0"
  | "amount2"
  | "amount3"
  | "rate4"
  | "percent"
  | "date";

/** Six hexadecimal digits: red, green, blue. */
export type Colour = string;

/** What a cell is to the reader; each writer and the style sheet in workbook/looks give it its colours. */
export type CellLook =
  | "plain"
  | "title"
  | "subtitle"
  | "heading"
  | "figure"
  | "lead"
  | "label"
  | "header"
  | "input"
  | "total"
  | "note"
  | "seen"
  | "quoted"
  | "computed"
  | "inferred"
  | "good"
  | "bad";

export interface CellPlan {
  readonly value: PlanValue;
  /** en-US, without "=". */
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly look?: CellLook;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  /** A link to a cell of the same workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  /** Columns the cell is merged over, from itself to the right; only outside tables. */
  readonly span?: number;
}

export interface PlacedCell extends CellPlan {
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

interface ColumnPlan {
  /** Stable, the same in every language. */
  readonly key: string;
  /** In the plan's language; unique in the table. */
  readonly header: string;
}

/** An Excel table. Its header stands at (row, column), its data below. */
export interface TablePlan {
  /** Legal and unique in the workbook, the same in every language: "tblLoans". */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnPlan[];
  /** Keys of the columns that tell its rows apart, also after an update; rows alike in them are told apart by their order. */
  readonly keys: readonly string[];
  /** At least one row; each as long as `columns`. */
  readonly rows: readonly (readonly CellPlan[])[];
  /** Whether the user's edits in it are read back. */
  readonly input: boolean;
  /** Keys of the columns whose edits are read back, where not those of all are. */
  readonly inputColumns?: readonly string[];
  /** Whether its headers carry filter buttons. */
  readonly filter?: boolean;
}

/** A rectangle of cells of one sheet. Rows and columns count from 0. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block and its sheet. */
export interface BlockRef extends Block {
  readonly sheet: string;
}

export interface ChartPlan {
  /** "stacked": columns of all series one upon the other, which add up to a total. */
  readonly kind: "line" | "column" | "stacked" | "area";
  readonly title: string;
  /** What it is called in a file that it came from, where that is none of our names. */
  readonly name?: string;
  /** Said to those who can't see it. */
  readonly altText: string;
  /** What the two axes show. */
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** A time axis in a line or area chart when all of these are dates. */
  readonly categories: BlockRef;
  readonly series: readonly SeriesPlan[];
  readonly at: Block;
  /** Of the axis of values: hundredths say nothing at the side of a chart. */
  readonly valueFormat: CellFormat;
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: BlockRef;
  /** Absent: the one of its place among the series. */
  readonly colour?: Colour;
  /** In a line chart: a mark for each value, and no line between them. */
  readonly points?: boolean;
}

export interface ConditionalFormatPlan {
  readonly at: BlockRef;
  /** True where the look applies; relative to the block's first cell. en-US, without "=". */
  readonly formula: string;
  readonly look: CellLook;
}

export interface ValidationPlan {
  readonly at: BlockRef;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "date"; readonly from: Day; readonly to: Day }
    | { readonly kind: "decimal"; readonly from: Decimal; readonly to: Decimal };
  readonly title: string;
  readonly text: string;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly fitWidth: number;
  /** 0: as many pages as it takes. */
  readonly fitHeight: number;
  /** Rows repeated on each page, from 0, both ends included. */
  readonly repeatRows?: readonly [number, number];
  /** Columns repeated on each page to the right, likewise. */
  readonly repeatColumns?: readonly [number, number];
  /** So many rows and columns are printed, from the first; absent: all that there are. */
  readonly area?: { readonly rows: number; readonly columns: number };
  readonly footer: string;
}

export interface SheetPlan {
  /**
   * Stable: "summary", "schedule:x-ray", "balances", "debtService", "outlook", "outlookSums", "outlookPeriods", "planning", "loans",
   * "payments", "rates", "terms", "holidays", "decisions", "checks", "story:x-ray", "lines", "others", "sources", "workings", "memory".
   */
  readonly key: string;
  /** In the plan's language; at most 31 characters, legal in Excel, unique regardless of case. */
  readonly name: string;
  /** A sheet for the program alone: not shown, and not offered among the hidden ones. */
  readonly hidden?: boolean;
  /**
   * A sheet of tables that are all empty: it is made hidden, where the user can show it. One that stands is never hidden, and
   * shown as soon as it holds something.
   */
  readonly aside?: true;
  /** Of its tab when it is made; a tab that has a colour keeps it. */
  readonly tabColour?: Colour;
  /** Width of each column in characters, from the first. */
  readonly widths: readonly number[];
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintPlan;
}

/** A name defined for the workbook, for one cell: "AsOf". */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
