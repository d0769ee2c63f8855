import { partsOf, type Day } from "../../calendar/day.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import type { ScheduledLoan } from "./planParts.ts";

/** Why a loan needs nothing in some years of a plan: nought alone would leave open whether something was forgotten. */
export interface NothingDue {
  readonly loan: LoanTerms;
  readonly years: readonly number[];
  readonly reason: Message;
}

/** The years of the first and of the last payment. */
export interface PaidYears {
  readonly first: number;
  readonly last: number;
}

/** Years of the plan in which the loan needs nothing, by the reason for it. */
export function nothingDue(
  { terms, schedule }: ScheduledLoan,
  years: readonly number[],
  asOf: Day,
): NothingDue[] {
  const paid = schedule.rows.filter(isPaid);
  const some = new Set(paid.map(yearOf));
  const found = new Map<string, NothingDue>();
  for (const year of years.filter((one) => !some.has(one))) {
    const reason = reasonFor(year, paid, asOf);
    const before = found.get(reason.key)?.years ?? [];
    found.set(reason.key, { loan: terms, years: [...before, year], reason });
  }
  return [...found.values()];
}

/** Null where nothing is paid by any schedule. */
export function paidYears(loans: readonly ScheduledLoan[]): PaidYears | null {
  const years = loans.flatMap(({ schedule }) => schedule.rows.filter(isPaid).map(yearOf));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

function reasonFor(year: number, paid: readonly OpenRow[], asOf: Day): Message {
  const last = paid.at(-1);
  if (last && year > yearOf(last)) {
    // An instalment is due on its day of the agreement, also where it is paid on the business day after.
    return message(last.due <= asOf ? "planning:wasRepaid" : "planning:willBeRepaid", {
      day: { day: last.due },
    });
  }
  const [first] = paid;
  return first && year < yearOf(first)
    ? message("planning:beginsLater", { day: { day: first.payment } })
    : message("planning:nothingFallsDue");
}

/** Whether something is paid on the row, or may be: interest that is not known is not nothing. */
function isPaid({ total, prepayment }: OpenRow): boolean {
  return total === null || total.minor !== 0n || prepayment.minor !== 0n;
}

function yearOf({ payment }: OpenRow): number {
  return partsOf(payment).year;
}
