import type { ScheduleRow } from "../../loan/schedule.ts";
import { divideRounded } from "../../money/rounding.ts";
import { earlierInstalments, lastInstalment } from "./phaseOfRow.ts";
import { exactShare } from "./exactForms.ts";
import type { Given } from "./givenPrincipal.ts";
import { owedMinor } from "./owedMinor.ts";
import { lowersInstalments, reducedPrincipal } from "./reducedPrincipal.ts";
import { owedDouble, owedFormula, periodBefore, roundedTo, type ScheduleContext } from "./scheduleContext.ts";
import { statedFormula } from "./statedFormula.ts";
import { surelyRoundsTo } from "./surelyRounds.ts";

/**
 * Principal of a period, by the repayment of the row's terms; the last instalment takes the rest. Null where the
 * formula would not give the engine's amount.
 */
export function principalFormula(context: ScheduleContext, row: ScheduleRow, index: number): string | null {
  const paying = payingFormula(context, row, index);
  if (paying === null) return null;
  const { schedule, loan } = context;
  const head = context.headOf(row);
  const instalment = schedule.here("instalment");
  const rest = roundedTo(owedFormula(context), loan);
  return `IF(${instalment}="",0,IF(${instalment}>=${head.instalments},${rest},${paying}))`;
}

/** Whether the row pays nothing, or all that is left: then any formula of an instalment will do. */
function isSettled(context: ScheduleContext, row: ScheduleRow): boolean | null {
  const { loan, phases } = context;
  if (row.instalment === null) return row.principal.minor === 0n;
  if (row.instalment < lastInstalment(loan, phases, context.phaseOf(row))) return null;
  return row.principal.minor === owedMinor(row);
}

/** Principal of a row that is neither before the first instalment nor the last one. */
function payingFormula(context: ScheduleContext, row: ScheduleRow, index: number): string | null {
  const settled = isSettled(context, row);
  if (settled === false) return null;
  const { loan } = context;
  const { repayment } = context.phaseOf(row);
  if (repayment.kind === "bullet") return settled === true || row.principal.minor === 0n ? "0" : null;
  const given =
    repayment.kind === "annuity"
      ? annuityPrincipal(context, row, index)
      : repayment.kind === "custom"
        ? statedFormula(context, row)
        : lowersInstalments(loan)
          ? reducedPrincipal(context, row, index)
          : equalPrincipal(context, row, index, settled === true);
  if (given === null) return null;
  return settled === true || given.gives === row.principal.minor ? given.formula : null;
}

/** What the equal payment leaves after the interest, but not more than is owed. */
function annuityPrincipal(
  { schedule, helpers, ...context }: ScheduleContext,
  row: ScheduleRow,
  index: number,
): Given {
  const left = (helpers.level[index] ?? 0n) - row.interest.minor;
  const owed = owedMinor(row);
  const whole = { schedule, helpers, ...context };
  const paying = `MIN(${owedFormula(whole)},${schedule.here("level")}-${schedule.here("interest")})`;
  return { formula: roundedTo(paying, context.loan), gives: left < owed ? left : owed };
}

/** What is owed by the instalments left, worked out at the first one and after each change of the balance. */
function equalPrincipal(
  context: ScheduleContext,
  row: ScheduleRow,
  index: number,
  isSettled: boolean,
): Given {
  const { loan, schedule, cell, phases } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const instalment = schedule.here("instalment");
  const before = periodBefore(context, index);
  const previous = loan.schedule.rows[before];
  const owed = owedFormula(context);
  const parts = `(${head.instalments}-${instalment}+1)`;
  const number = row.instalment ?? 0;
  const isFirst = number === earlierInstalments(loan, phases, phase) + 1;
  const isAnew = isFirst || hasChanged(row, previous);
  const left = lastInstalment(loan, phases, phase) - number + 1;
  const owedAmount = owedMinor(row);
  const share = divideRounded(owedAmount, BigInt(Math.max(left, 1)), "half-up");
  const gives = isAnew ? share : (previous?.principal.minor ?? 0n);
  const isSure =
    isSettled ||
    !isAnew ||
    surelyRoundsTo(owedDouble(row, loan) / left, { minor: share, currency: loan.terms.currency });
  const divided = isSure ? roundedTo(`(${owed})/${parts}`, loan) : exactShare(owed, parts, 10 ** loan.digits);
  const unchanged = previous ? cell("principal", before) : "0";
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const conditions = [`${instalment}=${first}`, ...changeConditions(context, before)];
  const formula = `IF(OR(${conditions.join(",")}),${divided},${unchanged})`;
  // Many instalments that were rounded up can leave less for one of the last than they are.
  if (!isSettled && gives > owedAmount) return { formula: `MIN(${owed},${formula})`, gives: owedAmount };
  return { formula, gives };
}

function hasChanged(row: ScheduleRow, previous: ScheduleRow | undefined): boolean {
  const { drawdown, prepayment } = row;
  return drawdown.minor !== 0n || prepayment.minor !== 0n || (previous?.capitalised.minor ?? 0n) !== 0n;
}

/** Conditions under which equal instalments or payments are worked out anew, beside being the first. */
export function changeConditions({ schedule, has, cell }: ScheduleContext, before: number): string[] {
  return [
    `${schedule.here("drawdown")}<>0`,
    ...(has("prepayment") ? [`${schedule.here("prepayment")}<>0`] : []),
    ...(has("capitalised") && before >= 0 ? [`${cell("capitalised", before)}<>0`] : []),
  ];
}
