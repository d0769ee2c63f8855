import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { Prepayment } from "../../../loan/terms.ts";
import { divideRounded } from "../../../money/rounding.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { earlierInstalments, lastInstalment, phaseOf } from "./phaseOfRow.ts";
import { owedMinor } from "./owedMinor.ts";

/** What would be owed and due, had nothing been prepaid since equal instalments were last worked out; minor units. */
export interface PlannedInstalment {
  readonly owed: bigint;
  readonly share: bigint;
  /** Whether the instalment is worked out anew in the row. */
  readonly isAnew: boolean;
}

/**
 * The equal instalments that prepayments take from, row by row: a balance and an instalment that prepayments of stated
 * order leave alone, but one in proportion lowers. Worked out anew where a phase begins and where the balance
 * changes otherwise. Exactly what the cells of the two columns compute.
 */
export function plannedInstalments(loan: SheetLoan, phases: readonly Phase[]): (PlannedInstalment | null)[] {
  const { rows } = loan.schedule;
  let before: { readonly row: OpenRow; readonly plan: PlannedInstalment } | null = null;
  return rows.map((row) => {
    const phase = phaseOf(phases, row);
    if (row.n === 0 || phase.repayment.kind !== "equal-principal") return null;
    const isFirst = before === null || phaseOf(phases, before.row) !== phase;
    const spread = prepaidIn(loan, row, ({ respread }) => respread);
    const proRata = prepaidIn(loan, row, isProRata);
    const isAnew =
      isFirst || row.drawdown.minor !== 0n || spread !== 0n || before?.row.capitalised.minor !== 0n;
    const last = before?.plan ?? { owed: 0n, share: 0n };
    const paid = before?.row.instalment === null ? 0n : last.share;
    const owed = isAnew ? row.opening.minor + row.drawdown.minor - spread : last.owed - paid;
    const left =
      lastInstalment(loan, phases, phase) -
      (row.instalment ?? earlierInstalments(loan, phases, phase) + 1) +
      1;
    const share = isAnew ? divideRounded(owed, BigInt(left), "half-up") : last.share;
    const plan =
      proRata === 0n
        ? { owed, share, isAnew }
        : { owed: owedMinor(row), share: scaled(share, owedMinor(row), owedMinor(row) + proRata), isAnew };
    before = { row, plan };
    return plan;
  });
}

function scaled(share: bigint, after: bigint, all: bigint): bigint {
  return all === 0n ? 0n : divideRounded(share * after, all, "half-up");
}

/** Prepayments that take from the instalments in proportion. */
export function isProRata({ order, respread }: Prepayment): boolean {
  return order === "pro-rata" && !respread;
}

/** What of the prepayments in a row's period a condition picks, in minor units. */
export function prepaidIn(
  { terms }: SheetLoan,
  { from, to }: OpenRow,
  picks: (prepayment: Prepayment) => boolean,
): bigint {
  return terms.prepayments
    .filter((one) => one.date >= from && one.date < to && picks(one))
    .reduce((sum, { amount }) => sum + amount.minor, 0n);
}
