import { useEffect } from "react";
import { flushSync } from "react-dom";
import { shownHeading } from "../headings.ts";
import type { PaneSideState } from "./usePaneSide.ts";

/** The keyboard goes to the cells, or to the plain table in their place. */
export function focusGrid(): void {
  document
    .querySelector<HTMLElement>(".bench-grid [role=grid], .bench-grid .twin")
    ?.focus({ preventScroll: true });
}

/** The keyboard goes to the pane: to the heading of what it shows, or to itself. */
export function focusPane(): void {
  (shownHeading() ?? document.querySelector<HTMLElement>(".bench-pane"))?.focus();
}

/** F6 goes across, from wherever the keyboard is: also from nowhere, as in a page that has just come. */
export function useGoingAcross(side: PaneSideState, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      goAcross(side);
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  });
}

/** From the pane to the workbook and back; where the pane lies over the workbook, it goes, and comes. */
function goAcross(side: PaneSideState): void {
  const isInPane = document.activeElement?.closest(".bench-pane, .bench-side") !== null;
  if (!isInPane) {
    flushSync(() => {
      side.onShow(true);
    });
    focusPane();
    return;
  }
  if (side.isOver)
    flushSync(() => {
      side.onShow(false);
    });
  focusGrid();
}
