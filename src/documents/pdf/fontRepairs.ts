import {
  hasCodedFigures,
  hasOwnFigures,
  isGlyphText,
  isSerbian,
  lettersOfGlyphs,
  lettersOfGlyphsInPart,
  UNKNOWN_GLYPH,
} from "../../text/glyphIds.ts";
import { hasLostDiacritics, mayHaveLostDiacritics, withDiacritics } from "../../text/lostDiacritics.ts";
import type { TextRun } from "../document.ts";
import type { FontRun } from "./pdfRuns.ts";

/** A page's text after repairs, and what they were. */
interface RepairedText {
  readonly runs: readonly TextRun[];
  /** Fonts in which letters were made from glyph numbers. */
  readonly glyphFonts: ReadonlySet<string>;
  /** Letters got their diacritics back. */
  readonly diacritics: boolean;
  /** Characters that nobody can tell; each stands as U+FFFD in `runs`. */
  readonly unknown: number;
  /** Printed characters of the page. */
  readonly printed: number;
}

type Repair = (text: string) => string;

/** Repairs the text of a document page by page, each font by what it shows; remembers the fonts that it has proved. */
export class FontRepairs {
  readonly #glyphFonts = new Set<string>();
  readonly #plainFonts = new Set<string>();
  /** Fonts of glyph numbers that have figures of their own. */
  readonly #inPart = new Set<string>();
  /** Fonts whose figures are glyph numbers. */
  readonly #proven = new Set<string>();

  page(runs: readonly FontRun[]): RepairedText {
    const texts = new Map<string, string>();
    // Apart: the end of one text and the beginning of the next are no figure together.
    for (const { font, text } of runs) texts.set(font, `${texts.get(font) ?? ""}${text}\n`);
    const glyphs = this.#glyphRepairs(texts);
    const marks = this.#diacritics(texts);
    let unknown = 0;
    let printed = 0;
    const repaired = runs.flatMap(({ font, text, ...place }) => {
      const right = (glyphs.get(font) ?? marks.get(font) ?? plain)(text);
      unknown += right.split(UNKNOWN_GLYPH).length - 1;
      printed += right.replace(/\s/gu, "").length;
      return right.trim() === "" ? [] : [{ text: right, ...place }];
    });
    return {
      runs: repaired,
      glyphFonts: new Set(glyphs.keys()),
      diacritics: marks.size > 0,
      unknown,
      printed,
    };
  }

  #glyphRepairs(texts: ReadonlyMap<string, string>): Map<string, Repair> {
    const repairs = new Map<string, Repair>();
    for (const [font, text] of texts) {
      const known = this.#glyphFonts.has(font);
      if (!known && !isGlyphText(text)) continue;
      const letters = lettersOfGlyphs(text);
      const believed = isSerbian(letters) || (known && !/\p{L}/u.test(letters));
      if (believed) this.#glyphFonts.add(font);
      if (hasOwnFigures(text)) this.#inPart.add(font);
      else if (hasCodedFigures(text)) this.#proven.add(font);
      const isProven = this.#proven.has(font);
      const repair = this.#inPart.has(font)
        ? lettersOfGlyphsInPart
        : (word: string): string => lettersOfGlyphs(word, isProven);
      repairs.set(font, believed ? repair : unknownText);
    }
    return repairs;
  }

  #diacritics(texts: ReadonlyMap<string, string>): Map<string, Repair> {
    for (const [font, text] of texts) if (hasLostDiacritics(text)) this.#plainFonts.add(font);
    const proved = [...texts.keys()].some((font) => this.#plainFonts.has(font));
    const repairs = new Map<string, Repair>();
    for (const [font, text] of texts) {
      if (!/[þýüûÿĈ]/u.test(text)) continue;
      // Such letters often have a font of their own: on a page that lost some, it needs no other proof.
      const isTheirOwn = proved && !/[^þýüûÿĈ\s]/u.test(text);
      const isLikely = proved && mayHaveLostDiacritics(text);
      if (this.#plainFonts.has(font) || isTheirOwn || isLikely) repairs.set(font, withDiacritics);
    }
    return repairs;
  }
}

/**
 * Letters that no text in Serbian has, nor any name in one: phonetic ones, Latin ones of Africa and Vietnam, Cyrillic
 * ones of old and of Asia. Codes that damage has shifted become such. The Romanian ș and ț are none.
 */
const STRANGE = /[\u0180-\u0217\u021C-\u02AF\u0460-\u048F\u0492-\u1CFF]/gu;

const plain: Repair = (text) => text.replace(STRANGE, UNKNOWN_GLYPH);
const unknownText: Repair = (text) => text.replace(/\S/gu, UNKNOWN_GLYPH);
