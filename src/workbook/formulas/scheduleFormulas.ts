import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { scheduleKeys, type ScheduleFormulas, type ScheduleKey } from "../tables/scheduleColumns.ts";
import { exactCriterion } from "./exactCriterion.ts";
import { helperFigures } from "./helperFigures.ts";
import { phaseOf } from "./phaseOfRow.ts";
import type { FeeCells, HeadCells, ScheduleContext } from "./scheduleContext.ts";
import { scheduleTables } from "./scheduleTables.ts";
import { cellFormula } from "./cellFormula.ts";

/**
 * Formulas for the cells of a loan's schedule. Each is checked against the engine before it is taken: where the cell
 * would show anything else than the engine's figure, it holds the figure itself.
 * @param heads where the terms stand: as agreed, then of each rescheduling
 * @param fees where the terms of each fee stand
 * @param firstRow row of the table's first line, from 0
 */
export function scheduleFormulas(
  loan: PlannedLoan,
  t: Translator,
  heads: readonly HeadCells[],
  fees: readonly FeeCells[],
  firstRow: number,
): ScheduleFormulas {
  const keys = scheduleKeys(loan);
  const phases = phasesOf(loan.terms);
  const headOfPhase = (phase: Phase): HeadCells => heads[phase.index] as HeadCells;
  const context: ScheduleContext = {
    ...scheduleTables(loan, t),
    loan,
    t,
    phases,
    phaseOf: (row) => phaseOf(phases, row),
    headOfPhase,
    headOf: (row) => headOfPhase(phaseOf(phases, row)),
    fees,
    helpers: helperFigures(loan),
    id: exactCriterion((heads[0] as HeadCells).id, loan.terms.id),
    has: (key) => keys.includes(key),
    cell: (key, index) => cellAddress(firstRow + index, keys.indexOf(key)),
  };
  // A cell is asked twice: for its formula, and for its look, which tells a value from a formula.
  const known = new Map<ScheduleKey, Map<number, string | null>>(keys.map((key) => [key, new Map()]));
  return (key, { row, index }) => {
    const ofColumn = known.get(key);
    const kept = ofColumn?.get(index);
    if (kept !== undefined) return kept;
    const formula = cellFormula(context, key, row, index);
    ofColumn?.set(index, formula);
    return formula;
  };
}
