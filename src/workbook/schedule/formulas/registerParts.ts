import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { owedMinor } from "./owedMinor.ts";
import { earlierInstalments, lastInstalment, phaseOf } from "./phaseOfRow.ts";

/** What a register divides from a row on: a sum, in minor units, and by how many instalments. */
export interface RegisterPart {
  readonly of: bigint;
  readonly parts: number;
}

/**
 * Row by row what a register that rounds balances divides: what is owed by the instalments left, at the first one and
 * after each change of the balance. Null where no instalment is due, and in phases that are repaid in another way. Empty
 * for loans without such a register, and for those that state what is divided.
 */
export function registerParts(loan: SheetLoan, phases: readonly Phase[]): (RegisterPart | null)[] {
  if (!dividesWhatIsOwed(loan)) return [];
  const { rows } = loan.schedule;
  let before = -1;
  let part: RegisterPart | null = null;
  return rows.map((row, index) => {
    if (row.n === 0) return null;
    const phase = phaseOf(phases, row);
    const previous = rows[before];
    before = index;
    if (phase.repayment.kind !== "equal-principal" || row.instalment === null) return (part = null);
    const isFirst = row.instalment === earlierInstalments(loan, phases, phase) + 1;
    if (part === null || isFirst || hasChanged(row, previous))
      part = { of: owedMinor(row), parts: lastInstalment(loan, phases, phase) - row.instalment + 1 };
    return part;
  });
}

/** Whether the loan's register divides what is owed, and not a stated sum. */
function dividesWhatIsOwed({ terms }: SheetLoan): boolean {
  return terms.remainder === "balance" && !terms.register?.divided;
}

/** Whether the balance has changed otherwise than by an instalment since the row before. */
export function hasChanged(row: OpenRow, previous: OpenRow | undefined): boolean {
  const { drawdown, prepayment } = row;
  return drawdown.minor !== 0n || prepayment.minor !== 0n || (previous?.capitalised.minor ?? 0n) !== 0n;
}
