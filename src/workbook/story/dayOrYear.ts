import type { Day } from "../../calendar/day.ts";
import type { Translator } from "../../messages/translator.ts";
import { date, text } from "../layout/values.ts";
import type { PlanValue } from "../plan.ts";

/** The day; else the year alone; a word that says so where not even that is known. */
export function dayOrYear(day: Day | null, year: number | null, t: Translator): PlanValue {
  if (day !== null) return date(day);
  return text(year === null ? t.say("story:notStated") : t.say("story:inYear", { year: String(year) }));
}
