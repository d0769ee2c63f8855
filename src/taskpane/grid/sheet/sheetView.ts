import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { GridSelection, GridSheet } from "../../../writers/gridWorkbook.ts";
import type { SheetLayout } from "./sheetLayout.ts";

/** Height of the columns' headings and width of the rows', in pixels. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 48;
/** What is frozen takes at most this part of the room: else nothing is left to scroll. */
const MOST_FROZEN = 0.6;

/** The part of a sheet that is in sight, in pixels. */
export interface SheetWindow {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Which part of the sheet is in sight. Each sheet begins at its top. */
export function useSeen(box: RefObject<HTMLDivElement | null>, sheetId: string): SheetWindow {
  const [seen, setSeen] = useState<SheetWindow>({ top: 0, left: 0, width: 800, height: 600 });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const look = (): void => {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = current;
      setSeen((before) =>
        before.top === top && before.left === left && before.width === width && before.height === height
          ? before
          : { top, left, width, height },
      );
    };
    look();
    current.addEventListener("scroll", look, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    observer?.observe(current);
    return () => {
      current.removeEventListener("scroll", look);
      observer?.disconnect();
    };
  }, [box]);
  useLayoutEffect(() => {
    box.current?.scrollTo(0, 0);
  }, [box, sheetId]);
  return seen;
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What stays in sight while the rest scrolls; nothing where the room is too small for that. */
export function frozenIn(
  { freeze }: GridSheet,
  { tops, lefts }: SheetLayout,
  { width, height }: SheetWindow,
): Frozen {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  return {
    rows: (tops[rows] ?? 0) + HEAD_HEIGHT <= height * MOST_FROZEN ? rows : 0,
    columns: (lefts[columns] ?? 0) + HEAD_WIDTH <= width * MOST_FROZEN ? columns : 0,
  };
}

/** Brings the selected cell into sight when another one is selected, or all is drawn larger. */
export function useScrollTo(
  box: RefObject<HTMLDivElement | null>,
  layout: SheetLayout,
  { sheetId, row, column }: GridSelection,
  freeze: Frozen,
  zoom: number,
): void {
  const place = useRef({ layout, freeze });
  useLayoutEffect(() => {
    place.current = { layout, freeze };
  });
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const { tops, lefts } = place.current.layout;
    const frozen = place.current.freeze;
    const into = (
      starts: readonly number[],
      index: number,
      count: number,
      seen: number,
      room: number,
    ): number => {
      if (index < count) return seen;
      const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
      const stuck = starts[count] ?? 0;
      if (from - stuck < seen) return from - stuck;
      return to > seen + room ? Math.min(to - room, from - stuck) : seen;
    };
    const top = into(tops, row, frozen.rows, current.scrollTop, current.clientHeight - HEAD_HEIGHT);
    const left = into(lefts, column, frozen.columns, current.scrollLeft, current.clientWidth - HEAD_WIDTH);
    if (top !== current.scrollTop || left !== current.scrollLeft) current.scrollTo(left, top);
    // Enlarged, less is in sight.
  }, [box, sheetId, row, column, zoom]);
}
