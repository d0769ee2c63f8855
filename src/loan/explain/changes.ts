import { message, type Message } from "../../messages/message.ts";
import type { OpenRow } from "../schedule.ts";
import type { InterestRate, LoanTerms, Prepayment } from "../terms.ts";

/** What a schedule that begins with a stated balance begins with, on its first row. */
export function explainOpening({ openingBalance }: LoanTerms, row: OpenRow): Message[] {
  if (!openingBalance || row.n !== 1) return [];
  const { date, amount, interestFrom } = openingBalance;
  const values = { date: { day: date }, amount, from: { day: row.from } };
  if (row.from > date) return [message("explain:openingAdjusted", values)];
  if (row.from === date) return [message("explain:openingOnDue", values)];
  return [message(interestFrom === null ? "explain:openingAssumed" : "explain:openingStated", values)];
}

/** What was drawn within a row's period, and what was prepaid and to what effect. */
export function explainMoves(terms: LoanTerms, row: OpenRow): Message[] {
  const within = <One extends { readonly date: number }>(list: readonly One[]): One[] =>
    list.filter(({ date }) => date >= row.from && date < row.to);
  return [
    ...within(terms.drawdowns).map(({ date, amount }) =>
      message("explain:drawdown", { date: { day: date }, amount }),
    ),
    ...within(terms.prepayments).map((prepayment) =>
      message(`explain:prepaid${effectOf(prepayment)}`, {
        date: { day: prepayment.date },
        amount: prepayment.amount,
      }),
    ),
  ];
}

function effectOf({ order, respread }: Prepayment): "Respread" | "Inverse" | "InOrder" | "ProRata" {
  if (respread) return "Respread";
  return order === "inverse-order" ? "Inverse" : order === "in-order" ? "InOrder" : "ProRata";
}

/** Interest that is added to the balance, and what a rescheduling on the due date does. */
export function explainReschedulings(terms: LoanTerms, row: OpenRow): Message[] {
  const rescheduling = row.rescheduling === null ? null : (terms.reschedulings[row.rescheduling] ?? null);
  return [
    ...(row.writtenDown.minor === 0n ? [] : [message("explain:writtenDown", { amount: row.writtenDown })]),
    ...(rescheduling === null
      ? []
      : [
          message("explain:rescheduled", {
            due: { day: row.due },
            firstInterest: { day: rescheduling.firstInterest },
            firstPrincipal: { day: rescheduling.firstPrincipal },
            lastPrincipal: { day: rescheduling.lastPrincipal },
          }),
          ...(rescheduling.rate === null ? [] : [newRate(rescheduling.rate)]),
        ]),
  ];
}

function newRate(rate: InterestRate): Message {
  if (rate.kind === "unknown") return message("explain:rescheduledUnknown");
  return rate.kind === "fixed"
    ? message("explain:rescheduledFixed", { rate: { percent: rate.percent } })
    : message("explain:rescheduledFloating", {
        index: { rateIndex: rate.index },
        margin: { percent: rate.marginPercent },
      });
}
