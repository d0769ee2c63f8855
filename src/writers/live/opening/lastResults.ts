import type { WorkbookPlan } from "../../../workbook/plan.ts";
import { cellsOfSheet } from "../../everyCell.ts";
import type { FileWorkbook } from "../../fileWorkbook.ts";
import { keyOf } from "../block.ts";
import type { LiveState } from "../model/liveState.ts";

/** A formula's place: of its sheet among those of the file, and its number on it. */
export type FormulaPlace = `${number} ${number}`;

/** Formulas that are none of the program's own: only at one of these can the engine break off. */
export function usersFormulas({ sheets }: LiveState, written: WorkbookPlan | null): FormulaPlace[] {
  const ours = new Set<string>();
  for (const sheet of written?.sheets ?? [])
    for (const { cell } of cellsOfSheet(sheet)) if (cell.formula !== undefined) ours.add(cell.formula);
  return sheets.flatMap(({ cells }, index) =>
    [...cells].flatMap(([key, { formula }]): FormulaPlace[] =>
      formula === null || ours.has(formula) ? [] : [`${index} ${key}`],
    ),
  );
}

/** The workbook with what the file says in the place of what these formulas would give. */
export function withLastResults(
  file: FileWorkbook,
  state: LiveState,
  places: readonly FormulaPlace[],
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
    for (const { row, column, value, isError } of file.sheets[index]?.cells ?? []) {
      const key = keyOf(row, column);
      const cell = cells.get(key);
      if (cell?.formula && held.has(key))
        cells.set(key, { ...cell, lastResult: { of: cell.formula, value, isError } });
    }
    return { ...sheet, cells };
  });
  return { ...state, sheets };
}
