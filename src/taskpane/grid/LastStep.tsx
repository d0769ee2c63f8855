import { useEffect, type ReactNode } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { WorkbookSession } from "../excel/workbookSession.ts";
import type { WorkbookState } from "../excel/workbookState.ts";
import { SaveStep } from "../parts/SaveStep.tsx";
import type { PaneModel } from "../state/paneModel.ts";

interface LastStepProps {
  /** Null while there is nothing to write. */
  readonly dossier: Dossier | null;
  readonly model: PaneModel;
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly isOpen: boolean;
  /** The foot of the pane beside the open workbook. */
  readonly foot: (dossier: Dossier | null) => ReactNode;
  readonly onWanted: () => void;
}

/** The workbook is made as soon as there is something to make it of; it is empty before, so nothing can be lost. */
export function LastStep({ dossier, model, session, workbook, isOpen, foot, onWanted }: LastStepProps) {
  const isThere = dossier !== null;
  useEffect(() => {
    if (isThere) onWanted();
  });
  const isEmpty =
    isThere && isOpen && workbook.status.kind === "none" && workbook.work === null && !workbook.notice;
  const isReading = model.state.reading !== null;
  useEffect(() => {
    if (isEmpty && !isReading) void session.write("fill");
  }, [isEmpty, isReading, session]);
  return isOpen ? foot(dossier) : <SaveStep model={model} dossier={dossier} />;
}
