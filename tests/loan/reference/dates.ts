import { Temporal } from "temporal-polyfill";
import type { Day } from "../../../src/calendar/day.ts";

const EPOCH = Temporal.PlainDate.from("1970-01-01");

/** What Temporal says of a day. */
export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly daysInMonth: number;
  readonly inLeapYear: boolean;
  /** Monday 1 to Sunday 7. */
  readonly dayOfWeek: number;
}

const plainDate = (day: Day): Temporal.PlainDate => EPOCH.add({ days: day });

const dayOfDate = (date: Temporal.PlainDate): Day => EPOCH.until(date, { largestUnit: "days" }).days as Day;

/** Keeps results: the same days come up in every loan, and Temporal takes its time. */
function kept<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

const fields = kept((key): DateFields => {
  const { year, month, day, daysInMonth, inLeapYear, dayOfWeek } = plainDate(key as Day);
  return { year, month, day, daysInMonth, inLeapYear, dayOfWeek };
});

/** The roll day in a month; told by 32 x the months since January of the year 0, and the roll day. */
const rolledDay = kept((key): Day => {
  const [month, rollDay] = [Math.floor(key / 32), key % 32];
  const first = { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
  return dayOfDate(Temporal.PlainDate.from(first).with({ day: rollDay }));
});

const newYear = kept((year): Day => dayOfDate(Temporal.PlainDate.from({ year, month: 1, day: 1 })));

export const dateOf = (day: Day): DateFields => fields(day);

export function isEndOfMonth(day: Day): boolean {
  const date = dateOf(day);
  return date.day === date.daysInMonth;
}

/** The roll day in the month so many months from the day's: in a shorter month its last day. */
export function rolled(from: Day, months: number, rollDay: number): Day {
  const { year, month } = dateOf(from);
  return rolledDay((year * 12 + month - 1 + months) * 32 + rollDay);
}

/** As Excel's EDATE. */
export function edate(from: Day, months: number): Day {
  return rolled(from, months, dateOf(from).day);
}

export const newYearAfter = (day: Day): Day => newYear(dateOf(day).year + 1);
