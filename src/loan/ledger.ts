import type { Message } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Phase } from "./phases.ts";
import type { AppliedFixing, PrincipalRule } from "./schedule.ts";

/** The rate of one interest period. */
export interface PeriodRate {
  /** A year; of no meaning where the rate is not known. */
  readonly percent: Decimal;
  readonly fixing: AppliedFixing | null;
  /** Whether the fixing is one of an earlier period, for want of its own. */
  readonly projected: boolean;
  /** Whether it is made of the assumed rate. */
  readonly assumed: boolean;
  /** Why the rate, and with it the interest, is not known; null where it is. */
  readonly open: Message | null;
}

/** A phase whose periods are in the ledger. */
interface LaidPhase {
  readonly phase: Phase;
  /** Its first entry. */
  readonly first: number;
  /** The rate of all its periods; null where each has its own. */
  readonly fixed: PeriodRate | null;
}

const NONE: LaidPhase[] = [];

const WHOLE_COLUMNS = [
  "from",
  "to",
  "due",
  "payment",
  "gridStart",
  "days",
  "shareParts",
  "shareCount",
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
  "shareFrom",
  "writtenDown",
  "closing",
] as const;

/**
 * The interest periods of one loan in columns, one entry each, in order of due date; amounts in minor units of its
 * currency, days as in calendar/. A schedule's rows are made from it. The loan's entries are those from `start` up to
 * `count`; before them a portfolio keeps those of loans before it. Columns are of fixed-size integers, since a portfolio spends most of its time filling them;
 * checkTerms and Amortisation see to it that no amount outgrows 64 bits.
 */
export class Ledger {
  start = 0;
  count = 0;
  /** The loan's phases so far, in order. */
  private laid: LaidPhase[] = [];
  /** Of each period of a phase whose rate is not fixed. */
  readonly floating: PeriodRate[] = [];
  readonly principalRule: PrincipalRule[] = [];
  from = new Int32Array(0);
  to = new Int32Array(0);
  due = new Int32Array(0);
  payment = new Int32Array(0);
  /**
   * The due date one step before, whether anything is due on it or not: where a fixing for the period starts. Only for
   * a phase whose rate is not fixed.
   */
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
  /** Where balances are rounded: what was drawn, and how many instalments it is lowered by; 0 where they are not. */
  shareFrom = new BigInt64Array(0);
  shareCount = new Int32Array(0);
  opening = new BigInt64Array(0);
  drawdown = new BigInt64Array(0);
  prepayment = new BigInt64Array(0);
  interest = new BigInt64Array(0);
  capitalised = new BigInt64Array(0);
  principal = new BigInt64Array(0);
  writtenDown = new BigInt64Array(0);
  closing = new BigInt64Array(0);
  /** The same memory in halves of 32 bits, the lower one first, for putEven. */
  private halves = halvesOf(this);

  /**
   * @param forRows whether rows are to be made of it: otherwise the columns that only rows need may hold anything
   * @param room for so many entries
   */
  constructor(
    readonly forRows = true,
    room = 0,
  ) {
    this.reserve(room);
  }

  /** What is entered from now on is another loan's. */
  begin(): void {
    this.start = this.count;
    this.laid = NONE;
  }

  /** A phase whose periods follow. */
  lay(phase: LaidPhase): void {
    if (this.laid === NONE) this.laid = [phase];
    else this.laid.push(phase);
  }

  /** The phase of a period. */
  phaseOf(at: number): Phase {
    return (this.laidOf(at) as LaidPhase).phase;
  }

  /** The rate of a period. */
  rateOf(at: number): PeriodRate {
    return this.laidOf(at)?.fixed ?? (this.floating[at] as PeriodRate);
  }

  /** Why the rate of the loan's first period without one is not known; null where all are. */
  firstOpen(): Message | null {
    if (this.laid.every(({ fixed }) => fixed !== null && fixed.open === null)) return null;
    for (let at = this.start; at < this.count; at += 1) {
      const { open } = this.rateOf(at);
      if (open !== null) return open;
    }
    return null;
  }

  private laidOf(at: number): LaidPhase | undefined {
    const { laid } = this;
    let index = laid.length - 1;
    while (index > 0 && (laid[index] as LaidPhase).first > at) index -= 1;
    return laid[index];
  }

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
    this.halves = halvesOf(this);
  }

  /**
   * The amounts of a period in which nothing but an instalment happens, from plain numbers: to make a bigint of each
   * would take longer than all the rest. Whole, 0 to 2^53.
   */
  putEven(at: number, opening: number, principal: number, closing: number): void {
    const { halves } = this;
    put(halves.principal, at, principal);
    put(halves.closing, at, closing);
    this.prepayment[at] = 0n;
    this.capitalised[at] = 0n;
    if (!this.forRows) return;
    put(halves.opening, at, opening);
    this.drawdown[at] = 0n;
    this.writtenDown[at] = 0n;
    this.rescheduling[at] = -1;
  }

  /** Interest of a period from a plain number: whole, 0 to 2^53. */
  putInterest(at: number, interest: number): void {
    put(this.halves.interest, at, interest);
  }
}

type Halves = Readonly<Record<"opening" | "interest" | "principal" | "closing", Int32Array>>;

function halvesOf({ opening, interest, principal, closing }: Ledger): Halves {
  const half = (column: BigInt64Array): Int32Array => new Int32Array(column.buffer);
  return {
    opening: half(opening),
    interest: half(interest),
    principal: half(principal),
    closing: half(closing),
  };
}

/** Processors that a browser or Node runs on keep the lower half first. */
function put(halves: Int32Array, at: number, whole: number): void {
  halves[2 * at] = whole;
  halves[2 * at + 1] = Math.floor(whole / 2 ** 32);
}
