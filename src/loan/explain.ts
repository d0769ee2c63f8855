import type { NonBusinessDay } from "../calendar/businessDays.ts";
import { addDays } from "../calendar/day.ts";
import { basis, type DayCount } from "../calendar/dayCount.ts";
import { message, type Message } from "../messages/message.ts";
import type { Decimal } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import type { BalanceSpan, FeePart, ScheduleRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";

/**
 * How a row came about, in sentences with its numbers: the period, the due date and why it was shifted, drawdowns,
 * rate, interest with each balance and its days, principal, fees, the balance afterwards, and what to be wary of.
 * @param row a row of the schedule of these terms
 */
export function explainRow(terms: LoanTerms, row: ScheduleRow): Message[] {
  if (row.n === 0) return [...dueDate(row), ...row.feeParts.flatMap(fee), ...row.warnings];
  return [
    message("explain:period", { n: row.n, from: { day: row.from }, to: { day: row.to }, count: row.days }),
    ...dueDate(row),
    ...drawdowns(terms, row),
    ...rate(terms, row),
    ...interest("explain:interest", row.spans, row.ratePercent, terms.dayCount, row.interest),
    ...principal(terms, row),
    ...row.feeParts.flatMap(fee),
    message("explain:closing", { closing: row.closing }),
    ...row.warnings,
  ];
}

function dueDate(row: ScheduleRow): Message[] {
  const dates = { due: { day: row.due }, payment: { day: row.payment } };
  if (row.skipped.length === 0) return [message("explain:dueOn", dates)];
  return [message("explain:shifted", dates), ...stretches(row.skipped).map(skipped)];
}

interface Stretch {
  readonly first: NonBusinessDay;
  readonly last: NonBusinessDay;
}

/** Neighbouring days with the same reason are said in one sentence; in order of date. */
function stretches(days: readonly NonBusinessDay[]): Stretch[] {
  const result: Stretch[] = [];
  for (const day of [...days].sort((a, b) => a.day - b.day)) {
    const before = result.at(-1);
    const continues =
      before?.last.reason === day.reason &&
      before.last.calendar === day.calendar &&
      before.last.name === day.name &&
      addDays(before.last.day, 1) === day.day;
    if (before && continues) result[result.length - 1] = { first: before.first, last: day };
    else result.push({ first: day, last: day });
  }
  return result;
}

function skipped({ first, last }: Stretch): Message {
  if (first.name !== undefined) {
    return first.day === last.day
      ? message("explain:skippedOwnHoliday", { day: { day: first.day }, name: first.name })
      : message("explain:skippedOwnHolidays", {
          from: { day: first.day },
          to: { day: last.day },
          name: first.name,
        });
  }
  const reason = message(`explain:${first.reason}`);
  if (first.calendar === null) return message("explain:skippedWeekend", { day: { day: first.day }, reason });
  const calendar = message(`explain:calendar${first.calendar}`);
  return first.day === last.day
    ? message("explain:skippedHoliday", { day: { day: first.day }, calendar, reason })
    : message("explain:skippedHolidays", {
        from: { day: first.day },
        to: { day: last.day },
        calendar,
        reason,
      });
}

function drawdowns(terms: LoanTerms, row: ScheduleRow): Message[] {
  return terms.drawdowns
    .filter(({ date }) => date >= row.from && date < row.to)
    .map(({ date, amount }) => message("explain:drawdown", { date: { day: date }, amount }));
}

function rate(terms: LoanTerms, row: ScheduleRow): Message[] {
  if (terms.rate.kind === "fixed" || row.fixing === null) return [];
  const { index, marginPercent, floorPercent } = terms.rate;
  const values = {
    index: { rateIndex: index },
    fixing: { percent: row.fixing.percent },
    from: { day: row.fixing.from },
    margin: { percent: marginPercent },
    rate: { percent: row.ratePercent },
  };
  const made =
    floorPercent === null
      ? message("explain:floatingRate", values)
      : message("explain:floatingRateFloor", { ...values, floor: { percent: floorPercent } });
  return row.projected ? [made, message("explain:projected", { from: { day: row.fixing.from } })] : [made];
}

/** @param key the sentence for interest or for a commitment fee, which is computed alike */
function interest(
  key: "explain:interest" | "explain:commitmentFee",
  spans: readonly BalanceSpan[],
  percent: Decimal,
  dayCount: DayCount,
  amount: Money,
): Message[] {
  const yearDays = basis(dayCount);
  const rated = { rate: { percent }, amount, dayCount };
  const [only] = spans;
  if (!only) return [message("explain:noBalance")];
  if (yearDays === null) {
    return [...spans.map(span), message(`${key}ByYear`, rated)];
  }
  if (spans.length === 1) {
    return [message(key, { ...rated, balance: only.balance, count: only.days, basis: yearDays })];
  }
  return [...spans.map(span), message(`${key}Sum`, { ...rated, basis: yearDays })];
}

function span({ from, to, days, balance }: BalanceSpan): Message {
  return message("explain:span", { from: { day: from }, to: { day: to }, count: days, balance });
}

function principal(terms: LoanTerms, row: ScheduleRow): Message[] {
  if (row.instalment === null) return [message("explain:grace")];
  const values = { principal: row.principal, instalment: row.instalment };
  if (row.due === terms.lastPrincipal) return [message("explain:principalRest", values)];
  if (row.share) {
    return [message("explain:principalShare", { ...values, of: row.share.of, count: row.share.parts })];
  }
  if (terms.repayment.kind === "annuity") {
    const payment = { minor: row.principal.minor + row.interest.minor, currency: row.principal.currency };
    return [message("explain:principalAnnuity", { ...values, payment, interest: row.interest })];
  }
  return [message("explain:principalStated", values)];
}

function fee(part: FeePart): Message[] {
  switch (part.kind) {
    case "management":
      return [
        message("explain:managementFee", {
          percent: { percent: part.percent },
          on: part.on,
          amount: part.amount,
        }),
      ];
    case "insurance":
      return [
        part.share === null
          ? message("explain:insurancePremium", { amount: part.amount })
          : message("explain:insurancePremiumPercent", {
              percent: { percent: part.share.percent },
              on: part.share.on,
              amount: part.amount,
            }),
      ];
    case "agency":
      return [message("explain:agencyFee", { amount: part.amount })];
    case "commitment":
      return interest("explain:commitmentFee", part.spans, part.percent, part.dayCount, part.amount);
  }
}
