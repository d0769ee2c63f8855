import type { Problem } from "../messages/message.ts";
import type { PlanValue, WorkbookPlan } from "../workbook/plan.ts";
import type { BlockSnapshot, CellSnapshot, WorkbookSnapshot } from "../workbook/snapshot.ts";
import type { WorkbookUpdate } from "./update/update.ts";

/** The workbook that is open beside the pane. */
export interface OpenWorkbook {
  /** Reads our sheets, our tables and the names of all others. @throws Problem */
  read(): Promise<WorkbookSnapshot>;
  /**
   * The same at once, while it is being calculated: what cells hold is right, what formulas show may be former. Null where
   * all is calculated, and where our sheets may be those of another writing than the last that was read.
   */
  readUncalculated?(): WorkbookSnapshot | null;
  /**
   * Does what the update says. First the memory sheet is written and says that writing has begun; last it says that
   * it is complete. Whatever happens in between, the outcome tells what was written, and the same can be planned and made again.
   * Where someone has changed the workbook since the update was made of it, it is called off, and nothing is touched.
   * Never throws for what the program holding the workbook refuses: that is an outcome.
   */
  write(update: WorkbookUpdate, options?: WriteOptions): Promise<WriteOutcome>;
  /** Reads every formula cell of the plan once the program has calculated, and compares it with the engine's result. @throws Problem */
  compare(plan: WorkbookPlan): Promise<CellsComparison>;
  /**
   * Calls back after someone has changed something on one of our sheets (sheet, cells or tables), also this program
   * itself; several changes at once call back once.
   * @returns takes the handlers away again
   */
  watch(onChange: () => void): Promise<() => Promise<void>>;
  /** Puts into each cell what it was meant to hold, all in one step; nothing else is touched. @throws Problem where a sheet is gone */
  putBack(cells: readonly AlteredCell[]): Promise<void>;
  /** Shows the sheet and selects the cell ("B7"). @throws Problem where the sheet is gone */
  select(sheet: string, cell: string): Promise<void>;
  /** What the user has selected, or the whole sheet that it is on. @throws Problem where nothing is selected, or several areas, or too much */
  readCells(what: "selection" | "sheet"): Promise<ReadCells>;
}

/** An open workbook in another program, whose user selects cells there. */
export interface SelectingWorkbook extends OpenWorkbook {
  /**
   * Calls back with the cell that the user goes to, on whatever sheet.
   * @returns takes the handlers away again
   */
  watchSelection(onSelect: (cell: SelectedCell) => void): Promise<() => Promise<void>>;
}

/** The first cell of what is selected, by the program's own id of its sheet; rows and columns from 0. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface ReadCells {
  /** What the workbook is called, and the sheet. */
  readonly workbook: string;
  readonly sheet: string;
  /** As shown: "A1:H40". */
  readonly address: string;
  readonly block: BlockSnapshot;
  /** What each cell shows, in its own format and the user's regional settings. */
  readonly texts: readonly (readonly string[])[];
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: { readonly sheets: number; readonly of: number }) => void;
}

export interface WrittenOutcome {
  readonly kind: "written";
  /** Of the sheets that the user sees, as was foreseen. */
  readonly cells: number;
  readonly sheets: number;
  /** Cells that the program filled otherwise than it was told, also when told again. */
  readonly altered: readonly AlteredCell[];
  /** Tables that the program has made larger than it was told, and that could not be made smaller again. */
  readonly grown: readonly GrownTable[];
  /** Names of sheets that lack something of their widths, frozen panes and page set-up: the program has refused it. */
  readonly unfurnished: readonly string[];
}

export type WriteOutcome =
  | WrittenOutcome
  | {
      /** "cancelled" by the user, or because the workbook was changed since it was read; "failed" for the reason that `problem` gives. */
      readonly kind: "cancelled" | "failed";
      readonly problem: Problem | null;
      /** Whether anything was written at all. */
      readonly untouched: boolean;
      /** Names of the sheets that are complete, and of those that are not, or may not be. */
      readonly complete: readonly string[];
      readonly incomplete: readonly string[];
      /** What the program said, for a report of the fault. */
      readonly details: string;
    };

/** What a cell holds: its formula, or its value. */
export type CellContent = Pick<CellSnapshot, "value" | "formula">;

/** A cell that was to hold one thing and holds another. */
export interface AlteredCell {
  readonly sheet: string;
  readonly cell: string;
  readonly meant: CellContent;
  readonly now: CellContent;
}

/** A table that takes up more than it was to; its address as it stands: "A4:H20". */
interface GrownTable {
  readonly sheet: string;
  readonly table: string;
  readonly address: string;
}

export interface CellsComparison {
  /** Formula cells that show what the engine computed. */
  readonly agree: number;
  readonly differ: readonly DifferingCell[];
}

export interface DifferingCell {
  readonly sheet: string;
  readonly cell: string;
  readonly engine: PlanValue;
  /** As read: a serial number for a date. */
  readonly shown: string | number | boolean | null;
}
