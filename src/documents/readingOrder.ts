import type { Segment } from "./segment.ts";

/** Lines of running text that each of two columns has at least. */
const FEWEST_LINES = 8;
/** Running text fills its column; cells of a table do not. Share of the column's width, of the line in the middle. */
const FILLED = 0.7;
/** Between columns at least, in points. */
const GUTTER = 6;
/** Where the gutter may stand, as shares of the text's width. */
const MIDDLE = [0.35, 0.65] as const;

/**
 * Segments in the order in which they are read: a page of running text in two columns, as the Official Gazette prints
 * it, column by column between the lines that go across both; any other page, and every table, as it was.
 */
export function inReadingOrder(segments: readonly Segment[]): Segment[] {
  const gutter = gutterOf(segments);
  if (gutter === null) return [...segments];
  const ordered: Segment[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  for (const segment of segments) {
    if (segment.right <= gutter) left.push(segment);
    else if (segment.left >= gutter) right.push(segment);
    else {
      ordered.push(...left, ...right, segment);
      left = [];
      right = [];
    }
  }
  return [...ordered, ...left, ...right];
}

/** Where the space between two columns of running text stands; null where the page isn't set so. */
function gutterOf(segments: readonly Segment[]): number | null {
  const prose = segments.filter(({ text }) => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3);
  if (prose.length < 2 * FEWEST_LINES) return null;
  const from = Math.min(...prose.map(({ left }) => left));
  const to = Math.max(...prose.map(({ right }) => right));
  const width = to - from;
  const narrow = prose.filter((segment) => segment.right - segment.left < width * MIDDLE[1]);
  const starts = narrow
    .map(({ left }) => left)
    .filter((x) => x > from + MIDDLE[0] * width && x < from + MIDDLE[1] * width);
  // The right column's left edge is where most of its lines begin.
  const edge = commonest(starts);
  if (edge === null) return null;
  const left = narrow.filter(({ right }) => right < edge - GUTTER / 2);
  const right = narrow.filter((segment) => segment.left >= edge - 1);
  const gutter = (Math.max(...left.map((segment) => segment.right)) + edge) / 2;
  const isSet =
    isRunningText(left, edge - GUTTER - from) &&
    isRunningText(right, to - edge) &&
    edge - Math.max(...left.map((segment) => segment.right)) >= GUTTER;
  return isSet ? gutter : null;
}

function isRunningText(lines: readonly Segment[], width: number): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const widths = lines.map((line) => line.right - line.left).toSorted((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= FILLED * width;
}

/** The place, in whole points, that most of the given ones stand at. */
function commonest(places: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place), (counts.get(Math.round(place)) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
