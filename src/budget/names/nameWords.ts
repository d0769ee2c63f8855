import { foldForComparison } from "../../text/fold.ts";

/** A word of a name: letters, digits, and apostrophes within it ("China's"). */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu;

/** "Ex-Im" is one word, however it is divided. */
const DIVIDED_EXIM = /(?<![\p{L}\p{N}])(ex|eks|екс)[-‐‑–](im|им)(?![\p{L}\p{N}])/giu;

/** "X RAY1)", and where a raised sign was printed between two lines of a name: "X 1) RAY". A bracket opens nowhere. */
const FOOTNOTE = /(?<![\d¹²³])[\d¹²³]{1,2}\)/gu;

/** The words of a name as printed; punctuation and the marks ™ and ® only divide them. */
export function printedWords(name: string): readonly string[] {
  const text = name.includes("(") ? name : name.replace(FOOTNOTE, " ");
  return text.normalize("NFC").replace(/[™®ˮ]/gu, " ").replace(DIVIDED_EXIM, "$1$2").match(WORD) ?? [];
}

/** The words of a name folded for comparison, in the same places as the printed ones. */
export function nameWords(name: string): readonly string[] {
  return printedWords(name).map((word) => foldForComparison(word).replaceAll("'", ""));
}

/** Where the words of a form stand together within the words of a name; null where they don't. */
export function indexOfWords(form: readonly string[], words: readonly string[]): number | null {
  for (let at = 0; at + form.length <= words.length; at += 1) {
    if (form.every((word, i) => words[at + i] === word)) return at;
  }
  return null;
}

/** Letters of a scanned word that are taken for others, put into one form: "Exirn" and "Ex1m" read as "exim" does. */
export function asScanned(word: string): string {
  return word.replace(/rn/gu, "m").replace(/[0-9]/gu, (digit) => SCANNED[Number(digit)] ?? digit);
}

/** The letter that each digit is read for. */
const SCANNED = ["o", "i", "z", "e", "a", "s", "b", "t", "b", "g"];

/** Whether two names have the same words, in whatever order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join(" ") === b.toSorted().join(" ");
}

/** The words without those of a form, wherever these stand; null where one of them is missing. */
export function withoutWords(words: readonly string[], form: readonly string[]): readonly number[] | null {
  const used = new Set<number>();
  for (const word of form) {
    const at = words.findIndex((one, i) => one === word && !used.has(i));
    if (at === -1) return null;
    used.add(at);
  }
  return words.flatMap((_, at) => (used.has(at) ? [] : [at]));
}
