import { describe, expect, it } from "vitest";
import { leanOf, leanOfPlaces, turnedBack } from "../../src/documents/pdf/pageFrame.ts";
import { runsOf, type TextItem } from "../../src/documents/pdf/pdfRuns.ts";
import { product, type Matrix } from "../../src/documents/pdf/rules.ts";

const PAGE = { width: 595, height: 842 };
/** From points with y upwards. */
const TO_PAGE: Matrix = [1, 0, 0, -1, 0, 842];

/** Words at places of a page, y downwards, that lies askew by degrees clockwise; each word leans with it, or stands upright. */
function askew(
  words: readonly (readonly [string, number, number])[],
  lean: number,
  leans = true,
): TextItem[] {
  const [cos, sin] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
  const [middle, half] = [297.5, 421];
  return words.map(([str, x, y]) => {
    const [right, down] = [x - middle, y - half];
    const [atX, atY] = [middle + cos * right - sin * down, half + sin * right + cos * down];
    const letters = leans ? [10 * cos, -10 * sin, 10 * sin, 10 * cos] : [10, 0, 0, 10];
    return {
      str,
      fontName: "f",
      transform: [...letters, atX, 842 - atY],
      width: 50,
      height: 10,
      hasEOL: false,
    };
  });
}

// Two balances and names at the two ends of a line, ten lines 12 points apart.
const WORDS = Array.from({ length: 10 }, (_, at) => [
  [`${at + 1}. Назив`, 50, 100 + 12 * at] as const,
  [`${at + 1}00.000`, 500, 100 + 12 * at] as const,
]).flat();

const heights = (items: readonly TextItem[], toPage: Matrix): number[] =>
  runsOf(items, toPage).runs.map(({ y }) => Math.round(y * 100) / 100);
/** TO_PAGE for a page that leans by so many degrees. */
const straightened = (lean: number): Matrix => product(turnedBack(lean, PAGE), TO_PAGE);
const STRAIGHT = WORDS.map(([, , y]) => y);

describe("a page that lies askew", () => {
  it.each([-3, -0.4, 1, 2.5])("by %s degrees has its lines level again", (lean) => {
    const items = askew(WORDS, lean);
    expect(heights(items, TO_PAGE)).not.toEqual(STRAIGHT);
    expect(leanOf(items, TO_PAGE)).toBeCloseTo(lean, 6);
    expect(heights(items, straightened(leanOf(items, TO_PAGE)))).toEqual(STRAIGHT);
  });

  it.each([-2, -0.8, 1, 2.5])("by %s degrees, its words upright each, is known by their places", (lean) => {
    const items = askew(WORDS, lean, false);
    expect(leanOf(items, TO_PAGE)).toBe(0);
    const found = leanOfPlaces(runsOf(items, TO_PAGE).runs);
    expect(found).toBeCloseTo(lean, 1);
    const lines = heights(items, straightened(found));
    lines.forEach((y, at) => {
      expect(Math.abs(y - (STRAIGHT[at] ?? 0))).toBeLessThan(1);
    });
  });

  it("is left as it is where it lies straight, or where few words lean", () => {
    const items = askew(WORDS, 0);
    expect(leanOf(items, TO_PAGE)).toBe(0);
    expect(straightened(0)).toEqual(TO_PAGE);
    expect(leanOf([...items, ...askew([["НАЦРТ", 200, 400]], 8)], TO_PAGE)).toBe(0);
    expect(leanOfPlaces(runsOf(items, TO_PAGE).runs)).toBe(0);
  });
});
