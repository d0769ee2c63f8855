import type { Rule } from "../../../documents/document.ts";
import { MOST_RULES } from "../../../documents/ruledText.ts";

/** The cells that a page's ruling lines enclose; lengths in points, y downwards. */
export interface RuledGrid {
  /** Edges of the columns, from the left; of the rows, from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cells of rows and columns, each with the rectangle (from 0, ends included) of the merged cell that it is part of. */
  readonly cells: readonly (readonly RuledCell[])[];
}

export interface RuledCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Lines whose ends are this close touch. */
const TOUCH = 3;
/** Upright lines this close are one edge: tables of word processors shift their cells by a few points from row to row. */
const SAME_X = 5;
const SAME_Y = 2.5;
/** No row and no column is narrower: what lies between two such edges is a border of two lines. */
const NARROWEST = 4;
/** A line that covers this share of a cell's side closes it. */
const CLOSES = 0.6;

/** A grid with more cells is a drawing and no table. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 600;

const isLevel = ({ x1, y1, x2, y2 }: Rule): boolean => Math.abs(x2 - x1) >= Math.abs(y2 - y1);

/** The tables of a page that upright lines divide into columns, from top to bottom. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
  if (rules.length > MOST_RULES) return [];
  return touching(rules)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Lines in groups of those whose rectangles touch: what stands within a table's frame belongs to the table. */
function touching(rules: readonly Rule[]): Rule[][] {
  let groups: { readonly frame: Rule; readonly rules: readonly Rule[] }[] = [];
  const add = (frame: Rule, members: readonly Rule[]): void => {
    const met = groups.filter((group) => touch(frame, group.frame));
    if (met.length === 0) {
      groups.push({ frame, rules: members });
      return;
    }
    groups = groups.filter((group) => !met.includes(group));
    // A frame that has grown may touch others now.
    add(
      met.reduce((box, group) => around(box, group.frame), frame),
      [...met.flatMap((group) => group.rules), ...members],
    );
  };
  for (const rule of rules) add(rule, [rule]);
  return groups.map((group) => [...group.rules]);
}

function touch(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + TOUCH && b.x1 <= a.x2 + TOUCH && a.y1 <= b.y2 + TOUCH && b.y1 <= a.y2 + TOUCH;
}

function around(a: Rule, b: Rule): Rule {
  return {
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  };
}

function gridOf(rules: readonly Rule[]): RuledGrid | null {
  const level = rules.filter(isLevel);
  const upright = rules.filter((rule) => !isLevel(rule));
  if (upright.length === 0) return null;
  // The frame's left and right side may be left open.
  const ends = level.flatMap(({ x1, x2 }) => [x1, x2]);
  const inner = upright.map(({ x1 }) => x1);
  const xs = edges([...inner, Math.min(...ends, ...inner), Math.max(...ends, ...inner)], SAME_X);
  const ys = edges([...level.map(({ y1 }) => y1), ...upright.flatMap(({ y1, y2 }) => [y1, y2])], SAME_Y);
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) return null;
  return { xs, ys, cells: merged(xs, ys, level, upright) };
}

/** Places that lie close together as one, in order: a table's frame may stand beside the borders of its cells. */
function edges(places: readonly number[], closeness: number): number[] {
  const groups: number[][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && place - (group[0] ?? 0) <= closeness) group.push(place);
    else groups.push([place]);
  }
  const found: number[] = [];
  for (const group of groups) {
    const place = group.reduce((sum, one) => sum + one, 0) / group.length;
    const last = found.at(-1);
    if (last !== undefined && place - last <= Math.max(closeness, NARROWEST))
      found[found.length - 1] = (last + place) / 2;
    else found.push(place);
  }
  return found;
}

/** Joins cells between which no line stands. */
function merged(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Rule[],
  upright: readonly Rule[],
): RuledCell[][] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const at = (places: readonly number[], index: number): number => places[index] ?? 0;
  const closedBelow = (row: number, column: number): boolean =>
    covers(
      level.filter(({ y1 }) => Math.abs(y1 - at(ys, row + 1)) <= SAME_Y).map(({ x1, x2 }) => [x1, x2]),
      at(xs, column),
      at(xs, column + 1),
    );
  const closedRight = (row: number, column: number): boolean =>
    covers(
      upright.filter(({ x1 }) => Math.abs(x1 - at(xs, column + 1)) <= SAME_X).map(({ y1, y2 }) => [y1, y2]),
      at(ys, row),
      at(ys, row + 1),
    );
  const group = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      if (column + 1 < columns && !closedRight(row, column)) group[find(here + 1)] = find(here);
      if (row + 1 < rows && !closedBelow(row, column)) group[find(here + columns)] = find(here);
    }
  }
  const boxes = new Map<number, RuledCell>();
  for (let index = 0; index < rows * columns; index += 1) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const box = boxes.get(find(index)) ?? { top: row, left: column, bottom: row, right: column };
    boxes.set(find(index), {
      top: Math.min(box.top, row),
      left: Math.min(box.left, column),
      bottom: Math.max(box.bottom, row),
      right: Math.max(box.right, column),
    });
  }
  const alone = { top: 0, left: 0, bottom: 0, right: 0 };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => boxes.get(find(row * columns + column)) ?? alone),
  );
}

/** Whether stretches cover enough of a side. */
function covers(stretches: readonly (readonly [number, number])[], from: number, to: number): boolean {
  const covered = stretches.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
  return covered >= CLOSES * (to - from);
}
