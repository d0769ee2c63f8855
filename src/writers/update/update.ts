import type { Block, CellPlan, SheetPlan, TablePlan, WorkbookPlan } from "../../workbook/plan.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../../workbook/snapshot.ts";

/**
 * What must be done to an open workbook so that it holds the plan, worked out before anything is touched: the
 * user sees it first, and a writer does this and nothing else.
 */
export interface WorkbookUpdate {
  /** With the names that the sheets bear or will bear in this workbook. */
  readonly plan: WorkbookPlan;
  /** In the plan's order. */
  readonly sheets: readonly SheetUpdate[];
  /** Our sheets that the plan no longer has (a loan that was taken out). They stay, no longer kept up to date. */
  readonly left: readonly { readonly sheetId: string; readonly name: string; readonly key: string }[];
  /**
   * Tables of ours that don't stand where the plan has them: moved to another sheet by the user, or no longer in the
   * plan. There they turn into plain cells, before a table of the same name is made.
   */
  readonly releasedTables: readonly string[];
  /** What the user put where the plan writes, and would lose; empty in most cases. Never written over unasked. */
  readonly inTheWay: readonly InTheWay[];
  /** Sheets of the user's that bear a name of ours; ours gets the other name. */
  readonly namesTaken: readonly { readonly name: string; readonly instead: string }[];
  /** Fingerprint of all that was read of our sheets: differs when the workbook has changed since. */
  readonly fingerprint: string;
}

export interface SheetUpdate {
  readonly plan: SheetPlan;
  /** Null where the sheet must be made. */
  readonly sheetId: string | null;
  /** What the sheet is called now, where it must be renamed. */
  readonly renamedFrom: string | null;
  readonly action: "made" | "changed" | "same";
  /** Cells whose content will be another than it is now. */
  readonly cells: number;
  /** Whether the sheet was made hidden since it was empty, and now holds something: where it still is hidden it is shown. */
  readonly unhide: boolean;
  /** Whether formats, widths, frozen panes and print set-up are to be written: the layout is new or another. */
  readonly layout: boolean;
  readonly tables: readonly TableUpdate[];
  /** Blocks that held our cells and no longer do: to be cleared. */
  readonly clear: readonly Block[];
}

export interface TableUpdate {
  readonly plan: TablePlan;
  /** Where the table stands now; null where it must be made. */
  readonly existing: Block | null;
  /** Columns that the user added, right of ours; one cell for each row of the plan, found by the row's key. */
  readonly extras: readonly { readonly header: string; readonly cells: readonly CellSnapshot[] }[];
  /**
   * For each row of the plan, and for each column of the table as it will be, the one that it is in the table as it stands;
   * null for a new one. Null where the table must be made.
   */
  readonly from: {
    readonly rows: readonly (number | null)[];
    readonly columns: readonly (number | null)[];
  } | null;
}

/** A cell of the user's where ours will stand. */
export interface InTheWay {
  readonly sheet: string;
  /** "B7". */
  readonly cell: string;
  readonly content: CellSnapshot;
  /**
   * "written": something written where our sheet has nothing or a text of its own; "formula-replaced": typed over a
   * formula; "row-gone": in a column or beside a row of a table, of which the row is no longer there.
   */
  readonly why: "written" | "formula-replaced" | "row-gone" | "input-differs";
}

/** Makes the update for a plan and the workbook as it stands. */
export type PlanUpdate = (
  wanted: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  /** The plan as it was last written into this workbook; null where it never was, or by another version. */
  base: WorkbookPlan | null,
) => WorkbookUpdate;

export type { CellPlan };
