import { EMPTY_WORDS } from "../../budget/names/loanForms.ts";
import { nameWords, printedWords } from "../../budget/names/nameWords.ts";

/** How two names resemble each other. */
export interface NameLikeness {
  /** 0 to 1: 1 where both have the same words, whatever script, case, order and punctuation. */
  readonly share: number;
  /** Numbers, Roman numerals and single letters ("фаза III", "Путеви Б"): the same, one name lacks them, or other ones. */
  readonly numbers: "same" | "missing" | "different";
}

/** A name taken apart for comparing. */
export interface NameProfile {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly string[];
  /** Each with its weight in the name. */
  readonly trigrams: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Words that many names of a debt list have: legal forms, "obaveze prema", places, creditors of many loans. They say
 * little about which loan a name means.
 */
const COMMON = new Set(
  (
    "obaveze prema banka banke banci bank a d ad ag doo jp srbija srbije srbiji republika republike republici beograd " +
    "novi sad grad vlada vlade export import of china ebrd eib ceb kfw ida ibrd eu yf pc plc program programski " +
    "razvoj razvoja finansiranje refinansiranje elektroprivreda zeleznice putevi srbijagas"
  ).split(" "),
);
const COMMON_WEIGHT = 0.35;
/** A name whose words all stand in the other one says as much at least. */
const CONTAINED = 0.7;
/** Fewer words are in too many names. */
const LEAST_WORDS = 2;
/** As printed, so that the numeral "I" is not taken for the word "и": digits, Roman numerals, single capitals. */
const NUMBER = /\d|^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|[XХ]{1,3}|[\p{Script=Cyrillic}A-Z])$/u;
/** The dots within "а.д." and "d.o.o.": such letters are one word. */
const DOTS = /(?<=(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})*)\.(?=\p{L}(?!\p{L}))/gu;

const profiles = new Map<string, NameProfile>();

/** Compares two names as printed. */
export function nameLikeness(one: string, other: string): NameLikeness {
  const a = profileOf(one);
  const b = profileOf(other);
  const numbers = compareNumbers(a.numbers, b.numbers);
  if (a.key === "" || b.key === "") return { share: 0, numbers };
  if (a.key === b.key) return { share: 1, numbers };
  let shared = 0;
  for (const [trigram, weight] of a.trigrams) shared += Math.min(weight, b.trigrams.get(trigram) ?? 0);
  const share = (2 * shared) / (a.total + b.total);
  return { share: isWithin(a, b) || isWithin(b, a) ? Math.max(share, CONTAINED) : share, numbers };
}

export function profileOf(name: string): NameProfile {
  const known = profiles.get(name);
  if (known) return known;
  const text = name.replace(DOTS, "");
  const printed = printedWords(text);
  const isNumber = (at: number): boolean => NUMBER.test(printed[at] ?? "");
  const all = nameWords(text);
  const words = all.filter((word, at) => isNumber(at) || !EMPTY_WORDS.has(word));
  const trigrams = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const weight = COMMON.has(word) ? COMMON_WEIGHT : 1;
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      const trigram = padded.slice(at, at + 3);
      trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + weight);
      total += weight;
    }
  }
  const profile = {
    key: words.toSorted().join(" "),
    words: new Set(words),
    numbers: all.flatMap((word, at) => (isNumber(at) ? numbersIn(word) : [])).toSorted(),
    trigrams,
    total,
  };
  profiles.set(name, profile);
  return profile;
}

/** "E763" holds what "E-763" does: a letter and a number; "Објекат 3Б" is not "3В". */
function numbersIn(word: string): string[] {
  return word.match(/\d+|(?<!\p{L})\p{L}(?!\p{L})/gu) ?? [word];
}

function compareNumbers(a: readonly string[], b: readonly string[]): NameLikeness["numbers"] {
  if (a.join(" ") === b.join(" ")) return "same";
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((number) => many.includes(number)) ? "missing" : "different";
}

function isWithin(short: NameProfile, long: NameProfile): boolean {
  return short.words.size >= LEAST_WORDS && [...short.words].every((word) => long.words.has(word));
}
