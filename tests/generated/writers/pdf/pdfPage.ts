import {
  beginText,
  concatTransformationMatrix,
  degrees,
  endText,
  fill,
  lineTo,
  moveTo,
  rectangle,
  setCharacterSqueeze,
  setFontAndSize,
  setLineWidth,
  setTextMatrix,
  showText,
  stroke,
  type PDFDocument,
  type PDFFont,
  type PDFHexString,
  type PDFImage,
  type PDFName,
  type PDFPage,
} from "pdf-lib";
import { isDamaged, type Face } from "./pdfFonts.ts";
import type { PdfLook } from "./pdfLook.ts";
import { inSyllables } from "./syllables.ts";

/** A text, and how wide it is set, in percent. */
interface Shown {
  readonly text: string;
  readonly squeeze: number;
}

const SHORT = 595.2;
const LONG = 841.92;

/** A page with y counted downwards, as tall and as wide as it is shown. */
export class DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly #page: PDFPage;
  readonly #look: PdfLook;
  readonly #isScan: boolean;
  readonly #fonts = new Map<PDFFont, PDFName>();

  /** @param scan a picture that is all there is on the page */
  constructor(document: PDFDocument, look: PdfLook, wide: boolean, scan: PDFImage | null = null) {
    this.#look = look;
    this.#isScan = scan !== null;
    const isTurned = wide && look.wide === "turned";
    this.width = wide ? LONG : SHORT;
    this.height = wide ? SHORT : LONG;
    const times = look.enlarged ?? 1;
    const [across, down] = isTurned ? [SHORT, LONG] : [this.width, this.height];
    this.#page = document.addPage([times * across, times * down]);
    if (scan) this.#page.drawImage(scan, { width: this.#page.getWidth(), height: this.#page.getHeight() });
    if (times !== 1) this.#page.pushOperators(concatTransformationMatrix(times, 0, 0, times, 0, 0));
    if (isTurned) {
      this.#page.setRotation(degrees(90));
      this.#page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, SHORT, 0));
    }
    if (look.askew === undefined) return;
    const [cos, sin] = [Math.cos((look.askew * Math.PI) / 180), Math.sin((look.askew * Math.PI) / 180)];
    const [x, y] = [this.width / 2, this.height / 2];
    const [right, up] = [x - cos * x + sin * y, y - sin * x - cos * y];
    this.#page.pushOperators(concatTransformationMatrix(cos, sin, -sin, cos, right, up));
  }

  /** @param x left edge of the text @param y its baseline */
  text(text: string, x: number, y: number, face: Face, size = this.#look.size): void {
    if (this.#isScan) return;
    const parts = this.#look.pieces === "words" ? text.split(/(?<= )/u) : [text];
    let at = x;
    for (const part of parts) {
      for (const piece of face.damaged
        ? byFont(part, this.#look.letters)
        : [{ text: part, isDamaged: false }]) {
        const font = piece.isDamaged && face.damaged ? face.damaged : face.font;
        if (piece.text.trim() !== "") this.#show(this.#broken(piece.text, face), at, y, font, size);
        at += face.width(piece.text) * size;
      }
    }
  }

  /** As long as before, whatever stands within it: its letters are set closer. */
  #broken(text: string, face: Face): Shown {
    const broken = this.#look.syllables ? inSyllables(text) : text;
    return { text: broken, squeeze: broken === text ? 100 : (100 * face.width(text)) / face.width(broken) };
  }

  #show({ text, squeeze }: Shown, x: number, y: number, font: PDFFont, size: number): void {
    const name = this.#fonts.get(font) ?? this.#page.node.newFontDictionary(font.name, font.ref);
    this.#fonts.set(font, name);
    this.#page.pushOperators(
      beginText(),
      setFontAndSize(name, size),
      setCharacterSqueeze(round(squeeze)),
      setTextMatrix(1, 0, 0, 1, round(x), round(this.height - y)),
      showText(encodedText(font, text)),
      endText(),
    );
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    if (this.#isScan) return;
    const [fromY, toY] = [this.height - y1, this.height - y2];
    if (this.#look.ruled === "boxes")
      // As Word draws rules: as thin filled rectangles.
      this.#page.pushOperators(
        rectangle(
          round(x1 - 0.24),
          round(Math.min(fromY, toY) - 0.24),
          round(x2 - x1 + 0.48),
          round(Math.abs(toY - fromY) + 0.48),
        ),
        fill(),
      );
    else
      this.#page.pushOperators(
        setLineWidth(0.5),
        moveTo(round(x1), round(fromY)),
        lineTo(round(x2), round(toY)),
        stroke(),
      );
  }
}

const ENCODED = new WeakMap<PDFFont, Map<string, PDFHexString>>();
function encodedText(font: PDFFont, text: string): PDFHexString {
  const known = ENCODED.get(font) ?? new Map<string, PDFHexString>();
  ENCODED.set(font, known);
  const encoded = known.get(text) ?? font.encodeText(text);
  known.set(text, encoded);
  return encoded;
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** Stretches of letters that lose their meaning, with the spaces between them, and of all others. */
function byFont(
  text: string,
  letters: PdfLook["letters"],
): { readonly text: string; readonly isDamaged: boolean }[] {
  const parts: { text: string; isDamaged: boolean }[] = [];
  for (const letter of text) {
    const last = parts.at(-1);
    const damaged = letter === " " ? (last?.isDamaged ?? false) : isDamaged(letter, letters);
    if (last?.isDamaged === damaged) last.text += letter;
    else parts.push({ text: letter, isDamaged: damaged });
  }
  return parts;
}
