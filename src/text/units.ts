import { minorDigits, type Currency } from "../money/currency.ts";
import { multiplyDecimals, normalized, type Decimal } from "../money/decimal.ts";
import { wordsOfHeading } from "./columnName.ts";
import { currencyOf } from "./currencies.ts";
import { foldForComparison } from "./fold.ts";

/** What a column's figures count: `multiplier` whole units of a currency. */
export interface Unit {
  readonly multiplier: 1n | 1_000n | 1_000_000n | 1_000_000_000n;
  /** Null where the header names no currency. */
  readonly currency: Currency | null;
}

/** Scale words by their beginning, folded: "у хиљадама", "у 000", "у мил.", "mio", "mln", "у милионима", "у милијардама". */
const SCALES: readonly (readonly [RegExp, Unit["multiplier"]])[] = [
  [/^milijard/u, 1_000_000_000n],
  [/^(?:mlrd|mrd|billion|bn|bln$)/u, 1_000_000_000n],
  [/^(?:mio$|mln$|mn$|mil(?:$|l?ion))/u, 1_000_000n],
  [/^(?:hiljad|hilj$|thousand|thous$|000$)/u, 1_000n],
];

/** The scale that a word means: "милијарди" is 1,000,000,000; null for a word of another kind. */
export function scaleOf(word: string): Unit["multiplier"] | null {
  const folded = foldForComparison(word).replace(/\.$/u, "");
  return SCALES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Scales in figures. A million is one only behind what says so: "зајмови до 1.000.000 EUR" names a sum. */
const IN_FIGURES: readonly (readonly [RegExp, string])[] = [
  [/(?<=(?:^|[\s(,])(?:u|in|x) ?)(?:1[., ]?|['’])?000[., ]?000[., ]?000(?![.,]?\d)/gu, " mlrd "],
  [/(?<=(?:^|[\s(,])(?:u|in|x) ?)(?:1[., ]?|['’])?000[., ]?000(?![., ]?\d)/gu, " mio "],
  [/(?<![\d.,])10\^3(?!\d)/gu, " 000 "],
  [/(?<![\d.,])10\^6(?!\d)/gu, " mio "],
  [/(?<![\d.,])10\^9(?!\d)/gu, " mlrd "],
  // "у 1.000 динара", "у '000 динара": a thousand, alone.
  [/(?<![\d.,])(?:1[.,]?|['’])000(?![.,]?\d)/gu, " 000 "],
];

/** What folding would hide: "10³" would be a hundred and three, "MEUR" no word that is known. */
function spelledOut(heading: string): string {
  return heading
    .replace(/(?<=10)[³⁶⁹]/gu, (power) => `^${power}`)
    .replaceAll("×", "x")
    .replace(/(?<!\p{L})[kt](?=(?:EUR|USD|RSD)(?!\p{L}))/giu, "000 ")
    .replace(/(?<!\p{L})M(?=(?:EUR|USD|RSD)(?!\p{L}))/gu, "mio ")
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, ". ")
    .replace(/(?:kuvajtsk|кувајтск|kuwaiti)\p{L}{0,4} (?:dinar|динар)\p{L}{0,4}/giu, "KWD");
}

/** "EUR m", "m EUR": millions, where the letter alone stands beside a currency. */
const BESIDE_M = /(?:\b(?:eur|usd|rsd|cny)|[€$]) m(?![\p{L}\d])|(?<![\p{L}\d])m (?:eur|usd|rsd|cny)\b/u;

/** "38,1 милијарди евра" is a sum and no unit; a year before a scale is none ("за 2025, милиони EUR"). */
function isFigure(word: string): boolean {
  return /^\d+(?:[.,]\d+)*$/u.test(word) && !/^(?:000|(?:19|20)\d\d)$/u.test(word);
}

/**
 * The unit that a heading states: "(у хиљадама динара)", "у 000 динара", "у мил. EUR", "Стање дуга у EUR",
 * "Износ у динарима". Null where it states neither a scale nor a currency. A printed unit may be wrong
 * (a table headed in thousands whose figures are dinars): the reader of figures has to doubt it.
 */
export function unitOf(heading: string): Unit | null {
  const folded = foldForComparison(wordsOfHeading(spelledOut(heading)));
  const words = IN_FIGURES.reduce((so, [figures, word]) => so.replace(figures, word), folded)
    .split(/[\s(),:;/-]+/u)
    .filter((word) => word !== "");
  const scales = words
    .filter((_, at) => !isFigure(words[at - 1] ?? ""))
    .map((word) => scaleOf(word) ?? (word === "m" && BESIDE_M.test(folded) ? 1_000_000n : null))
    .filter((scale) => scale !== null);
  const currencies = words.map(currencyOf).filter((currency) => currency !== null);
  const [scale] = scales;
  const [currency] = currencies;
  if (scale === undefined && currency === undefined) return null;
  return {
    multiplier: scale ?? 1n,
    // A heading over columns of several currencies states none of them.
    currency: new Set(currencies).size === 1 ? (currency ?? null) : null,
  };
}

/** What parts the units of several currencies: a comma between words, a stroke, "и", "односно". */
const BETWEEN_UNITS = /[,;/](?!\d)|(?<!\p{L})(?=(?:i|odnosno|and)(?!\p{L}))/gu;
const OF_WHOLE = /^\s*(?:u|in) /u;

/**
 * The units that a heading states of several currencies: "у хиљадама RSD, у милионима EUR". One that bears no scale has that
 * of the one before it ("у хиљадама динара / евра"), but for whole units ("у хиљадама RSD, у EUR"); a scale that all have is
 * one unit of no currency. Empty where it does not state each with its own currency.
 */
export function unitsOfCurrencies(heading: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const part of foldForComparison(wordsOfHeading(heading)).split(BETWEEN_UNITS)) {
    const unit = unitOf(part);
    if (unit === null) continue;
    const { multiplier, currency } = unit;
    if (currency === null || units.some((other) => other.currency === currency)) return [];
    const isOwn = multiplier !== 1n || OF_WHOLE.test(part);
    units.push({ currency, multiplier: isOwn ? multiplier : (units.at(-1)?.multiplier ?? multiplier) });
  }
  const [first, ...others] = units;
  if (!first || others.length === 0) return [];
  return others.every(({ multiplier }) => multiplier === first.multiplier)
    ? [{ ...first, currency: null }]
    : units;
}

/** A figure in whole units of its currency, of one that is printed in thousands or millions: 1.5 times 1,000 is 1,500. */
export function inWholeUnits(value: Decimal, multiplier: bigint): Decimal {
  return multiplier === 1n ? value : normalized(multiplyDecimals(value, { digits: multiplier, scale: 0 }));
}

/** Of most currencies. */
const CENTS = 2;

/** The most decimals of a figure that counts `multiplier` units: cents, of millions too; undefined where nothing tells. */
export function mostDecimals(multiplier: bigint, currency: Currency | null): number | undefined {
  const zeros = String(multiplier).length - 1;
  if (currency !== null) return minorDigits(currency) + zeros;
  return zeros === 0 ? undefined : CENTS + zeros;
}
