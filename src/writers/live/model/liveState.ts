import type { Language } from "../../../messages/language.ts";
import type {
  Attributes,
  CellNote,
  UserCondition,
  DefinedName,
  UserContent,
  CellRun,
} from "../../../workbook/userContent.ts";
import type {
  CellLook,
  CellPlan,
  TablePlan,
  ValidationPlan,
  WorkbookPlan,
  Block,
} from "../../../workbook/plan.ts";
import type { BookSheet } from "../../book/book.ts";
import type { DrawnCell } from "../../drawnCell.ts";
import type { CellValue, LastResult } from "./calculated.ts";
import type { ReferableSheet, ReferableTable } from "../formulas/referable.ts";

/** A cell as the user has it. Of a formula the value is null: the engine calculates it. */
export interface LiveCell {
  readonly value: CellValue;
  /** en-US, without "=". */
  readonly formula: string | null;
  /** The engine breaks off at its formula, and is given in its place what that gave where it was calculated last. */
  readonly lastResult?: LastResult;
  readonly drawn: DrawnCell;
  /** What its plan says of its look, from which `drawn` follows; absent for a cell that no plan has. */
  readonly planned?: PlannedLook;
  /** Leads to a cell of the sheet of this name. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  /** What is written on the cell: it goes wherever the cell goes. */
  readonly note?: CellNote;
  /** Parts of its text that look other than the cell, as long as it holds that text. */
  readonly runs?: readonly CellRun[];
}

export type PlannedLook = Pick<CellPlan, "format" | "look" | "wrap" | "align">;

/** A table: the engine below knows none, so they are kept here. */
export interface LiveTable extends ReferableTable {
  readonly id: string;
  readonly filter: boolean;
  /** What its plan says of it beside places and rows; null for none. */
  readonly planned: Pick<TablePlan, "keys" | "input" | "columns"> | null;
}

/** A conditional format as it is drawn. */
export interface DrawnCondition {
  readonly at: Block;
  /** Relative to the block's first cell. */
  readonly formula: string;
  readonly look: CellLook | UserCondition["changes"];
}

/** One of the program's. */
interface LiveCondition extends DrawnCondition {
  readonly look: CellLook;
}

export interface LiveValidation extends Omit<ValidationPlan, "at"> {
  readonly at: Block;
}

/** A sheet. Its cells stand by number, as `keyOf` makes it. */
export interface LiveSheet
  extends
    ReferableSheet,
    Pick<BookSheet, "charts" | "freeze" | "gridlines" | "heights" | "merges" | "print"> {
  /** Key of its plan; null for a sheet of the user's own. */
  readonly key: string | null;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, LiveCell>;
  readonly tables: readonly LiveTable[];
  /** In characters, by column; absent ones are as wide as the program has them. */
  readonly widths: ReadonlyMap<number, number>;
  /** Those of them that the user has chosen. */
  readonly ownWidths?: ReadonlyMap<number, number>;
  readonly conditions: readonly LiveCondition[];
  readonly validations: readonly LiveValidation[];
  /** Whether the frozen panes are as the user has chosen them. */
  readonly ownFreeze?: true;
  /** What the user has made of the sheet in another program; absent for none. */
  readonly kept?: UserContent;
}

export interface LiveName {
  readonly name: string;
  /** Null where its cell is gone, and for a name of the user's that stands for something else. */
  readonly at: { readonly sheetId: string; readonly row: number; readonly column: number } | null;
  /** What such a name stands for; of one sheet, or of the whole workbook. */
  readonly own?: Omit<DefinedName, "name"> & { readonly sheetId: string | null };
}

/**
 * A workbook that is open in the browser, as one immutable value: an edit makes another one, which shares with this all
 * that has not changed. So what was is there to go back to, and a half-made edit does not exist.
 */
export interface LiveState {
  /** Language that dates are shown in. */
  readonly language: Language;
  readonly sheets: readonly LiveSheet[];
  readonly names: readonly LiveName[];
  /** Titles of the file that the workbook becomes; null before anything was written. */
  readonly properties: WorkbookPlan["properties"] | null;
  /** Of a workbook whose sheets may not be added, moved and deleted in other programs. */
  readonly protection?: Attributes;
  /** Counts up whenever what a formula refers to may stand elsewhere: sheets, tables, names. */
  readonly layout: number;
  /** How many ids were given: the next one is new. */
  readonly made: number;
}

export function emptyState(language: Language): LiveState {
  return { language, sheets: [], names: [], properties: null, layout: 0, made: 0 };
}

/** A cell that nothing is known of. */
export const EMPTY_CELL: LiveCell = { value: null, formula: null, drawn: { numberFormat: "General" } };

/** Whether the cell holds something. */
export function holds(cell: LiveCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

/** Whether the sheet has a tab; the user can show those that have none, but for the program's own. */
export function hasTab({ hidden, kept }: LiveSheet): boolean {
  return !hidden && kept?.state === undefined;
}

/** What the user has made of a sheet, and that it is shown. */
export function unhidden(kept: UserContent | undefined): UserContent {
  const { state: _state, ...rest } = kept ?? {};
  return rest;
}

/** The state with one sheet in place of that with the same id. */
export function withSheet(state: LiveState, sheet: LiveSheet): LiveState {
  return { ...state, sheets: state.sheets.map((other) => (other.id === sheet.id ? sheet : other)) };
}

/** The state with its layout counted up. */
export function laidAnew(state: LiveState): LiveState {
  return { ...state, layout: state.layout + 1 };
}
