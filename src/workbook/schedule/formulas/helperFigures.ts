import type { Day } from "../../../calendar/day.ts";
import { addMonthsOnRoll } from "../../../calendar/months.ts";
import { phasesOf, type Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import { annuityPayments } from "./annuityPayments.ts";
import { commitmentSpans, type CommitmentSpan } from "./commitmentSpans.ts";
import { leapDaysOf } from "../../formulas/dayFormulas.ts";
import { phaseOf } from "./phaseOfRow.ts";
import { registerParts, type RegisterPart } from "./registerParts.ts";
import { plannedInstalments, type PlannedInstalment } from "./plannedInstalments.ts";

/** What the helping columns of a schedule hold, row by row; amounts in minor units. */
export interface HelperFigures {
  readonly leapDays: readonly number[];
  /** Sum of balance times days of leap years. */
  readonly leapBalanceDays: readonly bigint[];
  /** Days of the regular period that the whole row lies in; null where it lies in several. */
  readonly regularDays: readonly (number | null)[];
  /** Equal payments of an annuity; null where none is due. */
  readonly level: readonly (bigint | null)[];
  /** Null where the row's terms know no equal instalments. */
  readonly planned: readonly (PlannedInstalment | null)[];
  /** Null where nothing is divided by a register; empty as registerParts says. */
  readonly register: readonly (RegisterPart | null)[];
  readonly commitment: readonly CommitmentSpan[];
}

const KEPT = new WeakMap<SheetLoan, HelperFigures>();

/** The helping figures of a loan's schedule, worked out once. */
export function helperFigures(loan: SheetLoan): HelperFigures {
  const kept = KEPT.get(loan);
  if (kept) return kept;
  const { rows } = loan.schedule;
  const phases = phasesOf(loan.terms);
  const { dayCount } = loan.terms;
  const figures: HelperFigures = {
    leapDays: dayCount === "ACT/ACT ISDA" ? rows.map(({ from, to }) => leapDaysOf(from, to)) : [],
    leapBalanceDays: dayCount === "ACT/ACT ISDA" ? rows.map(leapBalanceDays) : [],
    regularDays: dayCount === "ACT/ACT ICMA" ? rows.map((row) => regularDays(row, phaseOf(phases, row))) : [],
    level: annuityPayments(loan, phases),
    planned: plannedInstalments(loan, phases),
    register: registerParts(loan, phases),
    commitment: commitmentSpans(loan),
  };
  KEPT.set(loan, figures);
  return figures;
}

function leapBalanceDays(row: OpenRow): bigint {
  return row.spans.reduce(
    (sum, { from, to, balance }) => sum + balance.minor * BigInt(leapDaysOf(from, to)),
    0n,
  );
}

function regularDays(row: OpenRow, phase: Phase): number | null {
  if (row.n === 0) return null;
  const { ends, months, rollDay } = phase.counting.regular;
  const boundary = (k: number): Day => addMonthsOnRoll(ends, k * months, rollDay);
  let k = Math.floor((row.from - ends) / (months * 31)) - 1;
  while (boundary(k + 1) <= row.from) k += 1;
  while (boundary(k) > row.from) k -= 1;
  return row.to <= boundary(k + 1) ? boundary(k + 1) - boundary(k) : null;
}
