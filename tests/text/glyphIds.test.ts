import { describe, expect, test } from "vitest";
import {
  hasOwnFigures,
  isGlyphText,
  isSerbian,
  lettersOfGlyphs,
  lettersOfGlyphsInPart,
  UNKNOWN_GLYPH,
} from "../../src/text/glyphIds.ts";
import { hasLostDiacritics, mayHaveLostDiacritics, withDiacritics } from "../../src/text/lostDiacritics.ts";
import glyphs from "../fixtures/text/pdf-glyphs.json" with { type: "json" };

describe("glyph numbers of Cyrillic letters", () => {
  test.each(glyphs.cyrillic)("%s is %s (%s)", (glyph, letter) => {
    expect(lettersOfGlyphs(glyph)).toBe(letter);
  });

  // Words of page 20 of the budget law 2011, as pdf.js gives them.
  test.each([
    ["ɉɪɜɢ\u0003ɞɚɬɭɦ\u0003ɨɬɩɥɚɬɟ\u0003ɝɥɚɜɧɢɰɟ", "Први датум отплате главнице"],
    ["ɉɨɫɥɟɞʃɢ\u0003ɞɚɬɭɦ", "Последњи датум"],
    ["ɛɪɨʁ", "број"],
    ["\u0011ɛɪ", ".бр"],
    ["ɦɚɤɪɨ\u0010ɮɢɧɚɧɫɢʁɫɤɭ\u0003ɩɨɦɨʄ", "макро-финансијску помоћ"],
    ["ÄɆɨɪɚɜɚ", "„Морава"],
    ["ɉɪɨɝɪɚɦ ɜɨɞɨɫɧɚɛɞɟɜɚʃɚ ɢ", "Програм водоснабдевања и"],
    // By the order of glyphs in WGL4: 0 is glyph 19 (U+0013), 9 is glyph 28 (U+001C), the comma 15.
    ["\u0014\u0015\u0013\u000f\u001c", "120,9"],
  ])("%j is %s", (printed, text) => {
    expect(isGlyphText(printed) || /^[^\p{L}]+$/u.test(printed)).toBe(true);
    expect(lettersOfGlyphs(printed)).toBe(text);
  });

  test("a character that is no glyph of a known letter is unknown, never guessed", () => {
    // In a font of glyph numbers "8" is glyph 56: U of a font that counts so, but a figure 8 of one that half does.
    for (const read of [lettersOfGlyphs, lettersOfGlyphsInPart])
      expect(read("8ɉ\u0288")).toBe(`${UNKNOWN_GLYPH}П${UNKNOWN_GLYPH}`);
    expect(lettersOfGlyphs("8.5% \u0014\u0015\u0003(85")).toBe(`${UNKNOWN_GLYPH.repeat(4)} 12 EUR`);
    expect(lettersOfGlyphsInPart("(85")).toBe(UNKNOWN_GLYPH.repeat(3));
  });

  test.each([
    // By the order of glyphs in WGL4: A is glyph 36 ("$"), Z 61, a 68 ("D"), the brackets 11 and 12.
    ["(85,%25", "EURIBOR"],
    ["\u0019ɆAAA/,%25", "6М^^^LIBOR"],
    ["\u000bDE\u000c", "(ab)"],
  ])("Latin letters, digits and brackets: %j is %s", (printed, text) => {
    expect(lettersOfGlyphs(printed)).toBe(text);
  });

  test.each([
    ["ɉɪɜɢ 1.234.567", true],
    ["ɉɪɜɢ 2013", true],
    ["ɉɪɜɢ\u0003/,%25\u0003\u0014\u0015", false],
  ])("%j has figures of its own: %s", (printed, expected) => {
    expect(hasOwnFigures(printed)).toBe(expected);
  });

  test.each([
    ["Први датум отплате главнице", true],
    ["EUR", false],
    ["", false],
    // A font that orders its glyphs in another way gives letters that Serbian does not have.
    ["Щвыэ яатум йтплатэ", false],
  ])("%j is Serbian: %s", (text, expected) => {
    expect(isSerbian(text)).toBe(expected);
  });

  test.each(["Први датум", "Prvi datum otplate čćđ", "EUR 1.000", "Azərbaycan Beynəlxalq Bankı", ""])(
    "%j is no text of glyph numbers",
    (text) => {
      expect(isGlyphText(text)).toBe(false);
    },
  );
});

describe("letters that lost their diacritics", () => {
  test.each(glyphs.latin)("%s is %s (%s)", (printed, letter) => {
    expect(withDiacritics(printed)).toBe(letter);
  });

  test.each([
    ["ýlan 1. reþi: „Republiþkog zavoda”", true],
    ["ÿ", true],
    // Right text, with foreign names in it.
    ["Član 1. reči", false],
    ["Landesbank Baden-Württemberg", false],
    ["Crédit Agricole, Banque de l'Août, Mühlbauer", false],
    ["članovi banke Þórr", false],
    ["", false],
  ])("%j has lost them: %s", (text, expected) => {
    expect(hasLostDiacritics(text)).toBe(expected);
  });

  test.each([
    ["Neotplaüena glavnica", true],
    ["POMOÛ i kuüni savet", true],
    ["Opština Piroü\nSmederevo", true],
    ["Landesbank Baden-Württemberg, pomoü", false],
    ["Zürich, München, Müller", false],
    ["Pomoć: Neotplaüena", false],
    ["Otplata", false],
  ])("%j may have lost them beside text that has: %s", (text, expected) => {
    expect(mayHaveLostDiacritics(text)).toBe(expected);
  });
});
