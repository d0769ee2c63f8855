import type { TextRun } from "../document.ts";
import { product, type Matrix } from "./rules.ts";

/** A run as pdf.js gives it, with its font: repairs are made font by font. */
export interface FontRun extends TextRun {
  /** The font's name within the document. */
  readonly font: string;
}

/** What is used of a text item of pdf.js. */
export interface TextItem {
  readonly str: string;
  readonly fontName: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Text that leans by no more than this stands upright: a scan that lies a little askew. Degrees. */
const ASKEW = 10;

/** Which way a text runs on the page, in degrees clockwise: 0 to the right, 90 downwards. */
function angleOf({ transform }: TextItem, [ta, tb, tc, td]: Matrix): number {
  const [a = 1, b = 0] = transform;
  const angle = (Math.atan2(tb * a + td * b, ta * a + tc * b) * 180) / Math.PI;
  return (angle + 360) % 360;
}

function quarterOf(angle: number): number | null {
  const quarter = Math.round(angle / 90) * 90;
  return Math.abs(angle - quarter) <= ASKEW ? quarter % 360 : null;
}

/** Which way most of a page's text runs: 0, 90, 180 or 270 degrees clockwise; 0 for a page without text. */
export function turnOf(items: readonly TextItem[], toPage: Matrix): number {
  const letters = new Map<number, number>();
  for (const item of items) {
    const quarter = quarterOf(angleOf(item, toPage));
    if (quarter !== null) letters.set(quarter, (letters.get(quarter) ?? 0) + item.str.trim().length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** What leans less than this is straight. Degrees. */
const STRAIGHT = 0.02;

/**
 * How far most of a page's upright text leans, in degrees clockwise: the pages of a scan lie askew, and over 500 points one
 * degree is as much as a line. 0 for straight text.
 */
export function leanOf(items: readonly TextItem[], toPage: Matrix): number {
  const leans = items
    .map((item) => ({ lean: angleOf(item, toPage), letters: item.str.trim().length }))
    .map(({ lean, letters }) => ({ lean: lean > 180 ? lean - 360 : lean, letters }))
    .filter(({ lean, letters }) => Math.abs(lean) <= ASKEW && letters > 0)
    .toSorted((a, b) => a.lean - b.lean);
  const half = leans.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let before = 0;
  const middle = leans.find(({ letters }) => (before += letters) >= half)?.lean ?? 0;
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

/** From a page's own coordinates to a page that is turned back by so many degrees about its middle. */
export function straightened(toPage: Matrix, lean: number, page: { width: number; height: number }): Matrix {
  if (lean === 0) return toPage;
  const [cos, sin] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
  const [x, y] = [page.width / 2, page.height / 2];
  return product([cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y], toPage);
}

/** The upright text of a page, and the text that runs in other directions, which has no place in lines. */
export function runsOf(
  items: readonly TextItem[],
  toPage: Matrix,
): { readonly runs: FontRun[]; readonly turned: string[] } {
  const runs: FontRun[] = [];
  const turned: string[] = [];
  const [ta, tb, tc, td, te, tf] = toPage;
  for (const item of items) {
    if (item.str.trim() === "") continue;
    if (quarterOf(angleOf(item, toPage)) !== 0) {
      turned.push(item.str.trim());
      continue;
    }
    const [a = 1, b = 0, , , e = 0, f = 0] = item.transform;
    runs.push({
      text: item.str,
      x: ta * e + tc * f + te,
      y: tb * e + td * f + tf,
      width: item.width,
      size: item.height || Math.hypot(a, b),
      font: item.fontName,
    });
  }
  return { runs: withoutShadows(runs), turned };
}

/** The same text drawn again this close, in points, is its shadow: a way to print it bold. */
const SHADOW = 1.5;

function withoutShadows(runs: readonly FontRun[]): FontRun[] {
  const seen = new Map<string, FontRun[]>();
  return runs.filter((run) => {
    const row = Math.round(run.y / SHADOW);
    const near = [row - 1, row, row + 1].flatMap((at) => seen.get(`${at} ${run.text}`) ?? []);
    if (near.some((other) => Math.abs(other.x - run.x) <= SHADOW && Math.abs(other.y - run.y) <= SHADOW))
      return false;
    const key = `${row} ${run.text}`;
    seen.set(key, [...(seen.get(key) ?? []), run]);
    return true;
  });
}
