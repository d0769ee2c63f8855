import { FormulaFault } from "../../formulas/tokens.ts";
import { columnOfKey, rowOfKey } from "../block.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";

/** @param place null for a rule, which stands in no cell of its own */
export type Rewrite = (
  formula: string,
  own: LiveSheet,
  place: { readonly row: number; readonly column: number } | null,
) => string;

/** The workbook with every formula rewritten: those of cells and of conditional formats. What has not changed is shared. */
export function mapFormulas(state: LiveState, rewrite: Rewrite): LiveState {
  const sheets = state.sheets.map((sheet) => {
    const cells = mappedCells(sheet, rewrite);
    const conditions = sheet.conditions.map((condition) => {
      const formula = readable(rewrite)(condition.formula, sheet, null);
      return formula === condition.formula ? condition : { ...condition, formula };
    });
    const isSame = conditions.every((condition, index) => condition === sheet.conditions[index]);
    if (cells === sheet.cells && isSame) return sheet;
    return { ...sheet, cells, conditions: isSame ? sheet.conditions : conditions };
  });
  return sheets.every((sheet, index) => sheet === state.sheets[index]) ? state : { ...state, sheets };
}

function mappedCells(sheet: LiveSheet, rewrite: Rewrite): LiveSheet["cells"] {
  let changed: Map<number, LiveCell> | null = null;
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const place = { row: rowOfKey(key), column: columnOfKey(key) };
    const formula = readable(rewrite)(cell.formula, sheet, place);
    if (formula === cell.formula) continue;
    changed ??= new Map(sheet.cells);
    changed.set(key, { ...cell, formula });
  }
  return changed ?? sheet.cells;
}

/** A formula that cannot be read refers to nothing that is known: it stays as it is. */
function readable(rewrite: Rewrite): Rewrite {
  return (formula, own, place) => {
    try {
      return rewrite(formula, own, place);
    } catch (error) {
      if (error instanceof FormulaFault) return formula;
      throw error;
    }
  };
}
