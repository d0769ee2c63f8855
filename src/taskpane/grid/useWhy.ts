import { useEffect } from "react";
import type { GridWorkbook } from "../../writers/gridWorkbook.ts";
import type { WorkbookSession } from "../excel/workbookSession.ts";
import type { PaneModel } from "../state/paneModel.ts";

/** A cell that the user goes to in the grid is explained, where the pane shows nothing that is being worked on. */
export function useWhy(
  book: GridWorkbook | null,
  session: WorkbookSession,
  { latest, dispatch }: PaneModel,
): void {
  useEffect(() => {
    if (!book) return;
    let before = book.view().selection;
    return book.subscribe(() => {
      const { selection } = book.view();
      if (!selection || selection === before) return;
      before = selection;
      session.goneTo(selection);
      // A click chooses the cell before the grid has the focus.
      setTimeout(() => {
        const { tab, over } = latest().view;
        const isInGrid = document.activeElement?.closest("[role=grid]") ?? null;
        if (isInGrid && tab === "overview" && over === null) {
          dispatch({ type: "gone", to: { over: { kind: "cell" } } });
        }
      });
    });
  }, [book, session, latest, dispatch]);
}
