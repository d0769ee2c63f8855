import type { Day } from "../../calendar/day.ts";
import { formatDay } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { date, text } from "../layout/values.ts";
import type { PlanValue } from "../plan.ts";

/** The day; else the year alone; words that say so where not even that is known. */
export function momentText(day: Day | null, year: number | null, { say, language }: Translator): string {
  if (day !== null) return formatDay(day, language);
  return year === null ? say("story:notStated") : say("story:inYear", { year: String(year) });
}

/** As momentText, a day as one. */
export function dayOrYear(day: Day | null, year: number | null, t: Translator): PlanValue {
  return day === null ? text(momentText(day, year, t)) : date(day);
}
