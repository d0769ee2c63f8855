import { daysBetween, type Day } from "../../calendar/day.ts";
import { money, sum, type Money } from "../../money/money.ts";
import type { ScheduleRow } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { paidBy } from "./accrueDefault.ts";
import { defaultInterest, type DefaultInterest } from "./defaultInterest.ts";
import { inDueOrder } from "./openPart.ts";
import type { DueKind } from "./payment.ts";
import type { SettledPart, Settlement } from "./settlement.ts";

/** A part of a row that should have been paid before the day, and is not. */
interface OverdueItem {
  readonly part: SettledPart;
  readonly kind: DueKind;
  readonly row: ScheduleRow;
  readonly due: Money;
  /** By the end of the day. */
  readonly paid: Money;
  /** due - paid; more than 0. */
  readonly short: Money;
  readonly daysPastDue: number;
}

/** What is overdue on a loan at the end of a day, in its currency. */
export interface Arrears {
  readonly loan: string;
  readonly day: Day;
  readonly principal: Money;
  readonly interest: Money;
  readonly fees: Money;
  /** Run up and not paid, also on what has been paid since; null where the terms say nothing of it. */
  readonly defaultInterest: Money | null;
  /** Principal, interest, fees and default interest. */
  readonly total: Money;
  /** Due date of the oldest principal, interest or fee that is overdue; null where there is none. */
  readonly oldestDue: Day | null;
  /** Days from the payment day of that to the day; 0 where nothing is overdue. */
  readonly daysPastDue: number;
  /** In order of due date. */
  readonly items: readonly OverdueItem[];
  /** What defaultInterest is made of. */
  readonly charges: DefaultInterest | null;
}

/**
 * What is overdue at the end of a day. An amount is overdue from the day after its payment day: on the payment day
 * itself it can still be paid in time.
 * @param day the settlement's day or one before it
 * @throws RangeError for a day after the settlement's; Problem as for defaultInterest
 */
export function arrearsOn(terms: LoanTerms, settlement: Settlement, day: Day = settlement.asOf): Arrears {
  if (day > settlement.asOf) throw new RangeError("arrearsOn: the settlement ends before the day");
  const { currency } = settlement;
  const charges = defaultInterest(terms, settlement, day);
  const items = inDueOrder(settlement.rows.flatMap(({ parts }) => parts))
    .filter(({ payable }) => payable < day)
    .flatMap((part): OverdueItem[] => {
      const { row, kind, due, allocations, payable } = part;
      const paid = paidBy(allocations, day);
      const short = money(due.minor - paid, currency);
      if (short.minor <= 0n) return [];
      const daysPastDue = daysBetween(payable, day);
      return [{ part, kind, row, due, paid: money(paid, currency), short, daysPastDue }];
    });
  const of = (kind: DueKind): Money =>
    sum(
      items.filter((item) => item.kind === kind).map(({ short }) => short),
      currency,
    );
  const [principal, interest, fees] = [of("principal"), of("interest"), of("fee")];
  const late = charges?.short ?? null;
  return {
    loan: settlement.loan,
    day,
    principal,
    interest,
    fees,
    defaultInterest: late,
    total: sum([principal, interest, fees, ...(late ? [late] : [])], currency),
    oldestDue: items[0]?.part.dueOn ?? null,
    daysPastDue: items[0]?.daysPastDue ?? 0,
    items,
    charges,
  };
}
