import { message, type Message } from "../messages/message.ts";
import { explainMoves, explainOpening, explainReschedulings } from "./explain/changes.ts";
import { explainDueDate } from "./explain/explainDueDate.ts";
import { explainFee } from "./explain/fee.ts";
import { explainInterest } from "./explain/interest.ts";
import { explainPrincipal } from "./explain/principal.ts";
import { explainRate } from "./explain/rate.ts";
import type { OpenRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * How a row came about, in sentences with its numbers: the period, the due date and why it was shifted, drawdowns and
 * prepayments, rate, interest with each balance and its days, principal, fees, what a rescheduling changes, the balance
 * afterwards, and what to be wary of.
 * @param row a row of the schedule of these terms
 */
export function explainRow(terms: LoanTerms, row: OpenRow): Message[] {
  if (row.n === 0) return [...explainDueDate(row), ...row.feeParts.flatMap(explainFee), ...row.warnings];
  return [
    message("explain:period", { n: row.n, from: { day: row.from }, to: { day: row.to }, count: row.days }),
    ...explainDueDate(row),
    ...explainOpening(terms, row),
    ...explainMoves(terms, row),
    ...explainRate(terms, row),
    ...(row.interest === null || row.ratePercent === null
      ? [message("explain:interestOpen")]
      : explainInterest("explain:interest", row.spans, row.ratePercent, terms.dayCount, row.interest)),
    ...(row.capitalised.minor === 0n ? [] : [message("explain:capitalised", { amount: row.capitalised })]),
    ...explainPrincipal(row),
    ...row.feeParts.flatMap(explainFee),
    ...explainReschedulings(terms, row),
    message("explain:closing", { closing: row.closing }),
    ...row.warnings,
  ];
}
