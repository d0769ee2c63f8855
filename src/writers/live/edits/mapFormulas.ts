import { columnOfKey, rowOfKey } from "../../../workbook/address.ts";
import { FormulaFault } from "../../formulas/tokens.ts";
import { lastResultOf } from "../model/calculated.ts";
import { parse } from "../formulas/parsed.ts";
import { mappedRules } from "../model/userRules.ts";
import { inPlaceOf } from "../model/former.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";

/** @param place null for a rule, which stands in no cell of its own */
type Rewrite = (
  formula: string,
  own: LiveSheet,
  place: { readonly row: number; readonly column: number } | null,
) => string;

/**
 * The workbook with every formula rewritten: those of cells, of rules and of names. What has not changed is shared.
 * @param options `relativeNames`: whether also those of names whose references mean other cells in each cell that uses them
 */
export function mapFormulas(
  state: LiveState,
  rewrite: Rewrite,
  { relativeNames = false }: { readonly relativeNames?: boolean } = {},
): LiveState {
  const sheets = state.sheets.map((sheet) => {
    const cells = mappedCells(sheet, rewrite);
    const conditions = sheet.conditions.map((condition) => {
      const formula = readable(rewrite)(condition.formula, sheet, null);
      return formula === condition.formula ? condition : { ...condition, formula };
    });
    const isSame = conditions.every((condition, index) => condition === sheet.conditions[index]);
    const kept = sheet.kept && mappedRules(sheet.kept, (formula) => readable(rewrite)(formula, sheet, null));
    if (cells === sheet.cells && isSame && kept === sheet.kept) return sheet;
    return { ...sheet, cells, conditions: isSame ? sheet.conditions : conditions, ...(kept ? { kept } : {}) };
  });
  const names = mappedNames(state, rewrite, relativeNames);
  const isSame = sheets.every((sheet, index) => sheet === state.sheets[index]) && names === state.names;
  return isSame ? state : { ...state, sheets, names };
}

function mappedNames(state: LiveState, rewrite: Rewrite, relative: boolean): LiveState["names"] {
  const [first] = state.sheets;
  if (!first || state.names.every(({ own }) => !own)) return state.names;
  const names = state.names.map((name) => {
    if (!name.own || (!relative && isRelative(name.own.formula))) return name;
    const { sheetId, formula } = name.own;
    const on = state.sheets.find(({ id }) => id === sheetId) ?? first;
    const after = readable(rewrite)(formula, on, null);
    return after === formula ? name : { ...name, own: { ...name.own, formula: after } };
  });
  return names.every((name, index) => name === state.names[index]) ? state.names : names;
}

/** Whether a reference in it means another cell wherever the name is used. */
function isRelative(formula: string): boolean {
  try {
    return parse(formula).tokens.some(
      ({ kind, text }) =>
        (kind === "cell" && !/^\$[A-Z]+\$\d+$/iu.test(text)) ||
        ((kind === "column" || kind === "row") && !text.startsWith("$")),
    );
  } catch (error) {
    if (error instanceof FormulaFault) return false;
    throw error;
  }
}

function mappedCells(sheet: LiveSheet, rewrite: Rewrite): LiveSheet["cells"] {
  let changed: Map<number, LiveCell> | null = null;
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const place = { row: rowOfKey(key), column: columnOfKey(key) };
    const formula = readable(rewrite)(cell.formula, sheet, place);
    if (formula === cell.formula) continue;
    changed ??= new Map(sheet.cells);
    const last = lastResultOf(cell);
    changed.set(
      key,
      inPlaceOf(cell, { ...cell, formula, ...(last && { lastResult: { ...last, of: formula } }) }),
    );
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
