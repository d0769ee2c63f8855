import type { Day } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { formatDay } from "../../messages/format.ts";
import type { AsOfField } from "./paneState.ts";
import { readTypedDay } from "./readTypedDay.ts";

/** A day as the user would type it: without no-break spaces. */
export function typedForm(day: Day, language: Language): string {
  return formatDay(day, language).replaceAll("\u00a0", " ");
}

export function asOfFieldOf(day: Day, language: Language): AsOfField {
  return { text: typedForm(day, language), day, valid: true };
}

/** The field after typing; the last valid day stays where the text is no date. */
export function asOfTyped(field: AsOfField, text: string, language: Language): AsOfField {
  const day = readTypedDay(text, language);
  return day === null ? { text, day: field.day, valid: false } : { text, day, valid: true };
}

/** The field in another language: a valid date is written in its form, anything else is left as typed. */
export function asOfIn(field: AsOfField, language: Language): AsOfField {
  return field.valid ? asOfFieldOf(field.day, language) : asOfTyped(field, field.text, language);
}
