import type { Rule } from "./document.ts";

/** Text may reach this far over the ruling line beside it, in font sizes. */
const OVER_RULE = 0.3;

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

/** A stretch that the file writes as one, cut where upright ruling lines stand through it. */
export function cutAtRules<T extends Stretch>(piece: T, rules: readonly Rule[] | undefined): T[] {
  const done: T[] = [];
  let rest = piece;
  let after = piece.left + piece.size / 2;
  while (rules !== undefined) {
    const x = uprightWithin(rules, after, rest.right - rest.size / 2, rest);
    if (x === undefined) break;
    const parts = cutAt(rest, x);
    if (parts) done.push(parts[0]);
    rest = parts?.[1] ?? rest;
    after = x;
  }
  return [...done, rest];
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
