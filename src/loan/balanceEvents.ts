import type { Day } from "../calendar/day.ts";
import { Problem } from "../messages/message.ts";
import type { Money } from "../money/money.ts";
import type { Drawdown, LoanTerms, Prepayment } from "./terms.ts";

/** What changes a balance on a day of its own. */
export interface BalanceEvent {
  readonly date: Day;
  readonly amount: Money;
  /** Null for a drawdown. */
  readonly prepayment: Prepayment | null;
  /** Its place in the terms' own list, from 0. */
  readonly index: number;
}

const drawdownEvent = ({ date, amount }: Drawdown, index: number): BalanceEvent => {
  return { date, amount, prepayment: null, index };
};

/**
 * Drawdowns and prepayments in order of date; on one day drawdowns come first.
 * @throws Problem where something is prepaid before anything is drawn
 */
export function balanceEvents(terms: LoanTerms): BalanceEvent[] {
  const { drawdowns, prepayments } = terms;
  const events = drawdowns.map(drawdownEvent);
  for (const [index, prepayment] of prepayments.entries()) {
    events.push({ date: prepayment.date, amount: prepayment.amount, prepayment, index });
  }
  if (events.length > 1) events.sort((a, b) => a.date - b.date);
  const first = events[0];
  if (first?.prepayment && !terms.openingBalance) {
    throw new Problem(
      "errors:termsPrepaymentTooEarly",
      { loan: terms.name, date: { day: first.date } },
      { cell: `prepayments[${first.index}].date` },
    );
  }
  return events;
}
