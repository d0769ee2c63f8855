import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { ScheduleRow } from "../../loan/schedule.ts";
import type { Translator } from "../../messages/translator.ts";
import { cellAddress } from "../address.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { scheduleKeys, type ScheduleFormulas, type ScheduleKey } from "../tables/scheduleColumns.ts";
import {
  balanceDaysFormula,
  daysOfPeriod,
  leapBalanceDaysFormula,
  sumInPeriod,
} from "./balanceDaysFormula.ts";
import { capitalisedFormula, writtenDownFormula } from "./capitalisedFormula.ts";
import { feeFromFormula, feeToFormula, undrawnDaysFormula } from "./commitmentFormula.ts";
import { dueFormula, fromFormula, instalmentFormula, toFormula } from "./dateFormulas.ts";
import { leapDays } from "./dayFormulas.ts";
import { exactCriterion } from "./exactCriterion.ts";
import { feeRowFormula } from "./feeRowFormulas.ts";
import { feesFormula } from "./feesFormula.ts";
import { helperFigures } from "./helperFigures.ts";
import { interestFormula } from "./interestFormula.ts";
import { levelFormula } from "./levelFormula.ts";
import { paymentFormula } from "./paymentFormula.ts";
import { phaseOf } from "./phaseOfRow.ts";
import { plannedOwedFormula, plannedShareFormula } from "./plannedFormulas.ts";
import { principalFormula } from "./principalFormula.ts";
import { rateFormula } from "./rateFormula.ts";
import { regularDaysFormula } from "./regularDaysFormula.ts";
import {
  endOfInterest,
  roundedTo,
  type FeeCells,
  type HeadCells,
  type ScheduleContext,
} from "./scheduleContext.ts";
import { scheduleTables } from "./scheduleTables.ts";

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
    const formula = formulaOf(context, key, row, index);
    ofColumn?.set(index, formula);
    return formula;
  };
}

function formulaOf(
  context: ScheduleContext,
  key: ScheduleKey,
  row: ScheduleRow,
  index: number,
): string | null {
  const { loan, cell } = context;
  const { here } = context.schedule;
  switch (key) {
    case "closing":
      return roundedTo(
        here("opening") +
          `+${here("drawdown")}${ifAny(context, "-", "prepayment")}-${here("principal")}` +
          `${ifAny(context, "+", "capitalised")}${ifAny(context, "-", "writtenDown")}`,
        loan,
      );
    case "total":
      return roundedTo(
        `${here("principal")}+${here("interest")}${ifAny(context, "-", "capitalised")}+${here("fees")}`,
        loan,
      );
    case "opening":
      return index === 0 ? null : cell("closing", index - 1);
    case "payment":
      return paymentFormula(context, row);
    case "fees":
      return feesFormula(context, row, index);
    case "feeFrom":
      return feeFromFormula(context, index);
    case "feeTo":
      return feeToFormula(context, row);
    case "undrawnDays":
      return undrawnDaysFormula(context, index);
    default:
      return row.n === 0 ? feeRowFormula(context, key, row) : periodFormula(context, key, row, index);
  }
}

/** "+[@column]" where the schedule has the column. */
function ifAny({ has, schedule }: ScheduleContext, sign: string, key: ScheduleKey): string {
  return has(key) ? sign + schedule.here(key) : "";
}

function periodFormula(
  context: ScheduleContext,
  key: ScheduleKey,
  row: ScheduleRow,
  index: number,
): string | null {
  switch (key) {
    case "from":
      return fromFormula(context, row, index);
    case "due":
      return dueFormula(context, row);
    case "to":
      return toFormula(context, row);
    case "instalment":
      return instalmentFormula(context, row);
    case "days":
      return daysOfPeriod(context, row);
    case "rate":
      return rateFormula(context, row);
    case "drawdown":
      return sumInPeriod(context, context.drawdowns);
    case "prepayment":
      return sumInPeriod(context, context.prepayments);
    case "balanceDays":
      return balanceDaysFormula(context, row);
    case "leapDays":
      return leapDays(context.schedule.here("from"), endOfInterest(context));
    case "leapBalanceDays":
      return leapBalanceDaysFormula(context, row, index);
    case "regularDays":
      return regularDaysFormula(context, row, index);
    case "interest":
      return interestFormula(context, row, index);
    case "capitalised":
      return capitalisedFormula(context, row);
    case "writtenDown":
      return writtenDownFormula(context);
    case "level":
      return levelFormula(context, row, index);
    case "plannedOwed":
      return plannedOwedFormula(context, row, index);
    case "plannedShare":
      return plannedShareFormula(context, row, index);
    case "principal":
      return principalFormula(context, row, index);
    default:
      return null;
  }
}
