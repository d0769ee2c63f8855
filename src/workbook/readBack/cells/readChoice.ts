import { LANGUAGES, type Language } from "../../../messages/language.ts";
import { translatorFor, type MessageKey } from "../../../messages/translator.ts";
import { DAY_COUNTS, type DayCount } from "../../../calendar/dayCount.ts";
import { HOLIDAY_CALENDARS, type HolidayCalendarId } from "../../../calendar/holidays/calendar.ts";
import { CURRENCIES, isCurrency, type Currency } from "../../../money/currency.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { quoted, type Findings, type InputCell, type Read } from "../findings.ts";
import { readText } from "./readText.ts";

/**
 * The choice that a word stands for: in the workbook's own language first, then in the others; case, script and
 * diacritics don't matter.
 * @param words as in workbook/words.ts
 */
export function readChoice<K extends string>(
  cell: InputCell,
  words: Readonly<Record<K, MessageKey>>,
  language: Language,
  findings: Findings,
): Read<K> {
  const text = readText(cell, findings);
  if (text === null || text === undefined) return text;
  const folded = foldForComparison(text);
  const choices = Object.keys(words) as K[];
  for (const one of [language, ...LANGUAGES]) {
    const { say } = translatorFor(one);
    const found = choices.find((choice) => foldForComparison(say(words[choice])) === folded);
    if (found !== undefined) return found;
  }
  const { say } = translatorFor(language);
  return notListed(
    cell,
    text,
    choices.map((choice) => say(words[choice])),
    findings,
  );
}

/** A currency by its ISO 4217 code. */
export function readCurrency(cell: InputCell, findings: Findings): Read<Currency> {
  const text = readText(cell, findings);
  if (text === null || text === undefined) return text;
  const code = text.toUpperCase();
  return isCurrency(code) ? code : notListed(cell, text, CURRENCIES, findings);
}

export function readDayCount(cell: InputCell, findings: Findings): Read<DayCount> {
  const text = readText(cell, findings);
  if (text === null || text === undefined) return text;
  const plain = (name: string): string => name.toUpperCase().replace(/\s+/gu, "");
  return (
    DAY_COUNTS.find((name) => plain(name) === plain(text)) ?? notListed(cell, text, DAY_COUNTS, findings)
  );
}

/** Calendars, one after the other: "CN, RS". An empty cell names none. */
export function readCalendars(cell: InputCell, findings: Findings): readonly HolidayCalendarId[] | undefined {
  const text = readText(cell, findings);
  if (text === null) return [];
  if (text === undefined) return undefined;
  const names = text.split(/[\s,;]+/u).filter((name) => name !== "");
  const calendars = names.flatMap((name) => HOLIDAY_CALENDARS.find((id) => id === name.toUpperCase()) ?? []);
  if (calendars.length === names.length) return [...new Set(calendars)];
  return notListed(cell, text, HOLIDAY_CALENDARS, findings);
}

function notListed(cell: InputCell, text: string, list: readonly string[], findings: Findings): undefined {
  return findings.fault(cell, "inputs:notListed", { found: quoted(text), list: list.join("; ") });
}
