import type { Day } from "../../calendar/day.ts";
import { formatDay } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";

/** The day; else the year alone; words that say so where not even that is known. */
export function momentText(day: Day | null, year: number | null, { say, language }: Translator): string {
  if (day !== null) return formatDay(day, language);
  return year === null ? say("story:notStated") : say("story:inYear", { year: String(year) });
}
