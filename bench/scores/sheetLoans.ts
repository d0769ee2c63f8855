// A loan by the functions of formulajs, put together as a careful person would in a sheet: one rounding per amount.
import { DAYS, DAYS360, EDATE, PMT, ROUND, WORKDAY } from "@formulajs/formulajs";
import { addDays, day, isoText, isoWeekday, type Day } from "../../src/calendar/day.ts";
import { HOLIDAY_CALENDARS, holidayCalendar } from "../../src/calendar/holidayCalendar.ts";
import { asDate, dated, numeric, serialOf } from "../engines/formulajs.ts";
import type { LoanCase, LoanRow } from "./loanCases.ts";

const EXCEL_OFFSET = 25_569;
const isoOf = (date: Date): string => isoText((serialOf(date) - EXCEL_OFFSET) as Day);

/** Weekday holidays of the named calendars: the list that a sheet would hold. */
function holidaysOf(names: readonly string[]): Date[] {
  const found: Date[] = [];
  const calendars = HOLIDAY_CALENDARS.filter((id) => names.includes(id)).map(holidayCalendar);
  for (let date = day("2010-01-01"); date <= day("2026-12-31"); date = addDays(date, 1)) {
    const closed = calendars.some(({ holidayOn }) => holidayOn(date) !== null);
    if (closed && isoWeekday(date) <= 5) found.push(asDate(date));
  }
  return found;
}

function shifted(due: Date, convention: string, holidays: Date[]): Date {
  if (convention === "Unadjusted") return due;
  const beside = (days: number): Date => new Date(due.getFullYear(), due.getMonth(), due.getDate() + days);
  const next = dated(WORKDAY(beside(-1), 1, holidays));
  const stays = convention === "Following" || next.getMonth() === due.getMonth();
  return stays ? next : dated(WORKDAY(beside(1), -1, holidays));
}

/** Part of a year; a sheet divides the days itself, YEARFRAC's basis 4 leaving the 31st as it is here. */
export function partOfYear(dayCount: string, from: Date, to: Date): number {
  if (dayCount === "ACT/360") return numeric(DAYS(to, from)) / 360;
  if (dayCount === "ACT/365F") return numeric(DAYS(to, from)) / 365;
  if (dayCount === "30E/360") return numeric(DAYS360(from, to, true)) / 360;
  throw new RangeError(`no function for ${dayCount}`);
}

/** The case's loan row by row. @throws what a function of the library refuses */
export function sheetRows(example: LoanCase): LoanRow[] {
  const { principal: drawn, dates, grace, alike, months, convention, repayment, interestOn } = example;
  const holidays = holidaysOf(example.calendars);
  const start = asDate(day(dates[0] ?? ""));
  const cents = (amount: number): number => numeric(ROUND(amount, 2));
  const last = example.expected.length - 1;
  const parts = last + 1 - grace;
  const equal = cents(drawn / parts);
  let from = example.interestShifts ? shifted(start, convention, holidays) : start;
  let balance = drawn;
  return example.expected.map((_, at) => {
    const stated = asDate(day(dates[at + 1] ?? ""));
    const due =
      alike === null && example.stated.length === 0 ? dated(EDATE(start, (at + 1) * months)) : stated;
    const payment = shifted(due, convention, holidays);
    const to = example.interestShifts ? payment : due;
    const rate = (example.rates[at] ?? NaN) * (alike ?? partOfYear(example.dayCount, from, to));
    const share = at < grace ? 0 : at === last ? balance : equal;
    const base = { balance, original: drawn, average: balance - share / 2 }[interestOn];
    const interest = cents(base * rate);
    const level = (): number =>
      numeric(ROUND(-numeric(PMT(rate, parts, drawn)), example.unit === 1 ? 0 : 2)) - interest;
    const principal =
      at < grace
        ? 0
        : at === last
          ? balance
          : repayment === "annuity"
            ? cents(level())
            : repayment === "equal principal"
              ? equal
              : (example.stated[at] ?? NaN);
    balance = cents(balance - principal);
    from = to;
    return { payment: isoOf(payment), principal, interest, balance };
  });
}

/** Interest of so many days on all of a loan. */
export function sheetInterest(
  principal: number,
  rate: number,
  dayCount: string,
  from: string,
  to: string,
): number {
  const part = partOfYear(dayCount, asDate(day(from)), asDate(day(to)));
  return numeric(ROUND(principal * rate * part, 2));
}
