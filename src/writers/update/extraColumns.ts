import type { CellSnapshot } from "../../workbook/snapshot.ts";
import { normalFormula } from "./formulaText.ts";
import type { MatchedTable } from "./matchTable.ts";
import type { TableUpdate } from "./update.ts";

const EMPTY: CellSnapshot = { value: null, formula: null, numberFormat: "General" };

/**
 * The user's columns of a table with a cell for each row of the plan: what stood beside the same row. Beside a new row
 * nothing, or the column's formula where all its rows have the same one, as Excel itself fills it.
 */
export function extraColumns({ plan, snapshot, rowOf, extras, at }: MatchedTable): TableUpdate["extras"] {
  return extras.map(({ header, index }) => {
    const cells = Array.from({ length: snapshot.rows }, (_none, row) => at(row, index));
    const fill = commonFormula(cells) ?? EMPTY;
    return { header, cells: plan.rows.map((_cells, i) => cells[rowOf[i] ?? -1] ?? fill) };
  });
}

/** Only with references that hold in every row can the formulas of all rows read the same. */
function commonFormula(cells: readonly CellSnapshot[]): CellSnapshot | null {
  const [first] = cells;
  if (!first || first.formula === null || cells.length < 2) return null;
  const text = normalFormula(first.formula);
  const isCommon = cells.every(({ formula }) => formula !== null && normalFormula(formula) === text);
  return isCommon ? { ...first, value: null } : null;
}
