import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { SheetLoan } from "../../sheetLoan.ts";

/** The phase whose terms hold for a row: a row that ends with a rescheduling is still of the phase before. */
export function phaseOf(phases: readonly Phase[], row: OpenRow): Phase {
  return (phases.find(({ ends }) => ends === null || row.due <= ends) ?? phases[0]) as Phase;
}

/** How many instalments there were before a phase. */
export function earlierInstalments(loan: SheetLoan, phases: readonly Phase[], phase: Phase): number {
  if (phase.index === 0) return 0;
  return loan.schedule.rows.filter(
    (row) => row.instalment !== null && phaseOf(phases, row).index < phase.index,
  ).length;
}

/** Number of the last instalment of a phase, counted as if no later rescheduling had come. */
export function lastInstalment(loan: SheetLoan, phases: readonly Phase[], phase: Phase): number {
  return earlierInstalments(loan, phases, phase) + phase.instalments - passedInstalments(loan, phase);
}

/** How many dates of principal a phase has that an opening balance lies after: no instalment of the schedule has them. */
export function passedInstalments({ terms }: SheetLoan, phase: Phase): number {
  const day = terms.openingBalance?.date ?? null;
  if (day === null || phase.index > 0) return 0;
  return phase.dates.dates.filter((due) => due >= phase.firstPrincipal && due <= day).length;
}

/** Whether a row is a period that a rescheduling has cut short: nothing is due on it but the interest run up. */
export function isCutShort(
  { rescheduling, instalment, due }: OpenRow,
  rows: readonly OpenRow[],
  phase: Phase,
): boolean {
  if (rescheduling === null || instalment !== null) return false;
  const isOnDate = phase.dates.dates.includes(due);
  // Where interest runs on to a payment day, a date's period can end before the date, and the cut after it.
  return !isOnDate || rows.filter((row) => row.n > 0 && row.due === due).length > 1;
}
