import { useEffect, useRef } from "react";
import type { WorkbookSession } from "../excel/workbookSession.ts";
import type { WorkbookState } from "../excel/workbookState.ts";

/** Compares a workbook from a file with the engine once it is seen to be as it was written. */
export function useCheckOnce(
  isWanted: boolean,
  session: WorkbookSession,
  { status, work }: WorkbookState,
): void {
  const done = useRef(!isWanted);
  const isReady = status.kind === "ours" && work === null;
  const isCurrent = status.kind === "ours" && status.state === "current" && status.otherVersion === null;
  useEffect(() => {
    if (done.current || !isReady) return;
    done.current = true;
    if (isCurrent) void session.check();
  }, [isReady, isCurrent, session]);
}
