import { minorDigits, type Currency } from "../money/currency.ts";
import { multiplyDecimals, normalized, type Decimal } from "../money/decimal.ts";
import { currencyOf, MOST_CURRENCY_WORDS } from "./currencies.ts";
import { withoutFootnoteSigns } from "./footnoteSigns.ts";
import { readNumber, type NumberContext, type NumberStyle } from "./numbers.ts";
import { scaleOf } from "./units.ts";

/** An amount as printed: whole currency units with the decimals that are there; currency null where none is printed. */
interface Amount {
  readonly amount: Decimal;
  readonly currency: Currency | null;
}

export type AmountsReading =
  /** `rest`: what else the cell says, in its own words; null when nothing is left over. */
  | { readonly kind: "amounts"; readonly amounts: readonly Amount[]; readonly rest: string | null }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "empty" }
  /** No amount: prose, or a number that can be read in two ways ("ambiguous"). */
  | { readonly kind: "unreadable"; readonly reason: "ambiguous" | "no-amount"; readonly text: string };

interface AmountWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

interface Found {
  /** Null where the number can be read in two ways. */
  readonly amount: Amount | null;
  /** The first word after it. */
  readonly next: number;
}

// A separator behind a blank belongs to the number before it: "17.075 .000".
const TOKEN = /\r?\n|\||(?:[-‐‑‒–—−]?\(?|(?<=\d\s|\d \| )[.,])\d[\d.,]*\)?|US\$|[€$£]|[^\s|\d€$£]+/gu;
const NUMBER_PIECE = /^(?:[-‐‑‒–—−]?\(?|[.,])\d[\d.,]*\)?$/u;
/** What may stand between amounts, or stray beside them, and says nothing. */
const LIST_WORDS = /^(?:и|i|или|ili|and|or|[\s,;/+.:()|])*$/iu;
/** A number has at most this many pieces when it is broken by spaces or line ends. */
const MOST_PIECES = 3;

/**
 * All amounts of a cell in their order: "17.075.000 CNY", "EUR 36.938.727 | USD 28.155.330", "0 ЕUR",
 * "5.550.000 SDR" (XDR), "20,8 милијарди динара". The currency stands before or after its number. A bare number is
 * an amount only where it is all that its line holds; figures within prose are not amounts.
 * @param text one cell; its lines joined by " | " or line breaks
 * @param style of the cell's column, for a number that could be read in two ways; an amount in a currency with two
 *   decimals needs none, as it cannot have three
 * @param maxDecimals of any of them, where their column tells: of one in millions of a currency eight
 */
export function readAmounts(
  text: string,
  style: NumberStyle = "unknown",
  maxDecimals?: number,
): AmountsReading {
  const whole = readNumber(text, style);
  if (!whole.ok && whole.reason === "empty") return { kind: "empty" };
  if (!whole.ok && whole.reason === "not-applicable") return { kind: "not-applicable" };

  const unsigned = closedUp(withoutSigns(text));
  const words = wordsOf(unsigned);
  const context: NumberContext = { style, ...(maxDecimals !== undefined && { maxDecimals }) };
  const amounts: Amount[] = [];
  let rest = "";
  let doubtful = false;
  for (let at = 0; at < words.length;) {
    const found = amountAt(words, at, context);
    const next = found?.next ?? at + 1;
    if (found?.amount) {
      amounts.push(found.amount);
    } else {
      doubtful ||= found !== null;
      rest += unsigned.slice(words[at]?.start, words[next]?.start);
    }
    at = next;
  }
  if (amounts.length === 0) return { kind: "unreadable", reason: doubtful ? "ambiguous" : "no-amount", text };
  return {
    kind: "amounts",
    amounts,
    rest: LIST_WORDS.test(rest) ? null : rest.replace(/^[\s|,;/.]+|(?<![\s|,;/])[\s|,;/]+$/gu, ""),
  };
}

/** "17\u00a0075\u00a0000", "17'075'000", and by plain blanks with two groups at least: "17 075 000". */
const GROUPED =
  /(?<![\d.,'’]|[\d.,]\s)[1-9]\d{0,2}(?:(?:[\u00a0\u2007\u2009\u202f]\d{3})+|(?:['’]\d{3})+|(?: \d{3}){2,})(?![\d'’]|\s\d)/gu;

/** The text with numbers whose thousands are parted by blanks or apostrophes as one word each. */
function closedUp(text: string): string {
  return text.replace(GROUPED, (number) => number.replace(/[^\d]/gu, ""));
}

/** "2.500.000,-" has no cents. */
const NO_CENTS = /(?<=\d),(?:\p{Pd}{1,2}|=)(?=\s|\||$)/gu;

/** The text with signs of footnotes and of missing cents blanked out. */
function withoutSigns(text: string): string {
  const blank = (sign: string): string => " ".repeat(sign.length);
  return withoutFootnoteSigns(text).replace(NO_CENTS, blank);
}

function wordsOf(text: string): AmountWord[] {
  let line = 0;
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    if (token !== "|" && !token.endsWith("\n"))
      return [{ text: token, start: index, end: index + token.length, line }];
    line += 1;
    return [];
  });
}

