import type { Page, TextRun } from "./document.ts";
import { inReadingOrder } from "./readingOrder.ts";
import { cutAtRules, isRuledBetween } from "./ruledText.ts";
import type { Segment } from "./segment.ts";

export type { Segment } from "./segment.ts";

/** Baselines this close belong to one line; superscripts and rounding stay below it. Share of the font size. */
const SAME_LINE = 0.3;
/** A gap from here on is a space between words. */
const WORD_GAP = 0.15;
/** A gap from here on separates two pieces: two columns, or a column and its neighbour. */
const PIECE_GAP = 1;

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
