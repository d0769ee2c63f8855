import { LANGUAGES, type Language } from "../../../messages/language.ts";
import type { MessageKey } from "../../../messages/message.ts";
import { translatorFor } from "../../../messages/translator.ts";
import { DAY_COUNTS, type DayCount } from "../../../calendar/dayCount.ts";
import { HOLIDAY_CALENDARS, type HolidayCalendarId } from "../../../calendar/holidays/calendar.ts";
import { CURRENCIES, isCurrency, type Currency } from "../../../money/currency.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { excerpt, type CellFindings, type EditedCell, type Read } from "../findings.ts";
import { readCellText } from "./readCellText.ts";

/**
 * The choice that a word stands for: in the workbook's own language first, then in the others; case, script and
 * diacritics don't matter.
 * @param words as in workbook/words.ts
 */
export function readChoice<K extends string>(
  cell: EditedCell,
  words: Readonly<Record<K, MessageKey>>,
  language: Language,
  findings: CellFindings,
): Read<K> {
  const text = readCellText(cell, findings);
  if (text === null || text === undefined) return text;
  const folded = foldForComparison(text);
  const choices = Object.keys(words) as K[];
  for (const one of [language, ...LANGUAGES]) {
    const { say } = translatorFor(one);
    const found = choices.find((choice) => foldForComparison(say<MessageKey>(words[choice])) === folded);
    if (found !== undefined) return found;
  }
  const { say } = translatorFor(language);
  const list = choices.map((choice) => say<MessageKey>(words[choice]));
  return findings.fault(cell, "inputs:notListed", notListed(text, list));
}

/** A currency by its ISO 4217 code. */
export function readCurrency(cell: EditedCell, findings: CellFindings): Read<Currency> {
  const text = readCellText(cell, findings);
  if (text === null || text === undefined) return text;
  const code = text.toUpperCase();
  return isCurrency(code) ? code : findings.fault(cell, "inputs:notListed", notListed(text, CURRENCIES));
}

export function readDayCount(cell: EditedCell, findings: CellFindings): Read<DayCount> {
  const text = readCellText(cell, findings);
  if (text === null || text === undefined) return text;
  const plain = (name: string): string => name.toUpperCase().replace(/\s+/gu, "");
  return (
    DAY_COUNTS.find((name) => plain(name) === plain(text)) ??
    findings.fault(cell, "inputs:notListed", notListed(text, DAY_COUNTS))
  );
}

/** Calendars, one after the other: "CN, RS". An empty cell names none. */
export function readCalendars(
  cell: EditedCell,
  findings: CellFindings,
): readonly HolidayCalendarId[] | undefined {
  const text = readCellText(cell, findings);
  if (text === null) return [];
  if (text === undefined) return undefined;
  const names = text.split(/[\s,;]+/u).filter((name) => name !== "");
  const calendars = names.flatMap((name) => HOLIDAY_CALENDARS.find((id) => id === name.toUpperCase()) ?? []);
  if (calendars.length === names.length) return [...new Set(calendars)];
  return findings.fault(cell, "inputs:notListed", notListed(text, HOLIDAY_CALENDARS));
}

/** What a sentence about a word that is none of the known ones mentions. */
function notListed(text: string, list: readonly string[]): Readonly<Record<"found" | "list", string>> {
  return { found: excerpt(text), list: list.join("; ") };
}
