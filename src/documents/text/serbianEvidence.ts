/** Letters of Serbian beyond ASCII, in either script; й stands among the Cyrillic ones and is none of them. */
const LATIN = "čćđšžČĆĐŠŽ";
const CYRILLIC = "а-ик-шА-ИК-ШђјљњћџЂЈЉЊЋЏ";
const SERBIAN_LATIN = new RegExp(`[${LATIN}]`, "u");
const SERBIAN_CYRILLIC = new RegExp(`[${CYRILLIC}]`, "u");
/** Signs that texts use beyond ASCII, other than letters. */
const SIGN = "–—‘’“”„‚…•·«»©®™°§€±× ‹›†‡‰\u00ad";
const SIGNS = new RegExp(`[${SIGN}]`, "u");
/** Any other letter, a word of both scripts, a capital behind a small letter. */
const DOUBTFUL = new RegExp(
  String.raw`[^\0-\x7f${LATIN}${CYRILLIC}${SIGN}]|[A-Za-z${LATIN}][${CYRILLIC}]|[${CYRILLIC}][A-Za-z${LATIN}]|\p{Ll}\p{Lu}`,
  "u",
);

/** Whether anything in a text speaks against its being Serbian: a quick look, before its evidence is weighed. */
export const looksForeign = (text: string): boolean => DOUBTFUL.test(text);

/**
 * How far a text looks like Serbian: for each character beyond ASCII, a point for a letter of Serbian within a word
 * of its script, and minus points for letters of other languages, for words of both scripts and for a capital behind
 * a small letter. A wrong code page gives such words throughout. Signs and letters that stand alone say nothing.
 */
export function serbianEvidence(text: string): number {
  let score = 0;
  for (const [word] of text.matchAll(/[^\s\d.,;:()"'/<>=+*&%!?_-]+/gu)) {
    if (/[^\0-\x7f]/u.test(word)) score += wordEvidence(word);
  }
  return score;
}

function wordEvidence(word: string): number {
  let latin = /[a-z]/iu.test(word) ? 1 : 0;
  let cyrillic = 0;
  let serbian = 0;
  let foreign = 0;
  for (const char of word) {
    if (char <= "\x7f" || SIGNS.test(char)) continue;
    if (SERBIAN_LATIN.test(char)) latin += 1;
    else if (SERBIAN_CYRILLIC.test(char)) cyrillic += 1;
    else {
      foreign += 1;
      continue;
    }
    serbian += 1;
  }
  if (word.length === 1) return -2 * foreign;
  const mixed = latin > 0 && cyrillic > 0;
  const capitalInside = /\p{Ll}\p{Lu}/u.test(word);
  return (mixed ? -1 : serbian) - 2 * foreign - (capitalInside ? 1 : 0);
}
