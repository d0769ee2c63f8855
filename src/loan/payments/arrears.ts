import { daysBetween, type Day } from "../../calendar/day.ts";
import { sum, type Money } from "../../money/money.ts";
import type { LoanTerms } from "../terms.ts";
import { defaultInterest } from "./defaultInterest.ts";
import { inDueOrder } from "./openPart.ts";
import type { DueKind } from "./payment.ts";
import type { Settlement } from "./settlement.ts";

/** What is overdue on a loan at the end of a day, in its currency. */
export interface Arrears {
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
}

/**
 * What is overdue at the end of the settlement's day. An amount is overdue from the day after its payment day: on the
 * payment day itself it can still be paid in time.
 * @throws Problem as for defaultInterest
 */
export function arrearsOn(terms: LoanTerms, settlement: Settlement): Arrears {
  const { currency, asOf } = settlement;
  const overdue = inDueOrder(settlement.rows.flatMap(({ parts }) => parts)).filter(
    ({ payable, short }) => payable < asOf && short.minor > 0n,
  );
  const of = (kind: DueKind): Money =>
    sum(
      overdue.filter((part) => part.kind === kind).map(({ short }) => short),
      currency,
    );
  const [principal, interest, fees] = [of("principal"), of("interest"), of("fee")];
  const late = defaultInterest(terms, settlement)?.short ?? null;
  const [oldest] = overdue;
  return {
    principal,
    interest,
    fees,
    defaultInterest: late,
    total: sum([principal, interest, fees, ...(late ? [late] : [])], currency),
    oldestDue: oldest?.dueOn ?? null,
    daysPastDue: oldest ? daysBetween(oldest.payable, asOf) : 0,
  };
}
