import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, type PDFFont } from "pdf-lib";
import type { PdfLook } from "./pdfLook.ts";

/** Cyrillic letters as numbers of glyphs: the distances of domain fact pdf-glyph-fix, read off the budget law 2011. */
const DISTANCES: readonly (readonly [first: number, last: number, distance: number])[] = [
  [0x402, 0x40c, 0x1d5],
  [0x40e, 0x44f, 0x1d6],
  [0x451, 0x45c, 0x1d7],
  [0x45e, 0x45f, 0x1d8],
];
/** Dashes and quotation marks, and the signs of ASCII: in a font that is coded so throughout, these are numbers, too. */
const SIGNS: Readonly<Record<string, number>> = {
  "–": 0xb1,
  "—": 0xb2,
  "“": 0xb3,
  "”": 0xb4,
  "’": 0xb6,
  "„": 0xc4,
};
const ASCII_DISTANCE = 0x1d;
/** The parliament's Latin PDFs. */
const LOST: Readonly<Record<string, string>> = { č: "þ", Č: "ý", ć: "ü", Ć: "û", đ: "ÿ", Đ: "Ĉ" };

/** A face of the document's type, and the same with letters whose numbers come out instead. */
export interface Face {
  readonly font: PDFFont;
  /** Points at size 1. */
  readonly width: (text: string) => number;
  /** For the letters that lose their meaning; null where none do. */
  readonly damaged: PDFFont | null;
}

/** Liberation Sans (SIL Open Font License 1.1), which pdfjs-dist carries: the same widths on every machine. */
const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
  "standard_fonts",
);

export async function faces(
  document: PDFDocument,
  letters: PdfLook["letters"],
): Promise<{ readonly plain: Face; readonly bold: Face }> {
  document.registerFontkit(fontkit);
  const face = async (file: string): Promise<Face> => {
    const bytes = await readFile(join(FOLDER, file));
    const font = await document.embedFont(bytes, { subset: true });
    const damaged = letters === "right" ? null : await document.embedFont(bytes, { subset: true });
    if (damaged && letters !== "right") tellInstead(damaged, NUMBERS[letters]);
    return { font, width: widths(font), damaged };
  };
  return { plain: await face("LiberationSans-Regular.ttf"), bold: await face("LiberationSans-Bold.ttf") };
}

function widths(font: PDFFont): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const letter of text) {
      let width = known.get(letter);
      if (width === undefined) {
        width = font.widthOfTextAtSize(letter, 1);
        known.set(letter, width);
      }
      sum += width;
    }
    return sum;
  };
}

export function isDamaged(letter: string, letters: PdfLook["letters"]): boolean {
  if (letters === "codes") return true;
  if (letters === "glyphs") return glyphNumber(letter.codePointAt(0) ?? 0) !== (letter.codePointAt(0) ?? 0);
  return letters === "lost";
}

function glyphNumber(letter: number): number {
  if (letter === 0x20) return 3;
  const range = DISTANCES.find(([first, last]) => letter >= first && letter <= last);
  return range ? letter - range[2] : letter;
}

function lostLetter(letter: number): number {
  return (LOST[String.fromCodePoint(letter)] ?? "").codePointAt(0) ?? letter;
}

function codeOf(letter: number): number {
  if (letter >= 0x20 && letter <= 0x7e) return letter - ASCII_DISTANCE;
  return SIGNS[String.fromCodePoint(letter)] ?? glyphNumber(letter);
}

const NUMBERS: Readonly<Record<Exclude<PdfLook["letters"], "right">, (letter: number) => number>> = {
  glyphs: glyphNumber,
  codes: codeOf,
  lost: lostLetter,
};

interface GlyphCache {
  access: () => readonly { readonly codePoints: readonly number[] }[];
}

/** Makes the font's table of letters (ToUnicode) tell others than it draws, as a file without that table does. */
function tellInstead(font: PDFFont, letterOf: (letter: number) => number): void {
  const { embedder } = font as unknown as { embedder: { glyphCache: GlyphCache } };
  const { glyphCache } = embedder;
  const right = glyphCache.access.bind(glyphCache);
  glyphCache.access = () =>
    right().map((glyph) => {
      const other = Object.create(glyph) as typeof glyph;
      return Object.defineProperty(other, "codePoints", { value: glyph.codePoints.map(letterOf) });
    });
}
