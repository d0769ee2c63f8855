import { dayOf, type Day } from "../calendar/day.ts";
import { composed } from "./alphabet.ts";
import { dateTokens, outside, withSharedYears, type DateToken } from "./dateTokens.ts";
import { foldForComparison, unmixed } from "./fold.ts";
import { withoutFootnoteSigns } from "./footnoteSigns.ts";

export type DatesReading =
  | { readonly kind: "day"; readonly day: Day }
  /** A year without a day ("2005."); `remark`: what else the cell says ("прва рата"). */
  | { readonly kind: "year"; readonly year: number; readonly remark: string | null }
  /** Several days, or one that holds for a part only: by tranche ("I транша-28.02.2014."). */
  | { readonly kind: "days"; readonly days: readonly LabelledDay[] }
  /** "1. 1 – 31.12.2008."; the later day is not before the earlier. */
  | { readonly kind: "range"; readonly from: Day; readonly to: Day }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly reason: UnreadableDate; readonly text: string };

/** A day and what the cell says of it, as printed ("I транша"); null where it says nothing. */
interface LabelledDay {
  readonly label: string | null;
  readonly day: Day;
}

/**
 * Why a date is not read: no date is there; there is no such day (31.02.); a day without its year ("3.12."); a year
 * of two digits; days and months in an order that is not known ("03/04/2014").
 */
type UnreadableDate = "no-date" | "no-such-day" | "no-year" | "short-year" | "unknown-order";

/**
 * The date or dates of a cell, in any form that Serbian budget documents print: "17.11.2006.", "21.1.2018",
 * "05.04.2006..", "31. мај 2013. године", "14. jula 2010. godine", "14 July, 2010", "2014-03-21", a year, several
 * days by tranche, "11. 1. и 17. 1. 2008. године" (one year for both), a range. Nothing is completed: a day without
 * a year, or one that does not exist, is reported as unreadable.
 * @param text one cell; its lines joined by " | " or line breaks
 */
export function readDates(text: string): DatesReading {
  const whole = composed(withoutFootnoteSigns(text)).replace(/\s+/gu, " ").trim();
  if (whole === "") return { kind: "empty" };
  if (/^\p{Pd}$|^−$|^[нn]\/[аa]$/iu.test(whole)) return { kind: "not-applicable" };
  const reading = readTokens(whole, withSharedYears(dateTokens(whole), whole));
  return typeof reading === "string" ? { kind: "unreadable", reason: reading, text } : reading;
}

function readTokens(whole: string, tokens: readonly DateToken[]): DatesReading | UnreadableDate {
  const [first] = tokens;
  if (first === undefined) return whyNoDate(whole);
  // A year beside dates belongs to a remark ("до краја 2014. године") and dates nothing.
  const dated = tokens.filter(({ dayOfMonth }) => dayOfMonth !== null);
  if (dated.length === 0) return tokens.length > 1 ? "no-date" : readYear(whole, first);
  const days: DatedToken[] = [];
  for (const token of dated) {
    if (token.year === null) return "no-year";
    const day = dayOf(token.year, token.month ?? 0, token.dayOfMonth ?? 0);
    if (day === null) return "no-such-day";
    days.push({ token, day });
  }
  return (tokens.length === 2 ? readRange(whole, days) : null) ?? readDays(whole, days);
}

/** A token that is a day of the calendar. */
interface DatedToken {
  readonly token: DateToken;
  readonly day: Day;
}

