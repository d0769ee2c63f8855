import { dueDates } from "../../calendar/dueDates.ts";
import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import { endsOf, type MonthStep } from "./principalDates.ts";
import type { YearShare } from "./yearShare.ts";

/**
 * The share of a card whose last date of principal is no whole number of steps after the first: dates from the first
 * on, the final period shorter. Null where the card has not both dates, or nothing is due after the day.
 */
export function shareOffGrid(
  card: DebtCard,
  day: Day,
  year: number | null,
  months: MonthStep,
): YearShare | null {
  const ends = endsOf(card);
  if (!ends || ends.last <= day || ends.last < ends.first) return null;
  const { dates, rollDay } = dueDates(ends.first, ends.last, months);
  const due = dates.filter((date) => date > day);
  const inYear = dates.filter((date) => partsOf(date).year === year).length;
  return { dates: { months, dates, rollDay }, due, left: due.length, inYear };
}
