import type { OpenedDocument, Page, Rule, TextRun } from "../../../../src/documents/document.ts";

const SIZE = 10;
const LETTER = 5;

/** A cell of a line: from its left edge, around its middle, or up to its right edge, in points. */
type Place = { readonly left: number } | { readonly middle: number } | { readonly right: number };
export type Drawn = readonly [y: number, place: Place, text: string];

export function drawnPage(number: number, drawn: readonly Drawn[], rules?: readonly Rule[]): Page {
  const runs = drawn.map(([y, place, text]): TextRun => {
    const width = text.length * LETTER;
    const x =
      "left" in place ? place.left : "right" in place ? place.right - width : place.middle - width / 2;
    return { text, x, y, width, size: SIZE };
  });
  return { number, width: 595, height: 842, runs, ...(rules && { rules }) };
}

export const level = (y: number, x1 = 40, x2 = 560): Rule => ({ x1, x2, y1: y, y2: y });
export const upright = (x: number, y1: number, y2: number): Rule => ({ x1: x, x2: x, y1, y2 });

export function drawnDocument(...pages: Page[]): OpenedDocument {
  const sha256 = "0".repeat(64);
  return { name: "zakon.pdf", sha256, kind: "pdf", pageCount: pages.length, pages, parts: [], warnings: [] };
}
