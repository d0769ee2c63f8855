import type { Day } from "../calendar/day.ts";
import { Problem, type KeyOf, type Message } from "../messages/message.ts";
import { money } from "../money/money.ts";
import type { BalanceEvent } from "./balanceEvents.ts";
import type { LoanTerms, Rescheduling } from "./terms.ts";

// What only the balance of a loan can tell of its terms; balances in minor units of its currency.

export function tooLarge(
  { name, currency, openingBalance }: LoanTerms,
  balance: bigint,
  limit: bigint,
): Problem {
  return new Problem(
    "errors:termsTooLarge",
    { loan: name, amount: money(balance, currency), limit: money(limit, currency) },
    { cell: openingBalance ? "openingBalance.amount" : "drawdowns" },
  );
}

export function prepaymentOverBalance(
  { name }: LoanTerms,
  { date, amount, index }: BalanceEvent,
  balance: bigint,
): Problem {
  return new Problem(
    "errors:termsPrepaymentOverBalance",
    { loan: name, date: { day: date }, amount, balance: money(balance, amount.currency) },
    { cell: `prepayments[${index}].amount` },
  );
}

/** @param index of the rescheduling, from 0 */
export function writeDownOverBalance(
  { name, currency, reschedulings }: LoanTerms,
  index: number,
  balance: bigint,
): Problem {
  const { date, writeDown } = reschedulings[index] as Rescheduling;
  return new Problem(
    "errors:termsWriteDownOverBalance",
    {
      loan: name,
      date: { day: date },
      amount: money(writeDown?.minor ?? 0n, currency),
      balance: money(balance, currency),
    },
    { cell: `reschedulings[${index}].writeDown` },
  );
}

/** @param lastPrincipal of the last phase */
export function eventAfterEnd({ name }: LoanTerms, event: BalanceEvent, lastPrincipal: Day): Problem {
  const last = { day: lastPrincipal };
  return event.prepayment
    ? new Problem(
        "errors:termsPrepaymentAfterEnd",
        { loan: name, date: { day: event.date }, last },
        { cell: `prepayments[${event.index}].date` },
      )
    : new Problem(
        "errors:termsDrawdownAfterEnd",
        { loan: name, drawdown: { day: event.date }, last },
        { cell: "drawdowns" },
      );
}

/** @param open why a rate is not known */
export function openProblem({ key, params }: Message): Problem {
  return new Problem(key as KeyOf<"errors:">, params, { cell: "rate" });
}

/** Principal that follows from interest which is not known. @param term whose principal it is */
export function rateNeeded({ name }: LoanTerms, term: string): Problem {
  return new Problem("errors:termsRateNeeded", { loan: name, term }, { cell: term });
}
