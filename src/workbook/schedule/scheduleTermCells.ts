import { fixedAddress } from "../address.ts";
import type { FeeCells, HeadCells } from "./formulas/scheduleContext.ts";
import type { Rescheduling } from "../../loan/terms.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import { FIRST_ROW } from "./scheduleHead.ts";
import { headCells } from "./scheduleHeadCells.ts";

/** Columns of the blocks below a schedule, from 0: wide enough above for what stands in them. */
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
/** The same of the balance that a schedule begins with. */
export const OPENING_COLUMNS = { date: 2, from: 4, amount: 7 } as const;
/** The same of what a register divides. */
export const REGISTER_COLUMNS = { parts: 4, divided: 7, from: 8 } as const;
/** The same of an assumed rate. */
export const ASSUMED_COLUMNS = { rate: 4, basis: 7 } as const;
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

/** Where the blocks stand. */
export function termBlockRows(loan: SheetLoan): {
  readonly opening: BlockRows;
  readonly register: BlockRows;
  readonly assumed: BlockRows;
  readonly phases: BlockRows;
  readonly fees: BlockRows;
} {
  const { schedule, terms } = loan;
  const opening = blockRows(FIRST_ROW + schedule.rows.length + 1, terms.openingBalance ? 1 : 0);
  const register = blockRows(opening.end, terms.register?.divided ? 1 : 0);
  const assumed = blockRows(register.end, mayBeOpen(loan) ? 1 : 0);
  const phases = blockRows(assumed.end, terms.reschedulings.length);
  return { opening, register, assumed, phases, fees: blockRows(phases.end, terms.fees.length) };
}

/** The row after the blocks; without any, the one that leaves a row free below the schedule: a table grows into what stands right below it. */
export function afterScheduleTerms(loan: SheetLoan): number {
  return termBlockRows(loan).fees.end;
}

/** Where the terms stand that hold for a loan, as agreed and then of each rescheduling. */
export function scheduleHeads(loan: SheetLoan): HeadCells[] {
  const { opening, register, assumed, phases } = termBlockRows(loan);
  const { first } = phases;
  const openingAt = (key: keyof typeof OPENING_COLUMNS): string =>
    fixedAddress(opening.first, OPENING_COLUMNS[key]);
  const registerAt = (key: keyof typeof REGISTER_COLUMNS): string =>
    fixedAddress(register.first, REGISTER_COLUMNS[key]);
  const agreed: HeadCells = {
    ...headCells(loan),
    opening: loan.terms.openingBalance
      ? { date: openingAt("date"), amount: openingAt("amount"), from: openingAt("from") }
      : null,
    register: loan.terms.register?.divided
      ? { divided: registerAt("divided"), parts: registerAt("parts"), from: registerAt("from") }
      : null,
    assumed: mayBeOpen(loan) ? fixedAddress(assumed.first, ASSUMED_COLUMNS.rate) : null,
  };
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
    [agreed],
  );
}

/** Whether a rate has a floor. */
export function hasFloor(rate: Rescheduling["rate"]): boolean {
  return rate?.kind === "floating" && rate.floorPercent !== null;
}

/** Where the terms of each fee stand. */
export function feeCells(loan: SheetLoan): FeeCells[] {
  const { first } = termBlockRows(loan).fees;
  return loan.terms.fees.map((_, index) => {
    const at = (key: keyof typeof FEE_COLUMNS): string => fixedAddress(first + index, FEE_COLUMNS[key]);
    return { from: at("from"), months: at("months"), percent: at("percent"), amount: at("amount") };
  });
}
