import type { ScheduleRow } from "../../loan/schedule.ts";
import { add } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import { exactShare } from "./exactForms.ts";
import { cellDouble, type ScheduleContext } from "./scheduleContext.ts";
import { surelyRoundsTo } from "./surelyRounds.ts";

/**
 * Principal of a period. Equal instalments: what is owed divided by the instalments left, worked out at the first one
 * and after each drawdown, else as the row before; the last takes the rest. Null where the loan is repaid in another
 * way, and where the formula would not give the engine's amount.
 * @param before index of the interest period before; -1 for none
 */
export function principalFormula(context: ScheduleContext, row: ScheduleRow, before: number): string | null {
  const { loan, head, schedule, cell } = context;
  const { kind } = loan.terms.repayment;
  if (kind !== "equal-principal" && kind !== "bullet") return null;
  const instalment = schedule.here("instalment");
  const owed = `${schedule.here("opening")}+${schedule.here("drawdown")}`;
  const rest = `ROUND(${owed},${loan.digits})`;
  const guarded = (paying: string): string =>
    `IF(${instalment}="",0,IF(${instalment}>=${head.instalments},${rest},${paying}))`;
  const owedAmount = add(row.opening, row.drawdown);
  const isLast = row === loan.schedule.rows.findLast(({ n }) => n > 0);

  if (kind === "bullet")
    return row.principal.minor === (isLast ? owedAmount.minor : 0n) ? guarded("0") : null;

  const previous = loan.schedule.rows[before];
  const unchanged = previous ? cell("principal", before) : "0";
  const parts = `(${head.instalments}-${instalment}+1)`;
  const share = (divided: string): string =>
    guarded(`IF(OR(${instalment}=1,${schedule.here("drawdown")}<>0),${divided},${unchanged})`);
  const plain = share(`ROUND((${owed})/${parts},${loan.digits})`);

  if (row.instalment === null) return row.principal.minor === 0n ? plain : null;
  if (isLast) return row.principal.minor === owedAmount.minor ? plain : null;
  if (row.instalment > 1 && row.drawdown.minor === 0n) {
    return row.principal.minor === previous?.principal.minor ? plain : null;
  }
  const left = Math.max(...loan.schedule.rows.map(({ n }) => n)) - row.n + 1;
  if (divideRounded(owedAmount.minor, BigInt(left), "half-up") !== row.principal.minor) return null;
  return surelyRoundsTo(cellDouble(owedAmount.minor, loan) / left, row.principal)
    ? plain
    : share(exactShare(owed, parts, 10 ** loan.digits));
}
