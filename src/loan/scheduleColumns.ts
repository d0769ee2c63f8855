import type { Day } from "../calendar/day.ts";
import { balanceEvents } from "./balanceEvents.ts";
import { checkTerms } from "./checkTerms.ts";
import { Ledger } from "./ledger.ts";
import { phasesOf } from "./phases.ts";
import { Roll } from "./roll.ts";
import type { LoanTerms } from "./terms.ts";

/** The interest periods of many loans, one entry each, the loans one after the other. */
export interface ScheduleColumns {
  /** Loan k has the entries from starts[k] up to starts[k + 1], not including it. */
  readonly starts: Uint32Array;
  readonly due: Int32Array;
  readonly payment: Int32Array;
  readonly days: Int32Array;
  /** All amounts in minor units of the loan's own currency. */
  readonly principal: BigInt64Array;
  readonly interest: BigInt64Array;
  readonly closing: BigInt64Array;
}

/** Below this many minor units an amount fits a 64-bit integer, with room for a sum of a thousand. */
const LARGEST = 2n ** 53n;

/**
 * The schedules of many loans at once, as buildSchedule gives them, in columns instead of rows: for portfolios, where
 * the explanations of each row would take most of the time and the memory. Fees are left out: see feesDue.
 * @throws Problem as buildSchedule does, and RangeError for a balance of 2^53 minor units or more
 */
export function scheduleColumns(loans: readonly LoanTerms[]): ScheduleColumns {
  const ledger = new Ledger();
  const starts = new Uint32Array(loans.length + 1);
  let columns = new Columns(loans.length * 32);
  let count = 0;
  loans.forEach((terms, index) => {
    checkTerms(terms);
    new Roll(terms, phasesOf(terms), balanceEvents(terms), ledger).run();
    if (count + ledger.count > columns.due.length) columns = columns.resized(2 * (count + ledger.count));
    columns.take(ledger, count);
    count += ledger.count;
    starts[index + 1] = count;
  });
  const { due, payment, days, principal, interest, closing } = columns.resized(count);
  return { starts, due, payment, days, principal, interest, closing };
}

/** Growing arrays of fixed-size integers: they hold a million rows in the space that objects take for fifty thousand. */
class Columns {
  readonly due: Int32Array;
  readonly payment: Int32Array;
  readonly days: Int32Array;
  readonly principal: BigInt64Array;
  readonly interest: BigInt64Array;
  readonly closing: BigInt64Array;

  constructor(readonly capacity: number) {
    this.due = new Int32Array(capacity);
    this.payment = new Int32Array(capacity);
    this.days = new Int32Array(capacity);
    this.principal = new BigInt64Array(capacity);
    this.interest = new BigInt64Array(capacity);
    this.closing = new BigInt64Array(capacity);
  }

  take(ledger: Ledger, start: number): void {
    for (let at = 0, to = start; at < ledger.count; at += 1, to += 1) {
      const closing = ledger.closing[at] as bigint;
      if (closing >= LARGEST) throw new RangeError("scheduleColumns: a balance of 2^53 minor units or more");
      this.due[to] = ledger.due[at] as Day;
      this.payment[to] = ledger.payment[at] as Day;
      this.days[to] = ledger.days[at] as number;
      this.principal[to] = ledger.principal[at] as bigint;
      this.interest[to] = ledger.interest[at] as bigint;
      this.closing[to] = closing;
    }
  }

  resized(capacity: number): Columns {
    const other = new Columns(capacity);
    const end = Math.min(capacity, this.capacity);
    other.due.set(this.due.subarray(0, end));
    other.payment.set(this.payment.subarray(0, end));
    other.days.set(this.days.subarray(0, end));
    other.principal.set(this.principal.subarray(0, end));
    other.interest.set(this.interest.subarray(0, end));
    other.closing.set(this.closing.subarray(0, end));
    return other;
  }
}
