import { parseDecimal, type Decimal } from "../money/decimal.ts";

/**
 * How a column writes its numbers: "dots" is 1.234,56, "commas" is 1,234.56. "unknown" where its cells do not
 * tell, or contradict each other.
 */
export type NumberStyle = "dots" | "commas" | "unknown";

export type NumberReading =
  | { readonly ok: true; readonly value: Decimal; readonly evidence: NumberEvidence }
  | { readonly ok: false; readonly reason: "ambiguous" | "not-a-number" | "empty" | "not-applicable" };

/**
 * What decides which separator is which: nothing to decide ("none"), the number itself ("own"), the other cells of
 * its column ("column"), or that the value cannot have that many decimals ("decimals").
 */
type NumberEvidence = "none" | "own" | "column" | "decimals";

export interface NumberContext {
  readonly style?: NumberStyle;
  /** The most decimals that such a value has: 2 for an amount in euros. Unknown for an amount in millions. */
  readonly maxDecimals?: number;
  /** Whether the text is all of a cell: then a plain space between thousands parts no two columns. */
  readonly isCell?: boolean;
}

const MINUS = /^[-‐‑‒–—−]\s*/u;
const NOT_APPLICABLE = /^(?:[-‐‑‒–—−]+|[нn]\s*\/\s*[аa])$/iu;
const GROUPED_BY_SPACES = /^[1-9]\d{0,2}(?: \d{3}){1,6}(?:[.,]\d{1,2})?$/u;
const GROUPED_BY_APOSTROPHES = /^[1-9]\d{0,2}(?:['’]\d{3}){1,6}(?:[.,]\d{1,2})?$/u;
/** "1.234-": a minus that touches the end of a number whose thousands are set apart. */
const MINUS_BEHIND = /^\d{1,3}(?:[.,]\d{3}){1,6}(?:[.,]\d{1,2})?[-−–]$/u;
/** Spaces that are typed as thousands separators; a plain space is more often a slip. */
const GROUP_SPACE = /[\u00a0\u2007\u2009\u202f]/u;

/**
 * Reads a number as Serbian documents print it: with dots or commas between thousands, a minus before it (hyphen,
 * en dash, minus sign) or parentheses around it, a stray space within ("892.775. 851"), or broken over two lines of
 * a narrow cell ("147.480.775.50 | 0", the lines joined by a space, a line break or " | ").
 *
 * A number that tells its own separators is read by that, whatever the column does. One that could be either
 * ("183.805") is read by the column's style or by the decimals it can have, else it is "ambiguous": never guessed.
 * "147.480.775.50" alone is ambiguous too: a digit may be lost, or the last dot may stand for a comma.
 * "-" and "н/а" are "not-applicable", which is not zero.
 */
export function readNumber(text: string, style: NumberStyle | NumberContext = "unknown"): NumberReading {
  const context = typeof style === "string" ? { style } : style;
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, reason: "empty" };
  if (NOT_APPLICABLE.test(trimmed)) return { ok: false, reason: "not-applicable" };
  const inParentheses = /^\((.*)\)$/su.exec(trimmed);
  const signed = (inParentheses?.[1] ?? trimmed).trim();
  const isBehind = inParentheses === null && MINUS_BEHIND.test(signed);
  const negative = inParentheses !== null || isBehind || MINUS.test(signed);
  const unsigned =
    inParentheses !== null ? signed : isBehind ? signed.slice(0, -1) : signed.replace(MINUS, "");
  const reading = readPieces(unsigned, context);
  if (!reading.ok || !negative) return reading;
  return { ...reading, value: { digits: -reading.value.digits, scale: reading.value.scale } };
}

/** A number that may be broken by spaces or line ends. */
function readPieces(text: string, context: NumberContext): NumberReading {
  if (GROUPED_BY_APOSTROPHES.test(text) || (context.isCell === true && GROUPED_BY_SPACES.test(text)))
    return readDigits(text.replace(/[ '’]/gu, ""), context);
  const pieces = text.split(/\s+(?:\|\s*)?|\|\s*/u);
  if (pieces.length === 1) return readDigits(text, context);
  if (pieces.some((piece) => !/^[\d.,]+$/u.test(piece))) return { ok: false, reason: "not-a-number" };
  if (/^\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d+)?$/u.test(text)) {
    return readDigits(text.replace(new RegExp(GROUP_SPACE, "gu"), ""), context);
  }
  const joined = readDigits(pieces.join(""), context);
  if (joined.ok && pieces.slice(1).every((piece, i) => belongTogether(pieces[i] ?? "", piece))) return joined;
  return { ok: false, reason: joined.ok ? "ambiguous" : joined.reason };
}

/** Whether a break can only be a slip: it touches a separator, or the number before it lacks digits of a group. */
function belongTogether(before: string, after: string): boolean {
  if (/[.,]$/u.test(before) || /^[.,]/u.test(after)) return true;
  return /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d{1,2}$/u.test(before) && /^\d{1,2}$/u.test(after);
}

const notANumber: NumberReading = { ok: false, reason: "not-a-number" };
const ambiguous: NumberReading = { ok: false, reason: "ambiguous" };

/** Unsigned digits with separators, without spaces. */
function readDigits(text: string, context: NumberContext): NumberReading {
  if (!/^\d+(?:[.,]\d+)*$/u.test(text)) return notANumber;
  const separators = text.replace(/\d/gu, "");
  const groups = text.split(/[.,]/u);
  if (separators === "") return accepted(text, "", "none");

  const last = separators.charAt(separators.length - 1);
  const thousands = separators.slice(0, -1);
  if (separators.length > 1 && last !== thousands.charAt(0)) {
    // Two kinds: the last is the decimal separator and stands once, the other divides thousands.
    const whole = groups.slice(0, -1);
    const sameKind = new Set(thousands).size === 1;
    return sameKind && areThousands(whole)
      ? accepted(whole.join(""), groups.at(-1) ?? "", "own")
      : notANumber;
  }
  if (new Set(separators).size > 1) return notANumber;
  if (separators.length > 1) {
    if (areThousands(groups)) return accepted(groups.join(""), "", "own");
    return areThousands(groups.slice(0, -1)) && (groups.at(-1) ?? "").length < 3 ? ambiguous : notANumber;
  }
  return readOneSeparator(groups[0] ?? "", groups[1] ?? "", last, context);
}

function readOneSeparator(
  before: string,
  after: string,
  separator: string,
  context: NumberContext,
): NumberReading {
  if (!areThousands([before, after])) {
    return /^0\d/u.test(before) ? notANumber : accepted(before, after, "own");
  }
  const style = context.style ?? "unknown";
  if (style !== "unknown") {
    const isThousands = separator === (style === "dots" ? "." : ",");
    return isThousands ? accepted(before + after, "", "column") : accepted(before, after, "column");
  }
  return (context.maxDecimals ?? 3) < 3 ? accepted(before + after, "", "decimals") : ambiguous;
}

/** "1", "234", "567": the first group of one to three digits and no leading zero, all others of three. */
function areThousands(groups: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/u.test(groups[0] ?? "") && groups.slice(1).every((group) => group.length === 3);
}

function accepted(whole: string, fraction: string, evidence: NumberEvidence): NumberReading {
  const value = parseDecimal(fraction === "" ? whole : `${whole}.${fraction}`);
  return value ? { ok: true, value, evidence } : notANumber;
}

/**
 * The style that a column's cells prove, from those that can be read in one way only ("1.496.880.000", "12.6",
 * "1.234,56"); "unknown" where none is there or where they contradict each other. Text around a number (a currency)
 * is passed over.
 */
export function numberStyleOf(texts: readonly string[]): NumberStyle {
  const styles = new Set(texts.flatMap((text) => numbersIn(text).map(styleOf)));
  styles.delete("unknown");
  const [only] = styles;
  return styles.size === 1 && only !== undefined ? only : "unknown";
}

/** The numbers in a text, without sign. */
function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
}

function styleOf(number: string): NumberStyle {
  const separators = number.replace(/\d/gu, "");
  const reading = readDigits(number, {});
  if (!reading.ok || reading.evidence !== "own") return "unknown";
  // With decimals the last separator is the decimal one, without them it divides thousands.
  const isDot = separators.endsWith(".");
  return reading.value.scale > 0 === isDot ? "commas" : "dots";
}
