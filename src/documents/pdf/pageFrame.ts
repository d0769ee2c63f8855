import type { TextRun } from "../document.ts";
import type { PdfjsPage } from "./pdfjs.ts";
import { angleOf, ASKEW, quarterOf, runsOf, type FontRun, type TextItem } from "./pdfRuns.ts";
import { product, type Matrix } from "./rules.ts";

/** How a page is laid to be read and shown: its text upright, its lines level, its letters of a common size. */
interface PageFrame {
  /** Points of the page as it is laid. */
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points of the page as it is laid, y downwards. */
  readonly toFrame: Matrix;
  /** What the page is turned by, in degrees clockwise: a quarter of a turn or several. */
  readonly rotation: number;
  /** How far its lines lean then, in degrees clockwise. */
  readonly lean: number;
  /** How many times larger it is laid than it is. */
  readonly scale: number;
}

/**
 * Finds how a page is to be laid.
 * @param isRecognised whether recognition laid the text over a picture: its words may stand upright each while the picture leans
 */
export async function frameOf(
  pdfPage: PdfjsPage,
  items: readonly TextItem[],
  isRecognised: (runs: readonly FontRun[]) => Promise<boolean>,
): Promise<{ readonly frame: PageFrame; readonly recognised: boolean }> {
  const straight = pdfPage.getViewport({ scale: 1 });
  const turn = turnOf(items, straight.transform as unknown as Matrix);
  const rotation = (pdfPage.rotate - turn + 360) % 360;
  const viewport = pdfPage.getViewport({ scale: 1, rotation });
  const upright = viewport.transform as unknown as Matrix;
  const { runs } = runsOf(items, upright);
  const recognised = await isRecognised(runs);
  const textLean = leanOf(items, upright);
  const lean = recognised && textLean === 0 ? leanOfPlaces(runs) : textLean;
  const scale = scaleOf(runs);
  const toFrame = product([scale, 0, 0, scale, 0, 0], product(turnedBack(lean, viewport), upright));
  const size = { width: viewport.width * scale, height: viewport.height * scale };
  return { frame: { ...size, toFrame, rotation, lean, scale }, recognised };
}

/** Which way most of a page's text runs: 0, 90, 180 or 270 degrees clockwise; 0 for a page without text. */
function turnOf(items: readonly TextItem[], toPage: Matrix): number {
  const letters = new Map<number, number>();
  for (const item of items) {
    const quarter = quarterOf(angleOf(item, toPage));
    if (quarter !== null) letters.set(quarter, (letters.get(quarter) ?? 0) + lettersOf(item.str));
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** What letters measure in print that is read as it stands, and in print laid as large, in points. */
const [SMALLEST, LARGEST, COMMON] = [6, 14, 9];

/** How many times larger a page is laid than it is. */
function scaleOf(runs: readonly TextRun[]): number {
  const sizes = runs.map(({ size, text }) => ({ value: size, letters: size > 0 ? lettersOf(text) : 0 }));
  const size = middleOf(sizes) ?? COMMON;
  return size < SMALLEST || size > LARGEST ? COMMON / size : 1;
}

interface Lettered {
  readonly value: number;
  readonly letters: number;
}

/** The value that as many letters have less than as have more; null where there are none. */
function middleOf(values: readonly Lettered[]): number | null {
  const inOrder = values.filter(({ letters }) => letters > 0).toSorted((a, b) => a.value - b.value);
  const half = inOrder.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let before = 0;
  return inOrder.find(({ letters }) => (before += letters) >= half)?.value ?? null;
}

const lettersOf = (text: string): number => text.trim().length;

/** What leans less than this is straight. Degrees. */
const STRAIGHT = 0.02;

/**
 * How far most of a page's upright text leans, in degrees clockwise: the pages of a scan lie askew, and over 500 points one
 * degree is as much as a line. 0 for straight text.
 */
export function leanOf(items: readonly TextItem[], toPage: Matrix): number {
  const leans = items
    .map((item) => ({ value: angleOf(item, toPage), letters: lettersOf(item.str) }))
    .map(({ value, letters }) => ({ value: value > 180 ? value - 360 : value, letters }))
    .filter(({ value }) => Math.abs(value) <= ASKEW);
  const middle = middleOf(leans) ?? 0;
  return Math.abs(middle) < STRAIGHT ? 0 : middle;
}

/** Leans of places that are tried, in degrees: up to this, in steps of that. */
const [MOST_LEAN, STEP] = [3, 0.05];
/** Places stand in lines where they are so many times closer to such than along the page's own edge. */
const CLOSER = 1.2;

/**
 * How far the lines of a page lean whose words stand upright each, as some text recognition puts them on a scan that lies
 * askew: along which lean they stand closest to lines. In degrees clockwise; 0 where none is clearly closer.
 */
export function leanOfPlaces(runs: readonly TextRun[]): number {
  const closeness = (lean: number): number => {
    const slope = Math.tan((lean * Math.PI) / 180);
    const letters = new Map<number, number>();
    for (const { x, y, text } of runs) {
      const line = Math.round(y - slope * x);
      letters.set(line, (letters.get(line) ?? 0) + text.length);
    }
    return [...letters.values()].reduce((sum, count) => sum + count * count, 0);
  };
  let [best, most] = [0, CLOSER * closeness(0)];
  for (let step = -MOST_LEAN / STEP; step <= MOST_LEAN / STEP; step += 1) {
    const found = closeness(step * STEP);
    if (found > most) [best, most] = [step * STEP, found];
  }
  return best;
}

/** Turns a page back by so many degrees about its middle, in whatever its size is counted. */
export function turnedBack(lean: number, page: { readonly width: number; readonly height: number }): Matrix {
  const [cos, sin] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
  const [x, y] = [page.width / 2, page.height / 2];
  return [cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y];
}
