import type { DebtCard } from "../../budget/budgetLine.ts";
import { shiftToBusinessDay } from "../../calendar/businessDays.ts";
import type { Day } from "../../calendar/day.ts";
import { monthIndexOf, rollDate } from "../../calendar/monthTable.ts";
import { dayOfMonth, isMonthEnd } from "../../calendar/months.ts";

/** Months between two instalments that debt lists know. */
export const STEPS = [6, 3, 12, 1] as const;
export type Step = (typeof STEPS)[number];

/** A loan's dates of principal at equal steps. */
export interface PrincipalDates {
  readonly months: Step;
  /** All of them, in order, also those that have passed. */
  readonly dates: readonly Day[];
  /** The day of the month that they fall on; 31 for month ends. */
  readonly rollDay: number;
}

const WEEKENDS = { calendars: [], convention: "following" } as const;

/**
 * The dates from the first to the last one that a card prints, at a step of months. A printed date may be the business
 * day after a weekend ("17.06.2030" beside "15.06.2017"): the dates themselves are those of the other one.
 * Null where the two are no whole number of steps apart.
 */
export function principalDates(first: Day, last: Day, months: Step): PrincipalDates | null {
  const [from, to] = [monthIndexOf(first), monthIndexOf(last)];
  if (last < first || (to - from) % months !== 0) return null;
  for (const rollDay of rollDays(first, last)) {
    if (!isOn(first, rollDay) || !isOn(last, rollDay)) continue;
    const count = (to - from) / months + 1;
    const dates = Array.from({ length: count }, (_, at) => rollDate(from + at * months, rollDay));
    return { months, dates, rollDay };
  }
  return null;
}

function rollDays(first: Day, last: Day): number[] {
  const days = [dayOfMonth(first), dayOfMonth(last)];
  const largest = Math.max(...days);
  const areEnds = isMonthEnd(first) && isMonthEnd(last);
  return [...(areEnds ? [31] : []), largest, ...days];
}

/** Whether the date is the roll day of its month, or the business day that a weekend moves it to. */
function isOn(date: Day, rollDay: number): boolean {
  const due = rollDate(monthIndexOf(date), rollDay);
  return date === due || paidOn(due) === date;
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
