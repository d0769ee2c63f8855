import type { Page, Rule, TextRun } from "./document.ts";
import { inReadingOrder } from "./readingOrder.ts";
import type { Segment } from "./segment.ts";

export type { Segment } from "./segment.ts";

/** Baselines this close belong to one line; superscripts and rounding stay below it. Share of the font size. */
const SAME_LINE = 0.3;
/** A gap from here on is a space between words. */
const WORD_GAP = 0.15;
/** A gap from here on separates two pieces: two columns, or a column and its neighbour. */
const PIECE_GAP = 1;
/** Text may reach this far over the ruling line beside it, in font sizes. */
const OVER_RULE = 0.3;

/** A page's text as segments, from top to bottom and from left to right; two columns of running text one by one. */
export function segmentsOf(page: Page): Segment[] {
  const lines: TextRun[][] = [];
  const byHeight = page.runs.toSorted((a, b) => a.y - b.y);
  for (const run of byHeight) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && run.y - first.y <= SAME_LINE * Math.max(run.size, first.size)) line.push(run);
    else lines.push([run]);
  }
  return inReadingOrder(lines.flatMap((line) => segmentsOfLine(line, page)));
}

function segmentsOfLine(line: readonly TextRun[], { number: page, rules }: Page): Segment[] {
  const segments: Segment[] = [];
  for (const run of line.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? (run.x - last.right) / run.size : Infinity;
    if (last && gap < PIECE_GAP && !isRuledBetween(rules, last.right, run.x, run)) {
      const space = gap >= WORD_GAP && !/\s$/u.test(last.text) && !/^\s/u.test(run.text) ? " " : "";
      segments[segments.length - 1] = {
        ...last,
        text: last.text + space + run.text,
        right: Math.max(last.right, run.x + run.width),
      };
    } else {
      segments.push({
        text: run.text,
        page,
        left: run.x,
        right: run.x + run.width,
        y: run.y,
        size: run.size,
      });
    }
  }
  return segments
    .flatMap((segment) => cutAtRules(segment, rules))
    .map((segment) => ({ ...segment, text: segment.text.trim().replace(/\s+/gu, " ") }));
}

/** A stretch of text on one line. Lengths in points. */
interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** So many letters at most stand between a place and the space that is meant. */
const MOST_LETTERS = 4;

/** A stretch cut in two at the space nearest to a place that it runs over; null where it has no space near it. */
export function cutAt<T extends Stretch>(piece: T, x: number): readonly [T, T] | null {
  const width = (piece.right - piece.left) / Math.max(1, piece.text.length);
  const wanted = (x - piece.left) / width;
  const from = Math.max(0, Math.floor(wanted));
  const [before, after] = [piece.text.lastIndexOf(" ", from), piece.text.indexOf(" ", from)];
  const isBefore = before >= 0 && (after < 0 || wanted - before <= after - wanted);
  const space = isBefore ? before : after;
  if (space < 0 || Math.abs(space - wanted) > MOST_LETTERS) return null;
  const middle = piece.left + space * width;
  return [
    { ...piece, text: piece.text.slice(0, space), right: middle },
    { ...piece, text: piece.text.slice(space + 1), left: middle + width },
  ];
}

/**
 * A stretch that the file writes as one, cut where upright ruling lines stand through it.
 * @param after only at lines right of this place
 */
export function cutAtRules<T extends Stretch>(
  piece: T,
  rules: readonly Rule[] | undefined,
  after = -Infinity,
): T[] {
  const { left, right, size } = piece;
  const x = rules && uprightWithin(rules, Math.max(after, left + size / 2), right - size / 2, piece);
  if (x === undefined) return [piece];
  const parts = cutAt(piece, x);
  return parts ? [parts[0], ...cutAtRules(parts[1], rules, x)] : cutAtRules(piece, rules, x);
}

/** Whether an upright ruling line stands between two places of a line of text. */
export function isRuledBetween(
  rules: readonly Rule[] | undefined,
  left: number,
  right: number,
  line: { readonly y: number; readonly size: number },
): boolean {
  const over = OVER_RULE * line.size;
  return rules !== undefined && uprightWithin(rules, left - over, right + over, line) !== undefined;
}

/** Where the first upright line between two places stands at a line of text; undefined for none. */
function uprightWithin(
  rules: readonly Rule[],
  left: number,
  right: number,
  { y, size }: { readonly y: number; readonly size: number },
): number | undefined {
  if (rules.length === 0) return undefined;
  const upright = uprightOf(rules);
  const middle = y - 0.35 * size;
  let at = firstAfter(upright, left);
  for (let rule = upright[at]; rule && rule.x1 < right; rule = upright[at]) {
    if (rule.y1 <= middle && rule.y2 >= middle) return rule.x1;
    at += 1;
  }
  return undefined;
}

/** A page with more lines is a drawing and no table. */
export const MOST_RULES = 4000;

const known = new WeakMap<readonly Rule[], readonly Rule[]>();

/** A page's upright lines, from left to right. */
function uprightOf(rules: readonly Rule[]): readonly Rule[] {
  const upright =
    known.get(rules) ??
    (rules.length > MOST_RULES ? [] : rules)
      .filter(({ x1, x2, y1, y2 }) => x2 - x1 < y2 - y1)
      .toSorted((a, b) => a.x1 - b.x1);
  known.set(rules, upright);
  return upright;
}

/** Place of the first line right of another place, by halving. */
function firstAfter(upright: readonly Rule[], x: number): number {
  let [low, high] = [0, upright.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((upright[middle]?.x1 ?? Infinity) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far letters reach below their baseline. Share of the font size. */
const DESCENT = 0.25;

/** The rectangle around segments of one page, in whole points from its left and top edge, rounded outwards. */
export function areaOf(segments: readonly Segment[]): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  return {
    left: Math.floor(Math.min(...segments.map(({ left }) => left))),
    top: Math.floor(Math.min(...segments.map(({ y, size }) => y - size))),
    right: Math.ceil(Math.max(...segments.map(({ right }) => right))),
    bottom: Math.ceil(Math.max(...segments.map(({ y, size }) => y + DESCENT * size))),
  };
}
