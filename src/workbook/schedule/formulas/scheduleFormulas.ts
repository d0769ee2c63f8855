import { phasesOf, type Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { Translator } from "../../../messages/translator.ts";
import { cellAddress, columnLetters } from "../../address.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { CANCELLATIONS_TABLE } from "../../inputs/cancellationsTable.ts";
import { DRAWDOWNS_TABLE } from "../../inputs/drawdownsTable.ts";
import { FIXINGS_TABLE } from "../../inputs/fixingsTable.ts";
import { holidaysTable } from "../../inputs/holidaysTable.ts";
import { INSTALMENTS_TABLE } from "../../inputs/instalmentsTable.ts";
import { OWN_DAYS_TABLE } from "../../inputs/ownDaysTable.ts";
import { PREPAYMENTS_TABLE } from "../../inputs/prepaymentsTable.ts";
import { RATE_PATH_TABLE } from "../../inputs/ratePathTable.ts";
import { RESCHEDULINGS_TABLE } from "../../inputs/reschedulingsTable.ts";
import { scheduleKeys, type ScheduleFormulas, type ScheduleKey } from "../scheduleColumns.ts";
import { STEPS_HEADER } from "../scheduleHeaders.ts";
import { isEmptyCell, scheduleTable } from "../scheduleTable.ts";
import { cellForms } from "./cellForms.ts";
import { exactCriterion } from "../../formulas/exactCriterion.ts";
import { stepsOfRow } from "./feeRowFormulas.ts";
import { helperFigures } from "./helperFigures.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { phaseOf } from "./phaseOfRow.ts";
import { referencesTo } from "../../formulas/references.ts";
import { placed } from "./rowForms.ts";
import type { FeeCells, HeadCells, ScheduleContext, ScheduleTables } from "./scheduleContext.ts";
import { uniformColumns } from "./uniformColumns.ts";

const FEE_STEPS = { key: "feeSteps", header: STEPS_HEADER } as const;

/**
 * Formulas for the cells of a loan's schedule, one for all rows of a column. Each is checked against the engine before
 * it is taken: where a cell would show anything else than the engine's figure, the figure stands in a column of given
 * figures, and the formula takes it from there.
 * @param heads where the terms stand: as agreed, then of each rescheduling
 * @param fees where the terms of each fee stand
 * @param firstRow row of the table's first line, from 0
 */
export function scheduleFormulas(
  loan: SheetLoan,
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
    steps: referencesTo({ name: loan.code, columns: [FEE_STEPS] }, t).here(FEE_STEPS.key),
  };
  const above = (key: ScheduleKey, index: number): string =>
    cellAddress(firstRow + index - 1, keys.indexOf(key));
  const { rows } = loan.schedule;
  const forms = new Map(
    keys.map((key) => [
      key,
      withEmptyCells(
        rows.map((row, index) => cellForms(context, key, row, index)),
        key,
      ),
    ]),
  );
  /** In a column with formulas nothing is an empty text. */
  function withEmptyCells(column: readonly RowForms[], key: ScheduleKey): readonly RowForms[] {
    if (column.every((cell) => cell.length === 0)) return column;
    return column.map((cell, index) =>
      cell.length === 0 && isEmptyCell(key, { row: rows[index] as OpenRow, index }, loan) ? [`""`] : cell,
    );
  }
  const { columns, further } = uniformColumns(context, forms);
  const usesSteps = [...columns.values()].some(({ form }) => form?.includes(context.steps));
  return {
    further: usesSteps
      ? [{ ...FEE_STEPS, numbers: rows.map((row) => stepsOfRow(context, row)) }, ...further]
      : further,
    isGiven: (key, { index }) => columns.get(key)?.given.has(index) ?? false,
    formula: (key, { index }) => {
      const form = columns.get(key)?.form ?? null;
      if (form === null) return null;
      return placed(form, {
        cell: (other) => above(other, index),
        cells: (other) => `${columnLetters(keys.indexOf(other))}$${firstRow}:${above(other, index)}`,
      });
    },
  };
}

/** The tables that formulas of a loan's schedule point at, by their headers in one language. */
function scheduleTables(loan: SheetLoan, t: Translator): ScheduleTables {
  return {
    schedule: referencesTo(scheduleTable(loan, t, null), t),
    drawdowns: referencesTo(DRAWDOWNS_TABLE, t),
    fixings: referencesTo(FIXINGS_TABLE, t),
    prepayments: referencesTo(PREPAYMENTS_TABLE, t),
    reschedulings: referencesTo(RESCHEDULINGS_TABLE, t),
    instalments: referencesTo(INSTALMENTS_TABLE, t),
    cancellations: referencesTo(CANCELLATIONS_TABLE, t),
    holidays: referencesTo(holidaysTable(t), t),
    ownDays: referencesTo(OWN_DAYS_TABLE, t),
    ratePath: referencesTo(RATE_PATH_TABLE, t),
  };
}
