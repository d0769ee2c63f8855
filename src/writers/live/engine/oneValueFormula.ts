import { arrayUse, needsArrays } from "../../formulas/arrayUse.ts";
import { formulaTree } from "../../formulas/formulaTree.ts";
import { FormulaFault, tokenize } from "../../formulas/tokens.ts";
import { toR1C1 } from "./r1c1.ts";

/** Functions whose result follows from more than the values of the cells that a formula names. */
const OF_MORE_THAN_VALUES = /\b(?:NOW|TODAY|RAND\w*|OFFSET|INDIRECT|CELL|INFO|FORMULATEXT|SHEETS?)\(/;
/** What the engine takes for a function that may fill cells, also where it cannot. */
export const MAY_FILL_CELLS = /\bINDEX\(/i;

const ofOneValue = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

/** A formula in R1C1 notation that gives one value, which follows from those of the cells it names; else null. */
export function oneValueFormula(formula: string, row: number, column: number): string | null {
  const distant = toR1C1(formula, row + 1, column + 1);
  if (distant === null) return null;
  let isOne = ofOneValue.get(distant);
  if (isOne === undefined) {
    isOne = isOneValue(formula) && !OF_MORE_THAN_VALUES.test(formula);
    if (ofOneValue.size > MOST_KNOWN) ofOneValue.clear();
    ofOneValue.set(distant, isOne);
  }
  return isOne ? distant : null;
}

/** Whether a formula gives one value for certain, as the engine sees it too. */
function isOneValue(formula: string): boolean {
  try {
    const tokens = tokenize(formula);
    if (formulaTree(tokens)?.kind === "single") return true;
    if (MAY_FILL_CELLS.test(formula)) return false;
    const use = arrayUse(tokens, () => "maybe");
    return use?.result === "one" && !needsArrays(use);
  } catch (error) {
    if (error instanceof FormulaFault) return false;
    throw error;
  }
}
