import type { Block } from "../../../workbook/plan.ts";
import { keysIn } from "../block.ts";
import type { DrawnCondition, LiveName } from "../model/liveState.ts";
import type { ReferableTable } from "../formulas/referable.ts";
import type { Calculated, CellValue } from "../model/calculated.ts";
import type { Conditioned } from "./conditions.ts";

/** A sheet without its cells. */
export interface SentSheet {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly ReferableTable[];
  readonly conditions: readonly DrawnCondition[];
}

/** What formulas of a sheet give, some of them or all. Cells by their number on the sheet. */
export interface SheetResults {
  readonly sheet: string;
  readonly keys: Float64Array;
  readonly values: readonly CellValue[];
  /** 1 where the value is an error's text. */
  readonly errors: Uint8Array;
}

/** All that formulas of a sheet fill beside their own cells. */
export interface SheetSpills {
  readonly sheet: string;
  readonly blocks: readonly Block[];
  /** Of the cells that are filled, block by block and row by row, without the formulas' own. */
  readonly results: readonly Calculated[];
}

/** What each cell shows that is filled, by its number, without the formulas' own. */
export function filledBy({ blocks, results }: SheetSpills): ReadonlyMap<number, Calculated> {
  const keys = blocks.flatMap((block) => [...keysIn(block)].slice(1));
  return new Map(keys.map((key, index) => [key, results[index] ?? { value: null, isError: false }]));
}

/** What the page tells the worker that calculates. Cells by their number on the sheet. */
export type ToCalculator =
  /** Cells that hold something else than before; neither value nor formula: the cell is empty. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly keys: Float64Array;
      readonly values: readonly CellValue[];
      readonly formulas: readonly (string | null)[];
    }
  /** All has been told that belongs to this turn. `first`: the sheet whose results are wanted before the others'. */
  | {
      readonly kind: "calculate";
      readonly turn: number;
      readonly layout: number;
      readonly sheets: readonly SentSheet[];
      readonly names: readonly LiveName[];
      readonly first: string | null;
    }
  /** What do conditional formats change of these cells? */
  | { readonly kind: "look"; readonly sheet: string; readonly keys: Float64Array };

/** What the worker answers: results that are others than before, in parts that keep the page only for a moment. */
export type FromCalculator =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | ({ readonly kind: "results" } & SheetResults)
  /** Where what formulas fill is something else than before. */
  | ({ readonly kind: "spills" } & SheetSpills)
  | {
      readonly kind: "looks";
      readonly sheet: string;
      readonly keys: Float64Array;
      readonly looks: readonly Conditioned[];
    }
  | { readonly kind: "done"; readonly turn: number }
  | { readonly kind: "failed"; readonly message: string };

/** Cells of one message. */
export const PART = 4000;
