import type { LiveSheet, LiveState } from "../model/liveState.ts";
import type { Calculated, Spills } from "../model/calculated.ts";
import type { Conditioned } from "./conditions.ts";
import type { FromCalculator, SheetResults, SheetSpills, ToCalculator } from "./protocol.ts";

/** How far a calculation has come: cells handed to the engine, of so many. */
export interface CalculationProgress {
  readonly done: number;
  readonly of: number;
}

/** A result to be looked at, not to be counted on. */
export interface Drawn extends Calculated {
  /** Whether it is that of a former formula, and the cell's own is being calculated. */
  readonly isFormer: boolean;
}

/** What formulas of a workbook give, and fill beside their cells. */
export interface WorkbookResults {
  readonly results: readonly SheetResults[];
  readonly spills: readonly SheetSpills[];
}

/** A workbook that was calculated, and who goes on with it. */
export interface OngoingCalculation extends WorkbookResults {
  readonly line: CalculatorLine;
}

/** The worker, as far as it is used here. */
export interface CalculatorLine {
  /** @param onFault hears that nothing more will come */
  listen(onMessage: (message: FromCalculator) => void, onFault: (why: string) => void): void;
  post(message: ToCalculator): void;
  end(): void;
}

/** Calculates a workbook: at once in the page, or apart from it while the page answers. */
export interface Calculator {
  /** Puts another state of the workbook in place of the one before, and calculates it. */
  follow(state: LiveState): void;
  /** What the formula cell shows; until it is calculated what it showed before, of a new one nothing. */
  resultAt(sheet: LiveSheet, row: number, column: number): Calculated;
  /** What formulas of the sheet fill beside their own cells. */
  spillsOf(sheet: LiveSheet): Spills;
  /** What such a cell shows; null for any other. */
  spilledAt(sheet: LiveSheet, row: number, column: number): Calculated | null;
  /** What is drawn of the formula cell: until a new formula is calculated, what stood in its place. */
  drawnAt(sheet: LiveSheet, row: number, column: number): Drawn;
  /** What the sheet's conditional formats change of the cell, as far as it is known. */
  conditionedAt(sheet: LiveSheet, row: number, column: number): Conditioned;
  /** Another number whenever a result or a conditional format of the sheet is another. */
  version(sheet: LiveSheet): number;
  /** Null when all is calculated. */
  progress(): CalculationProgress | null;
  /** Whether the last state could not be calculated, and results are those of one before. */
  isLost(): boolean;
  /** Cells whose formulas were left out, since with them the calculation did not come to an end: "'Summary'!J3". */
  leftOut(): readonly string[];
  /** Resolves when all is calculated. @throws Problem where it cannot be */
  settled(): Promise<void>;
  /** Calls back whenever results, conditional formats or progress have changed. */
  onChange(listener: () => void): void;
  /** Results of this sheet come first. */
  see(sheetId: string): void;
  /** Nothing more is asked. */
  end(): void;
}
