import type { LiveCell, LiveSheet, LiveState } from "./liveState.ts";

/** What makes of one state of a workbook another, as plain data: small after an edit, however large the workbook is. */
export interface StateChanges {
  readonly rest: Omit<LiveState, "sheets">;
  /** In their order. */
  readonly sheets: readonly SheetChanges[];
}

type SheetChanges =
  | { readonly kind: "same"; readonly id: string }
  | { readonly kind: "whole"; readonly sheet: LiveSheet }
  | {
      readonly kind: "changed";
      readonly rest: Omit<LiveSheet, "cells">;
      /** By number; null for a cell that is gone. */
      readonly cells: readonly (readonly [number, LiveCell | null])[];
    };

/** More cells than these are no smaller than the workbook. */
const MOST_CELLS = 5_000;

/** Null where the changes are no smaller than the state itself. */
export function changesBetween(before: LiveState, after: LiveState): StateChanges | null {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const { sheets, ...rest } = after;
  const changes = sheets.map((sheet) => sheetChanges(known.get(sheet.id), sheet));
  const cells = changes.reduce((sum, change) => sum + cellsIn(change), 0);
  return cells > MOST_CELLS ? null : { rest, sheets: changes };
}

function cellsIn(change: SheetChanges): number {
  if (change.kind === "same") return 0;
  return change.kind === "whole" ? change.sheet.cells.size : change.cells.length;
}

function sheetChanges(before: LiveSheet | undefined, after: LiveSheet): SheetChanges {
  if (before === after) return { kind: "same", id: after.id };
  if (!before) return { kind: "whole", sheet: after };
  const { cells, ...rest } = after;
  const changed: (readonly [number, LiveCell | null])[] = [];
  for (const [key, cell] of cells) if (before.cells.get(key) !== cell) changed.push([key, cell]);
  for (const key of before.cells.keys()) if (!cells.has(key)) changed.push([key, null]);
  return { kind: "changed", rest, cells: changed };
}

/** The state that the changes make of the one before. @throws Error where they were made of another one */
export function withChanges(before: LiveState, { rest, sheets }: StateChanges): LiveState {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const sheetOf = (id: string): LiveSheet => {
    const sheet = known.get(id);
    if (!sheet) throw new Error(`no sheet ${id} to change`);
    return sheet;
  };
  return {
    ...rest,
    sheets: sheets.map((change): LiveSheet => {
      if (change.kind === "same") return sheetOf(change.id);
      if (change.kind === "whole") return change.sheet;
      const cells = new Map(sheetOf(change.rest.id).cells);
      for (const [key, cell] of change.cells) {
        if (cell === null) cells.delete(key);
        else cells.set(key, cell);
      }
      return { ...change.rest, cells };
    }),
  };
}
