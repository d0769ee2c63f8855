import type { Phase } from "../../../loan/phases.ts";
import { levelPayment } from "../../../loan/repayment.ts";
import { compareDecimals } from "../../../money/decimal.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { lastInstalment, phaseOf } from "./phaseOfRow.ts";
import { owedMinor } from "./owedMinor.ts";

/**
 * The equal payment of each row of an annuity, in minor units: worked out at the first one of a phase, after what
 * changes the balance otherwise than by a payment, and where the rate changes; else as in the row before. Null where
 * no instalment is due, and in phases that are repaid in another way.
 */
export function annuityPayments(loan: SheetLoan, phases: readonly Phase[]): (bigint | null)[] {
  if (!phases.some(({ repayment }) => repayment.kind === "annuity")) return [];
  const { rows } = loan.schedule;
  let before = -1;
  let payment: bigint | null = null;
  return rows.map((row, index) => {
    if (row.n === 0) return null;
    const phase = phaseOf(phases, row);
    const previous = rows[before];
    before = index;
    // Terms without a rate have no equal payments: the engine refuses them.
    if (phase.repayment.kind !== "annuity" || row.instalment === null || row.ratePercent === null)
      return (payment = null);
    if (payment === null || isNewPayment(row, previous)) {
      payment = levelPayment(
        {
          outstanding: owedMinor(row),
          ratePercent: row.ratePercent,
          left: lastInstalment(loan, phases, phase) - row.instalment + 1,
        },
        phase.monthsBetween,
        loan.terms.rounding,
      );
    }
    return payment;
  });
}

type Row = SheetLoan["schedule"]["rows"][number];

/** Whether what a payment was worked out from has changed since the row before. */
export function isNewPayment(row: Row, previous: Row | undefined): boolean {
  return (
    row.drawdown.minor !== 0n ||
    row.prepayment.minor !== 0n ||
    (previous?.capitalised.minor ?? 0n) !== 0n ||
    previous === undefined ||
    previous.ratePercent === null ||
    row.ratePercent === null ||
    compareDecimals(previous.ratePercent, row.ratePercent) !== 0
  );
}
