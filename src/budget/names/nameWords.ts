import { foldForComparison } from "../../text/fold.ts";

/** A word of a name: letters, digits, and apostrophes within it ("China's"). */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu;

/** The words of a name as printed; punctuation and the marks ™ and ® only divide them. */
export function printedWords(name: string): readonly string[] {
  return name.normalize("NFC").replace(/[™®ˮ]/gu, " ").match(WORD) ?? [];
}

/** The words of a name folded for comparison, in the same places as the printed ones. */
export function nameWords(name: string): readonly string[] {
  return printedWords(name).map((word) => foldForComparison(word).replaceAll("'", ""));
}

/** Where the words of a form stand together within the words of a name; null where they don't. */
export function positionOf(form: readonly string[], words: readonly string[]): number | null {
  for (let at = 0; at + form.length <= words.length; at += 1) {
    if (form.every((word, i) => words[at + i] === word)) return at;
  }
  return null;
}
