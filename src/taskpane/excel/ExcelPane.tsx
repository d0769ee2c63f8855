import { useEffect, useRef, useState } from "react";
import type { HostCommand } from "../../host/hostCommand.ts";
import type { OpenWorkbook } from "../../writers/openWorkbook.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { CHOOSE_FILES } from "../headings.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import { Tips } from "../parts/Tips.tsx";
import { CellsIn } from "./parts/CellsIn.tsx";
import { useOpenWorkbook } from "./useOpenWorkbook.tsx";
import { workbookSession, type WorkbookSession } from "./workbookSession.ts";

export interface ExcelPaneProps extends PaneSettings {
  readonly open: OpenWorkbook;
  /** Calls back with each command of the ribbon. @returns stops it */
  readonly onCommand: (listener: (command: HostCommand) => void) => () => void;
}

/** The pane beside an open workbook: filled from it, and writing into it. */
export function ExcelPane({ open, onCommand, ...settings }: ExcelPaneProps) {
  const model = usePane(settings);
  const [session] = useState(() => workbookSession(open, model));
  const { workbook, ...views } = useOpenWorkbook(session, model);
  useEffect(() => {
    const stop = session.start();
    // The page may go without React's leave: when Excel closes the pane.
    window.addEventListener("pagehide", stop);
    // What was done while the pane was hidden is looked at when it is shown again.
    const onShown = (): void => {
      if (document.visibilityState === "visible") session.lookAgain();
    };
    document.addEventListener("visibilitychange", onShown);
    return () => {
      window.removeEventListener("pagehide", stop);
      document.removeEventListener("visibilitychange", onShown);
      stop();
    };
  }, [session]);
  useCommands(session, model.dispatch, onCommand);
  return (
    <PaneFrame
      model={model}
      {...views}
      top={<Tips />}
      waysIn={<CellsIn session={session} disabled={workbook.work !== null || model.state.reading !== null} />}
    />
  );
}

function useCommands(
  session: WorkbookSession,
  dispatch: PaneModel["dispatch"],
  onCommand: ExcelPaneProps["onCommand"],
): void {
  const act = useRef((command: HostCommand): void => {
    switch (command) {
      case "import":
        dispatch({ type: "gone", to: { tab: "documents", over: null } });
        // The button is there once the place is drawn.
        setTimeout(() => document.getElementById(CHOOSE_FILES)?.focus());
        return;
      case "recalculate":
        return void session.write("recalculate");
      case "check":
        dispatch({ type: "gone", to: { over: { kind: "changes" } } });
        return void session.check();
      case "summary":
        return void session.showSummary();
    }
  });
  useEffect(() => onCommand(act.current), [onCommand]);
}
