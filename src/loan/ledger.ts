import type { Decimal } from "../money/decimal.ts";
import type { Phase } from "./phases.ts";
import type { AppliedFixing, PrincipalRule } from "./schedule.ts";

/** The rate of one interest period. */
export interface PeriodRate {
  /** A year. */
  readonly percent: Decimal;
  readonly fixing: AppliedFixing | null;
  /** Whether the fixing is one of an earlier period, for want of its own. */
  readonly projected: boolean;
}

const WHOLE_COLUMNS = [
  "from",
  "to",
  "due",
  "payment",
  "gridStart",
  "days",
  "shareParts",
  "instalment",
  "rescheduling",
] as const;

const AMOUNT_COLUMNS = [
  "opening",
  "drawdown",
  "prepayment",
  "interest",
  "capitalised",
  "principal",
  "shareOf",
  "writtenDown",
  "closing",
] as const;

/**
 * The interest periods of one loan in columns, one entry each, in order of due date; amounts in minor units of its
 * currency, days as in calendar/. A schedule's rows are made from it. Filled anew for each loan: entries from `count`
 * on mean nothing. Columns are of fixed-size integers, since a portfolio spends most of its time filling them;
 * checkTerms and Roll see to it that no amount outgrows 64 bits.
 */
export class Ledger {
  count = 0;
  readonly phase: Phase[] = [];
  readonly rate: PeriodRate[] = [];
  readonly principalRule: PrincipalRule[] = [];
  from = new Int32Array(0);
  to = new Int32Array(0);
  due = new Int32Array(0);
  payment = new Int32Array(0);
  /** The due date one step before, whether anything is due on it or not: where a fixing for the period starts. */
  gridStart = new Int32Array(0);
  /** By the day count. */
  days = new Int32Array(0);
  /** Which instalment of principal is due, from 1; 0 for none. */
  instalment = new Int32Array(0);
  /** Index of the rescheduling that takes effect at the end of the period; -1 for none. */
  rescheduling = new Int32Array(0);
  /** What equal instalments were worked out from: balance and number of instalments; 0 parts where they were not. */
  shareOf = new BigInt64Array(0);
  shareParts = new Int32Array(0);
  opening = new BigInt64Array(0);
  drawdown = new BigInt64Array(0);
  prepayment = new BigInt64Array(0);
  interest = new BigInt64Array(0);
  capitalised = new BigInt64Array(0);
  principal = new BigInt64Array(0);
  writtenDown = new BigInt64Array(0);
  closing = new BigInt64Array(0);

  /** Makes room for so many entries; what the columns hold stays. */
  reserve(entries: number): void {
    if (entries <= this.from.length) return;
    const room = Math.max(entries, 2 * this.from.length);
    for (const column of WHOLE_COLUMNS) {
      const grown = new Int32Array(room);
      grown.set(this[column]);
      this[column] = grown;
    }
    for (const column of AMOUNT_COLUMNS) {
      const grown = new BigInt64Array(room);
      grown.set(this[column]);
      this[column] = grown;
    }
  }
}
