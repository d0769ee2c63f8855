import { unmixed } from "../../text/fold.ts";
import { nameWords } from "./nameWords.ts";

/** "а.д" and "d.o.o": such letters are one word. */
const LETTERS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+/gu;

/** A name in which letters with dots between them are one word ("а.д." is "ад"), a quotation mark before them or not. */
export function withoutInnerDots(name: string): string {
  return name.replaceAll("ˮ", '"').replace(LETTERS, (letters) => letters.replaceAll(".", ""));
}

/**
 * One form for names that are the same: script, case, quotation marks, dashes and where words are divided make no
 * difference ("ЈП „Путеви Србије”" and "JP Putevi Srbije", "E-763" and "E763").
 */
export function nameKey(name: string): string {
  return joinedWords(nameWords(withoutInnerDots(unmixed(name))));
}

/** Words without what divides them; two numbers beside each other stay two. */
export function joinedWords(words: readonly string[]): string {
  return words.reduce((key, word) => key + (/\d$/u.test(key) && /^\d/u.test(word) ? " " : "") + word, "");
}

/** Capitals that look the same in both scripts, Cyrillic ones first. */
const TWINS = new Map("АA ВB ЕE ЈJ КK МM НH ОO РP СC ТT УY ХX".split(" ").map(([a = "", b = ""]) => [a, b]));
const LATIN = new Set(TWINS.values());

/**
 * How a word looks that can be of either script, every letter of it having a twin in the other one: CEB typed in
 * Cyrillic is "СЕВ", which folds to "sev". Null where a letter proves the script.
 */
export function lookOf(word: string): string | null {
  let look = "";
  for (const letter of word.normalize("NFC").toUpperCase()) {
    const latin = TWINS.get(letter) ?? (LATIN.has(letter) || /\d/u.test(letter) ? letter : null);
    if (latin === null) return null;
    look += latin;
  }
  return look;
}
