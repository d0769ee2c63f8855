import type { Day } from "../../calendar/day.ts";
import { parseIsoDay } from "../../calendar/day.ts";
import { readAsOf, readDates } from "../../text/dates.ts";
import { foldForComparison } from "../../text/fold.ts";

/** What a list of rates says of itself. */
interface ListHeading {
  readonly date: Day | null;
  /** Number of the list within its year ("182"). */
  readonly list: string | null;
}

const LIST_NUMBER =
  /(?:kursna lista|exchange rates? list)[^\d]{0,40}?(?:br\.?|broj|no\.?) ?:? ?(\d{1,3})(?!\d)/u;
const FORMED = /(?:formed|compiled|formirana|dana|date|datum)(?: on)?(?: the)?\s*:?\s*/giu;

/** @param texts the paragraphs around the list, in their order */
export function headingOf(texts: readonly string[]): ListHeading {
  const whole = texts.join(" ");
  const stated = texts
    .map((text) => /^No:\s*(\d{1,3})$/u.exec(text)?.[1])
    .find((number) => number !== undefined);
  return {
    date: dateOf(texts, whole),
    list: stated ?? LIST_NUMBER.exec(foldForComparison(whole))?.[1] ?? null,
  };
}

/** Null where no date is stated, or several that differ. */
function dateOf(texts: readonly string[], whole: string): Day | null {
  const days = new Set<Day>();
  for (const text of [...texts, whole]) {
    const day = readAsOf(text);
    if (day !== null) days.add(day);
    for (const { index, 0: words } of text.matchAll(FORMED)) {
      const reading = readDates(text.slice(index + words.length, index + words.length + 24));
      if (reading.kind === "day") days.add(reading.day);
      else if (reading.kind === "days" && reading.days[0] && /^\d/u.test(text.slice(index + words.length)))
        days.add(reading.days[0].day);
    }
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

/** The day that a file's name gives ("lista-2025-09-24.csv", "kurs 24.9.2025"); null where it gives none, or several. */
export function dateOfName(name: string): Day | null {
  const days = new Set<Day>();
  for (const [iso] of name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu)) {
    const day = parseIsoDay(iso);
    if (day !== null) days.add(day);
  }
  for (const [date] of name.matchAll(/(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/gu)) {
    const reading = readDates(date);
    if (reading.kind === "day") days.add(reading.day);
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}
