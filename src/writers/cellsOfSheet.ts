import type { Steps } from "../steps.ts";
import type { CellPlan, SheetPlan, TablePlan } from "../workbook/plan.ts";

/** A cell of a plan with its place, from 0, and the table it belongs to. */
export interface PlannedCell {
  readonly cell: CellPlan;
  readonly sheet: SheetPlan;
  readonly row: number;
  readonly column: number;
  readonly table: TablePlan | null;
  /** Whether it is the header of a table's column. */
  readonly header: boolean;
}

/** Every cell of a sheet: the free ones, then each table's headers and rows. */
export function* cellsOfSheet(sheet: SheetPlan): Generator<PlannedCell> {
  for (const cell of sheet.cells) {
    yield { cell, sheet, row: cell.row, column: cell.column, table: null, header: false };
  }
  for (const table of sheet.tables) {
    for (const [index, { header }] of table.columns.entries()) {
      const cell: CellPlan = { value: { kind: "text", text: header }, look: "header" };
      yield { cell, sheet, row: table.row, column: table.column + index, table, header: true };
    }
    for (const [down, cells] of table.rows.entries()) {
      for (const [index, cell] of cells.entries()) {
        yield {
          cell,
          sheet,
          row: table.row + 1 + down,
          column: table.column + index,
          table,
          header: false,
        };
      }
    }
  }
}

/** Cells of a step. */
const CELLS = 1000;

/** Does something with every cell of a sheet, some at a time. */
export function* cellSteps(sheet: SheetPlan, act: (planned: PlannedCell) => void): Steps<void> {
  let done = 0;
  for (const planned of cellsOfSheet(sheet)) {
    act(planned);
    done += 1;
    if (done % CELLS === 0) yield;
  }
}
