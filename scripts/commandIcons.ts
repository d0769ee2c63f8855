import type { Drawing } from "./icon.ts";

// What the buttons of the ribbon show, in the unit square with y downwards, white on the ground of the main icon.

type Point = readonly [x: number, y: number];

/** Whether a point lies within half a thickness of the line from a to b. */
function onStroke(x: number, y: number, a: Point, b: Point, thickness: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy) <= thickness / 2;
}

function inTriangle(x: number, y: number, [a, b, c]: readonly [Point, Point, Point]): boolean {
  const side = (p: Point, q: Point): number => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
}

/** An arrow down into a tray: a document comes in. */
const importing: Drawing = (x, y) => {
  const shaft = onStroke(x, y, [0.5, 0.22], [0.5, 0.45], 0.12);
  const head = inTriangle(x, y, [
    [0.31, 0.43],
    [0.69, 0.43],
    [0.5, 0.64],
  ]);
  if (shaft || head) return "accent";
  const tray =
    onStroke(x, y, [0.25, 0.78], [0.75, 0.78], 0.09) ||
    onStroke(x, y, [0.25, 0.62], [0.25, 0.78], 0.09) ||
    onStroke(x, y, [0.75, 0.62], [0.75, 0.78], 0.09);
  return tray ? "figure" : "ground";
};

/** An arrow around: the same sheets, made anew. */
const recalculating: Drawing = (x, y) => {
  const [dx, dy] = [x - 0.5, y - 0.5];
  const radius = Math.hypot(dx, dy);
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const head = inTriangle(x, y, [
    [0.62, 0.47],
    [0.9, 0.47],
    [0.76, 0.66],
  ]);
  if (head) return "accent";
  // Open from the arrow's head, at the right, to below.
  const open = angle > -2 && angle < 55;
  return Math.abs(radius - 0.26) <= 0.052 && !open ? "figure" : "ground";
};

/** A tick: the cells agree. */
const checking: Drawing = (x, y) => {
  const tick =
    onStroke(x, y, [0.27, 0.53], [0.43, 0.69], 0.12) || onStroke(x, y, [0.43, 0.69], [0.74, 0.34], 0.12);
  return tick ? "figure" : "ground";
};

/** Lines of text, the last one a sum. */
const summing: Drawing = (x, y) => {
  const line =
    onStroke(x, y, [0.27, 0.29], [0.73, 0.29], 0.08) ||
    onStroke(x, y, [0.27, 0.43], [0.73, 0.43], 0.08) ||
    onStroke(x, y, [0.27, 0.57], [0.58, 0.57], 0.08);
  if (line) return "figure";
  return onStroke(x, y, [0.27, 0.73], [0.73, 0.73], 0.11) ? "accent" : "ground";
};

/** A drawing for each command of the ribbon. */
export const COMMAND_DRAWINGS = {
  import: importing,
  recalculate: recalculating,
  check: checking,
  summary: summing,
} as const satisfies Readonly<Record<string, Drawing>>;
