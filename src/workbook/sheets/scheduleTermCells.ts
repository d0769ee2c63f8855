import { fixedAddress } from "../address.ts";
import type { FeeCells, HeadCells } from "../formulas/scheduleContext.ts";
import type { Rescheduling } from "../../loan/terms.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { FIRST_ROW } from "./scheduleHead.ts";
import { headCells } from "./scheduleHeadCells.ts";

/** Columns of the two blocks below a schedule, from 0: wide enough above for what stands in them. */
export const PHASE_COLUMNS = {
  date: 2,
  firstInterest: 3,
  firstPrincipal: 4,
  months: 5,
  rate: 6,
  lastPrincipal: 7,
  capitalisedUntil: 8,
  accrued: 9,
  earlier: 10,
  instalments: 11,
  floor: 12,
} as const;
/** The same of a fee. */
export const FEE_COLUMNS = { kind: 2, from: 4, months: 5, percent: 6, amount: 7, dayCount: 8 } as const;

/** Rows of a block's heading, its header and its first line, from 0. */
export interface BlockRows {
  readonly heading: number;
  readonly header: number;
  readonly first: number;
  readonly end: number;
}

function blockRows(heading: number, lines: number): BlockRows {
  if (lines === 0) return { heading, header: heading, first: heading, end: heading };
  return { heading, header: heading + 1, first: heading + 2, end: heading + 3 + lines };
}

/** Where the two blocks stand. */
export function rowsOf({ schedule, terms }: PlannedLoan): {
  readonly phases: BlockRows;
  readonly fees: BlockRows;
} {
  const phases = blockRows(FIRST_ROW + schedule.rows.length + 1, terms.reschedulings.length);
  return { phases, fees: blockRows(phases.end, terms.fees.length) };
}

/** The row after the blocks; without any, the one that leaves a row free below the schedule: a table grows into what stands right below it. */
export function afterScheduleTerms(loan: PlannedLoan): number {
  const { phases, fees } = rowsOf(loan);
  const isEmpty = loan.terms.reschedulings.length + loan.terms.fees.length === 0;
  return isEmpty ? phases.heading : fees.end;
}

/** Where the terms stand that hold for a loan, as agreed and then of each rescheduling. */
export function scheduleHeads(loan: PlannedLoan): HeadCells[] {
  const { first } = rowsOf(loan).phases;
  return loan.terms.reschedulings.reduce<HeadCells[]>(
    (heads, { rate }, index) => {
      const at = (key: keyof typeof PHASE_COLUMNS): string => fixedAddress(first + index, PHASE_COLUMNS[key]);
      const before = heads[index] as HeadCells;
      return [
        ...heads,
        {
          ...before,
          months: at("months"),
          rate: rate === null ? before.rate : at("rate"),
          floor: rate === null ? before.floor : hasFloor(rate) ? at("floor") : null,
          firstInterest: at("firstInterest"),
          firstPrincipal: at("firstPrincipal"),
          lastPrincipal: at("lastPrincipal"),
          instalments: at("instalments"),
          earlier: at("earlier"),
          capitalisedUntil: at("capitalisedUntil"),
          begins: { date: at("date"), accrued: at("accrued") },
        },
      ];
    },
    [headCells(loan)],
  );
}

/** Whether a rate has a floor. */
export function hasFloor(rate: Rescheduling["rate"]): boolean {
  return rate?.kind === "floating" && rate.floorPercent !== null;
}

/** Where the terms of each fee stand. */
export function feeCells(loan: PlannedLoan): FeeCells[] {
  const { first } = rowsOf(loan).fees;
  return loan.terms.fees.map((_, index) => {
    const at = (key: keyof typeof FEE_COLUMNS): string => fixedAddress(first + index, FEE_COLUMNS[key]);
    return { from: at("from"), months: at("months"), percent: at("percent"), amount: at("amount") };
  });
}
