import type { ScheduleRow } from "../../loan/schedule.ts";
import { decimalText, type Decimal } from "../../money/decimal.ts";
import { divideRounded } from "../../money/rounding.ts";
import { basisOf } from "./dayFormulas.ts";
import { exactInterest, exactInterestFits } from "./exactForms.ts";
import { interestDays } from "./interestDays.ts";
import { cellDouble, drawnDays, type ScheduleContext } from "./scheduleContext.ts";
import { surelyRoundsTo } from "./surelyRounds.ts";

/**
 * Interest of a period: balance times days, times the rate, by the days of the year, rounded once. In the rare row
 * where doubles could miss the engine's amount the form by whole numbers stands instead; null where neither gives it.
 */
export function interestFormula(context: ScheduleContext, row: ScheduleRow): string | null {
  const { loan, head, schedule, drawdowns } = context;
  const basis = basisOf(loan.terms.dayCount);
  if (basis === null) return null;
  const minorDays = interestDays(row);
  const rate: Decimal = { digits: row.ratePercent.digits, scale: row.ratePercent.scale + 2 };
  const double = (cellDouble(minorDays, loan) * Number(decimalText(rate))) / basis;
  if (surelyRoundsTo(double, row.interest)) {
    return `ROUND(${schedule.here("balanceDays")}*${schedule.here("rate")}/${head.basis},${loan.digits})`;
  }
  const scale = Math.max(6, rate.scale);
  const rateDigits = rate.digits * 10n ** BigInt(scale - rate.scale);
  const denominator = BigInt(basis) * 10n ** BigInt(scale);
  const exact = divideRounded(minorDays * rateDigits, denominator, "half-up");
  if (exact !== row.interest.minor || !exactInterestFits(minorDays, rateDigits, basis, scale)) return null;
  const unit = 10 ** loan.digits;
  const whole = (formula: string): string => `ROUND(${formula}*${unit},0)`;
  // Within LET, LibreOffice 25.2 gives #NAME? for a [@column] that stands outside a function: hence SUM.
  const minorFormula =
    `SUM(${whole(schedule.here("opening"))}*${schedule.here("days")},` +
    `${drawnDays(context, whole(drawdowns.all("amount")))})`;
  return exactInterest(minorFormula, schedule.here("rate"), head.basis, scale, unit);
}
