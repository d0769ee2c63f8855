import type { ScheduleRow } from "../../loan/schedule.ts";
import { divideRounded } from "../../money/rounding.ts";
import { PREPAYMENT_ORDER_WORDS, yesNoWord } from "../words.ts";
import { sumInPeriod } from "./balanceDaysFormula.ts";
import { earlierInstalments, lastInstalment } from "./phaseOfRow.ts";
import { isProRata, prepaidIn } from "./plannedInstalments.ts";
import { owedMinor } from "./owedMinor.ts";
import {
  cellDouble,
  owedDouble,
  owedFormula,
  periodBefore,
  roundedTo,
  type ScheduleContext,
} from "./scheduleContext.ts";
import { surelyRoundsTo } from "./surelyRounds.ts";

/** How the two columns of a plan without prepayments are worked out in a row. */
interface Plan {
  /** Whether the row begins a phase; else the condition under which it is worked out anew. */
  readonly anew: true | string;
  /** Index of the interest period before. */
  readonly before: number;
  readonly isProRata: boolean;
}

function planOf(context: ScheduleContext, row: ScheduleRow, index: number): Plan | null {
  const { loan, cell, has, schedule } = context;
  if (row.n === 0 || context.phaseOf(row).repayment.kind !== "equal-principal") return null;
  const before = periodBefore(context, index);
  const previous = loan.schedule.rows[before];
  const isFirst = !previous || context.phaseOf(previous) !== context.phaseOf(row);
  const conditions = [
    `${schedule.here("drawdown")}<>0`,
    ...(spreadSum(context) === "" ? [] : [`${spreadSum(context)}<>0`]),
    ...(has("capitalised") && before >= 0 ? [`${cell("capitalised", before)}<>0`] : []),
  ];
  const anew = conditions.length === 1 ? (conditions[0] as string) : `OR(${conditions.join(",")})`;
  return { anew: isFirst || anew, before, isProRata: prepaidIn(loan, row, isProRata) !== 0n };
}

/** What of the period's prepayments is spread anew; empty where nothing ever is. */
function spreadSum(context: ScheduleContext): string {
  const { loan, prepayments, t } = context;
  if (!loan.terms.prepayments.some(({ respread }) => respread)) return "";
  const picks = `,${prepayments.all("respread")},"${t.say(yesNoWord(true))}"`;
  return roundedTo(sumInPeriod(context, prepayments, picks), loan);
}

/** What would be owed before the instalment. */
export function plannedOwedFormula(context: ScheduleContext, row: ScheduleRow, index: number): string | null {
  const plan = planOf(context, row, index);
  if (!plan) return null;
  const { loan, schedule, cell } = context;
  if (plan.isProRata) return roundedTo(owedFormula(context), loan);
  const spread = spreadSum(context);
  const owed = `${schedule.here("opening")}+${schedule.here("drawdown")}${spread === "" ? "" : `-${spread}`}`;
  if (plan.anew === true) return roundedTo(owed, loan);
  const paid = `IF(${cell("instalment", plan.before)}="",0,${cell("plannedShare", plan.before)})`;
  return roundedTo(`IF(${plan.anew},${owed},${cell("plannedOwed", plan.before)}-${paid})`, loan);
}

/** What the instalment would be, also before the first one. */
export function plannedShareFormula(
  context: ScheduleContext,
  row: ScheduleRow,
  index: number,
): string | null {
  const plan = planOf(context, row, index);
  if (!plan) return null;
  const { loan, schedule, cell, t, prepayments, phases } = context;
  const head = context.headOf(row);
  const phase = context.phaseOf(row);
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const instalment = schedule.here("instalment");
  const parts = `(${head.instalments}+1-IF(${instalment}="",${first},${instalment}))`;
  const earlier = earlierInstalments(loan, phases, phase);
  const left = lastInstalment(loan, phases, phase) - (row.instalment ?? earlier + 1) + 1;
  const spread = spreadSum(context);
  const owed = `${schedule.here("opening")}+${schedule.here("drawdown")}${spread === "" ? "" : `-${spread}`}`;
  const divided = roundedTo(`(${owed})/${parts}`, loan);
  const before = cell("plannedShare", Math.max(plan.before, 0));
  const share = plan.anew === true ? divided : `IF(${plan.anew},${divided},${before})`;
  if (!isSure(context, row, index, left)) return null;
  if (!plan.isProRata) return share;
  const picks =
    `,${prepayments.all("order")},"${t.say(PREPAYMENT_ORDER_WORDS["pro-rata"])}"` +
    `,${prepayments.all("respread")},"${t.say(yesNoWord(false))}"`;
  const lowered = roundedTo(sumInPeriod(context, prepayments, picks), loan);
  const after = roundedTo(owedFormula(context), loan);
  return roundedTo(`${share}*${after}/(${after}+${lowered})`, loan);
}

function isSure(context: ScheduleContext, row: ScheduleRow, index: number, left: number): boolean {
  const { loan, helpers } = context;
  const { currency } = loan.terms;
  const before = helpers.planned[periodBefore(context, index)];
  const plan = helpers.planned[index];
  if (!plan) return false;
  const spread = prepaidIn(loan, row, ({ respread }) => respread);
  const owed = row.opening.minor + row.drawdown.minor - spread;
  const double = owedDouble({ ...row, prepayment: { minor: spread, currency } }, loan);
  const divided = divideRounded(owed, BigInt(left), "half-up");
  const proRata = prepaidIn(loan, row, isProRata);
  if (plan.isAnew && !surelyRoundsTo(double / left, { minor: divided, currency })) return false;
  if (proRata === 0n) return true;
  const after = owedMinor(row);
  const share = plan.isAnew ? divided : (before?.share ?? 0n);
  const all = cellDouble(after, loan) + cellDouble(proRata, loan);
  const scaled = (cellDouble(share, loan) * cellDouble(after, loan)) / all;
  return surelyRoundsTo(scaled, { minor: plan.share, currency });
}
