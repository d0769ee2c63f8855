import { isCurrency } from "../../money/currency.ts";
import { divideDecimals } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import { readNumber } from "../../text/numbers.ts";
import { isPlausible } from "../rates/currencyFacts.ts";
import { conditionInWords, type Condition } from "./labelWords.ts";
import { conditionOf, continuesLabel, isPrintedLabel, isTotal, mayBeLabel } from "./labels.ts";
import { isSectionHeading } from "./sections.ts";

/** A line of a debt list cut into the columns in which it is printed. */
interface PrintedLine {
  readonly number: string;
  readonly name: string;
  readonly terms: string;
  readonly eur: string;
  readonly rsd: string;
}

const LONGEST_LABEL = 8;
const NUMBER =
  /^(\d{1,2}\s?\.\s?\d{1,3}\.?(?=\s*\p{L})|\d{1,2}\s?\.\s?(?:\d{1,3}\.?)?(?=\s)|\d{1,2}(?=\s+\p{L}+:?)|\d{1,2}(?=[УуUu]\p{L}+:))\s*(\S.*)$/u;
/** "26. септембра 1995. године" goes on with a name. Folded. */
const DAY_IN_WORDS =
  /^\d{1,2}\. ?(?:januar|februar|mart|april|maj|jun|jul|avgust|septembr|oktobr|novembr|decembr)[a-z]{0,2}\b/u;
/** The first line of a card, or of a group of them: no value begins so. */
const NUMBERED_NAME = /^\d{1,2}(?:\.\d{1,2}\.?\s*\p{L}|\.?\s+\p{Lu})/u;
/** Two balances at the end of a line, or alone on it. */
const SUMS = /(?:^|(?<!\s)\s+)(-|\d[\d.,]*)\s+(-|\d[\d.,]*)$/u;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/u;
const NONE = /^[-0]$/u;
const DATE = /^(?:-|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\.?|\d{4}\.?)$/u;

const NOTHING: PrintedLine = { number: "", name: "", terms: "", eur: "", rsd: "" };

/**
 * Cuts a line that stands in one cell as a whole, as text copied from a PDF does: "6.5 Export – Import Bank of China –
 * X 23.751.816 2.773.442.543", "Каматна стопа 3,00% фиксна", and below a name of several lines its balances alone.
 * @param label of the line above, or above that: what stands between a card's labels belongs to the upper one
 */
export function cutPrintedLine(line: string, label: string): PrintedLine {
  const text = line.trim();
  const alone = withSums(text);
  const labelled = cutLabel(text);
  if (labelled) return labelled;
  if (alone.name === "") return alone;
  const [number, rest] = cutRowNumber(text) ?? ["", text];
  const value = cutValue(text, rest, label);
  if (value) return value;
  const cut = withSums(rest);
  // Only a card's first line and a total bear sums; of one without a number they are told by their thousands.
  const isSure = number !== "" || isTotal(rest) || areGrouped(cut);
  return { ...(isSure ? cut : { ...NOTHING, name: rest }), number };
}

/** A row number and what stands behind it in one text: "6.5 Export – Import Bank of China"; null where none begins it. */
export function cutRowNumber(text: string): readonly [number: string, rest: string] | null {
  const [, number, rest] = DAY_IN_WORDS.test(foldForComparison(text)) ? [] : (NUMBER.exec(text) ?? []);
  return number === undefined || rest === undefined ? null : [number, rest];
}

/** A label with its value, and with balances that were printed at its height; null for another line. */
export function cutLabel(text: string): PrintedLine | null {
  if (!mayBeLabel(text)) return null;
  const words = text.split(/\s+/u);
  for (let count = Math.min(words.length, LONGEST_LABEL); count > 1; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const terms = words.slice(count).join(" ");
    if (!isPrintedLabel(name) && !asksFor(name, terms)) continue;
    const { name: value, eur, rsd } = withSums(terms);
    return DATE.test(value) || areGrouped({ eur, rsd })
      ? { ...NOTHING, name, terms: value, eur, rsd }
      : { ...NOTHING, name, terms };
  }
  return null;
}

