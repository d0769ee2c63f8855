import type { Phase } from "../../../loan/phases.ts";
import type { OpenRow } from "../../../loan/schedule.ts";
import type { Translator } from "../../../messages/translator.ts";
import { decimalText } from "../../../money/decimal.ts";
import { amountDecimal } from "../../../money/money.ts";
import type { SheetLoan } from "../../sheetLoan.ts";
import type { ScheduleKey } from "../scheduleColumns.ts";
import type { HelperFigures } from "./helperFigures.ts";
import type { TableReferences } from "../../formulas/references.ts";
import { cellAbove, cellsAbove } from "./rowForms.ts";

/** Addresses of the terms that stand above the schedule, "$E$4"; of a rescheduling's own terms below it. */
export interface HeadCells {
  readonly id: string;
  readonly dayCount: string;
  readonly basis: string;
  readonly months: string;
  readonly rate: string;
  /** For a floating rate only. */
  readonly floor: string | null;
  readonly firstInterest: string;
  readonly firstPrincipal: string;
  readonly lastPrincipal: string;
  /** Number of the last instalment. */
  readonly instalments: string;
  /** How many instalments there were before; null for none. */
  readonly earlier: string | null;
  readonly facility: string;
  readonly capitalisedUntil: string;
  readonly availabilityEnd: string;
  /** What a schedule begins with that begins with a stated balance. */
  readonly opening: { readonly date: string; readonly amount: string; readonly from: string } | null;
  /** What a register divides that keeps a stated sum, by how many instalments, and what was drawn by it; null for others. */
  readonly register: { readonly divided: string; readonly parts: string; readonly from: string } | null;
  /** The rate that is assumed for the whole loan; null where none can be. */
  readonly assumed: string | null;
  /** Day of the rescheduling that these terms begin with, and what becomes of the interest run up by then. */
  readonly begins: { readonly date: string; readonly accrued: string } | null;
}

/** Addresses of one fee's terms below the schedule. */
export interface FeeCells {
  readonly from: string;
  readonly months: string;
  readonly percent: string;
  readonly amount: string;
}

/** The tables that formulas of a schedule point at. */
export interface ScheduleTables {
  readonly schedule: TableReferences;
  readonly drawdowns: TableReferences;
  readonly fixings: TableReferences;
  readonly prepayments: TableReferences;
  readonly reschedulings: TableReferences;
  readonly instalments: TableReferences;
  readonly cancellations: TableReferences;
  readonly holidays: TableReferences;
  readonly ownDays: TableReferences;
  readonly ratePath: TableReferences;
}

/** All that a formula of a schedule may point at. */
export interface ScheduleContext extends ScheduleTables {
  readonly loan: SheetLoan;
  readonly t: Translator;
  readonly phases: readonly Phase[];
  /** The terms that hold for a row. */
  readonly headOf: (row: OpenRow) => HeadCells;
  readonly phaseOf: (row: OpenRow) => Phase;
  readonly headOfPhase: (phase: Phase) => HeadCells;
  /** By the fee's place in the terms. */
  readonly fees: readonly FeeCells[];
  readonly helpers: HelperFigures;
  /** The row's cell with the number of steps to the day of a fee. */
  readonly steps: string;
  /** The loan's id as a criterion of SUMIFS. */
  readonly id: string;
  /** Whether the loan's schedule has the column. */
  readonly has: (key: ScheduleKey) => boolean;
}

/** Where interest ends: the due date, or the payment day where it runs on over a shift. */
export function endOfInterest(context: ScheduleContext): string {
  return context.schedule.here(context.has("to") ? "to" : "due");
}

/** What is owed before the row's instalment: formula without parentheses. */
export function owedFormula({ schedule, has }: ScheduleContext): string {
  const { here } = schedule;
  return `${here("opening")}+${here("drawdown")}${has("prepayment") ? `-${here("prepayment")}` : ""}`;
}

/** The double that a cell with this amount holds, in units of the currency. */
export function cellDouble(minor: bigint, loan: SheetLoan): number {
  return Number(decimalText(amountDecimal({ minor, currency: loan.terms.currency })));
}

/** The double that owedFormula computes: a sum of doubles, which can miss the double nearest to the amount. */
export function owedDouble({ opening, drawdown, prepayment }: OpenRow, loan: SheetLoan): number {
  const [a, b, c] = [opening, drawdown, prepayment].map(({ minor }) => cellDouble(minor, loan));
  return (a as number) + (b as number) - (c as number);
}

/** ROUND to the currency's minor unit. */
export function roundedTo(formula: string, loan: SheetLoan): string {
  return `ROUND(${formula},${loan.digits})`;
}

/**
 * A column's cell of the interest period before. Where rows for fees alone may stand between, it is looked up by its
 * number; else it is the cell above. Before the first period it is nought, or the column's header, of which N makes nought.
 */
export function cellBefore(context: ScheduleContext, key: ScheduleKey): string {
  if (!hasFeeRows(context)) return cellAbove(key);
  return `IFERROR(${foundBefore(context, key)},0)`;
}

/** The same where there is a period before for certain. */
export function foundBefore(context: ScheduleContext, key: ScheduleKey): string {
  if (!hasFeeRows(context)) return cellAbove(key);
  const n = context.schedule.here("n");
  return `INDEX(${cellsAbove(key)},MATCH(${n}-1,${cellsAbove("n")},0))`;
}

function hasFeeRows({ loan }: ScheduleContext): boolean {
  return loan.schedule.rows.some(({ n }) => n === 0);
}

/** The interest period before a row: its index; -1 for none. */
export function periodBefore({ loan }: ScheduleContext, index: number): number {
  return loan.schedule.rows.findLastIndex((other, at) => at < index && other.n > 0);
}

/** Conditions under which equal instalments or payments are worked out anew, beside being the first. */
export function changeConditions(context: ScheduleContext): string[] {
  const { schedule, has } = context;
  return [
    `${schedule.here("drawdown")}<>0`,
    ...(has("prepayment") ? [`${schedule.here("prepayment")}<>0`] : []),
    ...(has("capitalised") ? [`N(${cellBefore(context, "capitalised")})<>0`] : []),
  ];
}
