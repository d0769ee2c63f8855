/** Letters of Serbian beyond ASCII, in either script. */
const SERBIAN_LATIN = /[čćđšžČĆĐŠŽ]/u;
const SERBIAN_CYRILLIC = /[а-шА-ШђјљњћџЂЈЉЊЋЏ]/u;
const NOT_SERBIAN_CYRILLIC = /[йщЙЩ]/u;
/** Signs that texts use beyond ASCII, other than letters. */
const SIGNS = /[–—‘’“”„‚…•·«»©®™°§€±× ‹›†‡‰\u00ad]/u;

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
    else if (SERBIAN_CYRILLIC.test(char) && !NOT_SERBIAN_CYRILLIC.test(char)) cyrillic += 1;
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