/** What a value begins with, by what is asked for: running text begins with the words of a label, too. */
const VALUES: Readonly<Record<Condition, RegExp>> = {
  first: /^(?:\p{Pd}|\d)/u,
  last: /^(?:\p{Pd}|\d)/u,
  instalment: /^(?:\p{Pd}|\d|[\p{Sc}(]|\p{Lu}{3}\b)/u,
  other: /^(?:\p{Pd}|\d|[\p{Sc}(]|\p{Lu}{3}\b)/u,
  rate: /\d|\p{Pd}|ibor|ибор/iu,
};

/** Whether these are words of a label that are not the law's own, and the value that they ask for, or none. */
function asksFor(name: string, value: string): boolean {
  const condition = conditionInWords(name);
  return condition !== null && (value === "" || VALUES[condition].test(value));
}

/**
 * What stands between the labels of a card, below its first: more of the value above. Null for another line.
 * @param rest of the line after a number
 */
function cutValue(text: string, rest: string, label: string): PrintedLine | null {
  const above = conditionOf(label);
  const goesOn = continuesLabel(label, text) && !isRemarkToValue(text);
  if (above === null || above === "rate" || goesOn || conditionOf(text) !== null) return null;
  const isNext = NUMBERED_NAME.test(text) && !isCurrency(rest);
  if (isNext || isTotal(rest) || isSectionHeading(text)) return null;
  return cutContinuation(text, label) ?? { ...NOTHING, terms: text };
}

/** "(за I траншу)" below a date. */
export function isRemarkToValue(text: string): boolean {
  return /^\([^()]*\)$/u.test(text);
}

/** What a label goes on with, and more of its value: "за 2013. год. 8.759.730 USD"; null for another line. */
function cutContinuation(text: string, label: string): PrintedLine | null {
  const words = text.split(/\s+/u);
  for (let count = Math.min(words.length - 1, LONGEST_LABEL); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    const terms = words.slice(count).join(" ");
    if (continuesLabel(label, name) && /\d/u.test(terms)) return { ...NOTHING, name, terms };
  }
  return null;
}

/** The two balances at the end of a text, and what stands before them, as the name. */
function withSums(text: string): PrintedLine {
  const beforeOwn = withOwnCurrencyBehind(text);
  if (beforeOwn) return beforeOwn;
  const found = SUMS.exec(text);
  // "Универзијада 2009 | 24" is a name.
  const sums = found && areBalances(found[1] ?? "", found[2] ?? "") ? found : null;
  return { ...NOTHING, name: text.slice(0, sums?.index), eur: sums?.[1] ?? "", rsd: sums?.[2] ?? "" };
}

/**
 * Balances with a column of the loan's own currency behind them, which goes to the name, where it is said to be unread:
 * a euro is worth what the first two say, and not what the last two do. Null for another line.
 */
function withOwnCurrencyBehind(text: string): PrintedLine | null {
  const words = text.split(/\s+/u);
  const last = words.at(-1) ?? "";
  const named = isCurrency(last) && last !== "EUR" && last !== "RSD" ? last : null;
  const until = named === null ? words.length : words.length - 1;
  const [eur = "", rsd = "", own = ""] = words.slice(Math.max(0, until - 3), until);
  if (![eur, rsd, own].every((sum) => GROUPED.test(sum)) || !isRateOfEuro(eur, rsd)) return null;
  if (named === null && isRateOfEuro(rsd, own)) return null;
  return { ...NOTHING, name: [...words.slice(0, until - 3), own].join(" "), eur, rsd };
}

function isRateOfEuro(eur: string, rsd: string): boolean {
  const [euros, dinars] = [eur, rsd].map((sum) => readNumber(sum, { maxDecimals: 2 }));
  if (!euros?.ok || !dinars?.ok || euros.value.digits === 0n) return false;
  return isPlausible("EUR", divideDecimals(dinars.value, euros.value, 4, "half-up"), 1);
}

/** Whether two numbers can be balances: one has its thousands set apart, or there is none of either. */
function areBalances(eur: string, rsd: string): boolean {
  return GROUPED.test(eur) || GROUPED.test(rsd) || (NONE.test(eur) && NONE.test(rsd));
}

/** Whether they can be nothing but balances. */
function areGrouped({ eur, rsd }: Pick<PrintedLine, "eur" | "rsd">): boolean {
  return (GROUPED.test(eur) && GROUPED.test(rsd)) || (NONE.test(eur) && NONE.test(rsd));
}
