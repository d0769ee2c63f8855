import type { TextRun } from "../document.ts";
import type { PdfjsPage } from "./pdfjs.ts";
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
  /** Whether a line ends with it. */
  readonly hasEOL: boolean;
}

/** A page of text has some thousand pieces; what has more than this is made to exhaust whoever reads it. */
const MOST_PIECES = 50_000;

/** A page's text in the order in which it is drawn; null where there is more of it than any page has. */
export async function textItemsOf(page: PdfjsPage): Promise<readonly TextItem[] | null> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: object[] }>;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ("str" in item) items.push(item as TextItem);
    if (items.length > MOST_PIECES) {
      await reader.cancel(new Error("too much text"));
      return null;
    }
  }
  return items;
}

/** Text that leans by no more than this stands upright: a scan that lies a little askew. Degrees. */
export const ASKEW = 10;

/** Which way a text runs on the page, in degrees clockwise: 0 to the right, 90 downwards. */
export function angleOf({ transform }: TextItem, [ta, tb, tc, td]: Matrix): number {
  const [a = 1, b = 0] = transform;
  const angle = (Math.atan2(tb * a + td * b, ta * a + tc * b) * 180) / Math.PI;
  return (angle + 360) % 360;
}

/** The nearest of 0, 90, 180 and 270 degrees, where a text that runs that way is near enough to one; else null. */
export function quarterOf(angle: number): number | null {
  const quarter = Math.round(angle / 90) * 90;
  return Math.abs(angle - quarter) <= ASKEW ? quarter % 360 : null;
}

/**
 * The upright text of a page, and the text that runs in other directions, which has no place in lines.
 * @param toPage from the page's own coordinates to those of the runs
 */
export function runsOf(
  items: readonly TextItem[],
  toPage: Matrix,
): { readonly runs: FontRun[]; readonly turned: string[] } {
  const runs: FontRun[] = [];
  const turned: string[] = [];
  const [ta, tb, tc, td, te, tf] = toPage;
  const scale = Math.hypot(ta, tb);
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
      width: item.width * scale,
      size: (item.height || Math.hypot(a, b)) * scale,
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
