import type { Block } from "../../../workbook/plan.ts";
import type { ReferableSheet, ReferableWorkbook } from "../formulas/referable.ts";

export type CellValue = string | number | boolean | null;

/** What a cell shows; of an error its text. */
export interface Calculated {
  readonly value: CellValue;
  readonly isError: boolean;
}

/** A sheet with its cells by number, as `keyOf` makes it. A formula with or without "=" before it. */
export interface CalculatedSheet extends ReferableSheet {
  readonly cells: ReadonlyMap<number, GivenCell>;
}

/** Cells that results of formulas fill. */
export interface Spills {
  /** Each from the formula's own cell. */
  readonly blocks: readonly Block[];
  /** Numbers of those cells, without the formulas' own. */
  readonly keys: ReadonlySet<number>;
}

export interface CalculatedWorkbook<S extends CalculatedSheet> extends ReferableWorkbook<S> {
  readonly sheets: readonly S[];
  /** Another number whenever what a formula refers to may stand elsewhere: sheets, tables, names. */
  readonly layout: number;
}

/** What a formula gave last; it is that of no other formula that comes to stand in the cell. */
export interface LastResult extends Calculated {
  readonly of: string;
}

interface GivenCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly lastResult?: LastResult;
}

/** What stands for the result of the cell's formula, where it is not to be calculated. */
export function lastResultOf({ formula, lastResult }: GivenCell): LastResult | null {
  return lastResult && lastResult.of === formula ? lastResult : null;
}

/** What the engine is given of a cell. Of an error that stands for a formula's result it is told that it is not known. */
export function givenOf(cell: GivenCell): Pick<GivenCell, "value" | "formula"> {
  const last = lastResultOf(cell);
  if (!last) return cell;
  return last.isError ? { value: null, formula: NOT_KNOWN } : { value: last.value, formula: null };
}

/** A formula that gives "not known": whatever is computed from it shows that too. */
export const NOT_KNOWN = "NA()";
