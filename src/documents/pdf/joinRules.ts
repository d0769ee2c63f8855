import type { Rule } from "../document.ts";

/** Lines this close beside each other are one, in points. */
const SAME_LINE = 0.8;
/** So is what goes on after a gap this wide: where the corner of a cell's border stands between. */
const GAP = 2.5;
/** What is shorter is no line of a table. */
const SHORTEST = 3;

/** Lines with their pieces joined, level ones first, each from top to bottom and from left to right. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  const isLevel = ({ x1, y1, x2, y2 }: Rule): boolean => x2 - x1 >= y2 - y1;
  const level = joined(rules.filter(isLevel).map(({ x1, x2, y1, y2 }) => [(y1 + y2) / 2, x1, x2]));
  const upright = joined(
    rules.filter((rule) => !isLevel(rule)).map(({ x1, x2, y1, y2 }) => [(x1 + x2) / 2, y1, y2]),
  );
  return [
    ...level.map(([y, x1, x2]): Rule => ({ x1, y1: y, x2, y2: y })),
    ...upright.map(([x, y1, y2]): Rule => ({ x1: x, y1, x2: x, y2 })),
  ];
}

/** Where a line stands across its direction, and from where to where it reaches along it. */
type Piece = readonly [across: number, from: number, to: number];

function joined(pieces: readonly Piece[]): Piece[] {
  const lanes: Piece[][] = [];
  for (const piece of pieces.toSorted(([a], [b]) => a - b)) {
    const lane = lanes.at(-1);
    const last = lane?.at(-1);
    if (lane && last && piece[0] - last[0] <= SAME_LINE) lane.push(piece);
    else lanes.push([piece]);
  }
  return lanes.flatMap(joinedAlong).filter(([, from, to]) => to - from >= SHORTEST);
}

/** The pieces of one lane, end to end. */
function joinedAlong(lane: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  for (const [across, from, to] of lane.toSorted(([, a], [, b]) => a - b)) {
    const last = lines.at(-1);
    if (last && from - last[2] <= GAP) lines[lines.length - 1] = [last[0], last[1], Math.max(last[2], to)];
    else lines.push([across, from, to]);
  }
  return lines;
}
