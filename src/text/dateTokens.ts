import { foldForComparison } from "./fold.ts";

/** A date as it stands in the text; parts null where they are not printed. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly dayOfMonth: number | null;
}

// The law ends some dates with two dots ("05.04.2006.."). A word is as many letters as there are: for three at least V8
// lays out three times what a letter is, and takes a tenth of a second to compile that.
const AFTER_YEAR = String.raw`(?:\s*\.{1,2})?(?:\s*(?:год(?:ине|ина|\.)?|god(?:ine|ina|\.)?|г\.|g\.)(?![\p{L}]))?`;
const FORMS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Omit<DateToken, "start" | "end"> | null,
])[] = [
  [
    // A program that writes tables adds the time, of which a day has none: "2014-03-21 00:00:00".
    /(?<![\d.])(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?(?!\d)/giu,
    (m) => ({ year: Number(m[1]), month: Number(m[2]), dayOfMonth: Number(m[3]) }),
  ],
  [
    new RegExp(
      String.raw`(?<!\d|\d\.)(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.\s*|\s+)(\d{4})(?!\d)${AFTER_YEAR}`,
      "giu",
    ),
    (m) => ({ year: Number(m[3]), month: Number(m[2]), dayOfMonth: Number(m[1]) }),
  ],
  // Above 12 the first number can only be the day; "03/04/2014" and "03-04-2014" have no order that is known.
  [
    /(?<![\d.,/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])/gu,
    (m) =>
      Number(m[1]) > 12 && Number(m[3]) <= 12
        ? { year: Number(m[4]), month: Number(m[3]), dayOfMonth: Number(m[1]) }
        : null,
  ],
  // "07.I 2016.": in capitals and behind a dot, since "и" reads as "i".
  [
    new RegExp(
      String.raw`(?<!\d|\d\.)(\d{1,2})\s*\.\s*([IVXІХ]{1,4})(?:\s*\.\s*|\s+)(\d{4})(?!\d)${AFTER_YEAR}`,
      "gu",
    ),
    (m) => inRoman(m[1], m[2], m[3]),
  ],
  [
    new RegExp(
      String.raw`(?<!\d|\d\.)(\d{1,2})(?:\s*\.|st|nd|rd|th)?\s*(\p{L}+)\.?,?\s*(\d{4})(?!\d)${AFTER_YEAR}`,
      "giu",
    ),
    (m) => named(m[1], m[2], m[3]),
  ],
  // A spreadsheet's "21-mar-2014".
  [/(?<![\d-])(\d{1,2})-(\p{L}+)\.?-(\d{4})(?![\d-])/giu, (m) => named(m[1], m[2], m[3])],
  [/(?<!\p{L})(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu, (m) => named(m[2], m[1], m[3])],
  [
    /(?<!\d|\d\.)(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.)?(?!\s*(?:(?:\.\s*)?\d|%))/giu,
    (m) => ({ year: null, month: Number(m[2]), dayOfMonth: Number(m[1]) }),
  ],
  [
    new RegExp(String.raw`(?<![\d.,/])((?:19|20)\d{2})(?![\d/%]|\.\d)${AFTER_YEAR}`, "giu"),
    (m) => ({ year: Number(m[1]), month: null, dayOfMonth: null }),
  ],
];

function named(dayText = "", monthText = "", yearText = ""): Omit<DateToken, "start" | "end"> | null {
  const month = monthOf(monthText);
  return month === null ? null : { year: Number(yearText), month, dayOfMonth: Number(dayText) };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** The capitals may be Cyrillic ones of the same look. */
function inRoman(dayText = "", monthText = "", yearText = ""): Omit<DateToken, "start" | "end"> | null {
  const month = ROMAN.indexOf(monthText.replace(/І/gu, "I").replace(/Х/gu, "X")) + 1;
  return month === 0 ? null : { year: Number(yearText), month, dayOfMonth: Number(dayText) };
}

/** The dates in a text in their order, each stretch of it read once, by the fullest form first. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
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

const CONNECTOR = /^(?:и|i|and|до|do|to|[,;/–—−-])?$/iu;

/** "11. 1. и 17. 1. 2008.": a day without a year takes it from the next date, where only a connector lies between. */
export function withSharedYears(tokens: readonly DateToken[], text: string): DateToken[] {
  const result = [...tokens];
  for (let i = result.length - 2; i >= 0; i -= 1) {
    const [token, next] = [result[i], result[i + 1]];
    if (token === undefined || next === undefined || token.year !== null) continue;
    if (CONNECTOR.test(text.slice(token.end, next.start).trim())) result[i] = { ...token, year: next.year };
  }
  return result;
}

/** The text before, between and after the tokens. */
export function outside(text: string, tokens: readonly DateToken[]): string[] {
  const ends = [0, ...tokens.map((token) => token.end)];
  return ends.map((end, i) => text.slice(end, tokens[i]?.start ?? text.length));
}

/** Serbian month names, nominative and genitive ("31. мај", "31. августа"), and the English ones with their short forms. */
const NAMES: readonly (readonly string[])[] = [
  ["januar", "januara", "january", "jan"],
  ["februar", "februara", "february", "feb"],
  ["mart", "marta", "march", "mar"],
  ["april", "aprila", "apr"],
  ["maj", "maja", "may"],
  ["jun", "juna", "juni", "june"],
  ["jul", "jula", "juli", "july"],
  ["avgust", "avgusta", "august", "aug", "avg"],
  ["septembar", "septembra", "september", "sept", "sep"],
  ["oktobar", "oktobra", "october", "oct", "okt"],
  ["novembar", "novembra", "november", "nov"],
  ["decembar", "decembra", "december", "dec"],
];

const NUMBER_OF = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12 for a month's name in Serbian (either script, nominative or genitive) or English; null for any other word. */
function monthOf(word: string): number | null {
  return NUMBER_OF.get(foldForComparison(word)) ?? null;
}
