import { useEffect, useRef, useState } from "react";
import type { HostCommand } from "../../host/hostCommand.ts";
import type { OpenWorkbook } from "../../writers/openWorkbook.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { CHOOSE_FILES } from "../headings.ts";
import { FaultBoundary } from "../parts/FaultBoundary.tsx";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import { CellsIn } from "./parts/CellsIn.tsx";
import { WorkbookPart } from "./parts/WorkbookPart.tsx";
import { WriteStep } from "./parts/WriteStep.tsx";
import { useWorkbook } from "./useWorkbook.ts";
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
  const workbook = useWorkbook(session);
  useEffect(() => {
    const stop = session.start();
    // The page may go without React's leave: when Excel closes the pane.
    window.addEventListener("pagehide", stop);
    return () => {
      window.removeEventListener("pagehide", stop);
      stop();
    };
  }, [session]);
  useCommands(session, onCommand);
  return (
    <PaneFrame
      model={model}
      top={
        <FaultBoundary of={workbook}>
          <WorkbookPart session={session} workbook={workbook} pane={model.state} />
        </FaultBoundary>
      }
      waysIn={<CellsIn session={session} disabled={workbook.work !== null || model.state.reading !== null} />}
      last={(dossier) => <WriteStep session={session} workbook={workbook} model={model} dossier={dossier} />}
    />
  );
}

function useCommands(session: WorkbookSession, onCommand: ExcelPaneProps["onCommand"]): void {
  const act = useRef((command: HostCommand): void => {
    switch (command) {
      case "import":
        document.getElementById(CHOOSE_FILES)?.focus();
        return;
      case "recalculate":
        return void session.write("recalculate");
      case "check":
        return void session.check();
      case "summary":
        return void session.showSummary();
    }
  });
  useEffect(() => onCommand(act.current), [onCommand]);
}
