import type { Day } from "../../calendar/day.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";

/** The due date of the row that the balance on a day comes from: the last by the day, else the first; null where there is none. */
export function rowBehind({ rows }: OpenSchedule, date: Day): Day | null {
  return (rows.findLast(({ due }) => due <= date) ?? rows[0])?.due ?? null;
}
