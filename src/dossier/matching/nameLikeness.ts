import { EMPTY_WORDS } from "../../budget/names/loanForms.ts";
import { joinedWords, lookOf, withoutInnerDots } from "../../budget/names/nameKey.ts";
import { nameWords, printedWords } from "../../budget/names/nameWords.ts";
import { unmixed } from "../../text/fold.ts";

/** How two names resemble each other. */
interface NameLikeness {
  /** 0 to 1: 1 where both have the same words, whatever script, case, order and punctuation. */
  readonly share: number;
  /** Numbers, Roman numerals and single letters ("фаза III", "Путеви Б"): the same, one name lacks them, or other ones. */
  readonly numbers: "same" | "missing" | "different";
}

/** A word that says something of which loan a name means. */
interface NameWord {
  readonly word: string;
  readonly isNumber: boolean;
  /** How it looks, where it can be of either script. */
  readonly look: string | null;
}

/** A name taken apart for comparing. */
interface NameProfile {
  /** Its words in order of the alphabet. */
  readonly key: string;
  /** Its words in their order, wherever they are divided. */
  readonly joined: string;
  /** As printed, but for numerals: nothing is put in full. */
  readonly all: readonly NameWord[];
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly string[];
  /** Each with its weight in the name. */
  readonly trigrams: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Legal forms and what stands before a debtor's name: one law prints them, the next leaves them out. */
const FORMS = new Set("ad ag doo jp pc plc grad opstina obaveze prema".split(" "));
/** Debtors and places by the letters that laws print for them. */
const SHORT_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ["eps", ["elektroprivreda", "srbije"]],
  ["ems", ["elektromreza", "srbije"]],
  ["nbs", ["narodna", "banka", "srbije"]],
  ["bg", ["beograd"]],
  ["ns", ["novi", "sad"]],
]);
/**
 * Words that many names of a debt list have: places, creditors of many loans. They say little about which loan a name
 * means.
 */
const COMMON = new Set(
  (
    "a d banka banke banci bank srbija srbije srbiji republika republike republici beograd " +
    "novi sad vlada vlade export import of china ebrd eib ceb kfw ida ibrd eu yf program programski " +
    "razvoj razvoja finansiranje refinansiranje elektroprivreda zeleznice putevi srbijagas"
  ).split(" "),
);
const COMMON_WEIGHT = 0.35;
/** A name whose words all stand in the other one says as much at least. */
const CONTAINED = 0.7;
/** Fewer words are in too many names. */
const LEAST_WORDS = 2;
const ROMAN = /^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})$/u;
/** As printed, so that the numeral "I" is not taken for the word "и": digits, Roman numerals, single capitals. */
const NUMBER = /\d|^[\p{Script=Cyrillic}A-Z]$/u;

const profiles = new Map<string, NameProfile>();

/** Compares two names as printed. */
export function nameLikeness(one: string, other: string): NameLikeness {
  const a = profileOf(one);
  const b = inWordsOf(a, profileOf(other));
  if (a.joined !== "" && a.joined === b.joined) return { share: 1, numbers: "same" };
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
  const text = withoutInnerDots(unmixed(name));
  const printed = printedWords(text);
  const said = nameWords(text).map((word, at): NameWord => {
    const as = printed[at] ?? "";
    if (ROMAN.test(as)) return { word: String(valueOf(as)), isNumber: true, look: null };
    return { word, isNumber: NUMBER.test(as), look: lookOf(as) };
  });
  const profile = profileFrom(said);
  profiles.set(name, profile);
  return profile;
}

function inFull(said: NameWord): readonly NameWord[] {
  const words = SHORT_FOR.get(said.word);
  return words ? words.map((word) => ({ word, isNumber: false, look: null })) : [said];
}

function profileFrom(all: readonly NameWord[]): NameProfile {
  const full = all.flatMap(inFull);
  const words = full.flatMap(({ word, isNumber }) =>
    isNumber || !(EMPTY_WORDS.has(word) || FORMS.has(word)) ? [word] : [],
  );
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
  return {
    key: words.toSorted().join(" "),
    joined: joinedWords(full.map(({ word }) => word)),
    all,
    words: new Set(words),
    numbers: full.flatMap(({ word, isNumber }) => (isNumber ? numbersIn(word) : [])).toSorted(),
    trigrams,
    total,
  };
}

/** The second name with those of its words spelt as in the first that differ from its own by look-alikes alone. */
function inWordsOf(a: NameProfile, b: NameProfile): NameProfile {
  const twinOf = ({ word, look }: NameWord): NameWord | undefined =>
    look === null || a.all.some((own) => own.word === word)
      ? undefined
      : a.all.find((own) => own.look === look);
  return b.all.some(twinOf) ? profileFrom(b.all.map((word) => twinOf(word) ?? word)) : b;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function valueOf(roman: string): number {
  const digits = Array.from(roman, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, at) => (digit < (digits[at + 1] ?? 0) ? sum - digit : sum + digit), 0);
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
