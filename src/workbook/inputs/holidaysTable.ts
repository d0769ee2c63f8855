import { addDays, isoWeekday, type Day } from "../../calendar/day.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../calendar/holidayCalendar.ts";
import { monthIndexOf, monthStart } from "../../calendar/monthTable.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { date, text } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { feeDay } from "./feesTable.ts";

interface HolidayRow {
  readonly calendar: HolidayCalendarId;
  readonly date: Day;
  /** A sentence of the namespace "explain" without it. */
  readonly reason: string;
}

/**
 * tblHolidays: the holidays of the calendars that the loans use, in order of calendar and date, Saturdays and Sundays
 * left out. Computed by the program; days of the user's own stand in tblOwnDays.
 */
export function holidaysTable(t: Translator): TableDeclaration<HolidayRow> {
  return {
    name: "tblHolidays",
    input: false,
    keys: ["calendar", "date"],
    columns: [
      {
        key: "calendar",
        header: "workbook:colCalendar",
        format: "text",
        value: ({ calendar }) => text(calendar),
      },
      { key: "date", header: "workbook:colDate", format: "date", value: (row) => date(row.date) },
      {
        key: "name",
        header: "workbook:colDayName",
        format: "text",
        value: ({ reason }) => text(t.say(`explain:${reason}` as MessageKey)),
      },
    ],
  };
}

/** For each calendar, the holidays that it knows in the years of the loans that use it. */
export function holidayRows(loans: readonly SheetLoan[]): readonly HolidayRow[] {
  return HOLIDAY_CALENDARS.flatMap((calendar) => {
    const users = loans.filter(({ terms }) => terms.businessDays.calendars.includes(calendar));
    if (users.length === 0) return [];
    const years = users.map(({ terms }) => holidayYears(terms));
    const first = Math.min(...years.map((one) => one.first));
    const last = Math.max(...years.map((one) => one.last));
    return holidaysOf(calendar, first, last);
  });
}

/**
 * The years whose holidays are listed for a loan: from that of its first drawdown or fee to the one after its
 * last date.
 */
export function holidayYears(terms: LoanTerms): { readonly first: number; readonly last: number } {
  const { drawdowns, fees, firstInterest, lastPrincipal, reschedulings } = terms;
  const first = Math.min(firstInterest, ...fees.map(feeDay), ...drawdowns.map(({ date }) => date));
  const last = Math.max(lastPrincipal, ...reschedulings.map((one) => one.lastPrincipal));
  return { first: yearOf(first), last: yearOf(last) + 1 };
}

function yearOf(day: number): number {
  return Math.floor(monthIndexOf(day as Day) / 12);
}

function holidaysOf(calendar: HolidayCalendarId, firstYear: number, lastYear: number): HolidayRow[] {
  const { holidayOn, knows } = holidayCalendar(calendar);
  const rows: HolidayRow[] = [];
  const end = monthStart((lastYear + 1) * 12);
  for (let day = monthStart(firstYear * 12); day < end; day = addDays(day, 1)) {
    const reason = isoWeekday(day) > 5 || !knows(day) ? null : holidayOn(day);
    if (reason !== null) rows.push({ calendar, date: day, reason });
  }
  return rows;
}
