import { dayOf, parseIsoDay, type Day } from "../calendar/day.ts";
import { composed } from "./alphabet.ts";
import { foldForComparison } from "./fold.ts";
import { monthOf } from "./monthNames.ts";

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
export interface LabelledDay {
  readonly label: string | null;
  readonly day: Day;
}

/**
 * Why a date is not read: no date is there; there is no such day (31.02.); a day without its year ("3.12."); a year
 * of two digits; days and months in an order that is not known ("03/04/2014").
 */
export type UnreadableDate = "no-date" | "no-such-day" | "no-year" | "short-year" | "unknown-order";

/** A date as it stands in the text; parts null where they are not printed. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  readonly isIso: boolean;
}

// The law ends some dates with two dots ("05.04.2006..").
const AFTER_YEAR = String.raw`(?:\s*\.{1,2})?(?:\s*(?:год(?:ине|ина|\.)?|god(?:ine|ina|\.)?|г\.|g\.)(?![\p{L}]))?`;
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Omit<Token, "start" | "end"> | null])[] =
  [
    [
      /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?!\d)/giu,
      (m) => ({ year: Number(m[1]), month: Number(m[2]), dayOfMonth: Number(m[3]), isIso: true }),
    ],
    [
      new RegExp(String.raw`(?<!\d|\d\.)(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})(?!\d)${AFTER_YEAR}`, "giu"),
      (m) => ({ year: Number(m[3]), month: Number(m[2]), dayOfMonth: Number(m[1]), isIso: false }),
    ],
    [
      new RegExp(
        String.raw`(?<!\d|\d\.)(\d{1,2})(?:\s*\.|st|nd|rd|th)?\s*(\p{L}{3,})\.?,?\s*(\d{4})(?!\d)${AFTER_YEAR}`,
        "giu",
      ),
      (m) => named(m[1], m[2], m[3]),
    ],
    [/(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu, (m) => named(m[2], m[1], m[3])],
    [
      /(?<!\d|\d\.)(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.)?(?!\s*\.?\s*\d|%|\s*%)/giu,
      (m) => ({ year: null, month: Number(m[2]), dayOfMonth: Number(m[1]), isIso: false }),
    ],
    [
      new RegExp(String.raw`(?<![\d.,/])((?:19|20)\d{2})(?![\d/%]|\.\d)${AFTER_YEAR}`, "giu"),
      (m) => ({ year: Number(m[1]), month: null, dayOfMonth: null, isIso: false }),
    ],
  ];

function named(dayText = "", monthText = "", yearText = ""): Omit<Token, "start" | "end"> | null {
  const month = monthOf(monthText);
  return month === null ? null : { year: Number(yearText), month, dayOfMonth: Number(dayText), isIso: false };
}

/**
 * The date or dates of a cell, in any form that Serbian budget documents print: "17.11.2006.", "21.1.2018",
 * "05.04.2006..", "31. мај 2013. године", "14. jula 2010. godine", "14 July, 2010", "2014-03-21", a year, several
 * days by tranche, "11. 1. и 17. 1. 2008. године" (one year for both), a range. Nothing is completed: a day without
 * a year, or one that does not exist, is reported as unreadable.
 * @param text one cell; its lines joined by " | " or line breaks
 */
export function readDates(text: string): DatesReading {
  const whole = composed(text).replace(/\s+/gu, " ").trim();
  if (whole === "") return { kind: "empty" };
  if (/^\p{Pd}$|^−$|^[нn]\/[аa]$/iu.test(whole)) return { kind: "not-applicable" };
  const unreadable = (reason: UnreadableDate): DatesReading => ({ kind: "unreadable", reason, text });

  const tokens = withSharedYears(dateTokens(whole), whole);
  const [first, second] = tokens;
  if (first === undefined) {
    if (/(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/u.test(whole)) return unreadable("unknown-order");
    return unreadable(/(?<!\d)\d{1,2}\.\s*\d{1,2}\.\s*\d{2}(?!\d)/u.test(whole) ? "short-year" : "no-date");
  }
  if (tokens.every((token) => token.dayOfMonth === null)) {
    if (tokens.length > 1) return unreadable("no-date");
    const remark = remarkOf(outside(whole, [first]).join(" "));
    // Figures beside a year are the rest of a date that was not understood.
    if (remark !== null && /\d/u.test(remark)) return unreadable("no-date");
    return { kind: "year", year: first.year ?? 0, remark };
  }
  // A year beside dates belongs to a remark ("до краја 2014. године") and dates nothing.
  const days: { token: Token; day: Day }[] = [];
  for (const token of tokens.filter(({ dayOfMonth }) => dayOfMonth !== null)) {
    if (token.year === null) return unreadable("no-year");
    const day = dayOf(token.year, token.month ?? 0, token.dayOfMonth ?? 0);
    if (day === null) return unreadable("no-such-day");
    days.push({ token, day });
  }
  const between = outside(whole, [...tokens]);
  if (days.length === 2 && second !== undefined && tokens.length === 2 && isRange(between)) {
    const [from, to] = [days[0]?.day, days[1]?.day];
    if (from !== undefined && to !== undefined && from <= to) return { kind: "range", from, to };
  }
  const labelled = labelledDays(whole, days);
  const [only] = labelled;
  return labelled.length === 1 && only?.label === null
    ? { kind: "day", day: only.day }
    : { kind: "days", days: labelled };
}

/** The dates in a text in their order, each stretch of it read once, by the fullest form first. */
function dateTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [pattern, read] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (tokens.some((token) => start < token.end && end > token.start)) continue;
      const parts = read(match);
      if (parts !== null) tokens.push({ start, end, ...parts });
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}

const CONNECTOR = /^\s*(?:и|i|and|до|do|to|[,;/–—−-])?\s*$/iu;

/** "11. 1. и 17. 1. 2008.": a day without a year takes it from the next date, where only a connector lies between. */
function withSharedYears(tokens: readonly Token[], text: string): Token[] {
  const result = [...tokens];
  for (let i = result.length - 2; i >= 0; i -= 1) {
    const [token, next] = [result[i], result[i + 1]];
    if (token === undefined || next === undefined || token.year !== null) continue;
    if (CONNECTOR.test(text.slice(token.end, next.start))) result[i] = { ...token, year: next.year };
  }
  return result;
}

/** The text before, between and after the tokens. */
function outside(text: string, tokens: readonly Token[]): string[] {
  const ends = [0, ...tokens.map((token) => token.end)];
  return ends.map((end, i) => text.slice(end, tokens[i]?.start ?? text.length));
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
  return text.replace(/^[\s|,;:/.()–—−-]+|[\s|,;:/.(–—−-]+$/gu, "").replace(/^([^(]*)\)$/u, "$1");
}

/**
 * Each day with the words that label it: those before it ("I транша-28.02.2014.") when the cell begins with words,
 * else those after it ("30.09.2024. (за I траншу)").
 */
function labelledDays(text: string, days: readonly { token: Token; day: Day }[]): LabelledDay[] {
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
  const whole = composed(text).replace(/\s+/gu, " ").trim();
  const tokens = dateTokens(whole).filter((token) => token.year !== null && token.dayOfMonth !== null);
  const days = [...whole.matchAll(AS_OF)].flatMap((match) => {
    const token = tokens.find(({ start }) => start === match.index + match[0].length);
    const day = token && dayOf(token.year ?? 0, token.month ?? 0, token.dayOfMonth ?? 0);
    return day == null ? [] : [day];
  });
  const [only] = days;
  if (only !== undefined) return new Set(days).size === 1 ? only : null;
  const reading = readDates(text);
  return reading.kind === "day" ? reading.day : null;
}
