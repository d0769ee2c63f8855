import { shiftToBusinessDay, type ShiftedDay } from "../calendar/businessDays.ts";
import type { Day } from "../calendar/day.ts";
import { holidayCalendar } from "../calendar/holidayCalendar.ts";
import { addMonthsOnRoll } from "../calendar/months.ts";
import { message, type Message } from "../messages/message.ts";
import { decimal } from "../money/decimal.ts";
import { money, sum, zero, type Money } from "../money/money.ts";
import type { BalanceEvent } from "./balanceEvents.ts";
import { balanceSpans, type BalanceStep } from "./interest.ts";
import type { Ledger } from "./ledger.ts";
import type { BalanceSpan, FeePart, OpenRow } from "./schedule.ts";
import type { LoanTerms } from "./terms.ts";
import { lowRateWarning } from "./termWarnings.ts";

const NO_RATE = decimal("0");

/**
 * A ledger's entry as a row of a schedule.
 * @param feeParts the fees due on the row's due date
 */
export function rowOfPeriod(
  terms: LoanTerms,
  ledger: Ledger,
  at: number,
  events: readonly BalanceEvent[],
  feeParts: readonly FeePart[],
): OpenRow {
  const { currency } = terms;
  const amount = (column: BigInt64Array): Money => money(column[at] as bigint, currency);
  const due = ledger.due[at] as Day;
  const rate = ledger.rateOf(at);
  const isOpen = rate.open !== null;
  const [principal, interest, capitalised] = [
    amount(ledger.principal),
    amount(ledger.interest),
    amount(ledger.capitalised),
  ];
  const fees = feeSum(terms, feeParts);
  const instalment = ledger.instalment[at] as number;
  const parts = ledger.shareParts[at] as number;
  const count = ledger.shareCount[at] as number;
  const rescheduling = ledger.rescheduling[at] as number;
  const payment = shiftOf(terms, due, ledger.payment[at] as Day);
  return {
    n: at + 1,
    from: ledger.from[at] as Day,
    to: ledger.to[at] as Day,
    due,
    payment: payment.day,
    days: ledger.days[at] as number,
    ratePercent: isOpen ? null : rate.percent,
    opening: amount(ledger.opening),
    drawdown: amount(ledger.drawdown),
    prepayment: amount(ledger.prepayment),
    principal,
    interest: isOpen ? null : interest,
    capitalised,
    fees,
    total: isOpen ? null : money(principal.minor + interest.minor - capitalised.minor + fees.minor, currency),
    writtenDown: amount(ledger.writtenDown),
    closing: amount(ledger.closing),
    projected: rate.projected,
    assumed: rate.assumed,
    instalment: instalment === 0 ? null : instalment,
    spans: spansOf(terms, ledger, at, events),
    principalRule: ledger.principalRule[at] as OpenRow["principalRule"],
    share: parts === 0 || count > 0 ? null : { of: amount(ledger.shareOf), parts },
    register:
      count > 0 ? { drawn: amount(ledger.shareFrom), of: amount(ledger.shareOf), parts, count } : null,
    rescheduling: rescheduling < 0 ? null : rescheduling,
    fixing: rate.fixing,
    feeParts,
    skipped: payment.skipped,
    warnings: [
      ...lowRateWarning(terms, ledger, at),
      ...shiftWarnings(payment),
      ...oddFinalWarning(ledger, at),
    ],
  };
}

/** A row for fees alone. @param balance owed at that time; null before anything is drawn */
export function feeRow(
  terms: LoanTerms,
  due: Day,
  feeParts: readonly FeePart[],
  balance: Money | null,
  payment: ShiftedDay,
): OpenRow {
  const nothing = zero(terms.currency);
  const fees = feeSum(terms, feeParts);
  return {
    n: 0,
    from: due,
    to: due,
    due,
    payment: payment.day,
    days: 0,
    ratePercent: NO_RATE,
    opening: balance ?? nothing,
    drawdown: nothing,
    prepayment: nothing,
    principal: nothing,
    interest: nothing,
    capitalised: nothing,
    fees,
    total: fees,
    writtenDown: nothing,
    closing: balance ?? nothing,
    projected: false,
    assumed: false,
    instalment: null,
    spans: [],
    principalRule: "none",
    share: null,
    register: null,
    rescheduling: null,
    fixing: null,
    feeParts,
    skipped: payment.skipped,
    warnings: shiftWarnings(payment),
  };
}

/** Walks from day to day only where the due date is shifted or a calendar does not know it. */
function shiftOf({ businessDays }: LoanTerms, due: Day, payment: Day): ShiftedDay {
  const isKnown = businessDays.calendars.every((id) => holidayCalendar(id).knows(due));
  if (payment === due && isKnown) return { day: due, skipped: [], unknown: [] };
  return shiftToBusinessDay(due, businessDays);
}

function feeSum({ currency }: LoanTerms, parts: readonly FeePart[]): Money {
  return sum(
    parts.map(({ amount }) => amount),
    currency,
  );
}

/** The balances of a period, each with its days. */
function spansOf(
  { currency }: LoanTerms,
  ledger: Ledger,
  at: number,
  events: readonly BalanceEvent[],
): BalanceSpan[] {
  const [from, to] = [ledger.from[at] as Day, ledger.to[at] as Day];
  let balance = ledger.opening[at] as bigint;
  const steps: BalanceStep[] = [{ from, balance: money(balance, currency) }];
  for (const { date, amount, prepayment } of events) {
    if (date < from || date >= to) continue;
    balance += prepayment ? -amount.minor : amount.minor;
    if (steps[steps.length - 1]?.from === date) steps.pop();
    steps.push({ from: date, balance: money(balance, currency) });
  }
  return balanceSpans(steps, to, ledger.phaseOf(at).counting);
}

function shiftWarnings(payment: ShiftedDay): Message[] {
  if (payment.unknown.length === 0) return [];
  return [message("explain:warningHolidaysUnknown", { calendars: payment.unknown.join(", ") })];
}

function oddFinalWarning(ledger: Ledger, at: number): Message[] {
  const { dates, lastPrincipal, monthsBetween } = ledger.phaseOf(at);
  if (!dates.oddFinal || ledger.due[at] !== lastPrincipal) return [];
  const values = { due: { day: lastPrincipal }, count: monthsBetween };
  const before = dates.dates.at(-2);
  const isLonger =
    before !== undefined && addMonthsOnRoll(before, monthsBetween, dates.rollDay) < lastPrincipal;
  return [
    isLonger ? message("explain:warningOddFinalLong", values) : message("explain:warningOddFinal", values),
  ];
}
