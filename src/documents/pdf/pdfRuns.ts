import type { TextRun } from "../document.ts";
import type { Matrix } from "./rules.ts";

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
