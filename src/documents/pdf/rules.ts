import type { Rule } from "../document.ts";
import type { Pdfjs } from "./pdfjs.ts";

/** [a b c d e f] as in ISO 32000-1, 8.3.3: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What pdf.js gives of a page's content: a function and its arguments, by place. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A filled rectangle up to this thickness is a line, in points; a thicker one is a cell's shade. */
const THIN = 2.5;
/** A line counts as level or upright while its ends differ by no more than this, in points. */
const LEVEL = 0.7;

/** Codes of pdf.js (DrawOPS) within the buffer of a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 4;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * The level and upright lines that a page draws: strokes, and filled rectangles thin enough to be lines. Pieces that
 * touch are one line, as a border drawn cell by cell is.
 * @param toPage from the page's own coordinates to points with y downwards
 */
export function rulesIn(list: OperatorList, ops: Pdfjs["OPS"], toPage: Matrix): Rule[] {
  const strokes = new Set([ops.stroke, ops.closeStroke]);
  const fills = new Set([ops.fill, ops.eoFill]);
  const both = new Set([ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix = IDENTITY;
  list.fnArray.forEach((fn, index) => {
    const args = list.argsArray[index];
    if (fn === ops.save) kept.push(matrix);
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = kept.pop() ?? IDENTITY;
    else if (fn === ops.transform) matrix = product(matrix, args as Matrix);
    else if (fn === ops.paintFormXObjectBegin) {
      kept.push(matrix);
      const [own] = args as [Matrix | null];
      if (own) matrix = product(matrix, own);
    } else if (fn === ops.constructPath) {
      const [paint, [buffer]] = args as [number, [ArrayLike<number> | null]];
      const isStroke = strokes.has(paint) || both.has(paint);
      if (!buffer || !(isStroke || fills.has(paint))) return;
      const toPoints = product(toPage, matrix);
      for (const path of subpathsOf(buffer, toPoints))
        rules.push(...(isStroke ? edgesOf(path) : thinOf(path)));
    }
  });
  return joinedRules(rules);
}

/** Two changes of coordinates, the second one first. */
export function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

type Point = readonly [x: number, y: number];

/** The corners of each part of a path; a part that bends is none of ours. */
function subpathsOf(buffer: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  let bends = false;
  const end = (): void => {
    if (path.length > 1 && !bends) paths.push(path);
    path = [];
    bends = false;
  };
  for (let at = 0; at < buffer.length;) {
    const code = buffer[at];
    at += 1;
    if (code === MOVE || code === LINE) {
      if (code === MOVE) end();
      const [x, y] = [buffer[at] ?? 0, buffer[at + 1] ?? 0];
      path.push([a * x + c * y + e, b * x + d * y + f]);
      at += 2;
    } else if (code === CLOSE) {
      if (path[0]) path.push(path[0]);
    } else {
      bends = true;
      at += code === CURVE ? 6 : 4;
    }
  }
  end();
  return paths;
}

function edgesOf(path: readonly Point[]): Rule[] {
  return path.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = path[index] ?? [x2, y2];
    const isStraight = Math.abs(x1 - x2) <= LEVEL !== Math.abs(y1 - y2) <= LEVEL;
    return isStraight ? [ruleOf(x1, y1, x2, y2)] : [];
  });
}

/** The middle line of a thin rectangle. */
function thinOf(path: readonly Point[]): Rule[] {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const isLevel = bottom - top <= THIN;
  const isUpright = right - left <= THIN;
  if (isLevel === isUpright) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [isLevel ? ruleOf(left, y, right, y) : ruleOf(x, top, x, bottom)];
}

function ruleOf(x1: number, y1: number, x2: number, y2: number): Rule {
  return { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) };
}

/** Lines this close beside each other are one, in points. */
const SAME_LINE = 0.8;
/** So is what goes on after a gap this wide: where the corner of a cell's border stands between. */
const GAP = 2.5;
/** What is shorter is no line of a table. */
const SHORTEST = 3;

/** Lines with their pieces joined, level ones first, each from top to bottom and from left to right. */
function joinedRules(rules: readonly Rule[]): Rule[] {
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
type RulePiece = readonly [across: number, from: number, to: number];

function joined(pieces: readonly RulePiece[]): RulePiece[] {
  const lanes: RulePiece[][] = [];
  for (const piece of pieces.toSorted(([a], [b]) => a - b)) {
    const lane = lanes.at(-1);
    const last = lane?.at(-1);
    if (lane && last && piece[0] - last[0] <= SAME_LINE) lane.push(piece);
    else lanes.push([piece]);
  }
  return lanes.flatMap(joinedAlong).filter(([, from, to]) => to - from >= SHORTEST);
}

/** The pieces of one lane, end to end. */
function joinedAlong(lane: readonly RulePiece[]): RulePiece[] {
  const lines: RulePiece[] = [];
  for (const [across, from, to] of lane.toSorted(([, a], [, b]) => a - b)) {
    const last = lines.at(-1);
    if (last && from - last[2] <= GAP) lines[lines.length - 1] = [last[0], last[1], Math.max(last[2], to)];
    else lines.push([across, from, to]);
  }
  return lines;
}