function whyNoDate(text: string): UnreadableDate {
  if (/(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/u.test(text)) return "unknown-order";
  return /(?<!\d)\d{1,2}\.\s*\d{1,2}\.\s*\d{2}(?!\d)/u.test(text) ? "short-year" : "no-date";
}

/** "21.03.14.", "21.3.14", and none of a longer row of figures. */
const SHORT_YEAR = /(?<![\d.,])(\d{1,2}\s*\.\s*\d{1,2}\s*\.\s*)(\d{2})(?!\d|[.,]\d)/gu;
/** Years from here on are of the last century. */
const OF_LAST_CENTURY = 70;

/** A text with the years of its dates in four digits: "21.03.14." as "21.03.2014.". Who uses it assumes the century. */
export function withWholeYears(text: string): string {
  return text.replace(
    SHORT_YEAR,
    (_, day: string, year: string) => `${day}${Number(year) < OF_LAST_CENTURY ? "20" : "19"}${year}`,
  );
}

function readYear(text: string, token: DateToken): DatesReading | UnreadableDate {
  const remark = remarkOf(outside(text, [token]).join(" "));
  // Figures beside a year are the rest of a date that was not understood.
  if (token.year === null || (remark !== null && /\d/u.test(remark))) return "no-date";
  return { kind: "year", year: token.year, remark };
}

function readRange(text: string, days: readonly DatedToken[]): DatesReading | null {
  const [from, to] = days;
  if (from === undefined || to === undefined || from.day > to.day) return null;
  return isRange(outside(text, [from.token, to.token]))
    ? { kind: "range", from: from.day, to: to.day }
    : null;
}

function readDays(text: string, days: readonly DatedToken[]): DatesReading {
  const labelled = labelledDays(text, days);
  const [only] = labelled;
  const isWhole = only !== undefined && (only.label === null || isRemarked(text, days));
  return labelled.length === 1 && isWhole ? { kind: "day", day: only.day } : { kind: "days", days: labelled };
}

/** What a remark says of a date that holds for a part of the loan only, folded. */
const OF_A_PART = /\b(?:trans|rat[aeu]\b|deo\b|del[au]|prv|drug|trec|do\b|od\b|za\b)|\d/u;

/** "19.05.2006. (превремена отплата)": one date, and in brackets behind it a remark that names no part of the loan. */
function isRemarked(text: string, days: readonly DatedToken[]): boolean {
  const [before = "", after = ""] = outside(
    text,
    days.map(({ token }) => token),
  );
  return (
    remarkOf(before) === null &&
    /^[\s|]*\([^()]*\)[\s.]*$/u.test(after) &&
    !OF_A_PART.test(foldForComparison(after))
  );
}

function isRange(parts: readonly string[]): boolean {
  const [before = "", between = "", after = ""] = parts.map((part) => foldForComparison(part));
  return (
    /^(?:-|do|to)$/u.test(between) &&
    /^\(?(?:od|from|u periodu od|za period od)?$/u.test(before) &&
    /^[).]?$/u.test(after)
  );
}

/** What stands beside a date and says nothing of it. */
const SILENT = /^(?:[\s|,;:/.()–—−-]|(?:и|i|and|дана?|dana?|на|na|формирана|formirana)(?![\p{L}]))*$/iu;

function remarkOf(text: string): string | null {
  if (SILENT.test(text)) return null;
  return text
    .replace(/^[\s|,;:/.()–—−-]+|(?<![\s|,;:/.(–—−-])[\s|,;:/.(–—−-]+$/gu, "")
    .replace(/^([^(]*)\)$/u, "$1");
}

/**
 * Each day with the words that label it: those before it ("I транша-28.02.2014.") when the cell begins with words,
 * else those after it ("30.09.2024. (за I траншу)").
 */
function labelledDays(text: string, days: readonly DatedToken[]): LabelledDay[] {
  const parts = outside(
    text,
    days.map(({ token }) => token),
  );
  const isBefore = remarkOf(parts[0] ?? "") !== null;
  return days.map(({ day }, i) => {
    const label = remarkOf(parts[isBefore ? i : i + 1] ?? "");
    const isLast = i === days.length - 1;
    const ending = isBefore && isLast ? remarkOf(parts[i + 1] ?? "") : null;
    return { label: [label, ending].filter((part) => part !== null).join(" ") || null, day };
  });
}

const AS_OF = /(?:на\s+дан|na\s+dan|as\s+(?:of|at))\s*:?\s*/giu;

/**
 * The day that a sentence or heading states its figures for: what follows "на дан" ("Стање јавног дуга ... на дан
 * 31. мај 2013. године, износи ..."), or the whole text where it is one date. Null where there is none, or where
 * the text states several that differ.
 */
export function readAsOf(text: string): Day | null {
  const whole = unmixed(text).replace(/\s+/gu, " ").trim();
  const tokens = dateTokens(whole).filter((token) => token.year !== null && token.dayOfMonth !== null);
  const days = [...whole.matchAll(AS_OF)].flatMap((match) => {
    const token = tokens.find(({ start }) => start === match.index + match[0].length);
    const day = token && dayOf(token.year ?? 0, token.month ?? 0, token.dayOfMonth ?? 0);
    return day === undefined || day === null ? [] : [day];
  });
  const [only] = days;
  if (only !== undefined) return new Set(days).size === 1 ? only : null;
  const reading = readDates(whole);
  return reading.kind === "day" ? reading.day : null;
}

/**
 * The day that the heading of a column of balances states: as a sentence does, or as the one date in it ("Стање дуга
 * 31.12.2023."); null where there is none.
 */
export function readDayOfHeading(heading: string): Day | null {
  const stated = readAsOf(heading);
  if (stated !== null) return stated;
  const days = dateTokens(unmixed(heading).replace(/\s+/gu, " ")).flatMap(({ year, month, dayOfMonth }) =>
    year === null || month === null || dayOfMonth === null ? [] : (dayOf(year, month, dayOfMonth) ?? []),
  );
  const [day = null] = days;
  return days.length === 1 ? day : null;
}
