// The functions of a spreadsheet, put together as in a sheet: EDATE, WORKDAY with a list of holidays, YEARFRAC, ROUND.
import { EDATE, ROUND, WORKDAY, YEARFRAC } from "@formulajs/formulajs";
import { addDays, day, isoWeekday, partsOf, type Day } from "../../src/calendar/day.ts";
import { holidayCalendar } from "../../src/calendar/holidayCalendar.ts";
import { CALENDARS, INSTALMENTS, MONTHS, type BenchLoan } from "../loans.ts";
import { inCents, perLoan, type Engine, type Row } from "./engine.ts";
import { versionOf } from "./versionOf.ts";

/** Its dates are Dates at midnight of the place. */
export const asDate = (of: Day): Date => {
  const { year, month, dayOfMonth } = partsOf(of);
  return new Date(year, month - 1, dayOfMonth);
};

/** The inverse of asDate. */
export const serialOf = (date: Date): number =>
  Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000) + 25_569;

/** Holidays that fall on a weekday in any of the calendars, as WORKDAY takes them. */
function holidays(): Date[] {
  const found: Date[] = [];
  for (let date = day("2009-07-01"); date <= day("2025-12-31"); date = addDays(date, 1)) {
    const closed = CALENDARS.some((id) => holidayCalendar(id).holidayOn(date) !== null);
    if (closed && isoWeekday(date) <= 5) found.push(asDate(date));
  }
  return found;
}

/** What a function of the library gives, which is an Error object where Excel would show an error. */
export function numeric(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`formulajs: ${String(value)} is no number`);
  return value;
}

/** As numeric, for functions that give a date. */
export function dated(value: unknown): Date {
  if (!(value instanceof Date)) throw new TypeError(`formulajs: ${String(value)} is no date`);
  return value;
}

export const rounded = (amount: number): number => numeric(ROUND(amount, 2));

interface Input {
  readonly drawn: Date;
  readonly amount: number;
  readonly rate: number;
}

const closed = holidays();

function schedule({ drawn, amount, rate }: Input): Row[] {
  const rows: Row[] = [];
  const instalment = rounded(amount / INSTALMENTS);
  let balance = amount;
  let from = drawn;
  for (let n = 1; n <= INSTALMENTS; n += 1) {
    const due = dated(EDATE(drawn, n * MONTHS));
    const part = numeric(YEARFRAC(from, due, 2));
    const interest = rounded(balance * rate * part);
    const principal = n === INSTALMENTS ? balance : instalment;
    balance = rounded(balance - principal);
    const before = new Date(due.getFullYear(), due.getMonth(), due.getDate() - 1);
    const payment = dated(WORKDAY(before, 1, closed));
    rows.push([
      serialOf(payment),
      Math.round(part * 360),
      inCents(principal),
      inCents(interest),
      inCents(balance),
    ]);
    from = due;
  }
  return rows;
}

export const formulajs: Engine = perLoan({
  name: "@formulajs/formulajs",
  version: versionOf("@formulajs/formulajs"),
  does: "all of it, as a sheet of formulas; floating point",
  input: ({ drawn, cents, thousandths }: BenchLoan) => ({
    drawn: asDate(drawn),
    amount: cents / 100,
    rate: thousandths / 100_000,
  }),
  schedule,
  rows: (rows) => rows,
});