function amountAt(words: readonly AmountWord[], at: number, context: NumberContext): Found | null {
  const before = currencyAt(words, at);
  const first = before?.next ?? at;
  for (let next = Math.min(first + MOST_PIECES, words.length); next > first; next -= 1) {
    const pieces = words.slice(first, next).map((word) => word.text);
    if (!pieces.every((piece) => NUMBER_PIECE.test(piece))) continue;
    const scale = scaleOf(words[next]?.text ?? "");
    const afterScale = scale === null ? next : next + 1;
    const after = before ?? suffixAt(words, afterScale);
    const end = behindRepeated(words, before ? afterScale : (after?.next ?? afterScale), after?.currency);
    if (after === null && !isWholeLine(words, first, end)) continue;
    const currency = after?.currency ?? null;
    const found = amountOf(pieces.join(" "), scale, currency, context);
    if (found !== "not-a-number") return { amount: found, next: end };
  }
  return null;
}

function amountOf(
  number: string,
  scale: bigint | null,
  currency: Currency | null,
  { style = "unknown", maxDecimals: ofColumn }: NumberContext,
): Amount | null | "not-a-number" {
  const ofCurrency = currency === null ? undefined : minorDigits(currency);
  const told = [ofColumn, ofCurrency].filter((decimals) => decimals !== undefined);
  const maxDecimals = scale !== null || told.length === 0 ? 3 : Math.max(...told);
  const unended = number.replace(/(?<![.,])[.,]+$/u, "");
  let reading = readNumber(unended, { style, maxDecimals });
  if (!reading.ok && reading.reason === "ambiguous" && maxDecimals === 2) {
    // "714.177.269.26 €": the currency ends the number, so no digit is lost and the last dot stands for a comma.
    reading = readNumber(unended.replace(/^(\S*\d{3})[.](\d{2})$/u, "$1,$2"), { style: "dots", maxDecimals });
  }
  if (!reading.ok) return reading.reason === "ambiguous" ? null : "not-a-number";
  const { value } = reading;
  // "16.055556 USD", "13,241.259 USD": a separator is lost or misread, since no amount has so many decimals.
  if (scale === null && currency !== null && value.scale > Math.max(2, maxDecimals)) return null;
  return {
    amount: scale === null ? value : normalized(multiplyDecimals(value, { digits: scale, scale: 0 })),
    currency,
  };
}

/** A currency named by one word or several: "EUR", "kineskih RMB juana". */
function currencyAt(words: readonly AmountWord[], at: number): { currency: Currency; next: number } | null {
  for (let count = MOST_CURRENCY_WORDS; count > 0; count -= 1) {
    const phrase = words.slice(at, at + count);
    if (phrase.length < count) continue;
    const printed = phrase.map((word) => word.text).join(" ");
    const bracketed = /^\(([^()]+)\)[,;:.]?$/u.exec(printed)?.[1];
    const plain = phrase.map((word) => word.text.replace(/(?<![,;:.)])[,;:.)]+$/u, "")).join(" ");
    const currency = currencyOf(bracketed ?? plain);
    if (currency !== null) return { currency, next: at + count };
  }
  return null;
}

/** "17.075.000 CNY (RMB)" names its currency twice. */
function behindRepeated(words: readonly AmountWord[], at: number, currency: Currency | undefined): number {
  const again = words[at]?.text.startsWith("(") ? currencyAt(words, at) : null;
  return again && again.currency === currency ? again.next : at;
}

/** The currency after a number; on the next line only where it does not begin an amount of its own. */
function suffixAt(words: readonly AmountWord[], at: number): { currency: Currency; next: number } | null {
  const found = currencyAt(words, at);
  if (found === null || words[at]?.line === words[at - 1]?.line) return found;
  const next = words[found.next];
  return next !== undefined && next.line === words[at]?.line && NUMBER_PIECE.test(next.text) ? null : found;
}

function isWholeLine(words: readonly AmountWord[], first: number, end: number): boolean {
  const says = (word: AmountWord | undefined): boolean => word !== undefined && !/^[.,;:]+$/u.test(word.text);
  const before = words[first - 1];
  const after = words[end];
  return (
    !(says(before) && before?.line === words[first]?.line) &&
    !(says(after) && after?.line === words[end - 1]?.line)
  );
}
