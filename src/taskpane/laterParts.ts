import { ChecksStep } from "./checks/ChecksStep.tsx";
import { AsOfStep } from "./parts/AsOfStep.tsx";
import { LoanStep } from "./parts/LoanStep.tsx";
import { LineView } from "./picture/LineView.tsx";
import { PlanningStep } from "./planning/PlanningStep.tsx";
import { ReadDocuments } from "./parts/ReadDocuments.tsx";
import { ScheduleStep } from "./parts/ScheduleStep.tsx";

/** The parts of the pane that show what was read: fetched together with the chain, before which there is nothing. */
export const laterParts = {
  AsOfStep,
  ChecksStep,
  LineView,
  LoanStep,
  PlanningStep,
  ReadDocuments,
  ScheduleStep,
};
export type LaterParts = typeof laterParts;
