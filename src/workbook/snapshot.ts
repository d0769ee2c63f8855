/**
 * An open workbook as it stands, read and put into plain data: what the user has made of the sheets since they were
 * written. The same form whatever program holds the workbook. Rows and columns count from 0.
 */
export interface WorkbookSnapshot {
  /** All sheets in their order; only those that are ours, or hold one of our tables, with their cells. */
  readonly sheets: readonly SheetSnapshot[];
  /** All tables of the workbook. */
  readonly tables: readonly TableSnapshot[];
  /** Names defined for the whole workbook that stand for one cell ("AsOf"); others with a null place. */
  readonly names: readonly NameSnapshot[];
}

export interface SheetSnapshot {
  /** The program's own id of the sheet, which survives renaming and moving. */
  readonly id: string;
  readonly name: string;
  /** The key of its SheetPlan, where the sheet bears our mark; null for a sheet that is not ours. */
  readonly key: string | null;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** What the used part holds; null where it was not read. An empty sheet has no rows. */
  readonly block: BlockSnapshot | null;
}

/** A rectangle of cells with its first row and column on the sheet. */
export interface BlockSnapshot {
  readonly row: number;
  readonly column: number;
  /** Row by row; what is beyond the end of a row is empty. */
  readonly cells: readonly (readonly CellSnapshot[])[];
}

export interface CellSnapshot {
  /** Dates are serial numbers; null for an empty cell; for an error its text ("#N/A"). */
  readonly value: string | number | boolean | null;
  /** Whether `value` is an error. */
  readonly error?: true;
  /** en-US, without "="; null where the cell holds the value itself. */
  readonly formula: string | null;
  /** en-US code: "General", "#,##0.00", "@". */
  readonly numberFormat: string;
}

export interface TableSnapshot {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Where its header stands. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Rows of data below the header. */
  readonly rows: number;
}

export interface NameSnapshot {
  readonly name: string;
  readonly at: { readonly sheetId: string; readonly row: number; readonly column: number } | null;
}

/** The name, defined for each of our sheets and hidden, whose text is the key of the sheet's plan. */
export const SHEET_MARK = "Otplata_Sheet";

export const EMPTY_CELL_SNAPSHOT: CellSnapshot = { value: null, formula: null, numberFormat: "General" };

/** What stands in a cell of the sheet; an empty cell outside of what was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot {
  const { block } = sheet;
  return block?.cells[row - block.row]?.[column - block.column] ?? EMPTY_CELL_SNAPSHOT;
}
