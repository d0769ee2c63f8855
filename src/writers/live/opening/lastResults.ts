import { keyOf } from "../../../workbook/address.ts";
import type { WorkbookPlan } from "../../../workbook/plan.ts";
import { cellsOfSheet } from "../../cellsOfSheet.ts";
import type { FileWorkbook } from "../../book/book.ts";
import { keysIn } from "../block.ts";
import type { SheetResults } from "../engine/protocol.ts";
import type { LiveState } from "../model/liveState.ts";

/** A formula's place: of its sheet among those of the file, and its number on it. */
export type FormulaKey = `${number} ${number}`;

/** What is calculated of a file, and in which order. */
export interface OpeningCourse {
  /** Whether the engine has broken off: only then are the user's formulas told from the program's, which takes as long as planning. */
  readonly isSearch: boolean;
  /** Formulas that are not calculated at all: what the file says stands. */
  readonly leftOut: readonly FormulaKey[];
  /** Formulas that the engine is given after all others, one part after the other. */
  readonly parts: readonly (readonly FormulaKey[])[];
}

export const FIRST_COURSE: OpeningCourse = { isSearch: false, leftOut: [], parts: [] };

/** A workbook from a file that is not calculated yet. */
export interface Uncalculated {
  readonly state: LiveState;
  /** What the file says of the cells that a calculation fills, by sheets. */
  readonly inFile: readonly SheetResults[];
}

/** What the file says of the cells that hold no value of their own in the workbook made of it: formulas, and what they fill. */
export function resultsInFile(file: FileWorkbook, { sheets }: LiveState): readonly SheetResults[] {
  return sheets.map(({ id, cells }, index) => {
    const said = (file.sheets[index]?.cells ?? []).filter(
      ({ row, column, value }) => value !== null && cells.get(keyOf(row, column))?.value === null,
    );
    return {
      sheet: id,
      keys: Float64Array.from(said, ({ row, column }) => keyOf(row, column)),
      values: said.map(({ value }) => value),
      errors: Uint8Array.from(said, ({ isError }) => (isError ? 1 : 0)),
    };
  });
}

/** Formulas that are none of the program's own: only at one of these can the engine break off. */
export function usersFormulas({ sheets }: LiveState, written: WorkbookPlan | null): FormulaKey[] {
  const ours = new Set<string>();
  for (const sheet of written?.sheets ?? [])
    for (const { cell } of cellsOfSheet(sheet)) if (cell.formula !== undefined) ours.add(cell.formula);
  return sheets.flatMap(({ cells }, index) =>
    [...cells].flatMap(([key, { formula }]): FormulaKey[] =>
      formula === null || ours.has(formula) ? [] : [`${index} ${key}`],
    ),
  );
}

/**
 * The workbook with what the file says in the place of what these formulas would give. One that fills cells beside its own becomes a
 * value like them: in a file the formula would find them taken.
 */
export function withLastResults(
  file: FileWorkbook,
  state: LiveState,
  places: readonly FormulaKey[],
): LiveState {
  if (places.length === 0) return state;
  const keys = new Map<number, Set<number>>();
  for (const place of places) {
    const [index = 0, key = 0] = place.split(" ").map(Number);
    keys.set(index, (keys.get(index) ?? new Set()).add(key));
  }
  const sheets = state.sheets.map((sheet, index) => {
    const held = keys.get(index);
    if (!held) return sheet;
    const cells = new Map(sheet.cells);
    const inFile = file.sheets[index]?.cells ?? [];
    const results = new Map(inFile.map(({ row, column, value }) => [keyOf(row, column), value]));
    for (const { row, column, value, isError, formula } of inFile) {
      const key = keyOf(row, column);
      const cell = cells.get(key);
      if (!cell?.formula || !held.has(key)) continue;
      if (!formula?.fills) cells.set(key, { ...cell, lastResult: { of: cell.formula, value, isError } });
      else
        for (const one of keysIn(formula.fills)) {
          const filled = cells.get(one);
          if (filled) cells.set(one, { ...filled, formula: null, value: results.get(one) ?? null });
        }
    }
    return { ...sheet, cells };
  });
  return { ...state, sheets };
}
