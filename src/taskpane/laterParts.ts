import { ChecksStep } from "./checks/ChecksStep.tsx";
import { AlterationsPart } from "./excel/parts/AlterationsPart.tsx";
import { ChangeEffect } from "./excel/parts/ChangeEffect.tsx";
import { PreviewPart } from "./excel/parts/PreviewPart.tsx";
import { ResultPart } from "./excel/parts/ResultPart.tsx";
import { SelectedCellPart } from "./excel/parts/SelectedCellPart.tsx";
import { FitPart } from "./fit/FitPart.tsx";
import { HelpView } from "./HelpView.tsx";
import { LoanView } from "./loan/LoanView.tsx";
import { Overview } from "./overview/Overview.tsx";
import { DocumentStep } from "./documents/DocumentStep.tsx";
import { OtplataWorkbooks } from "./documents/OtplataWorkbooks.tsx";
import { PaneHead } from "./parts/PaneHead.tsx";
import { LineView } from "./picture/LineView.tsx";
import { PlanningStep } from "./planning/PlanningStep.tsx";

/** The parts of the pane that show what was read, in a document or a workbook: fetched together with the chain, before which there is nothing. */
export const laterParts = {
  AlterationsPart,
  ChangeEffect,
  ChecksStep,
  DocumentStep,
  FitPart,
  HelpView,
  LineView,
  LoanView,
  Overview,
  OtplataWorkbooks,
  PaneHead,
  PlanningStep,
  PreviewPart,
  ResultPart,
  SelectedCellPart,
};
export type LaterParts = typeof laterParts;
