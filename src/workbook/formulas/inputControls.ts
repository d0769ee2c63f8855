import { excelSerial } from "../../calendar/day.ts";
import { LAST_EXACT_INTEGER } from "./exactForms.ts";
import { divideRounded } from "../../money/rounding.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { PlanValue } from "../plan.ts";

/** Changes whenever an amount or a date of a drawdown changes: sum of amount times date, in thousands or millions. */
export function drawdownsControl(loan: PlannedLoan): PlanValue {
  const unit = BigInt(controlUnit(loan)) * 10n ** BigInt(loan.digits);
  return { kind: "number", number: { digits: divideRounded(amountDays(loan), unit, "half-up"), scale: 0 } };
}

/** In minor units times days. */
function amountDays(loan: PlannedLoan): bigint {
  return loan.terms.drawdowns.reduce(
    (total, { amount: drawn, date: day }) => total + drawn.minor * BigInt(excelSerial(day)),
    0n,
  );
}

/** Thousands, unless the sum has more digits than a cell holds; then what the last of them say is left out. */
export function controlUnit(loan: PlannedLoan): 1000 | 1_000_000 {
  return amountDays(loan) < LAST_EXACT_INTEGER ? 1000 : 1_000_000;
}

/** Changes whenever a value of a reference rate or its date changes: sum of rate times date. */
export function fixingsControl(
  fixings: readonly {
    readonly from: Parameters<typeof excelSerial>[0];
    readonly percent: { readonly digits: bigint; readonly scale: number };
  }[],
): PlanValue {
  const scale = Math.max(0, ...fixings.map(({ percent }) => percent.scale)) + 2;
  const sum = fixings.reduce(
    (total, { from, percent }) =>
      total + percent.digits * 10n ** BigInt(scale - 2 - percent.scale) * BigInt(excelSerial(from)),
    0n,
  );
  return scale <= 6
    ? { kind: "number", number: { digits: sum, scale } }
    : {
        kind: "number",
        number: { digits: divideRounded(sum, 10n ** BigInt(scale - 6), "half-up"), scale: 6 },
      };
}
