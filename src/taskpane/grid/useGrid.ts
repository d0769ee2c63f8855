import { useSyncExternalStore } from "react";
import type { GridView, GridWorkbook } from "../../writers/gridWorkbook.ts";

/** The workbook's sheets and selection, as they are. */
export function useGrid(book: GridWorkbook): GridView {
  return useSyncExternalStore(
    (listener) => book.subscribe(listener),
    () => book.view(),
  );
}
