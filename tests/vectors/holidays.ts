import { addDays, day, isoText, isoWeekday } from "../../src/calendar/day.ts";
import { orthodoxEaster } from "../../src/calendar/easter.ts";
import {
  HOLIDAY_CALENDARS,
  holidayCalendar,
  type HolidayCalendarId,
} from "../../src/calendar/holidayCalendar.ts";
import { nonBusinessDay } from "../../src/calendar/businessDays.ts";
import { differing, readVectors, type VectorCase } from "./vectorCase.ts";

interface Case {
  readonly id: string;
  readonly calendar: string;
  readonly kind: string;
  readonly years?: readonly [number, number];
  readonly dates?: readonly string[];
  readonly asserts?: readonly {
    readonly calendar: string;
    readonly date: string;
    readonly holiday: boolean | null;
    readonly why: string;
  }[];
}

const { cases } = readVectors("holidays") as { readonly cases: readonly Case[] };

const idOf = (calendar: string): HolidayCalendarId | undefined =>
  HOLIDAY_CALENDARS.find((id) => calendar.startsWith(id));

function weekdayHolidays(id: HolidayCalendarId, first: number, last: number): string[] {
  const dates: string[] = [];
  for (let date = day(`${first}-01-01`); date <= day(`${last}-12-31`); date = addDays(date, 1)) {
    if (isoWeekday(date) <= 5 && holidayCalendar(id).holidayOn(date) !== null) dates.push(isoText(date));
  }
  return dates;
}

function casesOf(example: Case): VectorCase[] {
  const { id, calendar, kind, years = [0, 0], dates = [], asserts } = example;
  if (asserts) return asserts.map((one, at) => assertion(`${id}/${at + 1}`, one));
  if (calendar.startsWith("Orthodox")) {
    const found = (): string[] => dates.map((_, at) => isoText(orthodoxEaster(years[0] + at)));
    return [{ id, kind: "Orthodox Easter", differences: () => differing("Easter", found(), dates) }];
  }
  const ours = idOf(calendar);
  if (ours === undefined) return [{ id, kind: calendar, skipped: "calendar that no loan here names" }];
  if (!holidayCalendar(ours).knows(day(`${years[0]}-01-01`))) {
    return [{ id, kind: ours, skipped: "years before the calendar begins, told by a warning" }];
  }
  const weekdays = dates.filter((iso) => isoWeekday(day(iso)) <= 5);
  const differences = (): string[] => {
    if (kind.startsWith("working weekends")) return workingWeekends(ours, dates);
    const found = weekdayHolidays(ours, ...years);
    const compared = kind.includes("partial") ? found.filter((iso) => weekdays.includes(iso)) : found;
    return differing("weekday holidays", compared, weekdays);
  };
  return [{ id, kind: ours, differences }];
}

/** Offices work on them in exchange for a holiday: no holidays, and yet no banking days. */
function workingWeekends(id: HolidayCalendarId, dates: readonly string[]): string[] {
  return dates.flatMap((iso) => [
    ...differing(`${iso} a holiday`, holidayCalendar(id).holidayOn(day(iso)), null),
    ...differing(`${iso} a banking day`, nonBusinessDay(day(iso), { calendars: [id] }) === null, false),
  ]);
}

function assertion(
  id: string,
  { calendar, date, holiday }: NonNullable<Case["asserts"]>[number],
): VectorCase {
  const ours = idOf(calendar);
  const kind = "single days";
  if (ours === undefined) return { id, kind, skipped: "calendar that no loan here names" };
  if (holiday === null) return { id, kind, skipped: "the source takes no side" };
  return {
    id,
    kind,
    differences: () =>
      differing(`${date} a holiday`, holidayCalendar(ours).holidayOn(day(date)) !== null, holiday),
  };
}

/** Holidays by QuantLib's and Strata's tests, Serbian law and the notices of the National Bank of Serbia. */
export const holidayCases: readonly VectorCase[] = cases.flatMap(casesOf);
