import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { exactShare, exactShareFits } from "../../formulas/exactForms.ts";
import { mayOweOpen } from "../../sheetLoan.ts";
import type { Given } from "./givenPrincipal.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { owedMinor } from "./owedMinor.ts";
import { earlierInstalments, lastInstalment } from "./phaseOfRow.ts";
import { registerPrincipal } from "./registerFormula.ts";
import { hasChanged } from "./registerParts.ts";
import { lowersInstalments, reducedPrincipal } from "./reducedPrincipal.ts";
import {
  cellBefore,
  cellDouble,
  owedDouble,
  owedFormula,
  periodBefore,
  roundedTo,
  type ScheduleContext,
  changeConditions,
} from "./scheduleContext.ts";
import { statedFormula } from "./statedFormula.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";

/**
 * Principal of a period, by the repayment of the row's terms; the last instalment takes the rest. None where no formula
 * would give the engine's amount.
 */
export function principalForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const { schedule, loan } = context;
  const head = context.headOf(row);
  const instalment = schedule.here("instalment");
  const rest = roundedTo(owedFormula(context), loan);
  return payingForms(context, row, index).map(
    (paying) => `IF(${instalment}="",0,IF(${instalment}>=${head.instalments},${rest},${paying}))`,
  );
}

/** Whether the row pays nothing, or all that is left: then any formula of an instalment will do. */
function isSettled(context: ScheduleContext, row: OpenRow): boolean | null {
  const { loan, phases } = context;
  if (row.instalment === null) return row.principal.minor === 0n;
  if (row.instalment < lastInstalment(loan, phases, context.phaseOf(row))) return null;
  return row.principal.minor === owedMinor(row);
}

/** Principal of a row that is neither before the first instalment nor the last one. */
function payingForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const settled = isSettled(context, row);
  if (settled === false) return [];
  const { loan } = context;
  const { repayment } = context.phaseOf(row);
  if (repayment.kind === "bullet") return settled === true || row.principal.minor === 0n ? ["0"] : [];
  const given =
    repayment.kind === "annuity"
      ? [annuityPrincipal(context, row, index)]
      : repayment.kind === "custom"
        ? [statedFormula(context, row)]
        : loan.terms.remainder === "balance"
          ? registerPrincipal(context, row, index)
          : (dividedPrincipal(context, row) ??
            (lowersInstalments(loan)
              ? [reducedPrincipal(context, row, index)]
              : equalPrincipal(context, row, index, settled === true)));
  return given.flatMap((one) =>
    one !== null && (settled === true || one.gives === row.principal.minor) ? [one.formula] : [],
  );
}

/** What the equal payment leaves after the interest, but not more than is owed. */
function annuityPrincipal(
  { schedule, helpers, ...context }: ScheduleContext,
  row: OpenRow,
  index: number,
): Given {
  const left = (helpers.level[index] ?? 0n) - (row.interest?.minor ?? 0n);
  const owed = owedMinor(row);
  const whole = { schedule, helpers, ...context };
  const payment = schedule.here("level");
  const paying = roundedTo(
    `MIN(${owedFormula(whole)},${payment}-${schedule.here("interest")})`,
    context.loan,
  );
  const formula = mayOweOpen(context.loan) ? `IF(${payment}="","",${paying})` : paying;
  return { formula, gives: left < owed ? left : owed };
}

/** A stated sum by all instalments of the loan; null where none is stated. No formula where something else changes the balance. */
function dividedPrincipal(context: ScheduleContext, row: OpenRow): Given[] | null {
  const { loan, phases } = context;
  const { currency, register } = loan.terms;
  const { register: cells } = context.headOf(row);
  const divided = register?.divided;
  if (!divided || !cells) return null;
  const { prepayments, reschedulings, capitalisedUntil } = loan.terms;
  if (prepayments.length > 0 || reschedulings.length > 0 || capitalisedUntil !== null) return [];
  const { instalments } = phases[0] as Phase;
  const share = divideRounded(divided.minor, BigInt(instalments), "half-up");
  const owed = owedMinor(row);
  const isSure = surelyRoundsTo(cellDouble(divided.minor, loan) / instalments, { minor: share, currency });
  const forms = [
    ...(isSure ? [roundedTo(`${cells.divided}/${cells.parts}`, loan)] : []),
    ...(exactShareFits(divided.minor, instalments)
      ? [exactShare(cells.divided, cells.parts, 10 ** loan.digits)]
      : []),
  ];
  return forms.map((formula) => ({
    formula: `MIN(${owedFormula(context)},${formula})`,
    gives: share < owed ? share : owed,
  }));
}

/** What is owed by the instalments left, worked out at the first one and after each change of the balance. */
function equalPrincipal(context: ScheduleContext, row: OpenRow, index: number, isSettled: boolean): Given[] {
  const { loan, schedule, phases } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const instalment = schedule.here("instalment");
  const previous = loan.schedule.rows[periodBefore(context, index)];
  const owed = owedFormula(context);
  const parts = `(${head.instalments}-${instalment}+1)`;
  const number = row.instalment ?? 0;
  const isFirst = number === earlierInstalments(loan, phases, phase) + 1;
  const isAnew = isFirst || hasChanged(row, previous);
  const left = lastInstalment(loan, phases, phase) - number + 1;
  const owedAmount = owedMinor(row);
  const share = divideRounded(owedAmount, BigInt(Math.max(left, 1)), "half-up");
  const gives = isAnew ? share : (previous?.principal.minor ?? 0n);
  const isDivided = isAnew && !isSettled;
  const isSure =
    !isDivided ||
    surelyRoundsTo(owedDouble(row, loan) / left, { minor: share, currency: loan.terms.currency });
  const divisions = [
    ...(isSure ? [roundedTo(`(${owed})/${parts}`, loan)] : []),
    ...(isDivided && isSure && !exactShareFits(owedAmount, left)
      ? []
      : [exactShare(owed, parts, 10 ** loan.digits)]),
  ];
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const conditions = [`${instalment}=${first}`, ...changeConditions(context)];
  const unchanged = `N(${cellBefore(context, "principal")})`;
  const forms = divisions.map((divided) => `IF(OR(${conditions.join(",")}),${divided},${unchanged})`);
  // Many instalments that were rounded up can leave less for one of the last than they are.
  const atMost = forms.map((formula) => ({
    formula: `MIN(${owed},${formula})`,
    gives: gives > owedAmount ? owedAmount : gives,
  }));
  return [...forms.map((formula) => ({ formula, gives })), ...atMost];
}
