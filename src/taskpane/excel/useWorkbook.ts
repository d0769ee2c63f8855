import { useSyncExternalStore } from "react";
import type { WorkbookSession } from "./workbookSession.ts";
import type { WorkbookState } from "./workbookState.ts";

/** The open workbook as the session knows it. */
export function useWorkbook({ state }: WorkbookSession): WorkbookState {
  return useSyncExternalStore(state.subscribe, state.get);
}
