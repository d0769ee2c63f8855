import type { OpenRow } from "../../../loan/schedule.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { prepaidIn } from "./plannedInstalments.ts";
import type { Given } from "./givenPrincipal.ts";
import { inverseBefore, inverseFormula, overPlan } from "./reducedPrincipal.ts";
import type { ScheduleKey } from "../scheduleColumns.ts";
import { owedMinor } from "./owedMinor.ts";
import { cellsAbove } from "./rowForms.ts";
import { roundedTo, type ScheduleContext } from "./scheduleContext.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";
import { cellDouble } from "./scheduleContext.ts";

/**
 * A stated instalment, as it stands in tblInstalments; where the loan was prepaid, what the prepayments leave of it.
 * Null where several prepayments, one of them in proportion, lower it one after the other.
 */
export function statedFormula(context: ScheduleContext, row: OpenRow): Given | null {
  const { schedule, loan } = context;
  const phase = context.phaseOf(row);
  if (phase.repayment.kind !== "custom") return null;
  const { instalments } = phase.repayment;
  const amounts = (picks: (date: number) => boolean): bigint =>
    instalments.reduce((sum, { date, amount }) => (picks(date) ? sum + amount.minor : sum), 0n);
  const due = schedule.here("due");
  const stated = statedSum(context, row, due);
  const ofRow = amounts((date) => date === row.due);
  const { prepayments } = loan.terms;
  if (prepayments.length === 0) return { formula: stated, gives: ofRow };
  const inProportion = prepayments.filter(({ order, respread }) => respread || order === "pro-rata");
  if (inProportion.length === 0) {
    const later = amounts((date) => date > row.due);
    return overPlan(context, row, {
      formula: `${statedSum(context, row, `">"&${due}`)}${inverseFormula(context, row)}`,
      gives: later - inverseBefore(context, row),
    });
  }
  if (prepayments.length > 1) return null;
  return inProportionTo(context, row, { formula: stated, gives: ofRow });
}

function statedSum(context: ScheduleContext, row: OpenRow, due: string): string {
  const { instalments, id, loan, phases } = context;
  const phase = context.phaseOf(row);
  const origin = phases.find(({ repayment }) => repayment === phase.repayment) ?? phase;
  const several = loan.terms.reschedulings.some(({ repayment }) => repayment?.kind === "custom");
  const begins = context.headOfPhase(origin).begins;
  const of = several ? `,${instalments.all("rescheduling")},${begins?.date ?? `"="`}` : "";
  return `SUMIFS(${instalments.all("amount")},${instalments.all("loan")},${id},${instalments.all("date")},${due}${of})`;
}

/** One prepayment that lowers each instalment after it in the proportion in which it lowers the balance. */
function inProportionTo(context: ScheduleContext, row: OpenRow, stated: Given): Given | null {
  const { loan, schedule } = context;
  const at = loan.schedule.rows.findIndex((other) => other.prepayment.minor !== 0n);
  const lowered = loan.schedule.rows[at];
  if (!lowered || row.due < lowered.due) return stated;
  const after = owedMinor(lowered);
  const all = after + prepaidIn(loan, lowered, () => true);
  if (all === 0n) return null;
  const gives = divideRounded(stated.gives * after, all, "half-up");
  const double = (cellDouble(stated.gives, loan) * cellDouble(after, loan)) / cellDouble(all, loan);
  if (!surelyRoundsTo(double, { minor: gives, currency: loan.terms.currency })) return null;
  // Looked up among the rows above: to name the cell itself would make the rows before it look at what depends on them.
  const cellOf = (key: ScheduleKey): string =>
    row === lowered ? schedule.here(key) : `INDEX(${cellsAbove(key)},${at + 2})`;
  const drawn = `${cellOf("opening")}+${cellOf("drawdown")}`;
  return {
    formula: roundedTo(
      `${stated.formula}*ROUND(${drawn}-${cellOf("prepayment")},${loan.digits})/ROUND(${drawn},${loan.digits})`,
      loan,
    ),
    gives,
  };
}
