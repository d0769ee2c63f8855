import { columnOfKey, rowOfKey } from "../../workbook/address.ts";
import { heightsOf, isHeightFixed, type SizedCell } from "../rowHeights.ts";
import { blockFinder } from "./block.ts";
import type { LiveSheet } from "./model/liveState.ts";
import type { ValueAt } from "./readSnapshot.ts";

/** Heights in points that the program gives rows, by row, for what stands there now. See `rowHeights`. */
export function liveHeights(sheet: LiveSheet, valueAt: ValueAt): Map<number, number> {
  const mergeAt = blockFinder(sheet.merges.filter(({ rows }) => rows === 1));
  const places = [...sheet.cells].flatMap(([key, { planned = {} }]) => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const merge = mergeAt(row, column);
    return merge && merge.column !== column ? [] : [{ row, column, columns: merge?.columns ?? 1, planned }];
  });
  const fixed = new Set(places.filter(isHeightFixed).map(({ row }) => row));
  const cells = places.flatMap((place): SizedCell[] => {
    if (!fixed.has(place.row)) return [];
    const { value } = valueAt(sheet, place.row, place.column);
    return [{ ...place, text: typeof value === "string" ? value : "" }];
  });
  return heightsOf(cells, (column) => sheet.widths.get(column));
}

/** Heights that the user has chosen. */
export function userHeights({ kept }: Pick<LiveSheet, "kept">): [number, number][] {
  return [...(kept?.rows ?? [])].flatMap(([row, { height }]): [number, number][] =>
    height === undefined ? [] : [[row, height]],
  );
}
