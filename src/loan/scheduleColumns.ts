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
  /** All amounts in minor units of the loan's own currency, as in ScheduleRow. */
  readonly prepayment: BigInt64Array;
  readonly principal: BigInt64Array;
  readonly interest: BigInt64Array;
  readonly capitalised: BigInt64Array;
  readonly closing: BigInt64Array;
}

/**
 * The schedules of many loans at once, as buildSchedule gives them, in columns instead of rows: for portfolios, where
 * the explanations of each row would take most of the time and the memory. Fees are left out: see feesDue.
 * @throws Problem as buildSchedule does
 */
export function scheduleColumns(loans: readonly LoanTerms[]): ScheduleColumns {
  const ledger = new Ledger(false);
  const starts = new Uint32Array(loans.length + 1);
  const columns = new Columns(loans.length * 32);
  let count = 0;
  loans.forEach((terms, index) => {
    checkTerms(terms);
    new Roll(terms, phasesOf(terms), balanceEvents(terms), ledger).run();
    columns.take(ledger, count);
    count += ledger.count;
    starts[index + 1] = count;
  });
  return { starts, ...columns.first(count) };
}

/** Growing arrays of fixed-size integers: a million rows in the space that objects take for fifty thousand. */
class Columns {
  private dates = { due: new Int32Array(0), payment: new Int32Array(0), days: new Int32Array(0) };
  private amounts = {
    prepayment: new BigInt64Array(0),
    principal: new BigInt64Array(0),
    interest: new BigInt64Array(0),
    capitalised: new BigInt64Array(0),
    closing: new BigInt64Array(0),
  };

  constructor(private capacity: number) {
    this.grow(capacity);
  }

  take(ledger: Ledger, start: number): void {
    if (start + ledger.count > this.capacity) this.grow(2 * (start + ledger.count));
    const { due, payment, days } = this.dates;
    const { prepayment, principal, interest, capitalised, closing } = this.amounts;
    for (let at = 0, to = start; at < ledger.count; at += 1, to += 1) {
      due[to] = ledger.due[at] as Day;
      payment[to] = ledger.payment[at] as Day;
      days[to] = ledger.days[at] as number;
      prepayment[to] = ledger.prepayment[at] as bigint;
      principal[to] = ledger.principal[at] as bigint;
      interest[to] = ledger.interest[at] as bigint;
      capitalised[to] = ledger.capitalised[at] as bigint;
      closing[to] = ledger.closing[at] as bigint;
    }
  }

  /** The first so many entries. */
  first(count: number): Omit<ScheduleColumns, "starts"> {
    const { due, payment, days } = this.dates;
    const { prepayment, principal, interest, capitalised, closing } = this.amounts;
    return {
      due: due.subarray(0, count),
      payment: payment.subarray(0, count),
      days: days.subarray(0, count),
      prepayment: prepayment.subarray(0, count),
      principal: principal.subarray(0, count),
      interest: interest.subarray(0, count),
      capitalised: capitalised.subarray(0, count),
      closing: closing.subarray(0, count),
    };
  }

  private grow(capacity: number): void {
    const days = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(capacity);
      grown.set(old);
      return grown;
    };
    const amounts = (old: BigInt64Array): BigInt64Array<ArrayBuffer> => {
      const grown = new BigInt64Array(capacity);
      grown.set(old);
      return grown;
    };
    const { due, payment, days: counted } = this.dates;
    this.dates = { due: days(due), payment: days(payment), days: days(counted) };
    const { prepayment, principal, interest, capitalised, closing } = this.amounts;
    this.amounts = {
      prepayment: amounts(prepayment),
      principal: amounts(principal),
      interest: amounts(interest),
      capitalised: amounts(capitalised),
      closing: amounts(closing),
    };
    this.capacity = capacity;
  }
}
