import type { Day } from "../calendar/day.ts";
import type { PeriodRate } from "./periodRate.ts";
import type { Phase } from "./phases.ts";
import type { PrincipalRule } from "./schedule.ts";

/**
 * The interest periods of one loan in columns, one entry each, in order of due date; amounts in minor units of its
 * currency. A schedule's rows are made from it. Filled anew for each loan: entries from `count` on mean nothing.
 */
export class Ledger {
  count = 0;
  readonly phase: Phase[] = [];
  readonly from: Day[] = [];
  readonly to: Day[] = [];
  readonly due: Day[] = [];
  readonly payment: Day[] = [];
  /** The due date one step before, whether anything is due on it or not: where a fixing for the period starts. */
  readonly gridStart: Day[] = [];
  /** By the day count. */
  readonly days: number[] = [];
  readonly rate: PeriodRate[] = [];
  readonly opening: bigint[] = [];
  readonly drawdown: bigint[] = [];
  readonly prepayment: bigint[] = [];
  readonly interest: bigint[] = [];
  readonly capitalised: bigint[] = [];
  readonly principal: bigint[] = [];
  readonly principalRule: PrincipalRule[] = [];
  /** What equal instalments were worked out from: balance and number of instalments; 0 parts where they were not. */
  readonly shareOf: bigint[] = [];
  readonly shareParts: number[] = [];
  readonly writtenDown: bigint[] = [];
  readonly closing: bigint[] = [];
  /** Which instalment of principal is due, from 1; 0 for none. */
  readonly instalment: number[] = [];
  /** Index of the rescheduling that takes effect at the end of the period; -1 for none. */
  readonly rescheduling: number[] = [];
}
