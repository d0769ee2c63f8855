import { useEffect, useRef, useState } from "react";
import type { HostCommand } from "../../host/hostCommand.ts";
import type { SelectedCell, SelectingWorkbook } from "../../writers/openWorkbook.ts";
import { PaneFrame } from "../PaneFrame.tsx";
import { CHOOSE_FILES } from "../headings.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { usePane, type PaneSettings } from "../state/usePane.ts";
import { Tips } from "../parts/Tips.tsx";
import { CellsIn } from "./parts/CellsIn.tsx";
import { useOpenWorkbook } from "./useOpenWorkbook.tsx";
import { workbookSession, type WorkbookSession } from "./workbookSession.ts";

interface ExcelPaneProps extends PaneSettings {
  readonly open: SelectingWorkbook;
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
  const selected = useSelection(open, session, model);
  return (
    <PaneFrame
      model={model}
      {...views}
      top={<Tips />}
      cell={
        model.parts && (
          <model.parts.SelectedCellPart
            cell={selected && session.cellAt(selected)}
            chain={model.chain}
            dossier={model.state.base.dossier}
          />
        )
      }
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

/** The cell that the user goes to in Excel: one of ours is explained, where the pane shows nothing that is being worked on. */
function useSelection(
  open: SelectingWorkbook,
  session: WorkbookSession,
  { latest, dispatch }: PaneModel,
): SelectedCell | null {
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  useEffect(() => {
    let ended = false;
    let stop: (() => Promise<void>) | null = null;
    const end = (): void => {
      ended = true;
      // The workbook may be gone together with the pane.
      void stop?.().catch(() => undefined);
      stop = null;
    };
    const onSelect = (at: SelectedCell): void => {
      setSelected(at);
      session.goneTo(at);
      const { tab, over } = latest().view;
      const isTyping = document.activeElement?.matches("input, textarea") ?? false;
      const holds = session.cellAt(at)?.holds;
      const isFigure = holds !== undefined && (holds.formula !== null || typeof holds.value === "number");
      if (isFigure && !isTyping && tab === "overview" && over === null)
        dispatch({ type: "gone", to: { over: { kind: "cell" } } });
    };
    open.watchSelection(onSelect).then(
      (stopIt) => {
        stop = stopIt;
        if (ended) end();
      },
      // An Excel that tells nothing of the selection: everything else goes on as it does.
      () => undefined,
    );
    window.addEventListener("pagehide", end);
    return () => {
      window.removeEventListener("pagehide", end);
      end();
    };
  }, [open, session, latest, dispatch]);
  return selected;
}
