import type { OpenRow } from "../../../loan/schedule.ts";
import { divideRounded } from "../../../money/rounding.ts";
import { PREPAYMENT_ORDER_WORDS, yesNoWord } from "../../words.ts";
import { sumInPeriod } from "./balanceDaysFormula.ts";
import type { ScheduleKey } from "../scheduleColumns.ts";
import type { RowForms } from "../../formulas/oneForm.ts";
import { earlierInstalments, lastInstalment } from "./phaseOfRow.ts";
import { isProRata, prepaidIn } from "./plannedInstalments.ts";
import { owedMinor } from "./owedMinor.ts";
import {
  cellBefore,
  cellDouble,
  owedDouble,
  owedFormula,
  periodBefore,
  roundedTo,
  type ScheduleContext,
} from "./scheduleContext.ts";
import { surelyRoundsTo } from "../../formulas/surelyRounds.ts";

/** How the two columns of a plan without prepayments are worked out in a row. */
interface Plan {
  /** The condition under which it is worked out anew; null for always, where the row begins a phase. */
  readonly anew: readonly (string | null)[];
  readonly isProRata: boolean;
}

function planOf(context: ScheduleContext, row: OpenRow, index: number): Plan | null {
  const { loan, has, schedule } = context;
  if (row.n === 0 || context.phaseOf(row).repayment.kind !== "equal-principal") return null;
  const previous = loan.schedule.rows[periodBefore(context, index)];
  const isFirst = !previous || context.phaseOf(previous) !== context.phaseOf(row);
  const conditions = [
    `${schedule.here("drawdown")}<>0`,
    ...(spreadSum(context) === "" ? [] : [`${spreadSum(context)}<>0`]),
    ...(has("capitalised") ? [`N(${cellBefore(context, "capitalised")})<>0`] : []),
  ];
  const anew = conditions.length === 1 ? (conditions[0] as string) : `OR(${conditions.join(",")})`;
  // The first period begins with a drawdown.
  const ways = isFirst ? (previous || row.drawdown.minor === 0n ? [null] : [anew, null]) : [anew];
  return { anew: ways, isProRata: prepaidIn(loan, row, isProRata) !== 0n };
}

/** What of the period's prepayments is spread anew; empty where nothing ever is. */
function spreadSum(context: ScheduleContext): string {
  const { loan, prepayments, t } = context;
  if (!loan.terms.prepayments.some(({ respread }) => respread)) return "";
  const picks = `,${prepayments.all("respread")},"${t.say(yesNoWord(true))}"`;
  return roundedTo(sumInPeriod(context, prepayments, picks), loan);
}

/** What would be owed before the instalment. */
export function plannedOwedForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const plan = planOf(context, row, index);
  if (!plan) return [];
  const { loan, schedule } = context;
  if (plan.isProRata) return [roundedTo(owedFormula(context), loan)];
  const spread = spreadSum(context);
  const owed = `${schedule.here("opening")}+${schedule.here("drawdown")}${spread === "" ? "" : `-${spread}`}`;
  const before = (key: ScheduleKey): string => cellBefore(context, key);
  const paid = `IF(${before("instalment")}="",0,N(${before("plannedShare")}))`;
  return plan.anew.map((anew) =>
    roundedTo(anew === null ? owed : `IF(${anew},${owed},N(${before("plannedOwed")})-${paid})`, loan),
  );
}

/** What the instalment would be, also before the first one. */
export function plannedShareForms(context: ScheduleContext, row: OpenRow, index: number): RowForms {
  const plan = planOf(context, row, index);
  if (!plan || !isSure(context, row, index)) return [];
  const { loan, schedule, t, prepayments } = context;
  const head = context.headOf(row);
  const first = head.earlier === null ? "1" : `${head.earlier}+1`;
  const instalment = schedule.here("instalment");
  const parts = `(${head.instalments}+1-IF(${instalment}="",${first},${instalment}))`;
  const spread = spreadSum(context);
  const owed = `${schedule.here("opening")}+${schedule.here("drawdown")}${spread === "" ? "" : `-${spread}`}`;
  const divided = roundedTo(`(${owed})/${parts}`, loan);
  const before = cellBefore(context, "plannedShare");
  const shares = plan.anew.map((anew) => (anew === null ? divided : `IF(${anew},${divided},N(${before}))`));
  if (!plan.isProRata) return shares;
  const picks =
    `,${prepayments.all("order")},"${t.say(PREPAYMENT_ORDER_WORDS["pro-rata"])}"` +
    `,${prepayments.all("respread")},"${t.say(yesNoWord(false))}"`;
  const lowered = roundedTo(sumInPeriod(context, prepayments, picks), loan);
  const after = roundedTo(owedFormula(context), loan);
  return shares.map((share) => roundedTo(`${share}*${after}/(${after}+${lowered})`, loan));
}

function isSure(context: ScheduleContext, row: OpenRow, index: number): boolean {
  const { loan, helpers, phases } = context;
  const phase = context.phaseOf(row);
  const earlier = earlierInstalments(loan, phases, phase);
  const left = lastInstalment(loan, phases, phase) - (row.instalment ?? earlier + 1) + 1;
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
