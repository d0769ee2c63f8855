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
/** Of "<", behind the digits and brackets. */
const LAST_SIGN = 0x1f;
/** Of ">" to "~": Latin letters. 0x20, of "=", is what a parser puts into gaps. */
const FIRST_LETTER = 0x21;
const LAST_LETTER = 0x61;
/** A sum in figures of its own: as glyphs it would be a word of capitals with a K in it. */
const FIGURES = /\d{1,3}(?:[.,]\d{3})+|\d{4}/u;

/** A sum, or a year, in glyph numbers: digits from 0x13 on, "," is 0x0f and "." 0x11. */
// oxlint-disable-next-line no-control-regex -- such characters are the numbers of the glyphs of digits
const CODED_FIGURES = /[\u0013-\u001c]{1,3}(?:[\u000f\u0011][\u0013-\u001c]{3})+|[\u0013-\u001c]{4}/u;

/** What would be a figure if its signs were themselves, and as glyphs is a word of two or three capitals. */
const SHORT_FIGURE = /^[+-]?\d{1,3}(?:[.,/-]\d{1,3})*[.,%)]?$/u;

/** Between words: spaces, and the glyph of one. */
const SPACES = new RegExp(`([ \u00a0${String.fromCodePoint(FIRST_SIGN)}])`, "u");

/** What stands for a glyph that nobody knows: no number and no word is read from it. */
export const UNKNOWN_GLYPH = "\ufffd";

const GLYPH_LETTERS = /[\u022d-\u0279\u027b-\u0287]/gu;
// oxlint-disable-next-line no-control-regex -- such characters are the numbers of the glyphs of ASCII signs
const GLYPH_SIGNS = /[\u0003-\u0008\u000b\u000c\u000e-\u001f]/gu;
// oxlint-disable-next-line no-control-regex -- the same, those that a parser takes for blanks and were put back as well
const CODED_SIGN = /[\u0004-\u001f]/u;
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

/** Whether the text of a font of glyph numbers has figures of its own: it is then coded so in part. */
export function hasOwnFigures(text: string): boolean {
  return FIGURES.test(text);
}

/** Whether a font of glyph numbers has sums whose digits and separators are such numbers, too. */
export function hasCodedFigures(text: string): boolean {
  return CODED_FIGURES.test(text);
}

/**
 * The letters behind glyph numbers, where all of a font is coded so; a character that is no known glyph becomes
 * UNKNOWN_GLYPH, and so do the signs of a short figure: "8" may be itself or U. Spaces stay: whoever reads a PDF puts
 * them where it leaves a gap.
 * @param isProven whether the font's own figures are glyph numbers: then "8" is U
 */
export function lettersOfGlyphs(text: string, isProven = false): string {
  return text
    .split(SPACES)
    .flatMap((word) => {
      // A full stop or a digit that is a glyph's number: the figure beside it is no other.
      const isWhole = isProven || CODED_SIGN.test(word) || !SHORT_FIGURE.test(word.replace(/[^!-~]/gu, ""));
      return Array.from(word, (sign) => letterOf(sign, isWhole));
    })
    .join("");
}

/** The same for a font that is coded so in part: a Latin letter may there be itself or another, and is unknown. */
export function lettersOfGlyphsInPart(text: string): string {
  return Array.from(text, (sign) => letterOf(sign, false)).join("");
}

function letterOf(sign: string, isWhole: boolean): string {
  const glyph = sign.codePointAt(0) ?? 0;
  if (glyph === 0x20 || glyph === 0xa0) return " ";
  const isSign = glyph >= FIRST_SIGN && glyph <= LAST_SIGN;
  const isLetter = isWhole && glyph >= FIRST_LETTER && glyph <= LAST_LETTER;
  if (isSign || isLetter) return String.fromCodePoint(glyph + ASCII_DISTANCE);
  const range = DISTANCES.find(([first, last]) => glyph >= first && glyph <= last);
  return range ? String.fromCodePoint(glyph + range[2]) : (SIGNS[sign] ?? UNKNOWN_GLYPH);
}

/** Whether letters made from a font's glyph numbers are Serbian, so that the font's order is the one known here. */
export function isSerbian(text: string): boolean {
  const letters = count(text, CYRILLIC);
  return letters > 0 && count(text, SERBIAN) >= SERBIAN_SHARE * letters;
}
