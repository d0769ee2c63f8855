import { balanceEvents } from "./balanceEvents.ts";
import { beginningOf } from "./beginning.ts";
import { checkTerms } from "./checkTerms.ts";
import { Ledger } from "./ledger.ts";
import { phasesOf } from "./phases.ts";
import { openProblem } from "./amortisationProblems.ts";
import { Amortisation } from "./amortisation.ts";
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

/** Entries that are taken over together: fewer cost more calls, more don't stay in the processor's cache. */
const AT_ONCE = 512;

/**
 * The schedules of many loans at once, as buildSchedule gives them, in columns instead of rows: for portfolios, where
 * the explanations of each row would take most of the time and the memory. Fees are left out: see feesDue.
 * @throws Problem as buildSchedule does; columns of whole numbers cannot hold interest that is not known
 */
export function scheduleColumns(loans: readonly LoanTerms[]): ScheduleColumns {
  const ledger = new Ledger(false, AT_ONCE * 2);
  const starts = new Uint32Array(loans.length + 1);
  const columns = new Columns(loans.length * 32);
  loans.forEach((terms, index) => {
    checkTerms(terms);
    const [phases, events] = [phasesOf(terms), balanceEvents(terms)];
    new Amortisation(terms, phases, beginningOf(terms, phases, events), events, ledger).run();
    const open = ledger.firstOpen();
    if (open) throw openProblem(open);
    starts[index + 1] = columns.count + ledger.count;
    if (ledger.count >= AT_ONCE) columns.take(ledger);
  });
  columns.take(ledger);
  return { starts, ...columns.all() };
}

const DAY_COLUMNS = ["due", "payment", "days"] as const;
const AMOUNT_COLUMNS = ["prepayment", "principal", "interest", "capitalised", "closing"] as const;

/** Growing arrays of fixed-size integers: a million rows in the space that objects take for fifty thousand. */
class Columns {
  count = 0;
  private days = { due: new Int32Array(0), payment: new Int32Array(0), days: new Int32Array(0) };
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

  /** Takes over a ledger's entries, and empties it. */
  take(ledger: Ledger): void {
    const { count } = ledger;
    if (this.count + count > this.capacity) this.grow(2 * (this.count + count));
    for (const column of DAY_COLUMNS) this.days[column].set(ledger[column].subarray(0, count), this.count);
    for (const column of AMOUNT_COLUMNS) {
      this.amounts[column].set(ledger[column].subarray(0, count), this.count);
    }
    this.count += count;
    ledger.count = 0;
  }

  all(): Omit<ScheduleColumns, "starts"> {
    const { due, payment, days } = this.days;
    const { prepayment, principal, interest, capitalised, closing } = this.amounts;
    const { count } = this;
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
    for (const column of DAY_COLUMNS) {
      const grown = new Int32Array(capacity);
      grown.set(this.days[column]);
      this.days[column] = grown;
    }
    for (const column of AMOUNT_COLUMNS) {
      const grown = new BigInt64Array(capacity);
      grown.set(this.amounts[column]);
      this.amounts[column] = grown;
    }
    this.capacity = capacity;
  }
}
