import { isoText, type Day } from "../calendar/day.ts";
import type { Message } from "../messages/message.ts";
import { decimalText, normalized } from "../money/decimal.ts";
import { amountText } from "../money/money.ts";
import { explainRow } from "./explain.ts";
import { positionAt } from "./positionAt.ts";
import type { OpenRow, OpenSchedule } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * The schedule as JSON data that other programs read: amounts and percents as decimal text, dates as ISO text.
 * @param asOf with a day, the loan's position on it is added under the same name; what of it is not known is null, with
 * the reason
 * @param say puts one message into words
 */
export function scheduleToJson(
  terms: LoanTerms,
  schedule: OpenSchedule,
  asOf: Day | null,
  say: (message: Message) => string,
): Record<string, unknown> {
  const { principal, prepayment, interest, capitalised, fees, writtenDown, paid } = schedule.totals;
  return {
    loan: schedule.loan,
    currency: schedule.currency,
    rows: schedule.rows.map((row) => rowToJson(terms, row, say)),
    totals: {
      principal: amountText(principal),
      prepayment: amountText(prepayment),
      interest: interest && amountText(interest),
      capitalised: amountText(capitalised),
      fees: amountText(fees),
      writtenDown: amountText(writtenDown),
      paid: paid && amountText(paid),
    },
    ...(schedule.assumedInterest ? { assumedInterest: true } : {}),
    ...(schedule.projectedInterest ? { projectedInterest: true } : {}),
    ...(schedule.openInterest ? { openInterest: say(schedule.openInterest) } : {}),
    ...(asOf === null ? {} : { asOf: positionToJson(terms, schedule, asOf, say) }),
  };
}

function rowToJson(
  terms: LoanTerms,
  row: OpenRow,
  say: (message: Message) => string,
): Record<string, unknown> {
  return {
    n: row.n,
    from: isoText(row.from),
    to: isoText(row.to),
    due: isoText(row.due),
    payment: isoText(row.payment),
    days: row.days,
    ratePercent: row.ratePercent && decimalText(normalized(row.ratePercent)),
    opening: amountText(row.opening),
    drawdown: amountText(row.drawdown),
    prepayment: amountText(row.prepayment),
    principal: amountText(row.principal),
    interest: row.interest && amountText(row.interest),
    capitalised: amountText(row.capitalised),
    fees: amountText(row.fees),
    total: row.total && amountText(row.total),
    writtenDown: amountText(row.writtenDown),
    closing: amountText(row.closing),
    projected: row.projected,
    ...(row.assumed ? { assumed: true } : {}),
    ...(row.warnings.length > 0 ? { warnings: row.warnings.map(say) } : {}),
    explanation: explainRow(terms, row).map(say).join(" "),
  };
}

function positionToJson(
  terms: LoanTerms,
  schedule: OpenSchedule,
  asOf: Day,
  say: (message: Message) => string,
): Record<string, unknown> {
  const { date, balance, accruedInterest, instalmentsLeft, unknown, assumed, projected } = positionAt(
    terms,
    schedule,
    asOf,
  );
  return {
    date: isoText(date),
    balance: balance && amountText(balance),
    accruedInterest: accruedInterest && amountText(accruedInterest),
    instalmentsLeft,
    ...(assumed ? { assumed } : {}),
    ...(projected ? { projected } : {}),
    ...(unknown ? { reason: say(unknown) } : {}),
  };
}
