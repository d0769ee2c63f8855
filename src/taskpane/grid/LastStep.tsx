import { useEffect } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { WriteStep } from "../excel/parts/WriteStep.tsx";
import type { WorkbookSession } from "../excel/workbookSession.ts";
import type { WorkbookState } from "../excel/workbookState.ts";
import { SaveStep } from "../parts/SaveStep.tsx";
import type { PaneModel } from "../state/paneModel.ts";

interface LastStepProps {
  readonly dossier: Dossier;
  readonly model: PaneModel;
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly isOpen: boolean;
  readonly onWanted: () => void;
}

/** The workbook is made as soon as there is something to make it of; it is empty before, so nothing can be lost. */
export function LastStep({ dossier, model, session, workbook, isOpen, onWanted }: LastStepProps) {
  useEffect(() => {
    onWanted();
  });
  const isEmpty = isOpen && workbook.standing.kind === "none" && workbook.work === null && !workbook.notice;
  const isReading = model.state.reading !== null;
  useEffect(() => {
    if (isEmpty && !isReading) void session.write("fill");
  }, [isEmpty, isReading, session]);
  if (!isOpen) {
    return <SaveStep model={model} dossier={dossier} />;
  }
  return <WriteStep session={session} workbook={workbook} model={model} dossier={dossier} />;
}
