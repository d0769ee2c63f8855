import type { CardColumn, PlacedSegment } from "./columns.ts";
import { positionOf, type ListPosition } from "./rows.ts";

/** Baselines of cells of one table row differ by less than this, in points. */
export const SAME_ROW = 2;

interface Lane {
  readonly segments: readonly PlacedSegment[];
  readonly positions: readonly ListPosition[];
}

/** The text of a list, to be asked for what stands between two places. Answers are in reading order. */
export class PlacedText {
  readonly #lanes = new Map<CardColumn | "any", Lane>();

  constructor(segments: readonly PlacedSegment[]) {
    const inOrder = segments.toSorted((a, b) => positionOf(a) - positionOf(b));
    const lane = (some: readonly PlacedSegment[]): Lane => ({
      segments: some,
      positions: some.map(positionOf),
    });
    this.#lanes.set("any", lane(inOrder));
    for (const column of new Set(inOrder.map((segment) => segment.column))) {
      this.#lanes.set(column, lane(inOrder.filter((segment) => segment.column === column)));
    }
  }

  /** What stands below the row of one place, down to the row of another. */
  between(column: CardColumn | "any", from: ListPosition, to: ListPosition): readonly PlacedSegment[] {
    const lane = this.#lanes.get(column);
    if (!lane) return [];
    return lane.segments.slice(
      firstAfter(lane.positions, from + SAME_ROW),
      firstAfter(lane.positions, to + SAME_ROW),
    );
  }

  get segments(): readonly PlacedSegment[] {
    return this.#lanes.get("any")?.segments ?? [];
  }
}

/** Index of the first position greater than the given one, by halving. */
function firstAfter(positions: readonly ListPosition[], position: ListPosition): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? Infinity) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
