import { dayOf, parseIsoDay, type Day } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";

const ENGLISH_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/;
const DAY_MONTH_YEAR = /^(\d{1,2})\.? ([a-z]{3,})\.?,? (\d{4})$/;
const MONTH_DAY_YEAR = /^([a-z]{3,})\.? (\d{1,2}),? (\d{4})$/;

/**
 * A date as a user types it: "31.08.2022." (with or without the last dot and with spaces) and ISO 8601 in every
 * language; "31 Aug 2022" and "August 31, 2022" in English. Null for anything else, impossible dates included.
 * 03/04/2022 is refused: it means two different days to two different readers.
 */
export function readTypedDay(text: string, language: Language): Day | null {
  const typed = text.replace(/\s+/gu, " ").trim().toLowerCase();
  const dotted = DOTTED.exec(typed);
  if (dotted) return dayOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  if (language === "en") {
    const dayFirst = DAY_MONTH_YEAR.exec(typed);
    if (dayFirst) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
    const monthFirst = MONTH_DAY_YEAR.exec(typed);
    if (monthFirst) return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  }
  return parseIsoDay(typed);
}

/** The month whose name begins like this; 0, which is no month, where there is none. */
function monthOf(beginning = ""): number {
  return ENGLISH_MONTHS.findIndex((month) => month.startsWith(beginning)) + 1;
}
