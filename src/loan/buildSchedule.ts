import { daysFor } from "../calendar/dayCount.ts";
import type { Day } from "../calendar/day.ts";
import type { DueDates } from "../calendar/dueDates.ts";
import type { ShiftedDay } from "../calendar/businessDays.ts";
import { message, type Message } from "../messages/message.ts";
import { decimal } from "../money/decimal.ts";
import { add, subtract, sum, zero, type Money } from "../money/money.ts";
import { checkTerms } from "./checkTerms.ts";
import { feesDue } from "./fees.ts";
import { balanceSpans, interestOn, type BalanceStep, type Counting } from "./interest.ts";
import { interestDates, interestPeriods, paymentDay, type InterestPeriod } from "./interestPeriods.ts";
import { periodRates } from "./periodRate.ts";
import { repayer } from "./repayment.ts";
import type { FeePart, Schedule, ScheduleRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

const NO_RATE = decimal("0");

/**
 * The repayment schedule of a loan: one row per interest period from the first drawdown to the last principal date,
 * and a row for each fee whose date is none of the interest dates; in order of due date.
 * Interest: one rounding per period. Amounts in the loan's currency, exact.
 * @throws Problem that names the term which is missing, contradictory or not supported
 */
export function buildSchedule(terms: LoanTerms): Schedule {
  checkTerms(terms);
  const dates = interestDates(terms);
  const fees = feesDue(terms, dates);
  const periodRows = rowsOfPeriods(terms, dates, fees);
  const rows = withFeeRows(terms, periodRows, fees);
  const total = (pick: (row: ScheduleRow) => Money): Money => sum(rows.map(pick), terms.currency);
  return {
    loan: terms.id,
    currency: terms.currency,
    rows,
    totals: {
      principal: total((row) => row.principal),
      prepayment: total((row) => row.prepayment),
      interest: total((row) => row.interest),
      capitalised: total((row) => row.capitalised),
      fees: total((row) => row.fees),
      writtenDown: total((row) => row.writtenDown),
      paid: total((row) => row.total),
    },
  };
}

/** How the loan's days are counted; ACT/ACT ICMA and 30E/360 ISDA look at more than two days. */
export function countingOf(terms: LoanTerms, dates: DueDates): Counting {
  return {
    dayCount: terms.dayCount,
    end: terms.lastPrincipal,
    regular: { ends: terms.firstInterest, months: terms.monthsBetween, rollDay: dates.rollDay },
  };
}

function rowsOfPeriods(
  terms: LoanTerms,
  dates: DueDates,
  fees: ReadonlyMap<Day, readonly FeePart[]>,
): ScheduleRow[] {
  const periods = interestPeriods(terms, dates);
  const rates = periodRates(terms, periods);
  const counting = countingOf(terms, dates);
  const repay = repayer(terms);
  const instalments = periods.filter(({ due }) => due >= terms.firstPrincipal).length;
  const nothing = zero(terms.currency);
  let opening = nothing;
  let instalment = 0;
  let drawnSinceDue = false;

  return periods.map((period, index) => {
    const { from, to, due, payment, drawdowns } = period;
    const rate = rates[index];
    if (!rate) throw new RangeError("buildSchedule: a period without a rate");
    const drawdown = sum(
      drawdowns.map(({ amount }) => amount),
      terms.currency,
    );
    const spans = balanceSpans(balanceSteps(opening, period), to, counting);
    const interest = interestOn(spans, rate.percent, counting, nothing, terms.rounding);
    const outstanding = add(opening, drawdown);
    drawnSinceDue ||= drawdowns.length > 0;
    const paysPrincipal = due >= terms.firstPrincipal;
    const { principal, share } = paysPrincipal
      ? repay({
          due,
          outstanding,
          left: instalments - instalment,
          drawn: drawnSinceDue,
          ratePercent: rate.percent,
          interest,
        })
      : { principal: nothing, share: null };
    if (paysPrincipal) {
      instalment += 1;
      drawnSinceDue = false;
    }
    const feeParts = fees.get(due) ?? [];
    const feeSum = sum(
      feeParts.map(({ amount }) => amount),
      terms.currency,
    );
    const closing = subtract(outstanding, principal);
    const row: ScheduleRow = {
      n: index + 1,
      from,
      to,
      due,
      payment: payment.day,
      days: daysFor(terms.dayCount, from, to, terms.lastPrincipal),
      ratePercent: rate.percent,
      opening,
      drawdown,
      prepayment: nothing,
      principal,
      interest,
      capitalised: nothing,
      writtenDown: nothing,
      principalRule: paysPrincipal ? "rest" : "none",
      rescheduling: null,
      fees: feeSum,
      total: add(add(principal, interest), feeSum),
      closing,
      projected: rate.projected,
      instalment: paysPrincipal ? instalment : null,
      spans,
      share,
      fixing: rate.fixing,
      feeParts,
      skipped: payment.skipped,
      warnings: [...shiftWarnings(payment), ...(period.odd ? [oddFinalWarning(terms, period)] : [])],
    };
    opening = closing;
    return row;
  });
}

function balanceSteps(opening: Money, period: InterestPeriod): BalanceStep[] {
  const steps: BalanceStep[] = [{ from: period.from, balance: opening }];
  for (const { date, amount } of period.drawdowns) {
    const before = steps.at(-1) as BalanceStep;
    const balance = add(before.balance, amount);
    if (before.from === date) steps[steps.length - 1] = { from: date, balance };
    else steps.push({ from: date, balance });
  }
  return steps;
}

/** A fee row keeps the balance that the row before it closed with, so that the rows stay a chain. */
function withFeeRows(
  terms: LoanTerms,
  periodRows: readonly ScheduleRow[],
  fees: ReadonlyMap<Day, readonly FeePart[]>,
): ScheduleRow[] {
  const dues = new Set(periodRows.map(({ due }) => due));
  const nothing = zero(terms.currency);
  const feeRows = [...fees]
    .filter(([due]) => !dues.has(due))
    .map(([due, feeParts]): ScheduleRow => {
      const before = periodRows.findLast((row) => row.due < due);
      const balance = before?.closing ?? nothing;
      const payment = paymentDay(terms, due);
      const amount = sum(
        feeParts.map((part) => part.amount),
        terms.currency,
      );
      return {
        n: 0,
        from: due,
        to: due,
        due,
        payment: payment.day,
        days: 0,
        ratePercent: NO_RATE,
        opening: balance,
        drawdown: nothing,
        prepayment: nothing,
        principal: nothing,
        interest: nothing,
        capitalised: nothing,
        writtenDown: nothing,
        principalRule: "none",
        rescheduling: null,
        fees: amount,
        total: amount,
        closing: balance,
        projected: false,
        instalment: null,
        spans: [],
        share: null,
        fixing: null,
        feeParts,
        skipped: payment.skipped,
        warnings: shiftWarnings(payment),
      };
    });
  return [...periodRows, ...feeRows].sort((a, b) => a.due - b.due);
}

function shiftWarnings(payment: ShiftedDay): Message[] {
  if (payment.unknown.length === 0) return [];
  return [message("explain:warningHolidaysUnknown", { calendars: payment.unknown.join(", ") })];
}

function oddFinalWarning(terms: LoanTerms, period: InterestPeriod): Message {
  return message("explain:warningOddFinal", { due: { day: period.due }, count: terms.monthsBetween });
}
