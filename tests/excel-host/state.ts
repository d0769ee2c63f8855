import { Calculation, newEngine, type Calculated } from "./calculation.ts";
import { EventHub } from "./events.ts";
import { ENGLISH, type Region } from "./cells/typedInput.ts";
import { HABITS, type Habits } from "./habits.ts";
import type { Block } from "./block.ts";
import type { Sheet } from "./model/sheet.ts";
import { Workbook } from "./model/workbook.ts";

/** A Range object of the page: moves with its cells as long as the page keeps it. */
export interface RangeTarget {
  readonly sheet: Sheet;
  block: Block;
  referenceId: string | null;
}

/**
 * What an Excel of some version always refuses with GeneralException, by its name on the wire and what it is asked of. Known:
 * freezePanes.unfreeze() of a sheet that isn't shown (office-js issue 1463), freezeRows() in an Excel of the volume licence
 * (2196), freezeAt() in one certain file (2014).
 */
export type Refuses = (member: string, target: unknown) => boolean;

/** All that the host knows: the workbook, its calculation, and what the page holds of it. */
export class ExcelState {
  readonly workbook = new Workbook();
  readonly calculation = new Calculation(this.workbook, newEngine());
  readonly events = new EventHub();
  /** Ranges that the page tracks, by their reference ids. */
  readonly references = new Map<string, RangeTarget>();
  readonly region: Region;
  readonly habits: Habits;
  /** What the ribbon shows. */
  ribbonTab: "Home" | "Page Layout" = "Home";
  /** Whether the screen is drawn anew once the request is done. */
  drawsAfterRequest = false;
  /** Whether a person is in the middle of typing into a cell. */
  isEditing = false;

  readonly refuses: Refuses;

  constructor(region: Region = ENGLISH, habits: Partial<Habits> = {}, refuses: Refuses = () => false) {
    this.region = region;
    this.refuses = refuses;
    this.habits = { ...HABITS, ...habits };
  }

  /** Draws a sheet, or all, as their conditional formats have them. */
  draw(sheets: readonly Sheet[] = this.workbook.sheets): void {
    for (const sheet of sheets) for (const format of sheet.conditionalFormats) format.drawn = true;
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
