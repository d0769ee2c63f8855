import { composed, SERBIAN_LETTERS } from "./alphabet.ts";
import { remembered } from "./remembered.ts";

/**
 * Cyrillic letters and the Latin ones that are typed for them because they look the same. Case matters: В looks
 * like B, but в not like b. Seen in budget laws: "Eкономскa", "ЕUR", "6М", "Kоридор", "cопствених".
 */
const LOOK_ALIKES: readonly (readonly [cyrillic: string, latin: string])[] = [
  ..."АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX".split(" "),
  ..."аa еe ѕs іi јj кk мm оo рp сc тt уy хx".split(" "),
].map((pair) => [pair.charAt(0), pair.charAt(1)]);

const LATIN_TWIN = new Map(LOOK_ALIKES);
/** Serbian has no Ѕ and no І: a Latin S or I is never a slip for them. */
const NOT_SERBIAN = /[ЅѕІі]/u;
const CYRILLIC_TWIN = new Map(
  LOOK_ALIKES.filter(([cyrillic]) => !NOT_SERBIAN.test(cyrillic)).map(([cyrillic, latin]) => [
    latin,
    cyrillic,
  ]),
);

/** Latin without diacritics; đ is dj, as it is written where the letter is missing. */
const PLAIN_OF = new Map(
  SERBIAN_LETTERS.map(([cyrillic, latin]) => [cyrillic, latin === "đ" ? "dj" : withoutMarks(latin)]),
);

const IS_CYRILLIC = /\p{Script=Cyrillic}/u;
const IS_LATIN = /\p{Script=Latin}/u;
/** U+02EE is a letter by its class, but the laws close their quotations with it. */
const WORD = /(?:(?![ʹ-˿])[\p{L}\p{M}])+/gu;

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** A word that mixes both scripts, in the one script that its other letters prove; otherwise as it is. */
function inOneScript(word: string): string {
  // A lone Х, or several, is a Roman numeral that was typed on a Cyrillic keyboard: "Коридор Х".
  if (/^Х{1,3}$/u.test(word)) return word.replaceAll("Х", "X");
  const letters = Array.from(word);
  const cyrillic = letters.filter((letter) => IS_CYRILLIC.test(letter));
  const latin = letters.filter((letter) => IS_LATIN.test(letter));
  if (cyrillic.length === 0) return word;
  const provesCyrillic = cyrillic.some((letter) => !LATIN_TWIN.has(letter));
  const provesLatin = latin.some((letter) => !CYRILLIC_TWIN.has(letter)) || NOT_SERBIAN.test(word);
  if (latin.length === 0 && !provesLatin) return word;
  if (provesCyrillic && provesLatin) return word;
  const isCyrillic = provesCyrillic || (!provesLatin && cyrillic.length >= latin.length);
  const twin = isCyrillic ? CYRILLIC_TWIN : LATIN_TWIN;
  return letters.map((letter) => twin.get(letter) ?? letter).join("");
}

/**
 * Text with each word that mixes Cyrillic and Latin look-alikes put into one script ("ЕUR" is EUR, "стопa" is
 * стопа); everything else as it stands. Composed (NFC).
 */
export function unmixed(text: string): string {
  return composed(text).replace(WORD, inOneScript);
}

/**
 * One form for comparing: lower-case Latin without diacritics, whatever script, case and marks the text has.
 * đ, Đ, the wrongly used Ð and the ÿ of broken files become "dj", as đ is written where it's missing; every dash
 * becomes "-" without spaces around it; every quotation mark " or '; spaces one; invisible characters go.
 */
export const foldForComparison: (text: string) => string = remembered((text) =>
  unmixed(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[đðÿ]/gu, "dj")
    .replace(/þ/gu, "c")
    .normalize("NFD")
    .replace(/\p{M}|\p{Cf}/gu, "")
    .replace(/\p{Script=Cyrillic}/gu, (letter) => PLAIN_OF.get(letter) ?? LATIN_TWIN.get(letter) ?? letter)
    .replace(/[«»“”„‟″ˮ〝〞]/gu, '"')
    .replace(/[‘’‚‛′ʹʻʼʽ`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .replace(/ ?[\p{Pd}−⁃] ?/gu, "-")
    .normalize("NFC")
    .trim(),
);
