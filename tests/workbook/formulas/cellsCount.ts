/** A formula cell that does not show what the engine says. */
export interface WrongCell {
  /** Seed of the loan; of the first loan of the workbook where the cell is on a sheet for all. */
  readonly seed: number;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly formula: string;
  readonly engine: unknown;
  readonly shown: unknown;
}

/** What a run over many loans found. */
export interface CellsRun {
  loans: number;
  /** Those of them that begin with what is owed on a day. */
  begun: number;
  refused: number;
  workbooks: number;
  /** Formula cells calculated, on all sheets. */
  formulas: number;
  /** Cells of schedules, and those of them that are formulas. */
  cells: number;
  live: number;
  /** Cells of schedules that hold the engine's figure as a value, by why. */
  readonly grey: Map<string, number>;
  readonly wrong: Map<string, number>;
  /** Roundings of doubles that programs could do in different ways, by the formula without its addresses. */
  readonly doubts: Map<string, number>;
  /** The first wrong cell of each column. */
  readonly first: Map<string, WrongCell>;
}

export function emptyRun(): CellsRun {
  return {
    loans: 0,
    begun: 0,
    refused: 0,
    workbooks: 0,
    formulas: 0,
    cells: 0,
    live: 0,
    grey: new Map(),
    wrong: new Map(),
    doubts: new Map(),
    first: new Map(),
  };
}

/** Adds what another run found, in which the loans came later. */
export function addRun(run: CellsRun, other: CellsRun): void {
  for (const key of ["loans", "begun", "refused", "workbooks", "formulas", "cells", "live"] as const) {
    run[key] += other[key];
  }
  for (const key of ["grey", "wrong", "doubts"] as const) {
    for (const [name, count] of other[key]) add(run[key], name, count);
  }
  for (const [name, cell] of other.first) if (!run.first.has(name)) run.first.set(name, cell);
}

export function add(counts: Map<string, number>, key: string, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
