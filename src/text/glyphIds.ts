/**
 * A PDF whose fonts don't say which letters their glyphs draw gives the glyphs' numbers as characters. The fonts that
 * Serbian laws are set in number their glyphs as Times New Roman and Arial do (WGL4): Cyrillic stands at a fixed
 * distance, and so do the signs of ASCII. The distances are read off the budget law 2011; the space, the full stop
 * and the hyphen are seen there, the other signs follow by the same order.
 */
const DISTANCES: readonly (readonly [first: number, last: number, distance: number])[] = [
  [0x22d, 0x237, 0x1d5],
  [0x238, 0x279, 0x1d6],
  [0x27b, 0x285, 0x1d7],
  [0x286, 0x287, 0x1d8],
];
/** Dashes and quotation marks: the last is seen in the budget law 2011, the others follow by the order of WGL4. */
const SIGNS: Readonly<Record<string, string>> = {
  "\u00b1": "–",
  "\u00b2": "—",
  "\u00b3": "“",
  "\u00b4": "”",
  "\u00b6": "’",
  "\u00c4": "„",
};
const ASCII_DISTANCE = 0x1d;
const FIRST_SIGN = 0x03;
const LAST_SIGN = 0x1f;

/** What stands for a glyph that nobody knows: no number and no word is read from it. */
export const UNKNOWN_GLYPH = "\ufffd";

const GLYPH_LETTERS = /[\u022d-\u0279\u027b-\u0287]/gu;
// eslint-disable-next-line no-control-regex -- such characters are the numbers of the glyphs of ASCII signs
const GLYPH_SIGNS = /[\u0003-\u0008\u000b\u000c\u000e-\u001f]/gu;
const SERBIAN = /[абвгдђежзијклљмнњопрстћуфхцчџш]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
/** Text put right is Serbian all but for a letter here and there; another order of glyphs gives a third of ыщэ. */
const SERBIAN_SHARE = 0.97;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** Whether the text of one font is glyph numbers: at least half of what is printed are letters that Serbian has not. */
export function isGlyphText(text: string): boolean {
  const letters = count(text, GLYPH_LETTERS);
  const printed = count(text, /[^\s\p{Cc}]/gu);
  return letters > 0 ? letters * 2 >= printed : count(text, GLYPH_SIGNS) > 0;
}

/**
 * The letters behind glyph numbers; a character that is no known glyph becomes UNKNOWN_GLYPH. Spaces stay: whoever
 * reads a PDF puts them where it leaves a gap.
 */
export function lettersOfGlyphs(text: string): string {
  return Array.from(text, (character) => {
    const glyph = character.codePointAt(0) ?? 0;
    if (/\s/u.test(character)) return " ";
    if (glyph >= FIRST_SIGN && glyph <= LAST_SIGN) return String.fromCodePoint(glyph + ASCII_DISTANCE);
    const range = DISTANCES.find(([first, last]) => glyph >= first && glyph <= last);
    return range ? String.fromCodePoint(glyph + range[2]) : (SIGNS[character] ?? UNKNOWN_GLYPH);
  }).join("");
}

/** Whether letters made from a font's glyph numbers are Serbian, so that the font's order is the one known here. */
export function isSerbian(text: string): boolean {
  const letters = count(text, CYRILLIC);
  return letters > 0 && count(text, SERBIAN) >= SERBIAN_SHARE * letters;
}
