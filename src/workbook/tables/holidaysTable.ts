import { addDays, isoWeekday, partsOf, type Day } from "../../calendar/day.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../calendar/holidayCalendar.ts";
import { monthStart } from "../../calendar/monthTable.ts";
import type { MessageKey, Translator } from "../../messages/translator.ts";
import { date, text } from "../layout/values.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import type { TableDeclaration } from "./declaration.ts";

export interface HolidayRow {
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

/**
 * For each calendar, the holidays that it knows from the year of the first drawdown to the year after the last date of
 * the loans that use it.
 */
export function holidayRows(loans: readonly PlannedLoan[]): readonly HolidayRow[] {
  return HOLIDAY_CALENDARS.flatMap((calendar) => {
    const users = loans.filter(({ terms }) => terms.businessDays.calendars.includes(calendar));
    if (users.length === 0) return [];
    const firstYear = Math.min(...users.map(({ terms }) => partsOf(firstDay(terms)).year));
    const lastYear = Math.max(...users.map(({ terms }) => partsOf(lastDay(terms)).year)) + 1;
    return holidaysOf(calendar, firstYear, lastYear);
  });
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

type Terms = PlannedLoan["terms"];

function firstDay({ drawdowns, firstInterest }: Terms): Day {
  return drawdowns.reduce((first, { date }) => (date < first ? date : first), firstInterest);
}

function lastDay({ lastPrincipal, reschedulings }: Terms): Day {
  return reschedulings.reduce(
    (last, one) => (one.lastPrincipal > last ? one.lastPrincipal : last),
    lastPrincipal,
  );
}
