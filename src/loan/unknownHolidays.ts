import type { OpenRow } from "./schedule.ts";

/** Whether holidays are not known on a day that decides when the row is paid. */
export function hasUnknownHolidays({ warnings }: Pick<OpenRow, "warnings">): boolean {
  return warnings.some(({ key }) => key === "explain:warningHolidaysUnknown");
}
