import type { DebtCard } from "../../budget/budgetLine.ts";
import { shiftToBusinessDay } from "../../calendar/businessDays.ts";
import { addDays, type Day } from "../../calendar/day.ts";
import { monthIndexOf, rollDate } from "../../calendar/monthTable.ts";
import { dayOfMonth, isMonthEnd } from "../../calendar/months.ts";

/** Months between two instalments that debt lists know. */
export const STEPS = [6, 3, 12, 1] as const;
export type MonthStep = (typeof STEPS)[number];

/** A loan's dates of principal at equal steps. */
export interface PrincipalDates {
  readonly months: MonthStep;
  /** All of them, in order, also those that have passed. */
  readonly dates: readonly Day[];
  /** The day of the month that they fall on; 31 for month ends. */
  readonly rollDay: number;
}

const WEEKENDS = { calendars: [], convention: "following" } as const;
const BEFORE_WEEKENDS = { calendars: [], convention: "preceding" } as const;

/**
 * The dates from the first to the last one that a card prints, at a step of months. A printed date may be the business
 * day that a weekend moves one to, whatever the convention: the Monday after it ("17.06.2030" beside "15.06.2017"), of the
 * next month too, or the Friday before it (modified following at the end of a month, preceding). The dates themselves
 * are those of the grid then; a date that is on the grid as printed is taken so.
 * Null where the two are no whole number of steps apart.
 */
export function principalDates(first: Day, last: Day, months: MonthStep): PrincipalDates | null {
  if (last < first) return null;
  for (const from of unmoved(first)) {
    for (const to of unmoved(last)) {
      const found = datesBetween(from, to, months);
      if (found) return found;
    }
  }
  return null;
}

/** Dates that both are on the grid, as they stand. */
function datesBetween(first: Day, last: Day, months: MonthStep): PrincipalDates | null {
  const [from, to] = [monthIndexOf(first), monthIndexOf(last)];
  if (last < first || (to - from) % months !== 0) return null;
  const isOn = (date: Day, rollDay: number): boolean => rollDate(monthIndexOf(date), rollDay) === date;
  const rollDay = rollDays(first, last).find((one) => isOn(first, one) && isOn(last, one));
  if (rollDay === undefined) return null;
  const count = (to - from) / months + 1;
  const dates = Array.from({ length: count }, (_, at) => rollDate(from + at * months, rollDay));
  return { months, dates, rollDay };
}

function rollDays(first: Day, last: Day): number[] {
  const days = [dayOfMonth(first), dayOfMonth(last)];
  const areEnds = isMonthEnd(first) && isMonthEnd(last);
  return [...(areEnds ? [31] : []), Math.max(...days)];
}

/** The date as printed, then the days of a weekend that are moved to it. */
function unmoved(date: Day): Day[] {
  const near = [-1, -2, 1, 2].map((days) => addDays(date, days));
  const isMovedHere = (day: Day): boolean =>
    paidOn(day) === date || shiftToBusinessDay(day, BEFORE_WEEKENDS).day === date;
  return [date, ...near.filter(isMovedHere)];
}

/** The day on which what is due is paid: after a weekend the Monday. */
export function paidOn(due: Day): Day {
  return shiftToBusinessDay(due, WEEKENDS).day;
}

/** First and last date of principal, where the card prints both. */
export function endsOf({
  firstPrincipal,
  lastPrincipal,
}: DebtCard): { readonly first: Day; readonly last: Day } | null {
  const [first, last] = [firstPrincipal.day, lastPrincipal.day];
  return first === null || last === null ? null : { first, last };
}
