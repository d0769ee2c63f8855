import { calculationOf, type Calculated } from "./calculation.ts";
import { EventHub } from "./events.ts";
import { ENGLISH, type Region } from "./cells/typedInput.ts";
import type { Block } from "./block.ts";
import type { Sheet } from "./model/sheet.ts";
import { Workbook } from "./model/workbook.ts";

/** A Range object of the page: moves with its cells as long as the page keeps it. */
export interface RangeTarget {
  readonly sheet: Sheet;
  block: Block;
  referenceId: string | null;
}

/** All that the host knows: the workbook, its calculation, and what the page holds of it. */
export class ExcelState {
  readonly workbook = new Workbook();
  readonly calculation = calculationOf(this.workbook);
  readonly events = new EventHub();
  /** Ranges that the page tracks, by their reference ids. */
  readonly references = new Map<string, RangeTarget>();
  readonly region: Region;
  /** Whether a person is in the middle of typing into a cell. */
  isEditing = false;

  constructor(region: Region = ENGLISH) {
    this.region = region;
  }

  /** What the cell's value is, calculated. */
  valueAt(sheet: Sheet, row: number, column: number): Calculated {
    const cell = sheet.cell(row, column);
    if (cell.formula !== null) return this.calculation.resultAt(sheet, row, column);
    return { value: cell.value, isError: false };
  }

  /** Says that sheets, tables or names are not what or where they were. */
  layoutChanged(): void {
    this.workbook.layout += 1;
  }
}
