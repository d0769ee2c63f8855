import { composed, SERBIAN_LETTERS } from "./alphabet.ts";
import { splitDigraphs } from "./digraphExceptions.ts";

const CYRILLIC_OF = new Map(SERBIAN_LETTERS.map(([cyrillic, latin]) => [latin, cyrillic]));
const LATIN_OF = new Map(SERBIAN_LETTERS);

const WORD = /[\p{L}\p{M}]+/gu;
/** Addresses are never words of a sentence. */
const ADDRESS = /(?<!\S)(?:https?:\/\/|www\.|[^\s@]+@)\S+/gu;
const SERBIAN_WORD = /^[abcčćdđefghijklmnoprsštuvzž]+$/u;
/** Roman numerals that are no Serbian words when written in capitals; those with an X stay by their letter. */
const ROMAN_NUMERAL = /^(?:I{2,3}|IV|VI{2,3})$/;

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function inCaseOf(model: string, letter: string): string {
  return isUpper(model) ? letter.toUpperCase() : letter;
}

/** One word of Serbian Latin in Cyrillic. Nj, Lj and Dž become one letter unless the word is a known exception. */
function cyrillicWord(word: string): string {
  const lower = word.toLowerCase();
  const apart = splitDigraphs(lower);
  let result = "";
  for (let i = 0; i < word.length; i += 1) {
    const digraph = apart.includes(i + 1) ? undefined : CYRILLIC_OF.get(lower.slice(i, i + 2));
    // "nJ" is no digraph: a capital never ends one that a small letter begins.
    if (
      digraph !== undefined &&
      lower.length > i + 1 &&
      (isUpper(word[i] ?? "") || !isUpper(word[i + 1] ?? ""))
    ) {
      result += inCaseOf(word[i] ?? "", digraph);
      i += 1;
    } else {
      result += inCaseOf(word[i] ?? "", CYRILLIC_OF.get(lower[i] ?? "") ?? word[i] ?? "");
    }
  }
  return result;
}

function staysLatin(word: string, after: string, mixedCase: boolean): boolean {
  if (!SERBIAN_WORD.test(word.toLowerCase())) return true;
  if (ROMAN_NUMERAL.test(word)) return true;
  // "VI" and "I." are numerals in a sentence, but words in a title of capitals ("VI", you; "I", and).
  return mixedCase && (word === "VI" || (word === "I" && after === "."));
}

function transliterated(text: string, mixedCase: boolean): string {
  return text.replace(WORD, (word, index: number) =>
    staysLatin(word, text[index + word.length] ?? "", mixedCase) ? word : cyrillicWord(word),
  );
}

/**
 * Serbian Latin text in Cyrillic. Words with a letter that Serbian does not have (q, w, x, y, ü ...), Roman
 * numerals and addresses stay Latin; Cyrillic words stay as they are.
 * @param keep what else stays Latin: foreign names, codes, placeholders; a match that cuts a word is passed over
 */
export function toCyrillic(text: string, keep?: RegExp): string {
  const whole = composed(text);
  const mixedCase = /\p{Ll}/u.test(whole);
  const kept = [...(keep ? whole.matchAll(globally(keep)) : []), ...whole.matchAll(ADDRESS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !cutsWord(whole, start) && !cutsWord(whole, end))
    .sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end } of kept) {
    if (end <= at) continue;
    if (start > at) result += transliterated(whole.slice(at, start), mixedCase);
    result += whole.slice(Math.max(at, start), end);
    at = end;
  }
  return result + transliterated(whole.slice(at), mixedCase);
}

/** Whether the place lies within a word: the \b of a pattern takes š, đ, č, ć and ž for the end of one. */
function cutsWord(text: string, at: number): boolean {
  return /\p{L}$/u.test(text.slice(0, at)) && /^\p{L}/u.test(text.slice(at));
}

function globally(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, pattern.flags + "g");
}

/** One word of Serbian Cyrillic in Latin. Љ is LJ in a word of capitals and Lj elsewhere, alone too ("Lj. P."). */
function latinWord(word: string): string {
  const capitals = word.length > 1 && word === word.toUpperCase();
  return Array.from(word, (letter) => {
    const latin = LATIN_OF.get(letter.toLowerCase());
    if (latin === undefined || !isUpper(letter)) return latin ?? letter;
    return capitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
  }).join("");
}

/** Serbian Cyrillic text in Latin, composed (NFC). Letters of other Cyrillic alphabets stay as they are. */
export function toLatin(text: string): string {
  return composed(text).replace(WORD, latinWord);
}
